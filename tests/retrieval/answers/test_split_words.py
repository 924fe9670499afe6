"""Direct words that the cue parts."""

from __future__ import annotations

from retrieval.answering import answer
from tests.retrieval.reports import reading

TEXT = "“She has courage,” Per Falk said on Monday, “and that is rare in the politics of today.”\n\n“I go,” Falk added."


def test_the_halves_of_a_sentence_are_one_statement() -> None:
    first = answer("What did Per Falk say?", reading(TEXT)).statements[0]
    assert [part.text for part in first.parts] == ["She has courage", "and that is rare in the politics of today."]
