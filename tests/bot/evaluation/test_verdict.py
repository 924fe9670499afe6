"""Answers held against what was expected of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.display.wording import Wording
from bot.evaluation.expectation import Expectation
from bot.evaluation.verdict import Verdict, is_called, judge
from corpus.article import Excerpt, Span
from corpus.quotation import Person
from retrieval.answer import Answer
from tests.bot.desks import ADA, BEN, WORDS, record, statement

RECORDS = {"ferry": record()}
FERRY = statement(RECORDS["ferry"], WORDS[ADA], ADA)
WORDING = Wording.load()
RIGHT = Answer("Who spoke?", "en", "quotation", 0.9, (FERRY,), (ADA,))
SILENT = Answer("Who spoke?", "en", "nothing", 0.1)


def verdict(answer: Answer, **demands: Any) -> Verdict:
    expectation = Expectation(question="Who spoke?", line=1, **demands)
    return judge(expectation, answer, WORDING.plain(answer, RECORDS), RECORDS)


def faults(answer: Answer, **demands: Any) -> list[str]:
    return [fault.key for fault in verdict(answer, **demands).faults]


@pytest.mark.parametrize(
    "demands",
    [
        {"answered": True},
        {"kind": ("report", "quotation")},
        {"quotes": ("all winter", "We have the crew.")},
        {"article": "ferry", "paragraph": (2, 9)},
        {"speaker": ("Ada Moss",), "not_speaker": ("Ben Ode",)},
    ],
)
def test_what_holds_is_no_fault(demands: dict[str, Any]) -> None:
    assert faults(RIGHT, **demands) == []


@pytest.mark.parametrize("answer", [RIGHT, SILENT])
def test_an_answer_and_none_may_both_be_right(answer: Answer) -> None:
    assert faults(answer, kind=("nothing", "not_said", "quotation")) == []


@pytest.mark.parametrize(
    ("answer", "demands", "fault"),
    [
        (RIGHT, {"answered": False}, "answered"),
        (RIGHT, {"kind": ("report",)}, "kind"),
        (RIGHT, {"quotes": ("Ticket prices stay",)}, "quotes"),
        (RIGHT, {"quotes": ("words that nobody wrote",)}, "stale"),
        (RIGHT, {"paragraph": (4,)}, "paragraph"),
        (RIGHT, {"speaker": ("Ben Ode",)}, "speaker"),
        (RIGHT, {"not_speaker": ("Ada Moss",)}, "named"),
        (replace(RIGHT, people=()), {"speaker": ("Ada Moss",)}, "nobody"),
        (SILENT, {"answered": True}, "silent"),
        (SILENT, {"quotes": ("all winter",)}, "silent"),
    ],
)
def test_what_does_not_hold_is_named(answer: Answer, demands: dict[str, Any], fault: str) -> None:
    assert fault in faults(answer, **demands)


def test_a_wrong_name_is_told_from_none() -> None:
    assert verdict(RIGHT, speaker=("Ben Ode",)).wrong_name
    assert verdict(RIGHT, not_speaker=("Ada Moss",)).wrong_name
    assert not verdict(replace(RIGHT, people=()), speaker=("Ada Moss",)).wrong_name


def test_words_that_stand_in_no_article_are_not_verbatim() -> None:
    altered = Excerpt("ferry", Span(0, 3), "Thf")
    forged = replace(RIGHT, statements=(replace(FERRY, parts=(altered,)),))
    assert not verdict(forged, answered=True).verbatim


def test_words_that_a_wording_puts_between_marks_are_not_verbatim() -> None:
    expectation = Expectation(question="Who spoke?", line=1, answered=True)
    text = WORDING.plain(RIGHT, RECORDS)
    assert judge(expectation, RIGHT, text, RECORDS).verbatim
    assert not judge(expectation, RIGHT, text + " “Never said.”", RECORDS).verbatim


def test_a_silence_that_is_due_is_right() -> None:
    assert faults(SILENT, answered=False) == []
    assert faults(replace(SILENT, kind="not_said", people=(BEN,)), kind=("not_said",), speaker=("Ben Ode",)) == []


def test_names_are_compared_without_case_and_with_aliases() -> None:
    person = Person("Zoë Marsh", "Zoë Marsh", aliases=("Z. Marsh",))
    assert is_called(person, "zoë marsh")
    assert is_called(person, "Z. Marsh")
    assert not is_called(person, "Marsh")
