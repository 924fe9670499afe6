"""How many workers there are, where they are counted by what they do."""

from __future__ import annotations

import pytest

from corpus.quotation import Record
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TOLD = "About 210 crane drivers and porters employed by Berg Shipping have been on strike since 20 February."
CRANES = "The 40 cranes on the quay have been on strike, as people in Ostby joke, since 20 February."


def held(text: str) -> Collection:
    return Collection.of([Record(parse(f"The quay\n\nTalks broke down on Monday.\n\n{text}", id="quay"))])


@pytest.mark.parametrize(
    "question", ["How many workers are on strike?", "How many employees of Berg Shipping are on strike?"]
)
def test_workers_are_counted_by_what_they_do(question: str) -> None:
    found = answer(question, held(TOLD))
    assert [part.text for statement in found.statements for part in statement.parts][:1] == [TOLD]


def test_things_are_no_workers() -> None:
    assert not answer("How many workers are on strike?", held(CRANES)).answered
