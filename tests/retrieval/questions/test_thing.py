"""The noun that an English question asks about."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.questions.question import Question
from retrieval.questions.thing import focus_of, thing_asked_for
from tests.retrieval.reports import unquoted


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Who was the skipper of the ferry that sank?", "skipper"),
        ("What was Ida Sund's boat called?", "boat"),
        ("What is the lantern fair's motto?", "motto"),
        ("What is the name of the ferry?", None),
        ("What is her view on the ferry?", None),
        ("What's Ida Sund's gripe with the council?", None),
        ("Who was Ida Sund?", None),
        ("Who sank the ferry?", None),
    ],
)
def test_a_question_asks_about_a_noun(question: str, thing: str | None) -> None:
    assert thing_asked_for(question) == thing


FERRY = unquoted(
    "“The ferry sank within minutes in the fog off Norwick,” said Otto Lind.",
    "Agnes Varga bought a cottage for her nephew in Selden in 2004.",
    *(f"Bread is {price} this year, and the oven is cold." for price in ("dear", "cheap", "soft", "hard")),
)


def test_whoever_only_names_what_belongs_to_it_does_not_answer() -> None:
    assert not answer("Who was the skipper of the ferry that sank off Norwick?", FERRY).answered


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("How many boats sank?", ("boat", "sink")),
        ("股价涨了多少？", ("涨",)),
        ("股價上漲了多少？", ("上涨",)),
        ("船厂去年亏了多少钱？", ("亏",)),
        ("船厂有多少人？", ()),
        ("大会是谁主持的？", ("主持",)),
        ("谁的船沉了？", ()),
    ],
)
def test_the_thing_asked_for_is_told(question: str, focus: tuple[str, ...]) -> None:
    assert focus_of(Question.of(question)) == focus


@pytest.mark.parametrize(
    ("question", "things"),
    [("How many people live in Norwick?", ("peopl",)), ("How many fishing boats sank?", ("fish", "boat"))],
)
def test_a_verb_is_no_thing_that_is_counted(question: str, things: tuple[str, ...]) -> None:
    assert focus_of(Question.of(question)) == things


def test_what_there_is_so_many_of_in_chinese_is_told_by_articles_in_english() -> None:
    question = Question.of("磨坊有多少工人")
    assert focus_of(question, abroad=True) == ("工人",)
    assert focus_of(question) == ()
