"""Terms that follow from words counted in some documents of all volumes, and these scored by them; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.lists import normal, saturated
from retrieval.postings.compiled.memory import edge_of, long_at, one_of, short_steps, step_from
from retrieval.postings.compiled.shelved import extent_of, is_alive, is_marked, mark, share_of
from retrieval.postings.shelves import (
    BYTES,
    COUNTS,
    FIRST,
    FORWARD,
    MEMBERS,
    PAIRS,
    RANKED,
    TERM_LENGTHS,
    THROUGH,
)

if TYPE_CHECKING:
    from retrieval.postings.arrays import Bytes, Floats, Numbers


ALIKE = 8  # distances that are passed over at once


@numba.njit(cache=True)
def count_terms(table: Numbers, numbers: Numbers, keys: Numbers, counts: Numbers) -> None:
    """Add in how many documents of all volumes each term is, removed ones among them."""
    for volume in range(len(table)):
        row = table[volume]
        for term in range(len(keys)):
            number = numbers[volume, term]
            if number < 0:
                continue
            if keys[term] < 0:
                counts[term] += one_of(row[COUNTS], row[COUNTS + 1], number)
                continue
            start, end = edge_of(row, PAIRS, number), edge_of(row, PAIRS, number + 1)
            place = start
            while place < end:
                step, after = step_from(place)
                counts[term] += step > 0 or place == start
                place = after


@numba.njit(cache=True)
def _words_of(row: Numbers, numbers: Numbers, keys: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The lists of the words that have each term of a volume: where each begins and ends, and its term."""
    room = len(numbers)
    if row[THROUGH + BYTES]:
        room = 0
        for number in numbers:
            room += edge_of(row, MEMBERS, number + 1) - edge_of(row, MEMBERS, number) if number >= 0 else 0
    starts, ends, owners, used = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.int64), 0
    for term in range(len(numbers)):
        if numbers[term] < 0 or keys[term] >= 0:
            continue
        start, end = edge_of(row, MEMBERS, numbers[term]), edge_of(row, MEMBERS, numbers[term] + 1)
        if row[THROUGH + BYTES]:
            named = 0
            while start < end:
                step, start = step_from(start)
                named += step
                starts[used], ends[used] = edge_of(row, THROUGH, named), edge_of(row, THROUGH, named + 1)
                owners[used] = term
                used += 1
        else:
            starts[used], ends[used], owners[used] = start, end, term
            used += 1
    return starts[:used], ends[:used], owners[:used]


@numba.njit(cache=True)
def tabulate(
    row: Numbers, numbers: Numbers, keys: Numbers, rising: Numbers, heads: Numbers, met: Bytes, marks: Bytes,
    counts: Numbers,
) -> None:  # fmt: skip
    """Count how often documents of a volume, in columns, have each term, in rows.

    ``heads`` has a number for each word, ``met`` and ``marks`` a bit, all 0 before and after. Words that no document
    has are read past: the documents have few words, and the terms' lists may hold very many.
    """
    starts, ends, owners = _words_of(row, numbers, keys)
    words, edges = _met(row, rising, met, len(starts) > 0)
    room, used = np.sum(np.minimum(ends - starts, len(words))), 0
    following, rows = np.empty(room, np.int64), np.empty(room, np.int64)
    for number in range(len(starts) if len(words) else 0):
        place, word = starts[number], 0
        while place < ends[number]:
            step, place = step_from(place)
            word += step
            if is_marked(met, word):
                following[used], rows[used] = heads[word], owners[number]
                used += 1
                heads[word] = used
                mark(marks, word)
    for column in range(len(rising)):
        for at in range(edges[column], edges[column + 1]):
            entry = heads[words[at]] if is_marked(marks, words[at]) else 0
            while entry:
                counts[rows[entry - 1], column] += 1
                entry = following[entry - 1]
    for word in words:
        if is_marked(marks, word):
            heads[word] = 0
    for word in words:
        met[word >> 3] = marks[word >> 3] = 0
    _tabulate_pairs(row, numbers, keys, rising, counts)


@numba.njit(cache=True)
def _met(row: Numbers, rising: Numbers, marks: Bytes, any_asked: bool) -> tuple[Numbers, Numbers]:
    """The words of documents that have terms which follow from them, on end, and where those of each begin.

    All are marked. None where no term is asked for.
    """
    asked, met = 0, 0
    for document in rising:
        asked += edge_of(row, FORWARD, document - row[FIRST] + 1) - edge_of(row, FORWARD, document - row[FIRST])
    words, edges = np.empty(asked, np.int64), np.empty(len(rising) + 1, np.int64)
    for column in range(len(rising)):
        document, number = rising[column] - row[FIRST], 0
        edges[column] = met
        if any_asked and one_of(row[TERM_LENGTHS], row[TERM_LENGTHS + 1], document):
            place, end = edge_of(row, FORWARD, document), edge_of(row, FORWARD, document + 1)
            while place < end:
                step, place = step_from(place)
                number += step
                words[met] = long_at(row[RANKED] + 4 * number)
                mark(marks, words[met])
                met += 1
    edges[len(rising)] = met
    return words[:met], edges


@numba.njit(cache=True)
def _tabulate_pairs(row: Numbers, numbers: Numbers, keys: Numbers, rising: Numbers, counts: Numbers) -> None:
    """The same for pairs, which have lists of documents."""
    for term in range(len(numbers)):
        if numbers[term] < 0 or keys[term] < 0:
            continue
        place, end = edge_of(row, PAIRS, numbers[term]), edge_of(row, PAIRS, numbers[term] + 1)
        document, at = row[FIRST], 0
        while place < end and at < len(rising):
            while place + ALIKE <= end:
                passed = short_steps(place)
                if passed < 0 or document + passed >= rising[at]:
                    break
                document += passed
                place += ALIKE
            if place == end:
                break
            step, place = step_from(place)
            document += step
            while at < len(rising) and rising[at] < document:
                at += 1
            same = at
            while same < len(rising) and rising[same] == document:
                counts[term, same] += 1
                same += 1


@numba.njit(cache=True)
def tabulate_all(
    table: Numbers, numbers: Numbers, keys: Numbers, rising: Numbers, order: Numbers,
    heads: Numbers, met: Bytes, marks: Bytes, found: Numbers,
) -> None:  # fmt: skip
    """Fill in how often each document that was asked for, a column, has each term, a row; removed ones have none."""
    start = 0
    for volume in range(len(table)):
        row, end = table[volume], share_of(table[volume], rising, start)
        if start < end:
            counts = np.zeros((len(keys), end - start), np.int64)
            tabulate(row, numbers[volume], keys, rising[start:end], heads, met, marks, counts)
            for column in range(end - start):
                if is_alive(row, rising[start + column] - row[FIRST]):
                    for term in range(len(keys)):
                        found[term, order[start + column]] = counts[term, column]
        start = end


@numba.njit(cache=True)
def score_all(
    table: Numbers, numbers: Numbers, keys: Numbers, weights: Floats, edges: Numbers, factors: Floats, average: float,
    rising: Numbers, order: Numbers, heads: Numbers, met: Bytes, marks: Bytes, scores: Floats,
) -> None:  # fmt: skip
    """Fill in the scores of documents; the terms of a clause begin where ``edges`` tells."""
    start = 0
    for volume in range(len(table)):
        row, end = table[volume], share_of(table[volume], rising, start)
        if start < end:
            counts = np.zeros((len(keys), end - start), np.int64)
            tabulate(row, numbers[volume], keys, rising[start:end], heads, met, marks, counts)
            norms, total = np.empty(end - start), np.zeros(end - start)
            for column in range(end - start):
                norms[column] = normal(np.float64(extent_of(row, rising[start + column] - row[FIRST])), average)
            for clause in range(len(factors)):
                for column in range(end - start):
                    frequency = 0.0
                    for term in range(edges[clause], edges[clause + 1]):
                        frequency += weights[term] * counts[term, column]
                    total[column] += factors[clause] * saturated(frequency, norms[column])
            for column in range(end - start):
                if is_alive(row, rising[start + column] - row[FIRST]):
                    scores[order[start + column]] = total[column]
        start = end
