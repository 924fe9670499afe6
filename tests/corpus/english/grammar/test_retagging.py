"""Word classes that the words around a word tell."""

from __future__ import annotations

import pytest

from corpus.article import Span
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.tokens import tokenise


def tag_of(text: str, word: str) -> str:
    tokens = tokenise(text, Span(0, len(text)))
    tags = default_tagger().tag(tokens)
    return next(tag for token, tag in zip(tokens, tags, strict=True) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Mr. Gray agreed.", "Gray", "P"),
        ("Nell H. Bond agreed.", "Bond", "P"),
        ("Per Falk said so.", "Per", "P"),
        ("Per Falk's plan, all is well.", "Per", "IN"),
        ("Will Webb said so.", "Will", "P"),
        ("Will Long said so.", "Long", "P"),
        ("Will Long, the mayor, said so.", "Will", "P"),
        ("Will Webb sing?", "Will", "MD"),
        ("Advisers said so.", "Advisers", "N"),
        ("Interestingly Webb agreed.", "Interestingly", "R"),
        ("The former agreed.", "former", "N"),
        ("The former mayor agreed.", "former", "J"),
        ("The clerk announces a feast.", "announces", "VBZ"),
        ("They don’t agree.", "don’t", "VBP"),
        ("Today Sue Webb agreed.", "Sue", "P"),
        ("They sue Webb.", "sue", "VBP"),
        ("To put it mildly, all is well.", "put", "VB"),
    ],
)
def test_a_word_is_what_stands_around_it(text: str, word: str, expected: str) -> None:
    assert tag_of(text, word) == expected
