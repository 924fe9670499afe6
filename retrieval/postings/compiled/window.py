"""The best documents of a block, met in windows.

In a window, clauses are added up list by list, as in Lucene's MaxScoreBulkScorer; lists that cannot lift a document
among the best any more, even together, are not read but looked up where that is cheaper (MaxScore: Turtle & Flood
1995, "Query evaluation: strategies and optimizations", IP&M 31), by a bound for each run (Ding & Suel 2011, "Faster
top-k document retrieval using block-max indexes", SIGIR). A score that is kept is added up in the order of the query,
to the same bits as in ``scoring``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numba
import numpy as np

from retrieval.postings.compiled.heap import TINY, Best, keep, least_of
from retrieval.postings.compiled.lists import Lists, Reading, Scratch, Wanted, add, look_up

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDE = 1 << 16  # documents of a window where there are few postings: all of a block
NARROW = 1 << 13  # where there are many: their scores stay in the processor's first cache
DENSE = 1 << 14  # from so many in a block on
CHUNK = 64  # documents that are compared with the least score at once
SPARSE = 8  # a window is read back by posting where it has fewer than an eighth as many as documents
GAIN = 16  # postings that must be saved for each document that is looked up


class Split(NamedTuple):
    """Clauses in the order of what they score in a block at most; the first ``looked_up`` are not read.

    ``rest`` is the most that those come to.
    """

    order: NDArray[np.int64]
    bounds: NDArray[np.float64]
    looked_up: int
    rest: float


class Place(NamedTuple):
    """Where a block's documents begin in its part and the part's in the corpus, and which of them may be found."""

    base: int
    offset: int
    allowed: NDArray[np.bool_]


@numba.njit(cache=True)
def meet(
    wanted: Wanted,
    lists: Lists,
    bounds: NDArray[np.float64],
    size: int,
    reading: Reading,
    best: Best,
    place: Place,
    scratch: Scratch,
) -> None:
    """Keep the best of a block's ``size`` documents; ``bounds`` are what each clause scores in it at most."""
    order, is_read, total = np.argsort(bounds), np.ones(len(bounds), np.bool_), 0
    for member in range(len(reading.starts)):
        reading.places[member] = reading.starts[member]
        total += reading.stops[member] - reading.starts[member]
    width = NARROW if total > DENSE else WIDE
    for first in range(0, size, width):
        split, end = _split(wanted, reading, order, bounds, least_of(best), total), min(first + width, size)
        if split.looked_up == len(order):
            return
        is_read[order[: split.looked_up]] = False
        read = 0
        for clause in range(len(order)):  # in the order of the query
            if is_read[clause]:
                read += add(wanted, lists, clause, first, end, reading, scratch)
        if read * SPARSE < end - first:
            _read_back(wanted, lists, split, first, reading, best, place, scratch.scores)
        else:
            _scan(wanted, lists, split, first, end, reading, best, place, scratch.scores)
        for member in range(len(reading.ends)):
            reading.places[member] = reading.ends[member]


@numba.njit(cache=True)
def _split(
    wanted: Wanted, reading: Reading, order: NDArray[np.int64], bounds: NDArray[np.float64], least: float, total: int
) -> Split:
    """Which clauses to look up: those that cannot reach ``least`` together, if reading them would cost more.

    All of them, where no document of the block can be among the best. ``total`` is how many postings there are.
    """
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
def _read_back(
    wanted: Wanted,
    lists: Lists,
    split: Split,
    first: int,
    reading: Reading,
    best: Best,
    place: Place,
    scores: NDArray[np.float64],
) -> None:
    """Meet the documents of a window list by list, the heaviest first, and empty their scores."""
    edge = least_of(best) - split.rest
    for number in range(len(split.order) - 1, split.looked_up - 1, -1):
        clause = split.order[number]
        for member in range(wanted.members[clause], wanted.members[clause + 1]):
            for posting in range(reading.places[member], reading.ends[member]):
                document = int(lists.documents[posting])
                score = scores[document - first]
                scores[document - first] = 0.0
                if score >= edge and score > 0.0 and may_be_found(place, document):
                    if split.looked_up:
                        score = _judged(wanted, lists, split, score, document, reading, least_of(best))
                    keep(best, score, place.offset + place.base + document)
                    edge = least_of(best) - split.rest


@numba.njit(cache=True)
def _scan(
    wanted: Wanted,
    lists: Lists,
    split: Split,
    first: int,
    end: int,
    reading: Reading,
    best: Best,
    place: Place,
    scores: NDArray[np.float64],
) -> None:
    """Meet the documents of a window in their order, passing over stretches without a good one, and empty them."""
    bits = scores.view(np.int64)  # of numbers that are not negative, in the same order, and faster to compare
    edge = np.empty(1)
    edge_bits = edge.view(np.int64)
    for chunk in range(0, end - first, CHUNK):
        edge[0] = max(least_of(best) - split.rest, TINY)
        above = 0
        for number in range(chunk, chunk + CHUNK):
            above += bits[number] >= edge_bits[0]
        if above:
            for number in range(chunk, chunk + CHUNK):
                score, document = scores[number], first + number
                if score >= edge[0] and may_be_found(place, document):
                    if split.looked_up:
                        score = _judged(wanted, lists, split, score, document, reading, least_of(best))
                    keep(best, score, place.offset + place.base + document)
                    edge[0] = max(least_of(best) - split.rest, TINY)
    scores[: end - first] = 0.0


@numba.njit(cache=True)
def may_be_found(place: Place, document: int) -> bool:
    """Whether a document of the block is one of those looked for."""
    return len(place.allowed) == 0 or place.allowed[place.base + document]


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
