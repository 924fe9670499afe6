"""Tokens, sentences and blocks."""

from __future__ import annotations

import pytest

from corpus.article import Span
from corpus.english.grammar.passage import Passage, blocks, prepare
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.tokens import tokenise


def passage(text: str) -> Passage:
    return prepare(text, Span(0, len(text)), default_tagger())


def sentences(text: str) -> list[str]:
    ready = passage(text)
    return [text[slice(*ready.between(first, end))] for first, end in ready.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Lee met Dr. Ngo at Harbour Co. on Monday.", 1),
        ("“It is late. We go,” she said. He stayed.", 2),
        ("“It is late.” said Ann Lee, head of the port.", 1),
        ("“It is late.” Ann Lee left.", 2),
        ("“Is it late?” Ann Lee asked.", 1),
        ("OSTBY, Norway (Harbour News) — The port is full.", 2),
        ("J. R. Webb wrote it in the U.S. capital.", 1),
    ],
)
def test_a_sentence_ends_at_its_own_full_stop(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected


def test_a_clitic_is_a_token_of_its_own() -> None:
    text = "Lee’s boat isn't O'Neil's."
    assert [t.text for t in tokenise(text, Span(0, len(text)))] == ["Lee", "’s", "boat", "isn't", "O'Neil", "'s", "."]


def test_a_wrapped_line_stays_in_its_block() -> None:
    text = "The port opens\non Monday.\nThe ferry stays."
    assert [text[slice(*block)] for block in blocks(text, Span(0, len(text)))] == [
        "The port opens\non Monday.",
        "The ferry stays.",
    ]


def test_a_nickname_in_marks_is_part_of_the_name() -> None:
    ready = passage("Joe “Bo” Webb said no.")
    assert set(ready.quoted) == {-1}
