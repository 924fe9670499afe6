"""Line 9 is not Line 8."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.language.tokens import terms
from retrieval.passages.numbered import numbered
from tests.retrieval.reports import VIK, collection, record

ENGLISH = "Line 8 of the metro will open on 1 June, with twelve stations."
CHINESE = "地铁八号线将于6月1日通车，沿线设十二站，第三批列车已到。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Route 12 and route fourteen stop at Pier 4.", [("rout", 12), ("rout", 14), ("pier", 4)]),
        ("八号线, 12号楼和二十一路公交", [("号线", 8), ("号楼", 12), ("路公交", 21)]),
        ("第三批来了三批人，首轮，第十二届", [("批", 3), ("轮", 1), ("届", 12)]),
    ],
)
def test_what_a_number_tells_from_others_of_its_kind(text: str, found: list[tuple[str, int]]) -> None:
    assert list(numbered(terms(text).pieces)) == found


@pytest.mark.parametrize(
    ("text", "question", "answered"),
    [
        (ENGLISH, "How many stations does Line 8 have?", True),
        (ENGLISH, "How many stations does Line 9 have?", False),
        (CHINESE, "八号线什么时候通车", True),
        (CHINESE, "九号线什么时候通车", False),
        (CHINESE, "第四批列车什么时候到", False),
    ],
)
def test_what_is_asked_of_one_is_not_told_by_another(text: str, question: str, *, answered: bool) -> None:
    assert answer(question, collection(f"Metro\n\n{text}")).answered is answered


def test_words_on_another_are_not_what_somebody_said_of_it() -> None:
    held = record("“Line 8 carries half of the town,” Nora Vik said.", {"Line 8 carries half of the town,": VIK})
    assert answer("What did Nora Vik say about Line 9?", Collection.of([held])).kind == "not_said"
    assert answer("What did Nora Vik say about Line 8?", Collection.of([held])).kind == "quotation"


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        *(("8号线什么时候通车", True), ("8號線什麼時候通車", True), ("9号线什么时候通车", False)),
        *(("十二号线什么时候通车", True), ("12号线什么时候通车", True), ("十三号线什么时候通车", False)),
        ("首期什么时候通车", False),
    ],
)
def test_a_number_in_a_name_is_asked_for_as_the_articles_write_it(question: str, *, answered: bool) -> None:
    lines = collection("地铁\n\n城北的八号线将于十二月通车。\n\n城南的12号线明年三月通车。")
    assert answer(question, lines).answered is answered
