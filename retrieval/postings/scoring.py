"""Scores of clauses with NumPy: of every document, of some, or the best.

Whatever the way, with Python's own numbers or compiled, a document's clauses are added up in the order of the query,
so that all of them give the same number to the last bit.
"""

from __future__ import annotations

from heapq import nsmallest
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.postings.clause import Clause, runs_by_block
from retrieval.postings.formula import saturated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Floats, Marks, Numbers
    from retrieval.postings.clause import Known, Run
    from retrieval.postings.part import Part

Scored = tuple[int, float]  # document number and score


class Rows(NamedTuple):
    """Documents of a block: all of them, or those chosen by their numbers in it, in rising order."""

    size: int
    chosen: NDArray[np.uint16] | None = None


class Window(NamedTuple):
    """Scores of the documents of a block; the first of them is number ``first`` of the corpus."""

    first: int
    scores: Floats


def windows(clauses: Sequence[Clause], parts: Sequence[Part]) -> Iterator[Window]:
    """The scores of all documents, block by block; blocks without a term of the query are left out."""
    for place, part in enumerate(parts):
        for block, runs in runs_by_block(clauses, part, place).items():
            rows = part.documents_of(block)
            scores = _scores(clauses, part, runs, Rows(rows.stop - rows.start))
            if part.alive is not None:
                scores[~part.alive[rows]] = 0.0
            yield Window(part.first + rows.start, scores)


def scores_of(clauses: Sequence[Clause], parts: Sequence[Part], documents: Numbers) -> Floats:
    """The scores of documents, which are given in rising order, each once."""
    total = np.zeros(len(documents))
    for place, part in enumerate(parts):
        for block, runs in runs_by_block(clauses, part, place).items():
            rows = part.documents_of(block)
            low, high = np.searchsorted(documents, (part.first + rows.start, part.first + rows.stop))
            if low < high:
                wanted = documents[low:high] - part.first
                chosen = Rows(len(wanted), (wanted - rows.start).astype(np.uint16))
                total[low:high] = _scores(clauses, part, runs, chosen)
                if part.alive is not None:
                    total[low:high][~part.alive[wanted]] = 0.0
    return total


def best(clauses: Sequence[Clause], parts: Sequence[Part], k: int, among: Marks | None) -> list[Scored]:
    """The ``k`` best documents, best first, ties to the lower number; ``among`` says for each whether it may be."""
    found: list[Scored] = []
    for first, scores in windows(clauses, parts):
        if among is not None:
            scores[~among[first : first + len(scores)]] = 0.0
        least = found[-1][1] if len(found) == k else 0.0
        found = sorted([*found, *_best_of(first, scores, k, least)], key=lambda scored: (-scored[1], scored[0]))[:k]
    return found


def reach(members: Sequence[tuple[Known, float]], parts: Sequence[Part]) -> float:
    """In how many documents any of the members stands, each document counting by the heaviest of them.

    Counted in whole numbers, so that the same documents give the same sum however they are put in blocks.
    """
    falling = sorted(members, key=lambda member: -member[1])
    counts = [0] * len(falling)
    for place, part in enumerate(parts):
        for block, runs in runs_by_block([Clause(tuple(falling), 1.0)], part, place).items():
            rows = part.documents_of(block)
            seen = np.zeros(rows.stop - rows.start, np.bool_) if part.alive is None else ~part.alive[rows]
            for run in runs:
                found = part.segment.documents[part.segment.slice_of(run.number)]
                counts[run.member] += len(found) - int(np.count_nonzero(seen[found]))
                seen[found] = True
    return sum(count * weight for count, (_, weight) in zip(counts, falling, strict=True))


def _best_of(first: int, scores: Floats, k: int, least: float) -> list[Scored]:
    """The best scores of a window that are above ``least``."""
    better = np.flatnonzero(scores > least)
    if len(better) > k:
        edge = np.partition(scores[better], -k)[-k]
        better = better[scores[better] >= edge]
    return list(zip((better + first).tolist(), scores[better].tolist(), strict=True))


def _scores(clauses: Sequence[Clause], part: Part, runs: Sequence[Run], rows: Rows) -> Floats:
    """The scores of some documents of a block, which the runs are of; by clause, each with its members in order."""
    total = np.zeros(rows.size)
    for number, members in groupby(runs, key=lambda run: run.clause):
        clause = clauses[number]
        if clause.is_plain:
            for run in members:
                places, pairs = _hits(part, run, rows)
                total[places] += clause.factor * part.factors[pairs]
        else:
            places, factors = _blended(clause, part, members, rows)
            total[places] += clause.factor * factors
    return total


def _blended(clause: Clause, part: Part, runs: Iterator[Run], rows: Rows) -> tuple[Numbers, Floats]:
    """Which documents have any member of a clause, and what their weighted frequencies come to."""
    frequencies, norms = np.zeros(rows.size), np.zeros(rows.size)
    for run in runs:
        places, pairs = _hits(part, run, rows)
        frequencies[places] += clause.members[run.member][1] * part.segment.pair_frequencies[pairs]
        norms[places] = part.norms[pairs]
    places = np.flatnonzero(frequencies)
    return places, saturated(frequencies[places], norms[places])


def _hits(part: Part, run: Run, rows: Rows) -> tuple[Numbers, Numbers]:
    """Which of the documents are in a run, by their places among ``rows``, and their pairs."""
    postings = part.segment.slice_of(run.number)
    found, first = part.segment.documents[postings], part.pairs_of(run.block).start
    if rows.chosen is None:
        return found.astype(np.int64), part.segment.codes[postings].astype(np.int64) + first
    at = np.minimum(np.searchsorted(found, rows.chosen), len(found) - 1)
    places = np.flatnonzero(found[at] == rows.chosen)
    return places, part.segment.codes[postings][at[places]].astype(np.int64) + first


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
