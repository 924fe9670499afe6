"""How many workers there are, where they are counted by what they do."""

from __future__ import annotations

import pytest

from corpus.quotation import Record
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.index.utterance import Utterance
from retrieval.language.tokens import stem
from retrieval.passages.workers import counts_workers

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


@pytest.mark.parametrize(
    ("thing", "told", "counted"),
    [
        ("people", "A crane fell, injuring 12 and blocking the quay.", True),
        ("people", "Between 80 and 90 others were there.", True),
        ("people", "A crane fell on Friday; fourteen lamps broke.", False),
        ("people", "Winds hurt 12 per cent of the trade.", False),
        ("children", "Falk, a mother of three, lives in Ostby.", True),
        ("children", "Falk, a maker of three boats, lives in Ostby.", False),
    ],
)
def test_people_are_counted_by_what_was_done_to_them(thing: str, told: str, *, counted: bool) -> None:
    article = parse(told, id="quay")
    paragraph = article.paragraphs[-1]
    utterance = Utterance(article, paragraph, paragraph.span, "narration", (paragraph.span,))
    assert counts_workers({stem(thing)}, utterance) == counted
