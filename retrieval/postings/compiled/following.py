"""Functions compiled by numba for terms that follow from words: counted in some documents, and added up in all.

Lists are decoded as they are read (see ``lists``); where each begins and ends is given, so that the type in which
edges are kept compiles nothing anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.heap import Best, keep, rank
from retrieval.postings.compiled.lists import normal, position, saturated

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]
    Bytes = NDArray[np.uint8]
    Long = NDArray[np.uint32]
    Short = NDArray[np.uint16]

LAST, BITS = 0x80, 7  # as in ``lists``
STEP = 4  # bits, as in ``edges``
HALF = 16  # bits of a character, as in ``pairs``
MET = -1  # a word that some document has


@numba.njit(cache=True, inline="always")
def step_at(packed: Bytes, place: int) -> tuple[int, int]:
    """The number whose bytes begin at a place, and where they end."""
    step, shift = 0, 0
    while packed[place] >= LAST:
        step |= (packed[place] & (LAST - 1)) << shift
        shift += BITS
        place += 1
    return step | (np.int64(packed[place]) << shift), place + 1  # type: ignore[return-value] # numba's whole numbers


@numba.njit(cache=True)
def locate(numbers: Numbers, bases: Long, offsets: NDArray[np.unsignedinteger], starts: Numbers, ends: Numbers) -> None:
    """Fill in where stretches begin and end, as ``edges.Edges`` keeps it."""
    for row in range(len(numbers)):
        number = numbers[row]
        starts[row] = bases[number >> STEP] + offsets[number]
        ends[row] = bases[(number + 1) >> STEP] + offsets[number + 1]


@numba.njit(cache=True)
def tabulate(
    starts: Numbers, ends: Numbers, owners: Numbers, packed: Bytes,
    document_starts: Numbers, document_ends: Numbers, are_held: NDArray[np.bool_], forward: Bytes, ranked: Long,
    heads: Numbers, table: Numbers,
) -> None:  # fmt: skip
    """Count in ``table`` how often each document (a column) has the term of each row; nothing in those not held.

    A list of words belongs to the term that ``owners`` tells; ``forward`` holds the words of documents by rank.
    ``heads`` has a number for each word, all 0 before and after. Words that no document has are read past: the
    documents have few words, and the terms' lists may hold very many.
    """
    room, asked = np.sum(ends - starts), np.sum(document_ends - document_starts)
    following, rows = np.empty(room, np.int64), np.empty(room, np.int64)
    words, edges, met = np.empty(asked, np.int64), np.empty(len(document_starts) + 1, np.int64), 0
    for column in range(len(document_starts)):
        place, number = document_starts[column], 0
        edges[column] = met
        while are_held[column] and place < document_ends[column]:
            step, place = step_at(forward, place)
            number += step
            words[met] = ranked[number]
            heads[words[met]] = MET
            met += 1
    edges[len(document_starts)] = met
    used = 0
    for number in range(len(starts)):
        place, word = starts[number], 0
        while place < ends[number]:
            step, place = step_at(packed, place)
            word += step
            if heads[word]:
                following[used], rows[used] = heads[word], owners[number]
                used += 1
                heads[word] = used
    for column in range(len(document_starts)):
        for at in range(edges[column], edges[column + 1]):
            entry = heads[words[at]]
            while entry > 0:
                table[rows[entry - 1], column] += 1
                entry = following[entry - 1]
    for at in range(met):
        heads[words[at]] = 0


@numba.njit(cache=True)
def enter(numbers: Numbers, following: Numbers, heads: Numbers) -> None:
    """Chain the places of words up in ``heads``, counted from 1; those of the same word in ``following``."""
    for place in range(len(numbers)):
        if numbers[place] >= 0:
            following[place] = heads[numbers[place]]
            heads[numbers[place]] = place + 1


@numba.njit(cache=True)
def leave(numbers: Numbers, heads: Numbers) -> None:
    """Empty ``heads`` again."""
    for number in numbers:
        if number >= 0:
            heads[number] = 0


@numba.njit(cache=True)
def score_words(
    numbers: Numbers, weights: Floats, members: Numbers, factors: Floats,
    document_starts: Numbers, document_ends: Numbers, forward: Bytes, ranked: Long,
    lengths: Long, average: float, documents: Numbers, heads: Numbers, scores: Floats,
) -> None:  # fmt: skip
    """Add up the scores of documents by the words that each has, as ``kernel.score_each`` does by postings.

    ``numbers`` are those of the clauses' members, -1 for a word that is not there; those of a clause begin where
    ``members`` tells. ``lengths`` are those of all documents. ``heads`` has a number for each word, all 0 before and
    after.
    """
    following, counted = np.zeros(len(numbers), np.int64), np.zeros(len(numbers))
    enter(numbers, following, heads)
    for document in range(len(document_starts)):
        place, number, met = document_starts[document], 0, False
        while place < document_ends[document]:
            step, place = step_at(forward, place)
            number += step
            entry = heads[ranked[number]]
            while entry:
                counted[entry - 1] += 1.0
                met = True
                entry = following[entry - 1]
        norm = normal(np.float64(lengths[documents[document]]), average)
        for clause in range(len(factors) if met else 0):
            frequency = 0.0
            for member in range(members[clause], members[clause + 1]):
                frequency += weights[member] * counted[member]
                counted[member] = 0.0
            if frequency > 0.0:
                scores[document] += factors[clause] * saturated(frequency, norm)
    leave(numbers, heads)


@numba.njit(cache=True)
def mark_words(
    numbers: Numbers, document_starts: Numbers, document_ends: Numbers, forward: Bytes, ranked: Long,
    heads: Numbers, marks: NDArray[np.bool_],
) -> None:  # fmt: skip
    """Mark which document (a column) has which of some different words (a row); -1 is a word that is not there."""
    enter(numbers, np.zeros(len(numbers), np.int64), heads)
    for column in range(len(document_starts)):
        place, number = document_starts[column], 0
        while place < document_ends[column]:
            step, place = step_at(forward, place)
            number += step
            if heads[ranked[number]]:
                marks[heads[ranked[number]] - 1, column] = True
    leave(numbers, heads)


@numba.njit(cache=True)
def tabulate_listed(
    starts: Numbers, ends: Numbers, owners: Numbers, packed: Bytes, rising: Numbers, table: Numbers
) -> None:
    """The same where the lists are of documents; ``rising`` are those asked for."""
    for number in range(len(starts)):
        place, document, at = starts[number], 0, 0
        while place < ends[number] and at < len(rising):
            step, place = step_at(packed, place)
            document += step
            while at < len(rising) and rising[at] < document:
                at += 1
            if at < len(rising) and rising[at] == document:
                table[owners[number], at] += 1


@numba.njit(cache=True)
def count_listed(starts: Numbers, ends: Numbers, owners: Numbers, packed: Bytes, counts: Numbers) -> None:
    """Fill in how many different numbers the list of each owner has."""
    for number in range(len(starts)):
        place = starts[number]
        while place < ends[number]:
            step, after = step_at(packed, place)
            counts[owners[number]] += step > 0 or place == starts[number]
            place = after


@numba.njit(cache=True)
def find_pairs(keys: Numbers, firsts: Short, edges: Long, seconds: Short, numbers: Numbers) -> None:
    """Fill in the number of each pair that is there; a key has the first character above the lower 16 bits."""
    for place in range(len(keys)):
        first, second = keys[place] >> HALF, keys[place] & ((1 << HALF) - 1)
        row = position(firsts, first, 0, len(firsts))
        if row < len(firsts) and firsts[row] == first:
            end = np.int64(edges[row + 1])
            at = position(seconds, second, np.int64(edges[row]), end)
            if at < end and seconds[at] == second:
                numbers[place] = at


@numba.njit(cache=True)
def expand(
    starts: Numbers, ends: Numbers, owners: Numbers, packed: Bytes,
    bases: Long, offsets: NDArray[np.unsignedinteger],
) -> tuple[Numbers, Numbers, Numbers]:  # fmt: skip
    """The lists that the numbers of some lists name: where each begins and ends, and its owner."""
    room = np.sum(ends - starts)
    first, last, whose, used = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.int64), 0
    for number in range(len(starts)):
        place, named = starts[number], 0
        while place < ends[number]:
            step, place = step_at(packed, place)
            named += step
            first[used] = bases[named >> STEP] + offsets[named]
            last[used] = bases[(named + 1) >> STEP] + offsets[named + 1]
            whose[used] = owners[number]
            used += 1
    return first[:used], last[:used], whose[:used]


@numba.njit(cache=True)
def score_table(
    table: Numbers, weights: Floats, edges: Numbers, factors: Floats, norms: Floats, scores: Floats
) -> None:
    """Add up what the terms, rows, of a document, a column, come to; those of a clause begin where ``edges`` tell."""
    for row in range(len(factors)):
        for column in range(table.shape[1]):
            frequency = 0.0
            for term in range(edges[row], edges[row + 1]):
                frequency += weights[term] * table[term, column]
            scores[column] += factors[row] * saturated(frequency, norms[column])


@numba.njit(cache=True)
def add_words(
    starts: Numbers, ends: Numbers, packed: Bytes,
    documents: Short, codes: Short, frequencies: Long,
    block_documents: Numbers, block_postings: Numbers, block_pairs: Numbers,
    term_runs: Long, run_blocks: Short, run_starts: Long, run_counts: Long,
    found: Floats, touched: Numbers,
) -> int:  # fmt: skip
    """Add the postings of words in lists to ``found``, a number for each document; how many documents have any.

    These are told in ``touched``.
    """
    count = 0
    for number in range(len(starts)):
        place, word = starts[number], 0
        while place < ends[number]:
            step, place = step_at(packed, place)
            word += step
            for run in range(term_runs[word], term_runs[word + 1]):
                block = run_blocks[run]
                first, base, pairs = block_postings[block] + run_starts[run], block_documents[block], block_pairs[block]
                for posting in range(first, first + run_counts[run]):
                    document = base + documents[posting]
                    if found[document] == 0.0:
                        touched[count] = document
                        count += 1
                    found[document] += frequencies[pairs + codes[posting]]
    return count


@numba.njit(cache=True)
def add_listed(start: int, end: int, packed: Bytes, found: Floats, touched: Numbers) -> int:
    """The same for a list of documents."""
    count, place, document = 0, start, 0
    while place < end:
        step, place = step_at(packed, place)
        document += step
        if found[document] == 0.0:
            touched[count] = document
            count += 1
        found[document] += 1.0
    return count


@numba.njit(cache=True)
def fold(
    touched: Numbers, lengths: Floats, average: float, worth: float, factor: float,
    found: Floats, scores: Floats, seen: Numbers, count: int,
) -> int:  # fmt: skip
    """Add a term's scores for the documents that have it, and empty ``found``; a length of 0 takes a document out.

    What an occurrence counts is ``worth`` times the norm. ``seen`` are the first ``count`` documents with a score; how
    many they are now.
    """
    for number in range(len(touched)):
        document = touched[number]
        if lengths[number] > 0.0:
            if scores[document] == 0.0:
                seen[count] = document
                count += 1
            scores[document] += factor * saturated(found[document], normal(lengths[number], average) * worth)
        found[document] = 0.0
    return count


@numba.njit(cache=True)
def keep_seen(
    seen: Numbers, scores: Floats, alive: NDArray[np.bool_], offset: int,
    best_scores: Floats, best_documents: Numbers, held: Numbers,
) -> None:  # fmt: skip
    """Keep the best of the documents seen that are alive, all where ``alive`` is empty, and empty their scores."""
    best = Best(best_scores, best_documents, held)
    for document in seen:
        if not len(alive) or alive[document]:
            keep(best, scores[document], offset + document)
        scores[document] = 0.0


@numba.njit(cache=True)
def in_order(best_scores: Floats, best_documents: Numbers, held: Numbers) -> None:
    """Put what was kept in order, best first."""
    rank(Best(best_scores, best_documents, held))


@numba.njit(cache=True, fastmath=True)
def multiply(vectors: NDArray[np.int8], place: NDArray[np.float32], products: NDArray[np.float32]) -> None:
    """The product of each vector with a place."""
    for row in range(len(vectors)):
        total = np.float32(0.0)
        for column in range(len(place)):
            total += np.float32(vectors[row, column]) * place[column]
        products[row] = total
