"""A role that somebody bears in several articles means whoever does in the one that the question is about."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels

FERRY = """Ferry crews walk out at Vestmark

“We waited all night and they packed up their laptops,” said Nils Aker, secretary of the Ferry Crews Union.

The mayor of Vestmark, Ida Solli, said: “The boats will sail again on Monday.”

A Vestmark harbour pilot, Mona Dahl, said the crews had been promised a rise.
"""
MILL = """Orrin paper mill to close its furnace

The company will close the furnace at its mill in Orrin by spring.

The Orrin Paper Workers called the closing of the furnace “a theft in daylight”. Asta Berg, OPW president, said the
furnace had years left in it.

“Nobody asked us,” said the mayor of Orrin, Pelle Strand, of the furnace.
"""
ZOO = """Zoo sells its last walrus

“He was a gentleman,” said Lars Vinter, chairman of the zoo. “The furnace of his heart never cooled.”

“The chairman rang me at noon and said, ‘Feed him well,’” said the keeper, Tora Lie.
"""
CORPUS = Collection.of(
    [extract(parse(text, id=name)) for name, text in (("ferry", FERRY), ("mill", MILL), ("zoo", ZOO))]
)


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("What did the mayor say about the furnace?", "Pelle Strand"),
        ("What did the mayor say about the boats?", "Ida Solli"),
    ],
)
def test_a_role_is_whoever_has_it_in_the_article_on_the_topic(question: str, who: str) -> None:
    assert labels(answer(question, CORPUS)) == [who]


def test_an_office_of_several_articles_without_a_topic_is_asked_back_about() -> None:
    found = answer("What did the mayor say?", CORPUS)
    assert {choice.person.label for choice in found.choices if choice.person} == {"Ida Solli", "Pelle Strand"}


def test_a_union_of_another_article_does_not_answer() -> None:
    assert "Nils Aker" not in labels(answer("What did the union say about the furnace?", CORPUS))
    assert "The Orrin Paper Workers" in labels(answer("What did the union say about the furnace?", CORPUS))
