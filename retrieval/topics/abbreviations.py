"""Abbreviations that an article explains in brackets: whoever asks for the Norwick Harbour Authority means the NHA."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import stem, stop_words, terms
from retrieval.postings.query import Group, Query
from retrieval.topics.facet import SAME
from retrieval.topics.options import facet_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.topics.facet import Facet

FEWEST, MOST = 3, 6  # letters of an abbreviation
LOOKED_AT = 4  # paragraphs that have both


def with_abbreviations(facets: Sequence[Facet], words: Sequence[str], collection: Collection) -> list[Facet]:
    """The facets of ``words``, one in the place of those for which the articles have an abbreviation together."""
    told = [each for each in map(stem, words) if each not in stop_words("en")]
    short = {letters: long for letters, long in _abbreviated(told) if letters not in stop_words("en")}
    collection.word_index.look_up(short)
    found = list(facets)
    for letters, long in short.items():
        places = [place for place, facet in enumerate(found) if facet.word in long]
        if (
            len(places) == len(long)
            and collection.word_index.holds(letters)
            and _is_explained(letters, long, collection)
        ):
            found[places[0]] = facet_of(letters, collection, exact=True).widened([Option(long, SAME)])
            found = [facet for place, facet in enumerate(found) if place not in places[1:]]
    return found


def _abbreviated(told: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The first letters of words side by side, with these, as terms."""
    for start in range(len(told)):
        for end in range(start + FEWEST, min(len(told), start + MOST) + 1):
            long = tuple(told[start:end])
            yield "".join(word[0] for word in long), long


def _is_explained(letters: str, long: tuple[str, ...], collection: Collection) -> bool:
    """Whether a paragraph has the letters in brackets right behind the words."""
    found = collection.search(Query(tuple(map(Group.of, (letters, *long)))), LOOKED_AT)
    return any(
        long in spelled_out(letters, collection.records[hit.article].article.text[slice(*hit.span)]) for hit in found
    )


def spelled_out(letters: str, text: str) -> Iterator[tuple[str, ...]]:
    """What a text has in words, as terms, right before these folded letters in brackets, wherever it has both."""
    for before in text.casefold().split(f"({letters})")[:-1]:
        words = [word for word in terms(before).words if word not in stop_words("en")][-len(letters) :]
        if "".join(word[0] for word in words) == letters:
            yield tuple(words)
