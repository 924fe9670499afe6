"""Terms that follow from words added up in all documents of all volumes, and the best of these kept; compiled.

Documents with any term are few among all: they are numbered as they are met, so that what is added up for them lies
side by side and not all over the memory.
"""

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

    from retrieval.postings.arrays import Floats, Numbers

    Places = NDArray[np.int32]


@numba.njit(cache=True)
def _add(row: Numbers, number: int, key: int, places: Places, documents: Numbers, found: Floats, met: int) -> int:
    """Add a term's postings in a volume to ``found``; how many documents are met then.

    ``places`` tell where each document of the volume stands among those that are, from 1 on: 0 where it does not.
    """
    if number < 0:
        return met
    if key >= 0:
        place, end, document = edge_of(row, PAIRS, number), edge_of(row, PAIRS, number + 1), 0
        while place < end:
            step, place = step_from(place)
            document += step
            if not places[document]:
                documents[met] = document
                met += 1
                places[document] = met
            found[places[document] - 1] += 1.0
        return met
    place, end, named = edge_of(row, MEMBERS, number), edge_of(row, MEMBERS, number + 1), 0
    if not row[THROUGH + BYTES]:
        return _add_words(row, place, end, places, documents, found, met)
    while place < end:
        step, place = step_from(place)
        named += step
        first, last = edge_of(row, THROUGH, named), edge_of(row, THROUGH, named + 1)
        met = _add_words(row, first, last, places, documents, found, met)
    return met


@numba.njit(cache=True)
def _add_words(row: Numbers, place: int, end: int, places: Places, documents: Numbers, found: Floats, met: int) -> int:
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
                if not places[document]:
                    documents[met] = document
                    met += 1
                    places[document] = met
                code = short_at(row[CODES] + 2 * posting)
                found[places[document] - 1] += long_at(row[FREQUENCIES] + 4 * (pairs + code))
    return met


@numba.njit(cache=True)
def _add_several(
    row: Numbers, numbers: Numbers, keys: Numbers, weights: Floats, first: int, last: int,
    places: Places, documents: Numbers, found: Floats, alone: Floats, met: int,
) -> int:  # fmt: skip
    """The same of several terms with their weights."""
    for term in range(first, last):
        met = _add(row, numbers[term], keys[term], places, documents, alone, met)
        for place in range(met):
            found[place] += weights[term] * alone[place]
            alone[place] = 0.0
    return met


@numba.njit(cache=True)
def _fill_norms(row: Numbers, documents: Numbers, average: float, norms: Floats) -> None:
    """Fill in the norms of documents, 0 of those without terms."""
    for place in range(len(documents)):
        extent = extent_of(row, documents[place])
        norms[place] = normal(np.float64(extent), average) if extent else 0.0


@numba.njit(cache=True)
def best_of_all(
    table: Numbers, numbers: Numbers, keys: Numbers, weights: Floats, edges: Numbers, factors: Floats, unit: float,
    average: float, places: Places, documents: Numbers, found: Floats, alone: Floats, scores: Floats, norms: Floats,
    best_scores: Floats, best_documents: Numbers, held: Numbers,
) -> None:  # fmt: skip
    """Keep the best documents, and put them in order.

    There is room for each document of the largest volume; ``places``, ``found``, ``alone`` and ``scores`` are all 0
    before and after. Of a single term the counts stay as they are, and the norms are scaled instead: saturation depends
    on their ratio.
    """
    best = Best(best_scores, best_documents, held)
    for volume in range(len(table)):
        row, met = table[volume], 0
        for clause in range(len(factors)):
            first, last, worth, before = edges[clause], edges[clause + 1], unit, met
            if last - first == 1:
                worth = unit / weights[first]
                met = _add(row, numbers[volume, first], keys[first], places, documents, found, met)
            else:
                met = _add_several(
                    row, numbers[volume], keys, weights, first, last, places, documents, found, alone, met
                )
            _fill_norms(row, documents[before:met], average, norms[before:met])
            for place in range(met):
                if found[place] and norms[place]:
                    scores[place] += factors[clause] * saturated(found[place], norms[place] * worth)
                found[place] = 0.0
        for place in range(met):
            if is_alive(row, documents[place]):
                keep(best, scores[place], row[FIRST] + documents[place])
            scores[place], places[documents[place]] = 0.0, 0
    rank(best)
