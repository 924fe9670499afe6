"""How many workers there are, where they are counted by what they do."""

from __future__ import annotations

import pytest

from corpus.quotation import Record
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.index.utterance import Utterance
from retrieval.language.tokens import stem
from retrieval.questions.workers import counts_workers

TOLD = "Some 130 welders and sailmakers employed by Berg Shipping have signed the petition."
CRANES = "The 40 cranes on the quay, as people in Ostby joke, have signed the petition."


def held(text: str) -> Collection:
    return Collection.of([Record(parse(f"The quay\n\nThe crane was painted on Monday.\n\n{text}", id="quay"))])


@pytest.mark.parametrize(
    "question",
    ["How many workers have signed the petition?", "How many employees of Berg Shipping have signed the petition?"],
)
def test_workers_are_counted_by_what_they_do(question: str) -> None:
    found = answer(question, held(TOLD))
    assert [part.text for statement in found.statements for part in statement.parts][:1] == [TOLD]


def test_things_are_no_workers() -> None:
    assert not answer("How many workers have signed the petition?", held(CRANES)).answered


@pytest.mark.parametrize(
    ("thing", "told", "counted"),
    [
        ("people", "A crane fell, injuring 12 and blocking the quay.", True),
        ("people", "Between 80 and 90 others were there.", True),
        ("people", "Some 112 million viewers saw the crane fall.", True),
        ("workers", "Some 112 million viewers saw the crane fall.", False),
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
