"""Whom nobody quotes: what is told that they said, as whosever words it is."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """The lighthouse at Skarv to be sold

“The minister says that ships have no use for lamps,” said Tora Lie.

The painter Odd Moen has called the sale of the lighthouse a disgrace. Rolf Tangen was praised by all.

As the councillor Britt Hauge had demanded, the tower will stay white. Jon Vik was blamed by the keeper.
"""
CORPUS = Collection.of([extract(parse(TEXT, id="lamp"))])


@pytest.mark.parametrize(
    ("question", "words", "speaker"),
    [
        ("What did the minister say about lamps?", "no use for lamps", "Tora Lie"),
        ("What did the painter say about the sale?", "a disgrace", "Odd Moen"),
        ("What did Britt Hauge demand?", "had demanded", None),
    ],
)
def test_what_is_told_that_somebody_said_is_shown_as_whosever_words_it_is(
    question: str, words: str, speaker: str | None
) -> None:
    shown = answer(question, CORPUS).statements[0]
    assert words in shown.parts[0].text
    assert (shown.speaker.label if shown.speaker else None) == speaker


@pytest.mark.parametrize(
    "question",
    [
        "What did Rolf Tangen say?",
        "What did Jon Vik say?",
        "What did the postman say?",
        "What did the minister say of whales?",
    ],
)
def test_of_whom_nothing_is_told_there_is_no_answer(question: str) -> None:
    assert not answer(question, CORPUS).answered
