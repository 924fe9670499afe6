"""Why somebody did a thing is told by their own words that give a reason, where nothing else does."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import reading

THEFT = """渔场会计盗窃渔船案宣判

渔场会计苗秀兰犯盗窃罪，昨天被判四年。

苗秀兰当庭认罪，却称偷船是为了给母亲治病。“医院催了三次，”她说，“我没有别的办法。”

渔场老板骆大海说：“船我不要了。”
"""
SUM = """造船厂老板出钱修路

造船厂老板骆大海出钱修了码头边的路。

有人问他为什么愿意花钱修路，骆大海说：“小时候我在这条路上摔过跤。”
"""
NO_REASON = """老灯塔守护人：我守了三十年

灯塔守护人辛长河说：“灯塔是白色的。”
"""
CORPUS = Collection.of([extract(parse(text, id=name)) for name, text in (("theft", THEFT), ("road", SUM))])


@pytest.mark.parametrize("question", ["苗秀兰为什么偷船？", "苗秀蘭為什麼偷船？"])
def test_a_purpose_in_somebodys_words_answers_why_they_did_what_the_title_tells(question: str) -> None:
    found = answer(question, CORPUS)
    assert "给母亲治病" in found.statements[0].parts[0].text
    assert found.people[0].name == "苗秀兰"
    assert any("没有别的办法" in part.text for statement in found.statements for part in statement.parts)


def test_whoever_was_asked_why_gives_the_reason_in_any_words() -> None:
    assert "摔过跤" in answer("骆大海为什么愿意花钱修路？", CORPUS).statements[0].parts[0].text


def test_a_reason_for_something_else_is_none() -> None:
    assert not answer("苗秀兰为什么离婚？", CORPUS).answered


def test_a_headline_gives_no_reason() -> None:
    found = answer("辛长河为什么守了三十年？", reading(NO_REASON))
    assert all("我守了三十年" not in part.text for statement in found.statements for part in statement.parts)
