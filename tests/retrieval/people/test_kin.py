"""Relatives, by those whose they are, and offices that only something else fits."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """Ida Voll, who charted the fjord, dies

“Maps are patient,” Ida Voll, a geographer, once said.

Her daughter, Kaia Voll-Berg, said that the cause was a fall.

“We lost because we were slow,” said Tor Lie, head coach of Ostby Rovers.

“School starts late,” said Headteacher Una Dahl.
"""
CORPUS = Collection.of([extract(parse(TEXT, id="x"))])


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("What did the daughter of Ida Voll say?", ["Kaia Voll-Berg"]),
        ("What did Voll's daughter say?", ["Kaia Voll-Berg"]),
        ("What did the son of Ida Voll say?", []),
        ("What did Tor Lie's daughter say?", []),
        ("What did the coach of Ostby Rovers say?", ["Tor Lie"]),
        ("What did the captain of Ostby Rovers say?", []),
    ],
)
def test_a_relative_is_whoever_the_article_calls_so(question: str, people: list[str]) -> None:
    assert [person.name for person in answer(question, CORPUS).people] == people
