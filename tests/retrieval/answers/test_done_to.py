"""Whom something was done to did not do it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels

TOWN = """Ferry vote divides the town

Councillor Ann Lind, who voted for the ferry, said she had been threatened. “Someone urged me to vote no,” Lind said.

Lind said that Karl Moe, the former mayor, had urged her by letter to vote against the ferry.

Nobody else spoke.
"""


@pytest.mark.parametrize("question", ["Who urged Lind to vote no?", "Who has urged Ann Lind to vote against it?"])
def test_whoever_urged_somebody_is_somebody_else(question: str) -> None:
    found = answer(question, Collection.of([extract(parse(TOWN, id="town"))]))
    assert "Ann Lind" not in {person.label for person in found.people}


def test_whoever_said_a_thing_of_somebody_may_be_the_same() -> None:
    found = answer("Who said Lind was urged to vote no?", Collection.of([extract(parse(TOWN, id="town"))]))
    assert labels(found) == ["Ann Lind"]


@pytest.mark.parametrize("question", ["Who fired Olav Berg?", "Who hates Olav Berg?", "Who fired Olav Berg in May?"])
def test_verbs_that_may_tell_of_words_are_done_to_somebody_as_well(question: str) -> None:
    bakery = """The bakery of Ostby

Olav Berg was fired by Ida Holm in May. “Olav Berg is a thief, I hate Olav Berg,” said Vera Lind.

“I was fired for nothing, the bakery fired me at night. I hate it,” said Olav Berg.
"""
    found = answer(question, Collection.of([extract(parse(bakery, id="bakery"))]))
    assert "Olav Berg" not in {person.label for person in found.people}


@pytest.mark.parametrize(
    "question", ["Who claimed Olav Berg had sold the ferry?", "Who believes that Olav Berg sold the ferry?"]
)
def test_the_subject_of_a_clause_may_have_said_it(question: str) -> None:
    ferry = """The ferry of Ostby

Olav Berg believes that Olav Berg had sold the ferry, or so he claimed. “I had sold the ferry,” Olav Berg claimed.
"""
    found = answer(question, Collection.of([extract(parse(ferry, id="ferry"))]))
    assert "Olav Berg" in {person.label for person in found.people}
