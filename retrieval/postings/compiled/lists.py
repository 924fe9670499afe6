"""Lists of postings of a block, read one by one or looked up, and the scores of clauses that come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numba
import numpy as np

from retrieval.postings.clause import PLACE
from retrieval.postings.compiled.heap import SLACK
from retrieval.postings.compiled.memory import SIZE, address_of, float_at, long_at, number_at, put_at, short_at
from retrieval.postings.formula import K1, B
from retrieval.postings.shelves import (
    BLOCK_PAIRS,
    BLOCK_POSTINGS,
    CODES,
    DOCUMENTS,
    FACTORS,
    FREQUENCIES,
    NORMS,
    RUN_BLOCKS,
    RUN_COUNTS,
    RUN_LEASTS,
    RUN_STARTS,
    RUN_TOPS,
)

if TYPE_CHECKING:
    from retrieval.postings.arrays import Floats, Numbers


STEEP = K1 + 1
HEAD = 2  # numbers at the head of a clause's record
LARGEST = (1 << 16) - 1  # where a run's top and least stop counting


class Wanted(NamedTuple):
    """The clauses: their factors and where their members begin; the weight of each member and where its places are."""

    factors: Floats
    members: Numbers
    weights: Floats
    places: Numbers


class Reading(NamedTuple):
    """Of each member the run where it was left and the one after its last, and where its postings lie in a block."""

    runs: Numbers
    lasts: Numbers
    starts: Numbers
    stops: Numbers


class Lists(NamedTuple):
    """The addresses of the postings of a part, and of what the pairs of a block mean.

    These are a frequency, a norm, and what the two make.
    """

    documents: int
    codes: int
    frequencies: int
    norms: int
    factors: int


@numba.njit(cache=True)
def unpacked(records: bytes, parts: int) -> Wanted:
    """The clauses whose records stand on end (see ``Clause``)."""
    place, width = address_of(records), 1 + PLACE * parts
    end = place + len(records)
    most = len(records) // (8 * width)
    numbers, floats = np.empty((2, most + 1), np.int64), np.empty((2, most))
    clauses = count = 0
    while place < end:
        numbers[0, clauses], floats[0, clauses] = count, float_at(place + 8)
        clauses += 1
        last = count + number_at(place)
        place += 8 * HEAD
        while count < last:
            floats[1, count], numbers[1, count] = float_at(place), place + 8
            count += 1
            place += 8 * width
    numbers[0, clauses] = count
    return Wanted(floats[0, :clauses], numbers[0, : clauses + 1], floats[1, :count], numbers[1, :count])


@numba.njit(cache=True)
def reading_of(wanted: Wanted) -> Reading:
    """Room to tell where each member is read."""
    room = np.empty((4, len(wanted.weights)), np.int64)
    return Reading(room[0], room[1], room[2], room[3])


@numba.njit(cache=True)
def begin(wanted: Wanted, part: int, reading: Reading) -> None:
    """Go to the first runs of a part."""
    for member in range(len(wanted.places)):
        place = wanted.places[member] + 8 * PLACE * part
        reading.runs[member], reading.lasts[member] = number_at(place), number_at(place + 8)


@numba.njit(cache=True)
def lists_of(row: Numbers, block: int) -> Lists:
    """The postings of a block."""
    pair = number_at(row[BLOCK_PAIRS] + 8 * block)
    return Lists(
        row[DOCUMENTS],
        row[CODES],
        row[FREQUENCIES] + 4 * pair,
        row[NORMS] + SIZE * pair,
        row[FACTORS] + SIZE * pair,
    )


@numba.njit(cache=True)
def enter(row: Numbers, block: int, wanted: Wanted, reading: Reading, average: float, bounds: Floats) -> int:
    """Find the members' postings in a block and what each clause can score there at most; how many there are.

    Blocks are entered in their order.
    """
    total, first = 0, number_at(row[BLOCK_POSTINGS] + 8 * block)
    for clause in range(len(bounds)):
        frequency, least = 0.0, LARGEST
        for member in range(wanted.members[clause], wanted.members[clause + 1]):
            run, last = reading.runs[member], reading.lasts[member]
            while run < last and short_at(row[RUN_BLOCKS] + 2 * run) < block:
                run += 1
            reading.runs[member] = run
            reading.starts[member] = reading.stops[member] = 0
            if run < last and short_at(row[RUN_BLOCKS] + 2 * run) == block:
                start, count = first + long_at(row[RUN_STARTS] + 4 * run), long_at(row[RUN_COUNTS] + 4 * run)
                reading.starts[member], reading.stops[member] = start, start + count
                total += count
                top = short_at(row[RUN_TOPS] + 2 * run)
                frequency += wanted.weights[member] * (float(top) if top < LARGEST else 1e18)
                least = min(least, short_at(row[RUN_LEASTS] + 2 * run))
        bounds[clause] = wanted.factors[clause] * saturated(frequency, normal(float(least), average)) * (1 + SLACK)
    return total


@numba.njit(cache=True)
def saturated(frequency: float, norm: float) -> float:
    """As ``clause.saturated``."""
    return frequency * STEEP / (frequency + norm)


@numba.njit(cache=True)
def normal(length: float, average: float) -> float:
    """As ``clause.norm``, of one document."""
    return K1 * (1 - B + B * length / average)


@numba.njit(cache=True)
def add(wanted: Wanted, lists: Lists, clause: int, reading: Reading, scores: int, blends: int) -> None:
    """Add a clause to the scores of a block, which lie at an address.

    At another one there is room for a frequency and a norm of each document; the frequencies are zero between clauses.
    """
    low, high, factor = wanted.members[clause], wanted.members[clause + 1], wanted.factors[clause]
    if high - low == 1 and wanted.weights[low] == 1.0:
        for posting in range(reading.starts[low], reading.stops[low]):
            place = scores + SIZE * short_at(lists.documents + 2 * posting)
            worth = float_at(lists.factors + SIZE * short_at(lists.codes + 2 * posting))
            put_at(place, float_at(place) + factor * worth)
        return
    for member in range(low, high):
        weight = wanted.weights[member]
        for posting in range(reading.starts[member], reading.stops[member]):
            place = blends + 2 * SIZE * short_at(lists.documents + 2 * posting)
            pair = short_at(lists.codes + 2 * posting)
            put_at(place, float_at(place) + weight * long_at(lists.frequencies + 4 * pair))
            put_at(place + SIZE, float_at(lists.norms + SIZE * pair))
    for member in range(low, high):
        for posting in range(reading.starts[member], reading.stops[member]):
            document = short_at(lists.documents + 2 * posting)
            blend, place = blends + 2 * SIZE * document, scores + SIZE * document
            frequency = float_at(blend)
            if frequency != 0.0:
                put_at(place, float_at(place) + factor * saturated(frequency, float_at(blend + SIZE)))
                put_at(blend, 0.0)


@numba.njit(cache=True)
def look_up(wanted: Wanted, lists: Lists, clause: int, document: int, reading: Reading) -> float:
    """What a clause adds to the score of one document of a block."""
    frequency, norm = 0.0, 1.0
    for member in range(wanted.members[clause], wanted.members[clause + 1]):
        start, stop = reading.starts[member], reading.stops[member]
        end = stop
        while start < stop:
            middle = (start + stop) >> 1
            if short_at(lists.documents + 2 * middle) < document:
                start = middle + 1
            else:
                stop = middle
        if start < end and short_at(lists.documents + 2 * start) == document:
            pair = short_at(lists.codes + 2 * start)
            frequency += wanted.weights[member] * long_at(lists.frequencies + 4 * pair)
            norm = float_at(lists.norms + SIZE * pair)
    return wanted.factors[clause] * saturated(frequency, norm)
