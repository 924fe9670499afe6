"""The product of many vectors with one, compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@numba.njit(cache=True, fastmath=True)
def multiply(vectors: NDArray[np.int8], place: NDArray[np.float32], products: NDArray[np.float32]) -> None:
    """The product of each vector with a place."""
    for row in range(len(vectors)):
        total = np.float32(0.0)
        for column in range(len(place)):
            total += np.float32(vectors[row, column]) * place[column]
        products[row] = total
