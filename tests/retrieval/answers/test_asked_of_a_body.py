"""What a body, an office or somebody by a part of a name is asked for in Chinese, alone or after an answer."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.following.conversations import talk
from tests.retrieval.found import labels, words
from tests.retrieval.reports import reading

QUAY = """码头街整修超过工期

码头街的整修工程原定上月完工，店家抱怨连日无法开门。公所指出，工程总经费1千万元，目前进度八成。

灯笼铺店主叶青莲说，工人常常做做又停停。公所表示，包商已经道歉。

港务局副局长石砚秋表示，渡轮会照常开航。交通部长罗守拙说，今年不会涨价。市民对警方的说法并不相信。
"""
LONG = "码头街的人每天都在谈论这件事，谁也不知道什么时候能够结束。" * 12
PETITION = f"""石砚秋离开港务局

石砚秋表示，他去年5月被要求辞职，因为渡轮停航。{LONG}石砚秋说，他喜欢吃面。{LONG}石砚秋又说，河边的柳树很绿。
"""


STREET = reading(QUAY)


@pytest.mark.parametrize("question", ["公所怎么说", "公所有没有说什么"])
def test_what_an_article_calls_so_is_no_name(question: str) -> None:
    assert labels(answer(question, STREET))[:1] == ["公所"]


@pytest.mark.parametrize(
    ("question", "speaker"),
    [("那公所呢", "公所"), ("那港务局怎么说", "石砚秋"), ("港务局的人呢", "石砚秋"), ("那港务局那边呢", "石砚秋")],
)
def test_a_body_after_an_answer_is_asked_for_its_words(question: str, speaker: str) -> None:
    assert labels(talk("叶青莲说了什么", question, collection=STREET))[0].endswith(speaker)


@pytest.mark.parametrize("question", ["部长有说什么吗", "部长有没有说什么", "部长在说什么", "部长本人怎么说"])
def test_adverbs_before_the_verb_are_no_part_of_a_name(question: str) -> None:
    assert labels(answer(question, STREET)) == ["罗守拙"]


@pytest.mark.parametrize("question", ["警方有没有回应", "警方怎么回应", "包商怎么回应"])
def test_others_words_do_not_answer_for_whoever_does_not_speak(question: str) -> None:
    assert not answer(question, STREET).answered


def test_what_somebody_complains_of_is_told() -> None:
    assert "店家抱怨连日无法开门" in words(answer("店家在抱怨什么", STREET))


def test_a_married_name_may_be_left_at_the_surnames() -> None:
    hall = reading("市长许邓晓岚表示，预算不够。\n", "马丁内斯表示，预算够了。队长马丁内斯又说，水退了。\n")
    assert labels(answer("许邓说了什么", hall)) == ["许邓晓岚"]
    assert not answer("马丁说了什么", hall).people


def test_what_stands_far_off_in_a_long_paragraph_is_not_shown() -> None:
    found = words(answer("石砚秋为什么辞职", reading(PETITION)))
    assert "被要求辞职" in found
    assert "柳树" not in found


@pytest.mark.parametrize("question", ["有哪几篇讲渡轮的", "哪一篇讲的是渡轮", "还有哪篇讲到渡轮"])
def test_articles_are_asked_for_without_the_word(question: str) -> None:
    found = answer(question, reading(QUAY, PETITION))
    assert (found.aspect, found.total) == ("articles", 2)


def test_he_is_no_body() -> None:
    """Of a body and somebody it is the latter, who is not asked back about."""
    storm = reading("警方表示，“码头今晚封闭。”\n\n队长石岚说，“码头今晚封闭，请大家回家。”\n")
    assert labels(talk("谁说码头今晚封闭", "他是什么职位", collection=storm)) == ["石岚"]


def test_those_of_a_place_who_speak() -> None:
    places = reading("北湾市市长石岚说，水退了。南渡县县长罗守拙说，水没退。\n")
    assert labels(answer("南渡县有人发言吗", places)) == ["罗守拙"]


def test_nobody_else_speaks() -> None:
    only = reading("北湾市市长石岚说，水退了。\n")
    assert talk("石岚说了什么", "还有别人发言吗", collection=only).lack == "nobody_else"


def test_the_reason_beside() -> None:
    shop = reading("店员说，只能退一百元。石岚说：“店家给的理由，竟然是外面只卖这么多。”\n")
    assert "理由" in words(talk("店员说了什么", "为什么呀", collection=shop))


@pytest.mark.parametrize("question", ["特朗普说了什么", "川普說了什麼", "What did Trump say?"])
def test_somebody_well_known_is_found_by_another_countrys_name(question: str) -> None:
    assert labels(answer(question, reading("美國總統川普表示：「關稅會提高，而且不會很快降下來。」\n"))) == ["川普"]


def test_somebody_well_known_is_found_in_english_by_either_name() -> None:
    english = reading('President Donald Trump said: "The tariffs on ferries will rise and they will not fall soon."\n')
    assert labels(answer("川普說了什麼", english)) == ["Donald Trump"]


def test_who_has_no_title_is_introduced_by_the_first_sentence_with_the_name() -> None:
    lesson = reading("上周末，石砚秋老师在图书馆上了一堂课。石砚秋提醒，考生要多读书。\n")
    assert "在图书馆上了一堂课" in words(answer("石砚秋是谁", lesson))


@pytest.mark.parametrize("question", ["投诉中心怎么说", "12121热线怎么说"])
def test_a_bodys_staff_speaks_for_it_behind_the_sentence_that_names_it(question: str) -> None:
    shop = reading(
        "石岚要求退款。店里的工作人员表示，只能退一百元。\n\n"
        "记者就此咨询了12121热线投诉中心。工作人员表示，船票的来源不能作为依据。\n"
    )
    found = answer(question, shop)
    assert words(found) == "船票的来源不能作为依据"
    assert labels(found) == ["工作人员"]
