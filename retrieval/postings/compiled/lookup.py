"""Terms looked up in a vocabulary, as ``Vocabulary.numbers_of`` does, and pairs of characters in volumes; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.memory import long_at, short_at
from retrieval.postings.shelves import DIFFERENT, FIRSTS, SECOND_EDGES, SECONDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from retrieval.postings.kinds import Bytes, Numbers


STEP = 4  # bits, as in ``edges``
HALF = 16  # bits of a character, as in ``pairs``


@numba.njit(cache=True)
def find(
    hashes: NDArray[np.uint32], asked: Bytes, edges: Numbers,
    directory: NDArray[np.uint32], shift: int, bases: NDArray[np.uint32], offsets: NDArray[np.uint16],
    letters: Bytes, numbers: Numbers,
) -> None:  # fmt: skip
    """Fill in the number of each of the terms ``asked``, which stand on end; -1 for one that is not there.

    What is read of the vocabulary lies far apart. It is read for all terms before any is compared, so that the
    processor waits for many lines at once.
    """
    firsts, lasts = np.empty(len(hashes), np.int64), np.empty(len(hashes), np.int64)
    for row in range(len(hashes)):
        bucket = hashes[row] >> shift
        firsts[row], lasts[row] = directory[bucket], directory[bucket + 1]
    starts, read = np.empty(len(hashes), np.int64), 0
    for row in range(len(hashes)):
        starts[row] = bases[firsts[row] >> STEP] + offsets[firsts[row]]
    for row in range(len(hashes)):
        read += letters[starts[row]] if firsts[row] < lasts[row] else 0
    for row in range(len(hashes)):
        size, numbers[row], start = edges[row + 1] - edges[row], -1 - (read < 0), starts[row]
        for number in range(firsts[row], lasts[row]):
            end = np.int64(bases[(number + 1) >> STEP] + offsets[number + 1])
            if end - start == size:
                place = 0
                while place < size and letters[start + place] == asked[edges[row] + place]:
                    place += 1
                if place == size:
                    numbers[row] = number
                    break
            start = end


@numba.njit(cache=True)
def find_pairs(table: Numbers, keys: Numbers, numbers: Numbers) -> None:
    """Fill in the number of each pair in each volume; nothing where the key is below 0.

    A key has the first character above the lower 16 bits.
    """
    for volume in range(len(table)):
        row = table[volume]
        for term in range(len(keys)):
            if keys[term] >= 0:
                first, second = keys[term] >> HALF, keys[term] & ((1 << HALF) - 1)
                numbers[volume, term] = -1
                at = _place(row[FIRSTS], first, 0, row[DIFFERENT])
                if at < row[DIFFERENT] and short_at(row[FIRSTS] + 2 * at) == first:
                    edges = row[SECOND_EDGES] + 4 * at
                    end = long_at(edges + 4)
                    place = _place(row[SECONDS], second, long_at(edges), end)
                    if place < end and short_at(row[SECONDS] + 2 * place) == second:
                        numbers[volume, term] = place


@numba.njit(cache=True)
def _place(rising: int, wanted: int, start: int, stop: int) -> int:
    """The first place from ``start`` on whose number is not below one."""
    while start < stop:
        middle = (start + stop) >> 1
        if short_at(rising + 2 * middle) < wanted:
            start = middle + 1
        else:
            stop = middle
    return start
