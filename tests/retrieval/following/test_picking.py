"""One of the people in the answer before is picked: by the place in a list, or by a description."""

from __future__ import annotations

from functools import partial

import pytest

from retrieval.collection import Collection
from tests.retrieval.following import conversations
from tests.retrieval.found import labels
from tests.retrieval.reports import harbour, market, orchard

HALL = Collection.of([market()])
BOTH = Collection.of([harbour(), orchard()])
talk = partial(conversations.talk, collection=HALL)


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did the first one say?", 0),
        ("What did the second person say about the roof?", 1),
        ("and the third?", 2),
        ("what about the last one?", -1),
        ("Who is the second of them?", 1),
    ],
)
def test_one_of_a_list_is_named_by_the_place_in_it(question: str, speaker: int) -> None:
    listed = talk("Who speaks?")
    assert len(listed.people) > 2
    assert labels(talk("Who speaks?", question))[0] == labels(listed)[speaker]


@pytest.mark.parametrize(("question", "speaker"), [("第一位说了什么？", 0), ("那第二位呢？", 1), ("最后一个人是谁", 1)])
def test_one_of_a_list_is_named_by_the_place_in_it_in_chinese(question: str, speaker: int) -> None:
    listed = talk("有谁发言？", collection=Collection.of([orchard()]))
    assert len(listed.people) == 2
    assert labels(talk("有谁发言？", question, collection=Collection.of([orchard()])))[0] == labels(listed)[speaker]


@pytest.mark.parametrize(
    "questions",
    [
        ("Who speaks?", "What was the first market hall?"),
        ("What did Paul Renn say?", "what did the second one say?"),
        ("Who speaks?", "Which stall was the first?"),
    ],
)
def test_what_is_first_or_second_otherwise_is_nobody_of_the_list(questions: tuple[str, str]) -> None:
    assert talk(*questions).understood is None


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("which of them are mayors?", ["Tom Aske", "Liv Moe"]),
        ("Is any of these people from Eastport?", ["Tom Aske"]),
        ("any of them from Eastport?", ["Tom Aske"]),
        ("and how many of them are engineers?", ["Paul Renn"]),
    ],
)
def test_of_those_answered_with_the_ones_are_told_whom_a_description_fits(question: str, people: list[str]) -> None:
    found = talk("Who speaks?", question)
    assert (found.kind, labels(found)) == ("speakers", people)


def test_of_those_answered_with_nobody_else_is_told() -> None:
    found = talk("What did Nora Vik say?", "Which of them are mayors?")
    assert (found.kind, found.lack, found.people) == ("nothing", "none_of_them", ())
    assert talk("Which of them are mayors?").lack == "incomplete"


def test_of_those_answered_with_the_ones_of_a_body_are_told_in_chinese_too() -> None:
    assert labels(talk("谁发言了？", "其中谁是农业局的？", collection=BOTH)) == ["欧阳建平"]
