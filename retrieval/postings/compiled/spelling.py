"""Terms looked up in a vocabulary, compiled: ``Vocabulary.numbers_of`` with the same results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEP = 4  # bits, as in ``edges``


@numba.njit(cache=True)
def find(
    hashes: NDArray[np.uint32], asked: NDArray[np.uint8], edges: NDArray[np.int64],
    directory: NDArray[np.uint32], shift: int, bases: NDArray[np.uint32], offsets: NDArray[np.uint16],
    letters: NDArray[np.uint8], numbers: NDArray[np.int64],
) -> None:  # fmt: skip
    """Fill in the number of each of the terms ``asked``, which stand on end; -1 for one that is not there."""
    for row in range(len(hashes)):
        bucket = hashes[row] >> shift
        size, numbers[row] = edges[row + 1] - edges[row], -1
        for number in range(directory[bucket], directory[bucket + 1]):
            start = bases[number >> STEP] + offsets[number]
            if bases[(number + 1) >> STEP] + offsets[number + 1] - start == size:
                place = 0
                while place < size and letters[start + place] == asked[edges[row] + place]:
                    place += 1
                if place == size:
                    numbers[row] = number
                    break
