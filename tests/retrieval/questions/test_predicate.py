"""The verb for what is asked to have happened."""

from __future__ import annotations

import pytest

from retrieval.language.tokens import stem
from retrieval.questions.predicate import predicate_of


@pytest.mark.parametrize(
    ("question", "verb", "asks"),
    [
        ("Why did Emil Varga leave the army?", "leave", "why"),
        ("When did Varga visit Norwick?", "visit", "when"),
        ("Who won the Norwick Open?", "win", "who"),
        ("Which hospital treated Varga?", "treat", "which"),
        ("Why did the council close the path?", "close", "why"),
        ("Why won't Varga support the plan?", "support", "why"),
        ("Which paper will the Varga campaign reprint?", "reprint", "which"),
        ("What share of the voters prefer Varga?", "prefer", "what"),
        ("When did Emil Varga get divorced?", "divorce", "when"),
    ],
)
def test_the_verb_behind_the_helping_ones(question: str, verb: str, asks: str) -> None:
    found = predicate_of(question)
    assert found is not None
    assert found[:2] == (stem(verb), asks)


@pytest.mark.parametrize(
    ("question", "happened"),
    [
        ("Who won the cup?", True),
        ("Why did Varga resign?", True),
        ("When was the mill sold?", True),
        ("When will the mill be sold?", False),
        ("Who owns the mill?", False),
    ],
)
def test_what_is_asked_of_as_of_something_that_happened(question: str, *, happened: bool) -> None:
    found = predicate_of(question)
    assert found is not None
    assert found.happened == happened


@pytest.mark.parametrize(
    "question",
    [
        "Who is Emil Varga?",
        "Where will the fair take place?",
        "When did the cup kick off?",
        "How high is the wall?",
        "the old mill",
        "What is the name of the judge who sold the mill?",
        "",
    ],
)
def test_none_without_a_verb_or_with_one_that_says_little(question: str) -> None:
    assert predicate_of(question) is None


def test_what_somebody_did_not_do_is_not_asked_of_as_something_that_happened() -> None:
    found = predicate_of("Who did not sign the treaty?")
    assert found is not None
    assert not found.happened
