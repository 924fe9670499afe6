"""Stances: who takes a side may be told by another word that takes it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

REPORT = """# Ostby votes on the ferry terminal

Jon Vik, the mayor, promised to stop the ferry terminal. “It will not be built while I sit here,” he said.

Ida Renn, who leads the dockers, called the night tariff “a betrayal”.

Tove Falk, a shopkeeper, welcomed the market hall. “It brings people to the quay,” she said.

The ferry terminal would cost 40 million, said Karl Moe, the treasurer.
"""
CORPUS = Collection.of([extract(parse(REPORT, id="x"))])


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Who opposes the ferry terminal?", "Jon Vik"),
        ("Who is against the ferry terminal?", "Jon Vik"),
        ("Who criticised the night tariff?", "Ida Renn"),
        ("Who supports the market hall?", "Tove Falk"),
    ],
)
def test_whoever_takes_the_side_in_other_words_is_found(question: str, person: str) -> None:
    assert [found.label for found in answer(question, CORPUS).people][:1] == [person]


@pytest.mark.parametrize(
    "question", ["Who opposes the market hall?", "Who supports the night tariff?", "Who opposes the lighthouse?"]
)
def test_whoever_takes_the_other_side_or_one_on_another_thing_is_not(question: str) -> None:
    assert not answer(question, CORPUS).answered


def test_a_word_that_is_no_verb_of_the_question_asks_for_no_stance() -> None:
    assert not answer("Who dropped the object on the ferry terminal?", CORPUS).answered
