"""Whom something was done to did not do it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

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
    assert [person.label for person in found.people] == ["Ann Lind"]
