"""What a question calls somebody's own is told by their title."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.passages.search import called_own
from tests.retrieval.reports import reported

MAYOR = Person("Ada Holm", "Ada Holm", ("mayor of the town of Skagen",))
HEAD = Person("Per Dahl", "Per Dahl", ("head of the county of Vest",))


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("who said that his county would pay", {"counti", "would"}),
        ("who promised her own town a bridge", {"town"}),
        ("who said the county would pay", set()),
    ],
)
def test_words_behind_a_possessive_are_somebodys_own(topic: str, words: set[str]) -> None:
    assert words <= called_own(topic)
    assert bool(words) == bool(called_own(topic))


@pytest.mark.parametrize(("whose", "speaker"), [("county", HEAD), ("town", MAYOR)])
def test_whoever_bears_it_in_their_title_comes_first(whose: str, speaker: Person) -> None:
    said = {"We will pay for the ferry to the island,": MAYOR, "We will pay for the ferry to the island too,": HEAD}
    text = "\n\n".join(f"“{words}” said {person.name}, {person.titles[0]}." for words, person in said.items())
    corpus = reported(f"The ferry\n\n{text}", said)
    found = answer(f"Who said that their {whose} would pay for the ferry?", corpus)
    assert found.people[0] == speaker
