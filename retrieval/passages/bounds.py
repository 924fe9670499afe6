"""Bounds: the most that the candidates of a paragraph can score, as ``candidates`` has it.

What cannot be among the best any more is not read (MaxScore: Turtle & Flood 1995).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.language.tokens import HAN
from retrieval.passages.candidates import (
    ALL_OF_IT,
    CONTEXT,
    CUED,
    HEADLINE,
    HEADLINE_ASKED,
    LEAST_RANK,
    LOCATED,
    MEASURED,
    MORE_RANK,
    NAMED,
    NESTED,
    OCCASION,
    OF_FITTING,
    OF_WHOLE,
    REFERRED,
    SPOKEN,
    THEIRS,
    TYPED_REACH,
    UNFIT,
    VERBATIM,
)
from retrieval.passages.indexed import holding
from retrieval.passages.search import ROUNDING, TYPED

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Iterator, Mapping, Sequence

    from retrieval.passages.candidates import Passage
    from retrieval.passages.promise import Promise
    from retrieval.passages.ranking import Scored
    from retrieval.passages.search import Search

INFINITY = float("inf")
PEOPLE = "people"  # a unit of which workers may be counted by another name
UNMET = 0.38  # where "how many WHAT" is asked, the part of WHAT that may be missing


def most_promised(search: Search, promise: Promise, rank: float) -> float:
    """The most that a candidate of a paragraph can score, as ``candidates`` has it."""
    quotable = promise.quotable
    base = max(_bases(search, promise, rank))
    if quotable.heading >= 0:
        base *= HEADLINE if search.asks == "topic" or most_own(search, promise) >= ALL_OF_IT else HEADLINE_ASKED
    spoken = (SPOKEN * (search.asks == "who_said") + THEIRS * bool(search.theirs)) * (not search.narrated)
    named = NAMED * bool(search.naming)
    return base + spoken + named + NESTED * (quotable.nested >= 0) + VERBATIM * promise.verbatim + ROUNDING


def _bases(search: Search, promise: Promise, rank: float) -> Iterator[float]:
    """The most that the pieces of a paragraph can score by what they cover: any, and those with what is asked for."""
    quotable = promise.quotable
    trust, share = LEAST_RANK + MORE_RANK * search.topic.known, OCCASION if search.figures else CONTEXT

    def base(own: float) -> float:
        near = min(promise.context, own + TYPED_REACH) if search.asks in TYPED else promise.context
        return (1 - share - trust) * own + share * near + trust * rank + CUED * own * bool(search.cues)

    if search.asks not in TYPED:
        yield base(quotable.own)
        yield base(quotable.placed) + LOCATED if search.asks == "where" and quotable.placed >= 0 else 0.0
        return
    fitting = most_fitting(search, promise)
    yield UNFIT * base(quotable.own)
    yield base(_most_own(search, fitting, promise)) if fitting >= 0 else 0.0


def most_fitting(search: Search, promise: Promise) -> float:
    """The most that a piece covers which may have what is asked for, or its unit; below 0 where none may."""
    if search.asks not in TYPED or (search.unit is not None and search.unit.name in MEASURED):
        return promise.quotable.own
    return promise.quotable.numbered if search.asks == "number" else promise.quotable.dated


def may_name(search: Search, numbers: Sequence[int], least: float) -> Sequence[bool]:
    """Which paragraphs may name the things that are counted, so surely at least, as ``candidates`` has it."""
    facets = [facet for facet in search.topic.facets if facet.word in search.focus]
    if search.asks != "number" or not facets or (search.unit is not None and search.unit.name == PEOPLE):
        return [True] * len(numbers)
    ways = {way for facet in facets for way in facet.own_words}
    ways |= {option.terms for facet in facets for option in (*facet.alike, *facet.options) if option.weight >= least}
    shelved = search.collection.layout.shelved_of(np.array(numbers, np.int64))
    parts = {term: tuple(term) if HAN.match(term) else (term,) for way in ways for term in way}
    held = dict(holding(search.collection.character_index, "".join(t for t in parts if HAN.match(t)), shelved))
    held |= search.collection.ranking.holding([term for term in parts if not HAN.match(term)], search.topic, shelved)
    named = np.zeros(len(numbers), np.bool_)
    for way in ways:
        named |= np.logical_and.reduce([held[part] for term in way for part in parts[term]])
    found: list[bool] = named.tolist()
    return found


def most_own(search: Search, promise: Promise) -> float:
    """The most that an utterance can cover by its own words, and where a quantity is of "it" by what stands before."""
    return _most_own(search, promise.quotable.own, promise)


def _most_own(search: Search, own: float, promise: Promise) -> float:
    if search.asks not in TYPED or search.unit is None:
        return own
    return max(own, OF_WHOLE * own + OF_FITTING * max(own, REFERRED * promise.own))


def most_there(search: Search, passage: Passage, rank: float, beside: float) -> float:
    """The highest score that anything in a paragraph may get; infinite where it may hold the question word for word."""
    trust = LEAST_RANK + MORE_RANK * search.topic.known
    return INFINITY if passage.may_repeat else (1 - trust) * passage.coverage + trust * rank + beside


def most_beside(search: Search) -> float:
    """The most that counts beside what is covered and the rank; some of it only for somebody's words."""
    spoken = NESTED + CUED * bool(search.cues) + THEIRS * bool(search.theirs) + SPOKEN * (search.asks == "who_said")
    return spoken * (not search.narrated) + LOCATED * (search.asks == "where") + NAMED * bool(search.naming)


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
    search: Search, looked_at: Sequence[Scored], told: Mapping[int, Promise], top: float
) -> Iterator[Prospect]:
    """The paragraphs that may have what is needed."""
    unnamed = _unnamed(search, [number for number, _ in looked_at]) if search.is_it else ()
    for number, points in looked_at:
        promise = told[number]
        if promise.literal >= search.literal and promise.naming and promise.quotable.own >= search.own:
            named = number not in unnamed
            fitting = most_fitting(search, promise) >= 0 and named
            if fitting or not search.is_fitting:
                yield Prospect(most_promised(search, promise, points / top), number, points, promise, fitting, named)


def _unnamed(search: Search, numbers: Sequence[int]) -> Set[int]:
    """The paragraphs that cannot name the things that are counted."""
    named = may_name(search, numbers, 1 - UNMET)
    return {number for number, may_be in zip(numbers, named, strict=True) if not may_be}
