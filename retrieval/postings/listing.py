"""Postings as Python's own numbers, for corpora so small that NumPy's calls cost more than the work they do."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.postings.formula import saturated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from retrieval.postings.clause import Clause, Known
    from retrieval.postings.kinds import Marks, Numbers
    from retrieval.postings.part import Part


class Listing(NamedTuple):
    """The postings of a term, those of removed documents left out."""

    documents: list[int]
    frequencies: list[float]
    norms: list[float]
    factors: list[float]


def listing(known: Known, parts: Sequence[Part]) -> Listing:
    """The postings of a term in the whole corpus."""
    found = Listing([], [], [], [])
    for part, runs in zip(parts, known.runs, strict=True):
        for run in runs:
            documents = part.segment.documents_of(run)
            kept = np.ones(len(documents), np.bool_) if part.alive is None else part.alive[documents]
            first = part.pairs_of(int(part.segment.run_blocks[run])).start
            pairs = part.segment.codes[part.segment.slice_of(run)][kept].astype(np.int64) + first
            found.documents.extend((documents[kept] + part.first).tolist())
            found.frequencies.extend(part.segment.pair_frequencies[pairs].astype(np.float64).tolist())
            found.norms.extend(part.norms[pairs].tolist())
            found.factors.extend(part.factors[pairs].tolist())
    return found


def summed(clauses: Iterable[Sequence[tuple[int, float]]]) -> dict[int, float]:
    """The score of every document that has a term of the query, of the points that each clause gives."""
    total: dict[int, float] = {}
    for points in clauses:
        for document, each in points:
            total[document] = total.get(document, 0.0) + each
    return total


def points_of(clause: Clause, listing_of: Callable[[str], Listing]) -> Sequence[tuple[int, float]]:
    """The documents that have a term of a clause, with what each gets for it."""
    factor = clause.factor
    return [(document, factor * each) for document, each in _factors(clause, listing_of)]


def _factors(clause: Clause, listing_of: Callable[[str], Listing]) -> Iterable[tuple[int, float]]:
    """Each document of a clause with how far its frequency there saturates."""
    if clause.is_plain:
        found = listing_of(clause.members[0][0].term)
        return zip(found.documents, found.factors, strict=True)
    frequencies: dict[int, float] = {}
    norms: dict[int, float] = {}
    for known, weight in clause.members:
        found = listing_of(known.term)
        for document, frequency, norm in zip(found.documents, found.frequencies, found.norms, strict=True):
            frequencies[document] = frequencies.get(document, 0.0) + weight * frequency
            norms[document] = norm
    return [(document, saturated(frequency, norms[document])) for document, frequency in frequencies.items()]


def foremost(found: Mapping[int, float], k: int, among: Numbers | Marks | None) -> list[tuple[int, float]]:
    """The ``k`` best documents of a few scores, best first, ties to the lower number."""
    if among is not None:
        allowed = set((np.flatnonzero(among) if among.dtype == np.bool_ else among).tolist())
        found = {number: score for number, score in found.items() if number in allowed}
    pairs = ((-score, number) for number, score in found.items() if score > 0)
    return [(number, -score) for score, number in nsmallest(k, pairs)]
