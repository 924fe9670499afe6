"""What compiled code asks of the documents of a volume, as a row of ``retrieval.postings.shelves`` tells it.

Here and beside it, terms are told by their numbers: a row for each volume, a column for each term, -1 where it is not
there. Documents are told by their numbers over all volumes, in rising order; ``order`` tells where each was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba

from retrieval.postings.compiled.memory import byte_at, one_of
from retrieval.postings.shelves import ALIVE, FIRST, PAIR_LENGTHS, SIZE, TERM_LENGTHS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]


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


@numba.njit(cache=True)
def enter(numbers: Numbers, following: Numbers, heads: Numbers) -> None:
    """Chain the places of words up in ``heads``, counted from 1; those of the same word in ``following``."""
    for place in range(len(numbers)):
        if numbers[place] >= 0:
            following[place] = heads[numbers[place]]
            heads[numbers[place]] = place + 1


@numba.njit(cache=True)
def leave(numbers: Numbers, heads: Numbers) -> None:
    """Empty ``heads`` again."""
    for number in numbers:
        if number >= 0:
            heads[number] = 0
