"""Whose words a passive tells: never those of whom they are said."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speakers(sentence: str) -> set[str | None]:
    quotations = extract(parse(sentence, id="x")).quotations
    return {q.speaker.label if q.speaker else None for q in quotations}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nell Webb was accused of stealing boats.",
        "Nell Webb is expected to win the vote on Friday.",
        "Nell Webb is widely known to dislike the sea.",
        "Nell Webb was told that her boat had sunk.",
        "Nell Webb is said to be ill.",
        "Nell Webb, who is seen as a friend of sailors, left.",
        "The guests met Nell Webb, a rower of the port, known as the Gull.",
        "A rower called Olav Berg left the port.",
        "A rower named Ida Holm, 34, was found.",
    ],
)
def test_of_whom_it_is_said_does_not_say_it(sentence: str) -> None:
    assert speakers(sentence) <= {None}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "The sailor accused of selling six oars will stay ashore, a town magistrate said on Friday.",
            "a town magistrate",
        ),
        ("The plan was described by Nell Webb as “a disgrace to the harbour”.", "Nell Webb"),
    ],
)
def test_who_thinks_or_judges_says_it(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == {speaker}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Last year’s harbour figures show that the catch fell.", "Last year’s harbour figures"),
        ("The 50-page report says that the catch fell.", "The 50-page report"),
    ],
)
def test_a_document_has_its_whole_label(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == {speaker}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A critic called Ostby Mills “a shop of wonders”.", "A critic"),
        ("A judge dubbed Olav Berg “the Gull”.", "A judge"),
        ("A spokesman named Harbour Rail “the buyer”.", "A spokesman"),
        ("The firm called Ostby Mills “a shop of wonders”.", "The firm"),
    ],
)
def test_whoever_calls_somebody_something_judges(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == {speaker}


def test_whoever_was_asked_says_nothing_before_a_colon() -> None:
    assert speakers("Rower Nell Webb was asked: “Why do you want it to end?”") == {None}
    assert speakers("Rowers were told the following: “We came to protect you.”") == {None}
