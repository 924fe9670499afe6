"""A query: groups of terms, each for one thing asked about."""

from __future__ import annotations

from typing import NamedTuple

CHARACTER_WEIGHT = 0.5  # of single Chinese characters beside words


class Group(NamedTuple):
    """Terms that stand for one thing asked about: ``(term, weight)``, the surest first.

    ``literal`` says that the first term is the asker's own word: then its document frequency is the group's, so that
    its synonyms find more without making it count for less. Those ``beside`` find more in the same way.
    """

    terms: tuple[tuple[str, float], ...]
    weight: float = 1.0
    literal: bool = False
    beside: tuple[tuple[str, float], ...] = ()

    @classmethod
    def of(cls, term: str, weight: float = 1.0) -> Group:
        """The group of one term, with a weight."""
        return cls(((term, 1.0),), weight)


class Query(NamedTuple):
    """Weighted groups of terms per namespace of the index.

    ``english`` ones are for Chinese paragraphs in translation, ``names`` are pairs of characters in these for names
    that have no translation.
    """

    words: tuple[Group, ...]
    grams: tuple[Group, ...] = ()
    characters: tuple[Group, ...] = ()
    english: tuple[Group, ...] = ()
    english_grams: tuple[Group, ...] = ()
    names: tuple[Group, ...] = ()
