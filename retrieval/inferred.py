"""BM25 over terms of which no postings are kept: the same scores as ``bm25.Okapi`` gives, from what the words tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from retrieval.arrays import living
from retrieval.bm25 import idf_of
from retrieval.engine import engines
from retrieval.part import norm, saturated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from retrieval.bm25 import Group
    from retrieval.worded import Entries, Found

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float64]

REMEMBERED = 1 << 14  # terms whose document frequency is kept at hand
AT_HAND, SHORT = 1 << 10, 1 << 12  # terms whose postings are, where they are no more than so many


class Source(Protocol):
    """Documents of a volume with terms of one kind."""

    @property
    def lengths(self) -> NDArray[np.unsignedinteger]:
        """How many terms each document has."""

    def count(self, term: str) -> int:
        """In how many documents a term is."""

    def postings(self, term: str) -> Found:
        """The documents with a term."""

    def entries(self, terms: Sequence[str]) -> Entries:
        """The documents with each of some terms, which are numbered as they are given."""

    def frequencies(self, terms: Sequence[str], documents: Numbers) -> Numbers:
        """For each term, in a row, how often each of some documents has it."""

    def add(self, term: str, found: Floats, touched: Numbers) -> int:
        """Add a term's postings to ``found``, with compiled code: how many documents were ``touched``."""


class Clause(NamedTuple):
    """A term of the query, and its weight times idf."""

    term: str
    factor: float


@dataclass(frozen=True, eq=False)
class Piece:
    """A source with its place in the corpus; ``dead`` are documents removed since, by their numbers in it."""

    source: Source = field(repr=False)
    first: int
    dead: Numbers = field(repr=False)

    @cached_property
    def size(self) -> int:
        """The number of documents, removed ones among them."""
        return len(self.source.lengths)

    @cached_property
    def alive(self) -> NDArray[np.bool_]:
        """Which documents are not removed."""
        return living(self.size, self.dead)

    def tokens(self) -> int:
        """The lengths of all documents that are not removed, together."""
        lengths = self.source.lengths
        return int(lengths.sum(dtype=np.int64)) - int(lengths[self.dead].sum(dtype=np.int64))

    def count(self, term: str) -> int:
        """In how many documents that are not removed a term is."""
        found = self.source.count(term)
        if not found or not len(self.dead):
            return found
        return found - int(np.count_nonzero(self.source.frequencies([term], self.dead)))

    def norms_of(self, documents: Numbers, average: float) -> Floats:
        """What of BM25's denominator depends on the lengths of documents; -1 where they have no terms of this kind."""
        lengths = self.source.lengths[documents]
        return np.where(lengths > 0, norm(lengths, average), -1.0)

    @cached_property
    def postings(self) -> Callable[[str], Found]:
        """The documents with a term, removed ones among them."""
        return lru_cache(AT_HAND)(self.source.postings) if self.size <= SHORT else self.source.postings


@dataclass(frozen=True, eq=False)
class Inferred:
    """One namespace of the index: sources on end. Queries are of groups of one term each, whatever its weight."""

    parts: tuple[Piece, ...] = field(repr=False)

    @classmethod
    def over(cls, sources: Sequence[Source], dead: Sequence[Iterable[int]] = ()) -> Inferred:
        """The documents of sources; ``dead`` are those removed since, by their numbers within each."""
        removed = [np.unique(np.fromiter(numbers, np.int64)) for numbers in dead] or [np.zeros(0, np.int64)] * len(
            sources
        )
        firsts = accumulate((len(source.lengths) for source in sources), initial=0)
        return cls(tuple(Piece(*each) for each in zip(sources, firsts, removed, strict=False)))

    @cached_property
    def size(self) -> int:
        """How many documents are not removed."""
        return sum(part.size - len(part.dead) for part in self.parts)

    @cached_property
    def extent(self) -> int:
        """The number after the last document's."""
        return sum(part.size for part in self.parts)

    @cached_property
    def average(self) -> float:
        """The average length of the documents."""
        tokens = sum(part.tokens() for part in self.parts)
        return tokens / self.size if tokens else 1.0

    def scores(self, groups: Iterable[Group]) -> Floats:
        """The score of every document number up to ``extent``, removed ones with 0."""
        clauses = self._clauses(groups)
        return np.concatenate([np.zeros(0), *(self._scores(part, clauses) for part in self.parts)])

    def scores_of(self, groups: Iterable[Group], documents: Numbers) -> Floats:
        """The scores of some documents, in the order in which they are given."""
        clauses = self._clauses(groups)
        terms = [clause.term for clause in clauses]
        total = np.zeros(len(documents))
        for part, held, chosen in self._parted(documents) if clauses else ():
            norms, table = norm(part.source.lengths[chosen], self.average), part.source.frequencies(terms, chosen)
            total[held] = _summed(table, clauses, norms) * part.alive[chosen]
        return total

    def holding(self, terms: Sequence[str], documents: Numbers) -> NDArray[np.bool_]:
        """For each term, in a row, which of some documents have it."""
        found = np.zeros((len(terms), len(documents)), np.bool_)
        for part, held, chosen in self._parted(documents) if terms else ():
            found[:, held] = (part.source.frequencies(terms, chosen) > 0) & part.alive[chosen]
        return found

    def _parted(self, documents: Numbers) -> Iterator[tuple[Piece, Numbers, Numbers]]:
        """Each source that has any of the documents, with their places among these and their numbers in it."""
        for part in self.parts:
            held = np.flatnonzero((documents >= part.first) & (documents < part.first + part.size))
            if len(held):
                yield part, held, documents[held] - part.first

    def best(self, groups: Iterable[Group], k: int) -> list[tuple[int, float]]:
        """The numbers and scores of the ``k`` best documents, best first, ties to the lower number."""
        clauses, found = self._clauses(groups), list[tuple[int, float]]()
        if engines.inferring is not None:
            compiled: list[tuple[int, float]] = engines.inferring.best(self.parts, clauses, self.average, k)
            return compiled
        for part in self.parts if clauses else ():
            documents, scores = self._scored(part, clauses)
            better = np.flatnonzero(scores > (found[-1][1] if len(found) == k else 0.0))
            better = better[np.argsort(-scores[better], kind="stable")[:k]]
            found += zip((documents[better] + part.first).tolist(), scores[better].tolist(), strict=True)
            found = sorted(found, key=lambda scored: (-scored[1], scored[0]))[:k]
        return found

    def document_frequency(self, term: str) -> int:
        """In how many documents the term stands."""
        return self._count(term)

    @cached_property
    def _count(self) -> Callable[[str], int]:
        return lru_cache(REMEMBERED)(lambda term: sum(part.count(term) for part in self.parts))

    def _clauses(self, groups: Iterable[Group]) -> list[Clause]:
        """The groups whose term the corpus has."""
        terms = [(group.terms[0][0], group.weight) for group in groups]
        return [
            Clause(term, weight * idf_of(found, self.size)) for term, weight in terms if (found := self._count(term))
        ]

    def _scored(self, part: Piece, clauses: Sequence[Clause]) -> tuple[Numbers, Floats]:
        """The documents of a part that have any of the terms, in rising order, and their scores."""
        held = part.source.entries([clause.term for clause in clauses])
        norms = norm(part.source.lengths[held.documents], self.average)
        factors = np.array([clause.factor for clause in clauses])[held.rows]
        points = factors * saturated(held.frequencies.astype(np.float64), norms)
        is_first = np.diff(held.documents, prepend=-1) > 0
        documents = held.documents[is_first]
        scores: Floats = np.bincount(np.cumsum(is_first) - 1, points, len(documents)).astype(np.float64)
        alive = part.alive[documents]
        return documents[alive], scores[alive]

    def _scores(self, part: Piece, clauses: Sequence[Clause]) -> Floats:
        """The scores of the documents of a part."""
        total = np.zeros(part.size)
        for clause in clauses:
            documents, frequencies = part.postings(clause.term)
            norms = norm(part.source.lengths[documents], self.average)
            total[documents] += clause.factor * saturated(frequencies.astype(np.float64), norms)
        total[part.dead] = 0.0
        return total


def _summed(table: Numbers, clauses: Sequence[Clause], norms: Floats) -> Floats:
    """The scores of documents of which a table has the frequency of each clause, in the order of the clauses."""
    if engines.inferring is not None:
        scores: Floats = engines.inferring.scores(table, np.array([clause.factor for clause in clauses]), norms)
        return scores
    found = np.zeros(table.shape[1])
    for clause, frequencies in zip(clauses, table, strict=True):
        found += clause.factor * saturated(frequencies.astype(np.float64), norms)
    return found
