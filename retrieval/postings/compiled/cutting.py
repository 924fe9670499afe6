"""What language asks of compiled code: the likeliest words of a run of Chinese characters, and products of vectors."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numba
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from retrieval.postings.arrays import Numbers

BITS = 16  # of a character in a word that is a number, the first one uppermost
WORD = 4  # characters of the longest word that is one


@numba.njit(cache=True)
def position(rising: NDArray[np.uint64], wanted: int, start: int, stop: int) -> int:
    """The first place from ``start`` on whose number is not below one."""
    while start < stop:
        middle = (start + stop) >> 1
        if rising[middle] < wanted:
            start = middle + 1
        else:
            stop = middle
    return start


@numba.njit(cache=True)
def best_ends(
    run: NDArray[np.uint32],
    numbers: NDArray[np.uint64],
    counts: NDArray[np.uint32],
    edges: NDArray[np.uint32],
    longer: NDArray[np.uint64],
    of_total: float,
    ends: Numbers,
) -> bool:
    """Fill in ``ends``; False where words of more than four characters may begin, those of which ``longer`` begin.

    ``numbers`` are the words in rising order, ``edges`` where those with each first character begin.
    """
    size = len(run)
    route = np.zeros(size + 1)
    for start in range(size - 1, -1, -1):
        best, end_of_best, single, word = 0.0, 0, 1, np.uint64(0)
        low, high = np.int64(edges[run[start]]), np.int64(edges[run[start] + 1])
        for length in range(1, min(WORD, size - start) + 1):
            shift = np.uint64(BITS * (WORD - length))
            word |= np.uint64(run[start + length - 1]) << shift
            low = position(numbers, word, low, high)
            if low >= high or numbers[low] != word:
                break
            count = int(counts[low])
            if length == 1:
                single = max(1, count)
            if count:
                points = math.log(count) - of_total + route[start + length]
                if not end_of_best or points >= best:
                    best, end_of_best = points, start + length
            if length == WORD and start + WORD < size:
                place = position(longer, word, 0, len(longer))
                if place < len(longer) and longer[place] == word:
                    return False
        if not end_of_best:
            best, end_of_best = math.log(single) - of_total + route[start + 1], start + 1
        route[start], ends[start] = best, end_of_best
    return True


@numba.njit(cache=True, fastmath=True)
def multiply(vectors: NDArray[np.int8], place: NDArray[np.float32], products: NDArray[np.float32]) -> None:
    """The product of each vector with a place."""
    for row in range(len(vectors)):
        total = np.float32(0.0)
        for column in range(len(place)):
            total += np.float32(vectors[row, column]) * place[column]
        products[row] = total
