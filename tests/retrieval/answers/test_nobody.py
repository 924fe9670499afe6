"""Where somebody is asked about who does not speak, nobody else's words are the answer."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """A sign falls in Marram Street

The sign of the bakery struck a plumber during the gale. A lobbyist was hurt as well.

“The sign on our website was new,” said Odd Moen, who owns the bakery. “The network of wires held it.”
"""
CORPUS = Collection.of([extract(parse(TEXT, id="sign"))])


@pytest.mark.parametrize(
    "question",
    [
        "What did the plumber say?",
        "What did the lobbyist say about the sign?",
        "What did the network say about the sign?",
        "What did the website say about the sign?",
        "What did Moen's brother say?",
    ],
)
def test_whoever_does_not_speak_is_no_occasion_for_anothers_words(question: str) -> None:
    assert not answer(question, CORPUS).answered
