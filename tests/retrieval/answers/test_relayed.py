"""Somebody whom only a witness quotes: the witness's words are shown, and given to nobody else."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

REPORT = """# Rowers win at Ostby

“I saw nothing but water,” said the stroke, Tove Falk. She thanked the club's boatbuilder, Ida Renn. “Without her I'd \
be on the quay,” she said. “She told me in May, ‘You will win in the wooden boat.’ It was April when we won.”

“I have no time,” said Jon Vik, the coach. “The treasurer rang me at noon and said, ‘Jon, the oars are paid for.’ My \
uncle used to say, ‘Row and do not count.’ So I row.”
"""
CORPUS = Collection.of([extract(parse(REPORT, id="x"))])


@pytest.mark.parametrize(
    ("question", "witness", "inside"),
    [
        ("What did Ida Renn say?", "Tove Falk", "wooden boat"),
        ("What did Ida Renn tell Tove Falk?", "Tove Falk", "wooden boat"),
        ("What did the treasurer say?", "Jon Vik", "oars"),
        ("What did Jon Vik's uncle say?", "Jon Vik", "do not count"),
        ("What did Vik's uncle say about rowing?", "Jon Vik", "do not count"),
    ],
)
def test_words_inside_anothers_are_shown_as_the_others(question: str, witness: str, inside: str) -> None:
    found = answer(question, CORPUS)
    assert [person.label for person in found.people] == [witness]
    assert {statement.speaker and statement.speaker.label for statement in found.statements} == {witness}
    assert inside in found.statements[0].parts[0].text


@pytest.mark.parametrize(
    "question",
    ["What did Ida Renn say about taxes?", "What did Jon Vik's aunt say?", "What did Tove Falk's uncle say?"],
)
def test_nothing_is_shown_that_nobody_relays(question: str) -> None:
    assert not answer(question, CORPUS).answered
