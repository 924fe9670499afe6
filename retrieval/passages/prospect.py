"""Prospects: paragraphs of a large corpus that may be read, by the most that their candidates can score."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from retrieval.passages.bounds import may_name, most_fitting, most_promised

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Iterator, Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.passages.promise import Promise
    from retrieval.passages.ranking import Scored
    from retrieval.passages.search import Search

UNMET = 0.38  # where "how many WHAT" is asked, the part of WHAT that may be missing


class Prospect(NamedTuple):
    """A paragraph that may be read: the most that its candidates can score, its number, BM25's points.

    ``fitting`` says that it may have the number or date asked for; where only one that is it is of use, of the things
    counted, and ``named`` that it may name these.
    """

    most: float
    number: int
    points: float
    promise: Promise
    fitting: bool
    named: bool


def prospects(
    search: Search, looked_at: Sequence[Scored], told: Mapping[int, Promise], top: float, collection: Collection
) -> Iterator[Prospect]:
    """The paragraphs that may have what is needed."""
    unnamed = _unnamed(search, [number for number, _ in looked_at], collection) if search.is_it else ()
    for number, points in looked_at:
        promise = told[number]
        if search.may_be is not None and not search.may_be(promise):
            continue
        if promise.literal >= search.literal and promise.naming and promise.quotable.own >= search.own:
            named = number not in unnamed
            fitting = most_fitting(search, promise) >= 0 and named
            if fitting or not search.is_fitting:
                yield Prospect(most_promised(search, promise, points / top), number, points, promise, fitting, named)


def _unnamed(search: Search, numbers: Sequence[int], collection: Collection) -> Set[int]:
    """The paragraphs that cannot name the things that are counted."""
    named = may_name(search, numbers, collection, 1 - UNMET)
    return {number for number, may_be in zip(numbers, named, strict=True) if not may_be}
