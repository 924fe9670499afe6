"""The compiled way to score clauses: the functions of ``retrieval.postings.scoring``, with the same results.

Compiled functions go over the postings of all parts of a corpus. They are handed a table of addresses, a row for each
part (``retrieval.postings.shelves``), and the clauses as bytes (``Clause.record``): each array that is handed over
costs as much as reading a hundred postings.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.blocks import DOCUMENTS as MOST
from retrieval.postings.clause import Clause, Known
from retrieval.postings.compiled.heap import Best, least_of, rank
from retrieval.postings.compiled.lists import begin, enter, lists_of, look_up, reading_of, unpacked
from retrieval.postings.compiled.meeting import Place, meet
from retrieval.postings.compiled.memory import SIZE, address_of, byte_at, float_at, number_at, put_at, short_at
from retrieval.postings.shelves import ALIVE, BLOCK_DOCUMENTS, BLOCKS, DOCUMENTS, FIRST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.arrays import Floats, Marks, Numbers
    from retrieval.postings.part import Parts
    from retrieval.postings.scoring import Scored

ALL = np.zeros(0, np.bool_)
SCORED = Struct("=qd")  # the number of a document and its score
# A score, and a frequency and a norm, for each document of a block. All are zero between queries; a query ends before
# the next begins, since compiled code keeps the interpreter's lock.
SCRATCH = np.zeros(3 * MOST)


def best(clauses: Sequence[Clause], parts: Parts, k: int, among: Marks | None) -> list[Scored]:
    """As ``scoring.best``."""
    found, allowed = bytearray(SCORED.size * k), ALL if among is None else among
    held = keep_best(parts.shelves.table, _records(clauses), parts.average, allowed, SCRATCH, found)
    return list(SCORED.iter_unpack(found if held == k else found[: SCORED.size * held]))


def scores_of(clauses: Sequence[Clause], parts: Parts, documents: Numbers) -> Floats:
    """As ``scoring.scores_of``."""
    total = np.zeros(len(documents))
    score_each(parts.shelves.table, _records(clauses), parts.average, documents, total)
    return total


def reach(members: Sequence[tuple[Known, float]], parts: Parts) -> float:
    """As ``scoring.reach``."""
    falling = sorted(members, key=lambda member: -member[1])
    counts = np.zeros(len(falling), np.int64)
    count_new(parts.shelves.table, Clause(tuple(falling), 1.0).record, SCRATCH, counts)
    return sum(count * weight for count, (_, weight) in zip(counts.tolist(), falling, strict=True))


def _records(clauses: Sequence[Clause]) -> bytes:
    return b"".join([clause.record for clause in clauses])


@numba.njit(cache=True)
def keep_best(table: Numbers, records: bytes, average: float, among: Marks, scratch: Floats, found: bytearray) -> int:
    """Put the best documents into ``found``, best first: the number and the score of each; how many they are.

    ``found`` has room for those wanted. ``among`` says for each document whether it may be found, or is empty.
    """
    wanted = unpacked(records, len(table))
    reading, bounds = reading_of(wanted), np.empty(len(wanted.factors))
    room, held = len(found) // (2 * SIZE), np.zeros(1, np.int64)
    best = Best(np.empty(room), np.empty(room, np.int64), held)
    scores, chosen = address_of(scratch), address_of(among) if len(among) else 0
    for part in range(len(table)):
        row = table[part]
        begin(wanted, part, reading)
        for block in range(row[BLOCKS]):
            total = enter(row, block, wanted, reading, average, bounds)
            if total and bounds.sum() >= least_of(best):
                base = number_at(row[BLOCK_DOCUMENTS] + 8 * block)
                size, first = number_at(row[BLOCK_DOCUMENTS] + 8 * block + 8) - base, row[FIRST] + base
                alive, allowed = row[ALIVE] + base if row[ALIVE] else 0, chosen + first if chosen else 0
                place = Place(size, first, alive, allowed)
                meet(wanted, lists_of(row, block), bounds, total, reading, best, place, scores, scores + SIZE * MOST)
    rank(best)
    _tell(best, address_of(found))
    return held[0]


@numba.njit(cache=True)
def _tell(best: Best, place: int) -> None:
    """Put what was kept at an address."""
    for number in range(best.held[0]):
        put_at(place + 2 * SIZE * number, best.documents[number])
        put_at(place + 2 * SIZE * number + SIZE, best.scores[number])


@numba.njit(cache=True)
def score_each(table: Numbers, records: bytes, average: float, documents: Numbers, scores: Floats) -> None:
    """Look up the scores of documents, given in rising order; those removed have 0."""
    wanted = unpacked(records, len(table))
    reading, bounds = reading_of(wanted), np.empty(len(wanted.factors))
    place = 0
    for part in range(len(table)):
        row = table[part]
        begin(wanted, part, reading)
        for block in range(row[BLOCKS]):
            base, end = number_at(row[BLOCK_DOCUMENTS] + 8 * block), number_at(row[BLOCK_DOCUMENTS] + 8 * block + 8)
            if place < len(documents) and documents[place] - row[FIRST] < end:
                enter(row, block, wanted, reading, average, bounds)
            lists = lists_of(row, block)
            while place < len(documents) and documents[place] - row[FIRST] < end:
                document = documents[place] - row[FIRST]
                if not row[ALIVE] or byte_at(row[ALIVE] + document) != 0:
                    for clause in range(len(wanted.factors)):
                        scores[place] += look_up(wanted, lists, clause, document - base, reading)
                place += 1


@numba.njit(cache=True)
def count_new(table: Numbers, records: bytes, scratch: Floats, counts: Numbers) -> None:
    """Add for each member of a clause the documents that have it and none of the members before it."""
    wanted, seen = unpacked(records, len(table)), address_of(scratch)
    reading, bounds = reading_of(wanted), np.empty(1)
    for part in range(len(table)):
        row = table[part]
        begin(wanted, part, reading)
        for block in range(row[BLOCKS]):
            if not enter(row, block, wanted, reading, 1.0, bounds):
                continue
            base = number_at(row[BLOCK_DOCUMENTS] + 8 * block)
            for member in range(len(counts)):
                for posting in range(reading.starts[member], reading.stops[member]):
                    document = short_at(row[DOCUMENTS] + 2 * posting)
                    if float_at(seen + SIZE * document) == 0.0:
                        counts[member] += not row[ALIVE] or byte_at(row[ALIVE] + base + document) != 0
                        put_at(seen + SIZE * document, 1.0)
            for member in range(len(counts)):
                for posting in range(reading.starts[member], reading.stops[member]):
                    put_at(seen + SIZE * short_at(row[DOCUMENTS] + 2 * posting), 0.0)
