"""What happened to somebody, and where they were, is told by what names them, and not by all that they said."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.found import words
from tests.retrieval.reports import reading

ARTICLE = """Moe Harbour fire leaves two homeless

“We heard a bang at four in the morning,” said Tessa Lund, a welder. The fire began in the boathouse, she said.

The watchman, Odd Falk, was carried out by his neighbours. He lost two toes. “I was asleep,” Falk said.

“I lost my boat,” said the ferryman, Carl Ek. “We need a new pier.” The ferryman's daughter said the council was slow.

“We are pleased with the pier,” said Gro Vang.

Mona Alm, a singer, was nominated for Best Voice. The pilot, Leif Dahl, has been found dead near Oslo. “She is
tired,” Alm said of the nurse.
"""
CORPUS = reading(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What happened to Odd Falk?", "was carried out"),
        ("what became of Falk", "was carried out"),
        ("What happened to the watchman?", "was carried out"),
        ("What happened to Carl Ek's boat?", "I lost my boat"),
        ("Where was Leif Dahl?", "found dead near Oslo"),
    ],
)
def test_what_names_somebody_tells_what_happened_to_them_or_where_they_were(question: str, told: str) -> None:
    assert told in words(answer(question, CORPUS))


@pytest.mark.parametrize("question", ["What happened to Gro Vang?", "Where was Gro Vang?", "Where was Tessa Lund?"])
def test_what_somebody_said_at_large_is_not_what_happened_to_them(question: str) -> None:
    assert not answer(question, CORPUS).answered


def test_what_somebody_tells_of_a_thing_of_theirs_is_of_no_other_thing() -> None:
    assert not answer("What happened to Carl Ek's dog?", CORPUS).answered
