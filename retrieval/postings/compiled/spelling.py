"""Terms looked up in a vocabulary, compiled: ``Vocabulary.numbers_of`` with the same results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STEP = 4  # bits, as in ``edges``


@numba.njit(cache=True)
def find(
    hashes: NDArray[np.uint32], asked: NDArray[np.uint8], edges: NDArray[np.int64],
    directory: NDArray[np.uint32], shift: int, bases: NDArray[np.uint32], offsets: NDArray[np.uint16],
    letters: NDArray[np.uint8], numbers: NDArray[np.int64],
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
