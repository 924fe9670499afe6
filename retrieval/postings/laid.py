"""Clauses over terms that follow from words, laid out for whoever adds them up."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.kinds import Floats, Numbers

    Terms = tuple[tuple[str, float], ...]  # with what an occurrence of each counts


class DerivedClause(NamedTuple):
    """A group of the query, as terms with their weights, and its own weight times idf."""

    terms: Terms
    factor: float


class Laid(NamedTuple):
    """Clauses on end: their terms with what an occurrence of each counts, and the factor of each clause.

    The terms of a clause begin where ``edges`` tell, which has one number more than there are clauses.
    """

    terms: tuple[str, ...]
    weights: Floats
    edges: Numbers
    factors: Floats

    @classmethod
    def of(cls, clauses: Sequence[DerivedClause], unit: float) -> Laid:
        """Of clauses, where ``unit`` occurrences count as one."""
        pairs = [pair for clause in clauses for pair in clause.terms]
        return cls(
            tuple(term for term, _ in pairs),
            np.array([weight for _, weight in pairs]) / unit,
            np.array([0, *accumulate(len(clause.terms) for clause in clauses)]),
            np.array([clause.factor for clause in clauses]),
        )


class Numbered(NamedTuple):
    """Terms for compiled code: those that are pairs as numbers, and the number of each, a column, in each part."""

    keys: Numbers
    numbers: Numbers
