"""NumPy's way for what follows from words: frequencies, scores and best documents, as ``inferred`` asks for them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings.formula import norm, saturated
from retrieval.postings.shares import parted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from retrieval.postings.arrays import Floats, Numbers
    from retrieval.postings.clause import DerivedClause, Laid
    from retrieval.postings.inferred import Inferred, InferredPart

    Terms = tuple[tuple[str, float], ...]  # with what an occurrence of each counts
    Saturated = Callable[[InferredPart, Terms], tuple[Numbers, Floats]]

AT_HAND, SHORT = 1 << 10, 1 << 12  # terms whose postings are at hand, where they are no more than so many


def counts(index: Inferred, terms: Sequence[str]) -> Numbers:
    """How often each term is in the documents that are not removed, as often at most as it can be sure in each."""
    return sum((part.counts(terms) for part in index.parts), np.zeros(len(terms), np.int64))


def frequencies(index: Inferred, terms: Sequence[str], documents: Numbers) -> Numbers:
    """For each term, in a row, how often each of some documents has it that is not removed."""
    found = np.zeros((len(terms), len(documents)), np.int64)
    for part, held, chosen in _parted(index, documents) if terms else ():
        found[:, held] = part.source.frequencies(terms, chosen)
        if len(part.dead):
            found[:, held] *= part.alive[chosen]
    return found


def scores(index: Inferred, clauses: Sequence[DerivedClause]) -> Floats:
    """The score of every document number up to ``extent``, removed ones with 0."""
    return np.concatenate([np.zeros(0), *(_scores(index, part, clauses) for part in index.parts)])


def scores_of(index: Inferred, laid: Laid, documents: Numbers) -> Floats:
    """The scores of some documents, in the order in which they are given."""
    total = np.zeros(len(documents))
    for part, held, chosen in _parted(index, documents):
        norms = norm(part.source.lengths[chosen], index.average)
        total[held] = _summed(part.source.frequencies(laid.terms, chosen), laid, norms)
        if len(part.dead):
            total[held] *= part.alive[chosen]
    return total


def best(index: Inferred, laid: Laid, k: int) -> list[tuple[int, float]]:
    """The numbers and scores of the ``k`` best documents, best first, ties to the lower number."""
    found = list[tuple[int, float]]()
    for part in index.parts:
        documents, points = _scored(index, part, laid)
        better = np.flatnonzero(points > (found[-1][1] if len(found) == k else 0.0))
        better = better[np.argsort(-points[better], kind="stable")[:k]]
        found += zip((documents[better] + part.first).tolist(), points[better].tolist(), strict=True)
        found = sorted(found, key=lambda scored: (-scored[1], scored[0]))[:k]
    return found


def saturations(index: Inferred) -> Saturated:
    """Tells the documents of a part with any of some terms, and what their factor is multiplied with."""

    def found(part: InferredPart, terms: Terms) -> tuple[Numbers, Floats]:
        documents, counted = _postings(part, terms, index.unit)
        return documents, saturated(counted, norm(part.source.lengths[documents], index.average))

    return lru_cache(AT_HAND)(found) if index.extent <= SHORT else found


def _parted(index: Inferred, documents: Numbers) -> Iterator[tuple[InferredPart, Numbers, Numbers]]:
    """Each source that has any of the documents, with their places among these and their numbers in it."""
    edges = (*(part.first for part in index.parts), index.extent)
    return ((index.parts[part], held, chosen) for part, held, chosen in parted(documents, edges))


def _scored(index: Inferred, part: InferredPart, laid: Laid) -> tuple[Numbers, Floats]:
    """The documents of a part that have any of the terms, in rising order, and their scores."""
    found, rows, counted = _frequencies(part, laid, laid.weights / index.unit)
    points = laid.factors[rows] * saturated(counted, norm(part.source.lengths[found], index.average))
    is_first = np.diff(found, prepend=-1) > 0
    documents = found[is_first]
    total: Floats = np.bincount(np.cumsum(is_first) - 1, points, len(documents)).astype(np.float64)
    alive = part.alive[documents]
    return documents[alive], total[alive]


def _frequencies(part: InferredPart, laid: Laid, weights: Floats) -> tuple[Numbers, Numbers, Floats]:
    """Which document has which of the clauses, and how often: by document, then by clause."""
    owners = np.repeat(np.arange(len(laid.factors)), np.diff(laid.edges))
    held = part.source.entries(laid.terms)
    places = held.documents * len(laid.factors) + owners[held.rows]
    is_first = np.diff(places, prepend=-1) > 0
    times: Floats = np.bincount(np.cumsum(is_first) - 1, held.frequencies * weights[held.rows]).astype(np.float64)
    found, rows = np.divmod(places[is_first], len(laid.factors))
    return found, rows, times


def _scores(index: Inferred, part: InferredPart, clauses: Sequence[DerivedClause]) -> Floats:
    """The scores of the documents of a part."""
    found = [(clause.factor, *index.saturated(part, clause.terms)) for clause in clauses]
    total = np.zeros(part.size)
    if found and part.size <= SHORT:  # one call for all clauses, which are added up in the same order
        documents = np.concatenate([documents for _, documents, _ in found])
        points = np.concatenate([factor * each for factor, _, each in found])
        total += np.bincount(documents, points, part.size)
    else:
        for factor, documents, each in found:
            total[documents] += factor * each
    if len(part.dead):
        total[part.dead] = 0.0
    return total


def _postings(part: InferredPart, terms: Terms, unit: float) -> tuple[Numbers, Floats]:
    """The documents with any of some terms, and the frequencies of these together."""
    if len(terms) == 1:
        documents, counted = part.source.postings(terms[0][0])
        return documents, counted.astype(np.float64) * (terms[0][1] / unit)
    total = np.zeros(part.size)
    for term, weight in terms:
        documents, counted = part.source.postings(term)
        total[documents] += counted * (weight / unit)
    found = np.flatnonzero(total)
    return found, total[found]


def _summed(table: Numbers, laid: Laid, norms: Floats) -> Floats:
    """The scores of documents of which a table has the frequency of each term, in the order of the clauses."""
    found, edges = np.zeros(table.shape[1]), laid.edges.tolist()
    for factor, first, last in zip(laid.factors, edges, edges[1:], strict=False):
        counted = np.zeros(table.shape[1])
        for weight, counts_of_term in zip(laid.weights[first:last], table[first:last], strict=True):
            counted += weight * counts_of_term
        found += factor * saturated(counted, norms)
    return found
