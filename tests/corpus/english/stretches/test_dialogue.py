"""Question and answer, words read out, and words that somebody tells of another."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Is it full?” Eva Lind asked.\n\n“It is full to the brim.”", ["Eva Lind", None]),
        ("“Is it full? I do not know,” Eva Lind said.\n\n“It may be full by noon.”", ["Eva Lind", "Eva Lind"]),
    ],
)
def test_an_answer_is_not_the_questioners(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A note from the owner, Olav Berg, to tenant Eva Lind read: “The gate is shut.”", "Olav Berg"),
        ("Eva Lind read from her letter: “The gate is shut for good.”", "Eva Lind"),
        ("Eva Lind read a statement: “The gate is shut for good.”", "Eva Lind"),
    ],
)
def test_what_is_read_out_is_of_whoever_wrote_it(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_what_another_had_told_somebody_is_not_the_tellers() -> None:
    assert speakers("Eva Lind met the crew. She said that she had told him to “mind the bed”.") == ["Eva Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "At the window, Olav Berg nodded.",
        "Olav Berg is said to have earned more.",
        "Olav Berg, a diver called by the port, left.",
    ],
)
def test_what_is_no_clause_is_no_report(text: str) -> None:
    found = extract(parse(text + "\n", id="x")).quotations
    assert not [q for q in found if text[q.span.start : q.span.end] in ("At the window", "Olav Berg is", "a diver")]
