"""Questions in Chinese that somebody with a like name, office or view does not answer."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.following.conversations import talk
from tests.retrieval.found import labels, words
from tests.retrieval.reports import reading

FERRIES = """渡轮补贴明年减半

交通部国务秘书汉娜·鲍尔说，补贴已经太多。绿党议员马库斯·特朗普在议会说，政府把账单寄给了渔民。

县委副书记、县长石岚表示，码头要在三月前修好。渡轮专家伊尔莎·林登认为，渡轮票价受影响最大。

北湾渡轮公司董事长罗守拙没有出席会议。
"""
MILL = """Mill to close

"The mill will close in May and nobody can save it," said Ann Moe, the chief executive.
"""
COUNTRY = """渡轮停航

交通部长詹姆斯·卡梅伦在开幕式上说，渡轮要停一年。卡梅伦表示，预算已经用完。
"""


BOTH = reading(FERRIES, MILL)
WIFE = reading("美国总统夫人、拜登夫人吉尔·拜登说，渡轮要停。\n")


@pytest.mark.parametrize("question", ["鲍威尔说了什么", "川普怎么看", "特朗普说了什么", "特朗普是谁"])
def test_who_only_shares_the_surname_of_somebody_well_known_is_not_meant(question: str) -> None:
    found = answer(question, BOTH)
    assert not found.answered
    assert not found.people


def test_who_belongs_to_somebody_well_known_is_not_meant_by_the_surname() -> None:
    assert not answer("拜登说了什么", WIFE).people
    assert labels(answer("吉尔·拜登说了什么", WIFE)) == ["吉尔·拜登"]


@pytest.mark.parametrize("question", ["汉娜·鲍尔说了什么", "鲍尔说了什么"])
def test_a_name_that_is_many_peoples_is_found_by_its_last_part(question: str) -> None:
    assert labels(answer(question, BOTH)) == ["汉娜·鲍尔"]


def test_whom_an_article_calls_by_a_well_known_surname_alone_is_found_by_it() -> None:
    assert labels(answer("卡梅伦说了什么", reading(COUNTRY))) == ["詹姆斯·卡梅伦"]
    assert labels(answer("特朗普说了什么", reading("美国总统唐纳德·特朗普说，渡轮要停。\n"))) == ["唐纳德·特朗普"]


@pytest.mark.parametrize("question", ["县委书记说了什么", "董事长说了什么", "村长怎么说", "里长怎么说"])
def test_a_deputy_and_an_english_office_of_another_kind_are_not_meant(question: str) -> None:
    assert not answer(question, BOTH).people


def test_who_is_head_besides_being_deputy_of_another_body_is_meant() -> None:
    assert labels(answer("县长说了什么", BOTH)) == ["石岚"]


@pytest.mark.parametrize("question", ["有没有专家认为渡轮会沉", "林登认为渡轮会沉吗", "渡轮会沉吗"])
def test_a_question_for_a_yes_has_its_last_word_told(question: str) -> None:
    assert not answer(question, BOTH).answered


def test_what_is_told_answers_a_question_for_a_yes() -> None:
    assert "票价受影响" in words(answer("有没有专家认为渡轮票价受影响", BOTH))


@pytest.mark.parametrize("behind", ["？ in english please", "? please in English", "，请用英文回答", "？用英语说"])
def test_what_asks_for_another_language_is_no_topic_and_its_language_the_answers(behind: str) -> None:
    found = answer(f"林登说了什么{behind}", BOTH)
    assert found.answered
    assert found.language == "en"
    assert found.question.endswith(behind)
    assert "受影响最大" in words(found)


def test_a_report_beside_anothers_is_not_told_as_theirs() -> None:
    fares = reading("工务课表示，补偿金照公告算，林先生称只有三成，应是误会，将再派人说明。\n")
    assert labels(answer("补偿金怎么算", fares))[:1] == ["工务课"]


@pytest.mark.parametrize(("question", "told"), [("谁骂市府", "年年漏"), ("股票为什么跌", "归因于减持")])
def test_plain_words_are_met_by_those_of_news(question: str, told: str) -> None:
    news = reading("里长褚守田批评，市府年年编预算，屋顶年年漏。", "股份昨天下跌一成，市场普遍归因于减持。")
    assert told in words(answer(question, news))


SHARES = """北湾渡轮半年赚三亿

北湾渡轮上半年净利润三亿元，增长一成。基金经理庄远山看好公司前景，他说，班次还不够多。
"""


def test_what_an_article_is_about_need_not_stand_beside_what_is_asked() -> None:
    assert "庄远山看好" in words(answer("谁看好北湾渡轮", reading(SHARES)))


@pytest.mark.parametrize("follow_up", ["校长呢", "那工务课长呢"])
def test_an_office_that_nobody_holds_is_no_topic_of_whoever_spoke_last(follow_up: str) -> None:
    assert not talk("县长说了什么", follow_up, collection=BOTH).people
