"""Who has a role is not told by the words of somebody who does not speak of it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """A kiln cools in Skarv

Nils Rask’s mother is a potter. “I am cold,” Nils Rask said.

“My sister is the glazier of our town,” Asta Holm said.
"""
CORPUS = Collection.of([extract(parse(TEXT, id="kiln"))])


def test_words_beside_a_role_are_not_those_of_whoever_has_it() -> None:
    assert "Nils Rask" not in [person.label for person in answer("Who is the potter?", CORPUS).people]


@pytest.mark.parametrize("question", ["Who is the glazier?", "Who is the glazier of the town?"])
def test_words_that_speak_of_a_role_are_given(question: str) -> None:
    found = answer(question, CORPUS)
    assert found.answered
    assert "the glazier" in found.statements[0].parts[0].text
