"""What the rest of the program calls: functions compiled by numba over the flat arrays of a part.

They take arrays one by one, since numba takes three times as long over a tuple of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numba
import numpy as np

from retrieval.postings.compiled.heap import SLACK, Best, least_of, rank
from retrieval.postings.compiled.lists import Lists, Reading, Scratch, Wanted, look_up, saturated
from retrieval.postings.compiled.window import WIDE, Place, meet
from retrieval.postings.part import K1, B

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]
    Long = NDArray[np.uint32]
    Short = NDArray[np.uint16]

FIELDS = 5  # numbers of a member's record
LARGEST = (1 << 16) - 1  # where a run's top and least stop counting


class Runs(NamedTuple):
    """The runs of a segment."""

    blocks: NDArray[np.uint16]
    starts: NDArray[np.uint32]
    counts: NDArray[np.uint32]
    tops: NDArray[np.uint16]
    leasts: NDArray[np.uint16]


# A query ends before the next begins, since compiled code keeps the interpreter's lock.
SCRATCH = (np.zeros(WIDE), np.zeros(WIDE), np.zeros(WIDE))


@numba.njit(cache=True)
def keep_best(
    records: NDArray[np.float64],
    documents: Short, codes: Short, frequencies: Long, norms: Floats, pair_factors: Floats,
    block_documents: Numbers, block_postings: Numbers, block_pairs: Numbers,
    run_blocks: Short, run_starts: Long, run_counts: Long, run_tops: Short, run_leasts: Short,
    average: float, offset: int, allowed: NDArray[np.bool_],
    scores: Floats, scratch_frequencies: Floats, scratch_norms: Floats,
    best_scores: Floats, best_documents: Numbers, held: Numbers, last: bool,
) -> None:  # fmt: skip
    """Keep the best documents of a part among those kept already; after the ``last`` part, put them in order.

    ``records`` are those of the clauses for the part (see ``Clause``). ``allowed`` says for each document whether it
    may be found, or is empty; ``offset`` is the number of the part's first document.
    """
    wanted, at, ends = _unpacked(records)
    lists = Lists(documents, codes, frequencies, norms, pair_factors)
    runs = Runs(run_blocks, run_starts, run_counts, run_tops, run_leasts)
    scratch, best = Scratch(scores, scratch_frequencies, scratch_norms), Best(best_scores, best_documents, held)
    room, bounds = np.zeros((4, len(at)), np.int64), np.zeros(len(wanted.factors))
    for block in range(len(block_documents) - 1):
        reading = Reading(room[0], room[1], room[2], room[3], block_pairs[block])
        _enter(at, ends, runs, block, block_postings[block], reading)
        _bound(wanted, at, runs, reading, average, bounds)
        if _can_enter(bounds, best):
            base = block_documents[block]
            size = block_documents[block + 1] - base
            meet(wanted, lists, bounds, size, reading, best, Place(base, offset, allowed), scratch)
    if last:
        rank(best)


@numba.njit(cache=True)
def _unpacked(records: Floats) -> tuple[Wanted, Numbers, Numbers]:
    """The clauses, and the first run of each member and the one after its last."""
    count, clauses = len(records) // FIELDS, 0
    members, factors = np.zeros(count + 1, np.int64), np.zeros(count)
    at, ends, weights = np.zeros(count, np.int64), np.zeros(count, np.int64), np.zeros(count)
    for member in range(count):
        record = records[member * FIELDS : (member + 1) * FIELDS]
        at[member], ends[member], weights[member] = int(record[0]), int(record[1]), record[2]
        if record[3] >= 0.0:
            members[clauses], factors[clauses] = member, record[3]
            clauses += 1
    members[clauses] = count
    return Wanted(factors[:clauses], members[: clauses + 1], weights), at, ends


@numba.njit(cache=True)
def _can_enter(bounds: Floats, best: Best) -> bool:
    """Whether any document of the block can be among the best."""
    total = 0.0
    for bound in bounds:
        total += bound
    return total > 0.0 and total >= least_of(best)


@numba.njit(cache=True)
def _enter(at: Numbers, ends: Numbers, runs: Runs, block: int, first_posting: int, reading: Reading) -> None:
    """Find the members' postings in a block; ``at`` is the run at which each member was left and is now."""
    for member in range(len(at)):
        run = at[member]
        while run < ends[member] and runs.blocks[run] < block:
            run += 1
        at[member] = run
        reading.starts[member] = reading.stops[member] = 0
        if run < ends[member] and runs.blocks[run] == block:
            reading.starts[member] = first_posting + runs.starts[run]
            reading.stops[member] = reading.starts[member] + runs.counts[run]


@numba.njit(cache=True)
def _bound(wanted: Wanted, at: Numbers, runs: Runs, reading: Reading, average: float, bounds: Floats) -> None:
    """The most that each clause can score in the block that was entered."""
    for clause in range(len(bounds)):
        frequency, least = 0.0, LARGEST
        for member in range(wanted.members[clause], wanted.members[clause + 1]):
            if reading.stops[member]:
                top = float(runs.tops[at[member]])
                frequency += wanted.weights[member] * (top if top < LARGEST else 1e18)
                least = min(least, runs.leasts[at[member]])
        norm = K1 * (1 - B + B * least / average)
        bounds[clause] = wanted.factors[clause] * saturated(frequency, norm) * (1 + SLACK)


@numba.njit(cache=True)
def score_each(
    records: NDArray[np.float64],
    documents: Short, codes: Short, frequencies: Long, norms: Floats, pair_factors: Floats,
    block_documents: Numbers, block_postings: Numbers, block_pairs: Numbers,
    run_blocks: Short, run_starts: Long, run_counts: Long, run_tops: Short, run_leasts: Short,
    average: float, offset: int, allowed: NDArray[np.bool_],  # noqa: ARG001 - as for keep_best
    wanted_documents: Numbers, scores: Floats,
) -> None:  # fmt: skip
    """Look up the scores of documents, given in rising order; arguments as for ``keep_best``."""
    wanted, at, ends = _unpacked(records)
    lists = Lists(documents, codes, frequencies, norms, pair_factors)
    runs = Runs(run_blocks, run_starts, run_counts, run_tops, run_leasts)
    room, place = np.zeros((4, len(at)), np.int64), 0
    for block in range(len(block_documents) - 1):
        reading = Reading(room[0], room[1], room[2], room[3], block_pairs[block])
        base, end = block_documents[block], block_documents[block + 1]
        if place < len(wanted_documents) and wanted_documents[place] - offset < end:
            _enter(at, ends, runs, block, block_postings[block], reading)
        while place < len(wanted_documents) and wanted_documents[place] - offset < end:
            document = wanted_documents[place] - offset
            if not len(allowed) or allowed[document]:
                for clause in range(len(wanted.factors)):
                    scores[place] += look_up(wanted, lists, clause, document - base, reading)
            place += 1


@numba.njit(cache=True)
def count_new(
    records: NDArray[np.float64], documents: Short, block_documents: Numbers, block_postings: Numbers,
    run_blocks: Short, run_starts: Long, run_counts: Long, run_tops: Short, run_leasts: Short,
    allowed: NDArray[np.bool_], seen: Floats, counts: Numbers,
) -> None:  # fmt: skip
    """Add for each member of a clause the documents that have it and none of the members before it."""
    _, at, ends = _unpacked(records)
    members = len(at)
    runs = Runs(run_blocks, run_starts, run_counts, run_tops, run_leasts)
    room = np.zeros((4, len(at)), np.int64)
    reading = Reading(room[0], room[1], room[2], room[3], 0)
    for block in range(len(block_documents) - 1):
        base = block_documents[block]
        _enter(at, ends, runs, block, block_postings[block], reading)
        for member in range(members):
            for place in range(reading.starts[member], reading.stops[member]):
                document = documents[place]
                if seen[document] == 0.0 and (not len(allowed) or allowed[base + document]):
                    counts[member] += 1
                seen[document] = 1.0
        for member in range(members):
            for place in range(reading.starts[member], reading.stops[member]):
                seen[documents[place]] = 0.0
