"""Lists of postings, read one by one or looked up, and the scores of clauses that come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numba

from retrieval.postings.part import K1, B

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEEP = K1 + 1


class Lists(NamedTuple):
    """The postings of a part, and what each of its pairs means: a frequency, a norm and what the two make."""

    documents: NDArray[np.uint16]
    codes: NDArray[np.uint16]
    frequencies: NDArray[np.uint32]
    norms: NDArray[np.float64]
    factors: NDArray[np.float64]


class Wanted(NamedTuple):
    """The clauses: their factors and where their members begin; the weight of each member."""

    factors: NDArray[np.float64]
    members: NDArray[np.int64]
    weights: NDArray[np.float64]


class Reading(NamedTuple):
    """Where in a block each member's postings begin and end, and where those of the window do.

    ``first_pair`` is the number of the block's first pair.
    """

    starts: NDArray[np.int64]
    stops: NDArray[np.int64]
    places: NDArray[np.int64]
    ends: NDArray[np.int64]
    first_pair: int


class Scratch(NamedTuple):
    """One number for each document of a window; scores and frequencies are zero between windows."""

    scores: NDArray[np.float64]
    frequencies: NDArray[np.float64]
    norms: NDArray[np.float64]


@numba.njit(cache=True)
def saturated(frequency: float, norm: float) -> float:
    """As ``part.saturated``."""
    return frequency * STEEP / (frequency + norm)


@numba.njit(cache=True)
def normal(length: float, average: float) -> float:
    """As ``part.norm``, of one document."""
    return K1 * (1 - B + B * length / average)


@numba.njit(cache=True)
def add(wanted: Wanted, lists: Lists, clause: int, first: int, end: int, reading: Reading, scratch: Scratch) -> int:
    """Add a clause to the scores of a window, the documents from ``first`` to ``end``; how many postings it has."""
    low, high, factor = wanted.members[clause], wanted.members[clause + 1], wanted.factors[clause]
    if high - low == 1 and wanted.weights[low] == 1.0:
        _add_plain(lists, low, first, end, reading, factor, scratch.scores)
        return reading.ends[low] - reading.places[low]
    read = 0
    for member in range(low, high):
        _add_frequencies(lists, member, first, end, reading, wanted.weights[member], scratch)
        read += reading.ends[member] - reading.places[member]
    for member in range(low, high):
        _fold(lists, member, first, reading, factor, scratch)
    return read


@numba.njit(cache=True)
def _add_plain(
    lists: Lists, member: int, first: int, end: int, reading: Reading, factor: float, scores: NDArray[np.float64]
) -> None:
    """Add the scores of a clause of one term."""
    place, stop = reading.places[member], reading.stops[member]
    while place < stop:
        document = int(lists.documents[place])
        if document >= end:
            break
        scores[document - first] += factor * lists.factors[reading.first_pair + lists.codes[place]]
        place += 1
    reading.ends[member] = place


@numba.njit(cache=True)
def _add_frequencies(
    lists: Lists, member: int, first: int, end: int, reading: Reading, weight: float, scratch: Scratch
) -> None:
    """Add a member's weighted frequencies to those of its clause."""
    place, stop = reading.places[member], reading.stops[member]
    while place < stop:
        document = int(lists.documents[place])
        if document >= end:
            break
        pair = reading.first_pair + lists.codes[place]
        scratch.frequencies[document - first] += weight * lists.frequencies[pair]
        scratch.norms[document - first] = lists.norms[pair]
        place += 1
    reading.ends[member] = place


@numba.njit(cache=True)
def _fold(lists: Lists, member: int, first: int, reading: Reading, factor: float, scratch: Scratch) -> None:
    """Add a clause's score for the documents of one of its members, and empty their frequencies."""
    for place in range(reading.places[member], reading.ends[member]):
        document = int(lists.documents[place]) - first
        frequency = scratch.frequencies[document]
        if frequency != 0.0:
            scratch.scores[document] += factor * saturated(frequency, scratch.norms[document])
            scratch.frequencies[document] = 0.0


@numba.njit(cache=True)
def look_up(wanted: Wanted, lists: Lists, clause: int, document: int, reading: Reading) -> float:
    """What a clause adds to the score of one document of a block."""
    frequency, norm = 0.0, 1.0
    for member in range(wanted.members[clause], wanted.members[clause + 1]):
        stop = reading.stops[member]
        place = position(lists.documents, document, reading.starts[member], stop)
        if place < stop and lists.documents[place] == document:
            pair = reading.first_pair + lists.codes[place]
            frequency += wanted.weights[member] * lists.frequencies[pair]
            norm = lists.norms[pair]
    return wanted.factors[clause] * saturated(frequency, norm)


@numba.njit(cache=True)
def position(rising: NDArray[np.unsignedinteger], wanted: int, start: int, stop: int) -> int:
    """The first place from ``start`` on whose number, a document of a posting or a word, is not below one."""
    while start < stop:
        middle = (start + stop) >> 1
        if rising[middle] < wanted:
            start = middle + 1
        else:
            stop = middle
    return start
