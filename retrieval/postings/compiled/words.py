"""Words found in the documents of all volumes, compiled: their scores, their marks, and where their postings are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.lists import normal, saturated
from retrieval.postings.compiled.memory import edge_of, long_at, step_from
from retrieval.postings.compiled.shelved import enter, is_alive, is_marked, leave, share_of
from retrieval.postings.shelves import FIRST, FORWARD, LENGTHS, RUN_COUNTS, TERM_RUNS

if TYPE_CHECKING:
    from retrieval.postings.arrays import Bytes, Floats, Marks, Numbers


@numba.njit(cache=True)
def score_words(
    table: Numbers, numbers: Numbers, weights: Floats, members: Numbers, factors: Floats, average: float,
    rising: Numbers, order: Numbers, heads: Numbers, marks: Bytes, scores: Floats,
) -> None:  # fmt: skip
    """Fill in the scores of documents by the words that each has, as ``scoring.score_each`` does by postings.

    ``numbers`` are those of the clauses' members; those of a clause begin where ``members`` tells.
    """
    following, counted, start = np.zeros(numbers.shape[1], np.int64), np.zeros(numbers.shape[1]), 0
    for volume in range(len(table)):
        row, end = table[volume], share_of(table[volume], rising, start)
        if start < end:
            enter(row, numbers[volume], following, heads, marks)
        for at in range(start, end):
            document, number, met = rising[at] - row[FIRST], 0, False
            place, last = edge_of(row, FORWARD, document), edge_of(row, FORWARD, document + 1)
            while place < last:
                step, place = step_from(place)
                number += step
                entry = heads[number] if is_marked(marks, number) else 0
                while entry:
                    counted[entry - 1] += 1.0
                    met = True
                    entry = following[entry - 1]
            norm, total = normal(np.float64(long_at(row[LENGTHS] + 4 * document)), average), 0.0
            for clause in range(len(factors) if met else 0):
                frequency = 0.0
                for member in range(members[clause], members[clause + 1]):
                    frequency += weights[member] * counted[member]
                    counted[member] = 0.0
                if frequency > 0.0:
                    total += factors[clause] * saturated(frequency, norm)
            scores[order[at]] = total if is_alive(row, document) else 0.0
        if start < end:
            leave(row, numbers[volume], heads, marks)
        start = end


@numba.njit(cache=True)
def mark_words(
    table: Numbers, numbers: Numbers, rising: Numbers, order: Numbers, heads: Numbers, marks: Bytes, having: Marks
) -> None:
    """Mark which document (a column) has which of some different words (a row)."""
    following, start = np.zeros(numbers.shape[1], np.int64), 0
    for volume in range(len(table)):
        row, end = table[volume], share_of(table[volume], rising, start)
        if start < end:
            enter(row, numbers[volume], following, heads, marks)
        for at in range(start, end):
            document, number = rising[at] - row[FIRST], 0
            place, last = edge_of(row, FORWARD, document), edge_of(row, FORWARD, document + 1)
            while place < last and is_alive(row, document):
                step, place = step_from(place)
                number += step
                if is_marked(marks, number):
                    having[heads[number] - 1, order[at]] = True
        if start < end:
            leave(row, numbers[volume], heads, marks)
        start = end


@numba.njit(cache=True)
def place_terms(table: Numbers, numbers: Numbers, places: Numbers, counts: Numbers) -> None:
    """Fill in for each term and volume its first run, the one after its last and its number; and count its documents.

    Where a term is not there, the runs are 0. Counts have removed documents among them.
    """
    for volume in range(len(table)):
        row = table[volume]
        for term in range(numbers.shape[1]):
            number = numbers[volume, term]
            places[term, volume, 2] = number
            if number >= 0:
                first, last = long_at(row[TERM_RUNS] + 4 * number), long_at(row[TERM_RUNS] + 4 * number + 4)
                places[term, volume, 0], places[term, volume, 1] = first, last
                for run in range(first, last):
                    counts[term] += long_at(row[RUN_COUNTS] + 4 * run)
