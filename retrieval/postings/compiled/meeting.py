"""The best documents of a block.

Clauses are added up list by list, as in Lucene's MaxScoreBulkScorer; lists that cannot lift a document among the best
any more, even together, are not read but looked up where that is cheaper (MaxScore: Turtle & Flood 1995, "Query
evaluation: strategies and optimizations", IP&M 31), by a bound for each run (Ding & Suel 2011, "Faster top-k document
retrieval using block-max indexes", SIGIR). A score that is kept is added up in the order of the query, to the same
bits as in ``scoring``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numba
import numpy as np

from retrieval.postings.compiled.heap import TINY, Best, keep, least_of
from retrieval.postings.compiled.lists import Lists, Reading, Wanted, add, look_up
from retrieval.postings.compiled.memory import (
    SIZE,
    TOGETHER,
    byte_at,
    empty,
    float_at,
    lowest,
    put_at,
    reached,
    short_at,
)

if TYPE_CHECKING:
    from retrieval.postings.arrays import Floats, Numbers

SPARSE = 12  # a block is read back by posting where it has so many times as many documents
GAIN = 64  # postings that must be saved for each document that is looked up
NEXT = np.uint64(1)


class Split(NamedTuple):
    """Clauses in the order of what they score in a block at most; the first ``looked_up`` are not read.

    ``rest`` is the most that those come to.
    """

    order: Numbers
    bounds: Floats
    looked_up: int
    rest: float


class Place(NamedTuple):
    """How many documents a block has, the corpus's number of the first one, and which of them may be found.

    Those are two addresses of a byte for each of them, or 0 where all may.
    """

    size: int
    first: int
    alive: int
    among: int


@numba.njit(cache=True)
def meet(
    wanted: Wanted,
    lists: Lists,
    bounds: Floats,
    total: int,
    reading: Reading,
    best: Best,
    place: Place,
    scores: int,
    blends: int,
) -> None:
    """Keep the best of a block's documents, of which there are ``total`` postings.

    ``bounds`` are what each clause scores in it at most; ``scores`` and ``blends`` as for ``add``.
    """
    split = _split(wanted, reading, bounds, least_of(best), total)
    for clause in range(len(bounds)):  # in the order of the query
        if not _is_looked_up(split, clause):
            add(wanted, lists, clause, reading, scores, blends)
    if total * SPARSE < place.size:
        _read_back(wanted, lists, split, reading, best, place, scores)
    else:
        _scan(wanted, lists, split, reading, best, place, scores)


@numba.njit(cache=True)
def _split(wanted: Wanted, reading: Reading, bounds: Floats, least: float, total: int) -> Split:
    """Which clauses to look up: those that cannot reach ``least`` together, if reading them would cost more."""
    order = np.arange(len(bounds))
    if least == TINY or bounds.min() >= least:
        return Split(order, bounds, 0, 0.0)
    _sort(order, bounds)
    saved, count, rest, found = 0, 0, 0.0, Split(order, bounds, 0, 0.0)
    while count < len(order) and rest + bounds[order[count]] < least:
        clause = order[count]
        rest += bounds[clause]
        count += 1
        for member in range(wanted.members[clause], wanted.members[clause + 1]):
            saved += reading.stops[member] - reading.starts[member]
        if saved > GAIN * (total - saved):
            found = Split(order, bounds, count, rest)
    return found


@numba.njit(cache=True)
def _is_looked_up(split: Split, clause: int) -> bool:
    """Whether a clause is not read."""
    for number in range(split.looked_up):  # noqa: SIM110 - compiled as it stands
        if split.order[number] == clause:
            return True
    return False


@numba.njit(cache=True)
def _sort(order: Numbers, bounds: Floats) -> None:
    """Put a few clauses in the order of their bounds."""
    for number in range(1, len(order)):
        clause, place = order[number], number
        while place > 0 and bounds[order[place - 1]] > bounds[clause]:
            order[place] = order[place - 1]
            place -= 1
        order[place] = clause


@numba.njit(cache=True)
def _read_back(
    wanted: Wanted, lists: Lists, split: Split, reading: Reading, best: Best, place: Place, scores: int
) -> None:
    """Meet the documents of a block list by list, the heaviest first, and empty their scores."""
    edge = least_of(best) - split.rest
    for number in range(len(split.order) - 1, split.looked_up - 1, -1):
        clause = split.order[number]
        for member in range(wanted.members[clause], wanted.members[clause + 1]):
            for posting in range(reading.starts[member], reading.stops[member]):
                document = short_at(lists.documents + 2 * posting)
                score = float_at(scores + SIZE * document)
                put_at(scores + SIZE * document, 0.0)
                if score >= edge and score > 0.0 and _may_be_found(place, document):
                    if split.looked_up:
                        score = _judged(wanted, lists, split, score, document, reading, least_of(best))
                    keep(best, score, place.first + document)
                    edge = least_of(best) - split.rest


@numba.njit(cache=True)
def _scan(wanted: Wanted, lists: Lists, split: Split, reading: Reading, best: Best, place: Place, scores: int) -> None:
    """Meet the documents of a block in their order, passing over stretches without a good one, and empty them."""
    edge = max(least_of(best) - split.rest, TINY)
    for first in range(0, place.size, TOGETHER):
        good = reached(scores + SIZE * first, edge)
        while good:
            document = first + lowest(good)
            good &= good - NEXT
            score = float_at(scores + SIZE * document)
            if score >= edge and _may_be_found(place, document):
                if split.looked_up:
                    score = _judged(wanted, lists, split, score, document, reading, least_of(best))
                keep(best, score, place.first + document)
                edge = max(least_of(best) - split.rest, TINY)
        empty(scores + SIZE * first)


@numba.njit(cache=True)
def _may_be_found(place: Place, document: int) -> bool:
    """Whether a document of the block is one of those looked for."""
    return (not place.alive or byte_at(place.alive + document) != 0) and (
        not place.among or byte_at(place.among + document) != 0
    )


@numba.njit(cache=True)
def _judged(
    wanted: Wanted, lists: Lists, split: Split, score: float, document: int, reading: Reading, least: float
) -> float:
    """The score of a document, of which ``score`` is known, or 0 where it stays below ``least``."""
    rest = split.rest
    for number in range(split.looked_up - 1, -1, -1):
        clause = split.order[number]
        rest -= split.bounds[clause]
        score += look_up(wanted, lists, clause, document, reading)
        if score + rest < least:
            return 0.0
    score = 0.0
    for clause in range(len(wanted.factors)):
        score += look_up(wanted, lists, clause, document, reading)
    return score
