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

“Lie is a coward,” said Jon Moe, a Lie supporter from Ostby.
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


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("What did Lie supporters say?", ["Jon Moe"]),
        ("What did Lie's supporters say about Lie?", ["Jon Moe"]),
        ("What did the Lie campaign say?", []),
        ("What did Lie's critics say?", []),
        ("What did aides to Lie say?", []),
        ("What did a Lie spokesman say?", []),
        ("What did Lie say?", ["Tor Lie"]),
        ("What did father Tor Lie say?", ["Tor Lie"]),
        ("What did Tor Lie, a father of two, say?", ["Tor Lie"]),
    ],
)
def test_the_words_of_supporters_are_not_those_of_whom_they_support(question: str, people: list[str]) -> None:
    assert [person.name for person in answer(question, CORPUS).people] == people


def test_words_of_another_kind_than_the_verb_asks_for_are_less_sure() -> None:
    assert answer("What did Tor Lie promise?", CORPUS).confidence < answer("What did Tor Lie say?", CORPUS).confidence


@pytest.mark.parametrize(
    ("text", "husband"),
    [
        ("Wells\n\nTor Lie met Moe. Moe came with his wife, Eva Strand, who said that the well was dry.", "Moe"),
        ("Tor Lie digs\n\nJon Moe, a fisherman, and his wife, Eva Strand, left. Strand said that it was dry.", "Moe"),
        ("Tor Lie digs\n\nHe has a wife. His wife, Eva Strand, said that the well was dry.", "Lie"),
    ],
)
def test_a_pronoun_tells_of_whom_the_text_names_last(text: str, husband: str) -> None:
    held = Collection.of([extract(parse(text + "\n\n“It rains,” said Tor Lie. “It does,” said Jon Moe.\n", id="x"))])
    for name in ("Lie", "Moe"):
        found = [person.name for person in answer(f"What did {name}'s wife say?", held).people]
        assert found == (["Eva Strand"] if name == husband else [])
