"""What an article tells somebody to be, outside a title, is a way to ask for them."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """Diving bell found off Skarv

Odd Moen, 34, a freelance surfer from Tarn, said the bell was green. Berit Lund, a Marram customer who had come by bus,
said it was blue.

Tom Rask, who left school at twelve, became a cobbler. “I would sell it,” said Rask.

The Speaker, Dame Asta Berg, called for order. “Sit down,” she said.

“It rang,” said Nils Aker, a friend of the auctioneer.

Vera Holm, whose brother became a glazier, was there. “It is cracked,” Vera Holm said.
"""
CORPUS = Collection.of([extract(parse(TEXT, id="bell"))])


def labels(question: str) -> list[str]:
    return [person.label for person in answer(question, CORPUS).people]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("What did the surfer say?", "Odd Moen"),
        ("What did the freelance surfer say about the bell?", "Odd Moen"),
        ("What did the customer say?", "Berit Lund"),
        ("What did the cobbler say?", "Tom Rask"),
        ("What did the Speaker say?", "Asta Berg"),
        ("what did the coblber say?", "Tom Rask"),
    ],
)
def test_somebody_is_meant_by_what_the_article_tells_them_to_be(question: str, who: str) -> None:
    assert labels(question) == [who]


@pytest.mark.parametrize(
    "question",
    ["What did the auctioneer say?", "What did the famous surfer of Marram say?", "What did the glazier say?"],
)
def test_nobody_is_meant_by_what_somebody_else_is(question: str) -> None:
    assert labels(question) == []


def test_the_man_is_not_just_anybody() -> None:
    assert not answer("What did the man say?", CORPUS).answered
