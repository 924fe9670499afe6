"""What compiled code asks of the documents of a volume, as a row of ``retrieval.postings.shelves`` tells it.

Here and beside it, terms are told by their numbers: a row for each volume, a column for each term, -1 where it is not
there. Documents are told by their numbers over all volumes, in rising order; ``order`` tells where each was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba

from retrieval.postings.compiled.memory import byte_at, long_at, one_of
from retrieval.postings.shelves import ALIVE, FIRST, PAIR_LENGTHS, RANKS, SIZE, TERM_LENGTHS

if TYPE_CHECKING:
    from retrieval.postings.arrays import Bytes, Numbers


@numba.njit(cache=True)
def share_of(row: Numbers, rising: Numbers, start: int) -> int:
    """Where the documents of a volume end among those asked for, of which they begin at ``start``."""
    end, after = start, row[FIRST] + row[SIZE]
    while end < len(rising) and rising[end] < after:
        end += 1
    return end


@numba.njit(cache=True, inline="always")
def is_alive(row: Numbers, document: int) -> bool:
    """Whether a document of a volume was not removed."""
    return row[ALIVE] == 0 or byte_at(row[ALIVE] + document) != 0


@numba.njit(cache=True, inline="always")
def extent_of(row: Numbers, document: int) -> int:
    """How many terms a document has that follow from words, or pairs."""
    found = 0
    if row[TERM_LENGTHS]:
        found += one_of(row[TERM_LENGTHS], row[TERM_LENGTHS + 1], document)
    if row[PAIR_LENGTHS]:
        found += one_of(row[PAIR_LENGTHS], row[PAIR_LENGTHS + 1], document)
    return found


@numba.njit(cache=True, inline="always")
def is_marked(marks: Bytes, number: int) -> bool:
    """Whether a number is marked, for which there is a bit: a hundredth of what ``heads`` takes of the cache."""
    return marks[number >> 3] >> (number & 7) & 1 != 0


@numba.njit(cache=True, inline="always")
def mark(marks: Bytes, number: int) -> None:
    """Mark a number."""
    marks[number >> 3] |= 1 << (number & 7)


@numba.njit(cache=True)
def enter(row: Numbers, numbers: Numbers, following: Numbers, heads: Numbers, marks: Bytes) -> None:
    """Chain the places of words up in ``heads`` by the words' ranks, counted from 1; those of one in ``following``.

    The ranks are marked.
    """
    for place in range(len(numbers)):
        if numbers[place] >= 0:
            rank = long_at(row[RANKS] + 4 * numbers[place])
            following[place] = heads[rank]
            heads[rank] = place + 1
            mark(marks, rank)


@numba.njit(cache=True)
def leave(row: Numbers, numbers: Numbers, heads: Numbers, marks: Bytes) -> None:
    """Empty ``heads`` and ``marks`` again."""
    for number in numbers:
        if number >= 0:
            rank = long_at(row[RANKS] + 4 * number)
            heads[rank] = marks[rank >> 3] = 0
