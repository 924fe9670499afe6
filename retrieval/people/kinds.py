"""Bodies by what kind of one they are: "the union" is the Harbour Workers, "the paper" the Norwick Echo."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import word_list
from retrieval.people.descriptions import without_article
from retrieval.people.holders import may_be_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure


def of_kind(text: str, articles: Sequence[str], collection: Collection) -> tuple[Figure, ...]:
    """The bodies that speak in some articles whose name tells that they are what a stretch asks for."""
    words = kinds().get(without_article(text), frozenset())
    people = ((name, person) for name in articles for person in (collection.records[name].people if words else ()))
    figures = (collection.people.figure_of(name, person) for name, person in people)
    return tuple({f.key: f for f in figures if f and may_be_body(f) and _is_one(words, f.person.label)}.values())


def _is_one(words: frozenset[str], label: str) -> bool:
    """Whether a label of several words has one that tells the kind: "workers" alone are no union."""
    name = without_article(label).split()
    return len(name) > 1 and not words.isdisjoint(name)


@cache
def kinds() -> dict[str, frozenset[str]]:
    """The words of names by kind of body."""
    parts = (line.partition(":") for line in word_list("bodies.en.txt"))
    return {kind: frozenset(words.split()) for kind, _, words in parts}
