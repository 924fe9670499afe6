"""Pairs of characters looked up in all volumes, compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba

from retrieval.postings.compiled.memory import long_at, short_at
from retrieval.postings.shelves import DIFFERENT, FIRSTS, SECOND_EDGES, SECONDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

HALF = 16  # bits of a character, as in ``pairs``


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
