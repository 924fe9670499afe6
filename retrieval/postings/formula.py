"""The formula of BM25, as rank-bm25's ``BM25Okapi`` defines it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from retrieval.postings.arrays import Floats

Number = TypeVar("Number", float, "Floats")
DEFINITION = BM25Okapi([["any"]])  # whose parameters are ours
K1, B = float(DEFINITION.k1), float(DEFINITION.b)
LEAST_IDF = 0.05


def idf_of(document_frequency: float, size: int) -> float:
    """Robertson's idf as rank-bm25 has it, never below ``LEAST_IDF``."""
    return max(LEAST_IDF, math.log(size - document_frequency + 0.5) - math.log(document_frequency + 0.5))


def norm(lengths: NDArray[np.uint32], average: float) -> Floats:
    """Robertson's length normalisation, times k1."""
    return K1 * (1 - B + B * lengths.astype(np.float64) / average)


def saturated(frequencies: Number, norms: Number) -> Number:
    """Frequencies with diminishing returns: at most k1 + 1."""
    return frequencies * (K1 + 1) / (frequencies + norms)
