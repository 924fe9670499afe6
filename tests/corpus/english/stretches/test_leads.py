"""Whose words a paragraph of nothing else holds: a paragraph about another person between leaves them to nobody."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import speakers

LEAD = "The head of the yard, Tarik Odenwald, says it is dear.\n\n“It makes no sense. It is too dear.”\n\n"
WORDS = "\n\n“We would face the world together.”"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Odenwald started at the yard in May.", "Tarik Odenwald"),
        ("The yard opened in May.", "Tarik Odenwald"),
    ],
)
def test_words_behind_a_paragraph_about_somebody_else(between: str, expected: str | None) -> None:
    assert speakers(LEAD + between + WORDS) == ["Tarik Odenwald", expected]
