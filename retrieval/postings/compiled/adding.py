"""Terms that follow from words added up in all documents of all volumes, and the best of these kept; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.heap import Best, keep, rank
from retrieval.postings.compiled.lists import normal, saturated
from retrieval.postings.compiled.memory import edge_of, long_at, number_at, short_at, step_from
from retrieval.postings.compiled.shelved import extent_of, is_alive
from retrieval.postings.shelves import (
    BLOCK_DOCUMENTS,
    BLOCK_PAIRS,
    BLOCK_POSTINGS,
    BYTES,
    CODES,
    DOCUMENTS,
    FIRST,
    FREQUENCIES,
    MEMBERS,
    PAIRS,
    RUN_BLOCKS,
    RUN_COUNTS,
    RUN_STARTS,
    TERM_RUNS,
    THROUGH,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]


@numba.njit(cache=True)
def _add(row: Numbers, number: int, key: int, found: Floats, touched: Numbers, count: int) -> int:
    """Add a term's postings in a volume to ``found``, a number for each document; how many have any then.

    These are told in ``touched``.
    """
    if number < 0:
        return count
    if key >= 0:
        place, end, document = edge_of(row, PAIRS, number), edge_of(row, PAIRS, number + 1), 0
        while place < end:
            step, place = step_from(place)
            document += step
            if found[document] == 0.0:
                touched[count] = document
                count += 1
            found[document] += 1.0
        return count
    place, end, named = edge_of(row, MEMBERS, number), edge_of(row, MEMBERS, number + 1), 0
    if not row[THROUGH + BYTES]:
        return _add_words(row, place, end, found, touched, count)
    while place < end:
        step, place = step_from(place)
        named += step
        count = _add_words(row, edge_of(row, THROUGH, named), edge_of(row, THROUGH, named + 1), found, touched, count)
    return count


@numba.njit(cache=True)
def _add_words(row: Numbers, place: int, end: int, found: Floats, touched: Numbers, count: int) -> int:
    """The same of the words in a list."""
    word = 0
    while place < end:
        step, place = step_from(place)
        word += step
        first_run, last_run = long_at(row[TERM_RUNS] + 4 * word), long_at(row[TERM_RUNS] + 4 * word + 4)
        for run in range(first_run, last_run):
            block = short_at(row[RUN_BLOCKS] + 2 * run)
            first = number_at(row[BLOCK_POSTINGS] + 8 * block) + long_at(row[RUN_STARTS] + 4 * run)
            base, pairs = number_at(row[BLOCK_DOCUMENTS] + 8 * block), number_at(row[BLOCK_PAIRS] + 8 * block)
            for posting in range(first, first + long_at(row[RUN_COUNTS] + 4 * run)):
                document = base + short_at(row[DOCUMENTS] + 2 * posting)
                if found[document] == 0.0:
                    touched[count] = document
                    count += 1
                code = short_at(row[CODES] + 2 * posting)
                found[document] += long_at(row[FREQUENCIES] + 4 * (pairs + code))
    return count


@numba.njit(cache=True)
def _add_several(
    row: Numbers, numbers: Numbers, keys: Numbers, weights: Floats, first: int, last: int,
    found: Floats, alone: Floats, touched: Numbers, fresh: Numbers,
) -> int:  # fmt: skip
    """The same of several terms with their weights."""
    count = 0
    for term in range(first, last):
        for at in range(_add(row, numbers[term], keys[term], alone, fresh, 0)):
            document = fresh[at]
            if found[document] == 0.0:
                touched[count] = document
                count += 1
            found[document] += weights[term] * alone[document]
            alone[document] = 0.0
    return count


@numba.njit(cache=True)
def _fold(
    row: Numbers, touched: Numbers, average: float, worth: float, factor: float,
    found: Floats, scores: Floats, seen: Numbers, met: int,
) -> int:  # fmt: skip
    """Add the scores of a clause for the documents that have it, and empty ``found``; those without terms are passed.

    What an occurrence counts is ``worth`` times the norm. ``seen`` are the first ``met`` documents with a score; how
    many they are now.
    """
    for document in touched:
        extent = extent_of(row, document)
        if extent:
            if scores[document] == 0.0:
                seen[met] = document
                met += 1
            norm = normal(np.float64(extent), average) * worth
            scores[document] += factor * saturated(found[document], norm)
        found[document] = 0.0
    return met


@numba.njit(cache=True)
def best_of_all(
    table: Numbers, numbers: Numbers, keys: Numbers, weights: Floats, edges: Numbers, factors: Floats, unit: float,
    average: float, found: Floats, alone: Floats, scores: Floats, touched: Numbers, fresh: Numbers, seen: Numbers,
    best_scores: Floats, best_documents: Numbers, held: Numbers,
) -> None:  # fmt: skip
    """Keep the best documents, and put them in order.

    There is a number for each document of the largest volume in ``found``, ``alone`` and ``scores``, all 0 before and
    after, and room for as many in ``touched``, ``fresh`` and ``seen``. Of a single term the counts stay as they are,
    and the norms are scaled instead: saturation depends on their ratio.
    """
    best = Best(best_scores, best_documents, held)
    for volume in range(len(table)):
        row, met = table[volume], 0
        for clause in range(len(factors)):
            first, last, scale = edges[clause], edges[clause + 1], 1.0
            if last - first == 1:
                scale = weights[first]
                count = _add(row, numbers[volume, first], keys[first], found, touched, 0)
            else:
                count = _add_several(row, numbers[volume], keys, weights, first, last, found, alone, touched, fresh)
            met = _fold(row, touched[:count], average, unit / scale, factors[clause], found, scores, seen, met)
        for at in range(met):
            if is_alive(row, seen[at]):
                keep(best, scores[seen[at]], row[FIRST] + seen[at])
            scores[seen[at]] = 0.0
    rank(best)
