"""Peoples: what a country, its people and its things are called, each of which tells the same: France, French."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import stem, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALIKE = 0.85  # weight of one word for a country in the place of another: as good as the word itself


def of_same_country(term: str) -> Sequence[Option]:
    """Options for a term that names a country or a people: the other words for it, as index terms."""
    ways = _countries().get(term, ())
    return [Option(way, ALIKE) for way in ways if way != (term,)]


@cache
def _countries() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """For each term the ways to name its country, where a single word of a way tells it alone."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in sorted(word_list("peoples.en.txt")):
        ways = tuple(dict.fromkeys(tuple(map(stem, way.split("_"))) for way in line.split()))
        found |= {way[0]: ways for way in ways if len(way) == 1}
    return found
