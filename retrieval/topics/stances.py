"""Stances: who opposes, criticises, doubts or supports a thing may be told by any word that takes that side."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import HAN, stem, words_for

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.language.tokens import Terms
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

SIDE = "!"  # opens a line of words for being for a thing or against it
LIKE = 0.25  # strength from which a paragraph has something like a word
ALIKE = 0.8  # weight of one word for a stance in the place of another


def with_stances(topic: Topic, collection: Collection) -> Topic:
    """A topic whose words for a stance any other such word of the corpus meets, where there is more than the stance."""
    families = _families()
    if len(topic.facets) < 2 or not any(facet.word in families for facet in topic.facets):  # noqa: PLR2004 - the thing
        return topic

    return replace(
        topic, facets=tuple(_widened(facet, families.get(facet.word, ()), collection) for facet in topic.facets)
    )


def takes_the_side(facet: Facet, found: Terms) -> bool:
    """Whether a paragraph has a word for the stance that a facet asks for, or one like it."""
    return facet.strength(found) >= LIKE or not frozenset(_families()[facet.word]).isdisjoint(found.words)


def asks_for_stance(facet: Facet) -> bool:
    """Whether a facet asks who takes a stance."""
    return is_of_stance(facet.word)


def is_of_stance(term: str) -> bool:
    """Whether a term asks who takes a stance."""
    return term in _families()


def asks_for_side(facet: Facet) -> bool:
    """Whether a facet asks who is for a thing or against it."""
    return facet.word in _sides()


@cache
def _sides() -> frozenset[str]:
    asking = (asked for asked in words_for("stances.txt") if asked.startswith(SIDE))
    return frozenset(_term(word) for asked in asking for word in asked.removeprefix(SIDE).split())


def _widened(facet: Facet, words: tuple[str, ...], collection: Collection) -> Facet:
    held = [Option((word,), ALIKE) for word in words if word != facet.word and collection.word_index.holds(word)]
    return replace(facet.widened(held), known=True, exact=False) if held else facet


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """For each word that asks for a stance, as a term, all that tell it."""
    found: dict[str, tuple[str, ...]] = {}
    for asked, telling in words_for("stances.txt").items():
        asking = asked.removeprefix(SIDE).split()
        found |= dict.fromkeys(map(_term, asking), tuple(dict.fromkeys(map(_term, (*asking, *telling)))))
    return found


def _term(word: str) -> str:
    return word if HAN.match(word) else stem(word)
