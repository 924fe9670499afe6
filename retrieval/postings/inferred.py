"""BM25 over terms of which no postings are kept: the same scores as ``bm25.Okapi`` gives, from what the words tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from retrieval.postings.arrays import distinct, living
from retrieval.postings.bm25 import idf_of
from retrieval.postings.engine import engines
from retrieval.postings.lists import SOUGHT
from retrieval.postings.part import norm, saturated
from retrieval.postings.parting import parted
from retrieval.postings.shelves import TERMS, Shelves, of_words
from retrieval.postings.vocabulary import spelled_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from retrieval.postings.bm25 import Group
    from retrieval.postings.shelves import Columns
    from retrieval.postings.worded import Entries, Found, Worded

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Terms = tuple[tuple[str, float], ...]  # with what an occurrence of each counts

REMEMBERED = 1 << 14  # terms whose document frequency is kept at hand
AT_HAND, SHORT = 1 << 10, 1 << 12  # terms whose postings are, where they are no more than so many


class Source(Protocol):
    """Documents of a volume with terms of one kind."""

    @property
    def lengths(self) -> NDArray[np.unsignedinteger]:
        """How many terms each document has."""

    def counts(self, terms: Sequence[str]) -> Numbers:
        """In how many documents each term is; where it can be unsure, how often, so many times at most in each."""

    def postings(self, term: str) -> Found:
        """The documents with a term."""

    def entries(self, terms: Sequence[str]) -> Entries:
        """The documents with each of some terms, which are numbered as they are given."""

    def frequencies(self, terms: Sequence[str], documents: Numbers) -> Numbers:
        """For each term, in a row, how often each of some documents has it."""

    @property
    def worded(self) -> Worded:
        """The words of the documents."""

    def columns(self) -> Columns:
        """What stands in a row of ``Shelves`` of it, beside the words."""

    def keys(self, terms: Sequence[str]) -> Numbers:
        """The terms that are pairs as numbers, -1 for the others."""


class Clause(NamedTuple):
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
    def of(cls, clauses: Sequence[Clause], unit: float) -> Laid:
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


@dataclass(frozen=True, eq=False)
class Piece:
    """A source with its place in the corpus; ``dead`` are documents removed since, by their numbers in it.

    ``full`` is how often a document has a term surely, up to which the source counts it.
    """

    source: Source = field(repr=False)
    first: int
    dead: Numbers = field(repr=False)
    full: int = 1

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

    def counts(self, terms: Sequence[str]) -> Numbers:
        """How often each term is in the documents that are not removed, ``full`` times at most in each."""
        found = self.source.counts(terms)
        if len(self.dead):
            found = found - np.minimum(self.source.frequencies(terms, self.dead), self.full).sum(axis=1)
        return found


@dataclass(frozen=True, eq=False)
class Inferred:
    """One namespace of the index: sources on end.

    ``unit`` is how many occurrences of a term count as one. A group of several terms has the document frequency of the
    first of them that is there: the others help to find what it means, and do not make it say less.
    """

    parts: tuple[Piece, ...] = field(repr=False)
    unit: float = 1.0

    @classmethod
    def over(
        cls, sources: Sequence[Source], dead: Sequence[Iterable[int]] = (), *, full: int = 1, unit: float = 1.0
    ) -> Inferred:
        """The documents of sources; ``dead`` are those removed since, by their numbers within each."""
        removed = [distinct(np.fromiter(numbers, np.int64)) for numbers in dead] or [np.zeros(0, np.int64)] * len(
            sources
        )
        firsts = accumulate((len(source.lengths) for source in sources), initial=0)
        pieces = (Piece(*each, full) for each in zip(sources, firsts, removed, strict=False))
        return cls(tuple(pieces), unit)

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
        if self.extent <= SHORT:
            few: Floats = self.scores(groups)[documents]
            return few
        clauses = self._clauses(groups)
        if not clauses:
            return np.zeros(len(documents))
        laid = Laid.of(clauses, self.unit)
        if engines.inferring is not None:
            scores: Floats = engines.inferring.scores_of(self, laid, documents)
            return scores
        total = np.zeros(len(documents))
        for part, held, chosen in self._parted(documents):
            norms = norm(part.source.lengths[chosen], self.average)
            total[held] = _summed(part.source.frequencies(laid.terms, chosen), laid, norms)
            if len(part.dead):
                total[held] *= part.alive[chosen]
        return total

    def holding(self, terms: Sequence[str], documents: Numbers) -> NDArray[np.bool_]:
        """For each term, in a row, which of some documents have it."""
        if engines.inferring is not None and terms:
            counted: Numbers = engines.inferring.frequencies(self, tuple(terms), documents)
            return counted > 0
        found = np.zeros((len(terms), len(documents)), np.bool_)
        for part, held, chosen in self._parted(documents) if terms else ():
            found[:, held] = part.source.frequencies(terms, chosen) > 0
            if len(part.dead):
                found[:, held] &= part.alive[chosen]
        return found

    def _parted(self, documents: Numbers) -> Iterator[tuple[Piece, Numbers, Numbers]]:
        """Each source that has any of the documents, with their places among these and their numbers in it."""
        return ((self.parts[part], held, chosen) for part, held, chosen in parted(documents, self._edges))

    @cached_property
    def _edges(self) -> tuple[int, ...]:
        return (*(part.first for part in self.parts), self.extent)

    @cached_property
    def full(self) -> int:
        """How often a document has a term surely."""
        return max((part.full for part in self.parts), default=1)

    @cached_property
    def removed(self) -> Numbers:
        """The documents that were removed, in rising order."""
        return np.concatenate([np.zeros(0, np.int64), *(part.dead + part.first for part in self.parts)])

    @cached_property
    def shelves(self) -> Shelves:
        """Where all of it lies, for compiled code."""
        worded = [part.source.worded for part in self.parts]
        rows = (
            (*of_words(held, part.first, part.alive if len(part.dead) else None), *part.source.columns())
            for part, held in zip(self.parts, worded, strict=True)
        )
        return Shelves.of(rows, worded)

    @cached_property
    def numbered(self) -> Callable[[tuple[str, ...]], Numbered]:
        """The numbers of terms in each part, for compiled code: the next search of a question has the same ones."""
        from retrieval.postings.compiled import inferring  # noqa: PLC0415 - optional

        def found(terms: tuple[str, ...]) -> Numbered:
            keys = self.parts[0].source.keys(terms) if self.parts else np.full(len(terms), -1)
            numbers: Numbers = inferring.numbers_in(self.shelves, TERMS, spelled_of(terms), keys)
            return Numbered(keys, numbers)

        return lru_cache(SOUGHT)(found)

    def best(self, groups: Iterable[Group], k: int) -> list[tuple[int, float]]:
        """The numbers and scores of the ``k`` best documents, best first, ties to the lower number."""
        clauses, found = self._clauses(groups), list[tuple[int, float]]()
        if not clauses:
            return found
        if engines.inferring is not None:
            compiled: list[tuple[int, float]] = engines.inferring.best(self, Laid.of(clauses, 1.0), k)
            return compiled
        for part in self.parts:
            documents, scores = self._scored(part, clauses)
            better = np.flatnonzero(scores > (found[-1][1] if len(found) == k else 0.0))
            better = better[np.argsort(-scores[better], kind="stable")[:k]]
            found += zip((documents[better] + part.first).tolist(), scores[better].tolist(), strict=True)
            found = sorted(found, key=lambda scored: (-scored[1], scored[0]))[:k]
        return found

    def document_frequency(self, term: str) -> float:
        """In how many documents the term stands; those that hardly have it count for less."""
        return self._count(term)

    def holds(self, term: str) -> bool:
        """Whether the term stands in any document."""
        return self._count(term) > 0

    def look_up(self, terms: Iterable[str]) -> None:
        """Count terms that will be asked for, all at once."""
        missing = [term for term in dict.fromkeys(terms) if term not in self._counted]
        if missing:
            self._counts(missing)

    def _count(self, term: str) -> float:
        found = self._counted.get(term)
        return self._counts([term])[0] if found is None else found

    def _counts(self, terms: Sequence[str]) -> Sequence[float]:
        """The document frequencies of some terms, which are kept at hand."""
        compiled = engines.inferring
        if compiled is None:
            counts = sum((part.counts(terms) for part in self.parts), np.zeros(len(terms), np.int64))
        else:
            counts = compiled.counts(self, tuple(terms))
        found: list[float] = (counts / self.full).tolist()
        if len(self._counted) > REMEMBERED:
            self._counted.clear()
        self._counted.update(zip(terms, found, strict=True))
        return found

    @cached_property
    def _counted(self) -> dict[str, float]:
        return {}

    def _clauses(self, groups: Iterable[Group]) -> list[Clause]:
        """The groups of which the corpus has any term."""
        wanted = tuple(groups)
        self.look_up(term for group in wanted for term, _ in group.terms)
        known = ((group, tuple([pair for pair in group.terms if self.holds(pair[0])])) for group in wanted)
        return [Clause(terms, group.weight * self._idf(terms[0][0])) for group, terms in known if terms]

    @cached_property
    def _idf(self) -> Callable[[str], float]:
        """The idf of a term that some document has."""
        return lru_cache(REMEMBERED)(lambda term: idf_of(self._count(term), self.size))

    def _weighed(self, clauses: Sequence[Clause]) -> tuple[list[str], Floats]:
        """The terms of clauses on end, and for each clause, in a row, what an occurrence of each of them counts."""
        terms = [term for clause in clauses for term, _ in clause.terms]
        weights = np.zeros((len(clauses), len(terms)))
        owners = np.repeat(np.arange(len(clauses)), [len(clause.terms) for clause in clauses])
        weights[owners, np.arange(len(terms))] = [weight for clause in clauses for _, weight in clause.terms]
        return terms, weights / self.unit

    def _scored(self, part: Piece, clauses: Sequence[Clause]) -> tuple[Numbers, Floats]:
        """The documents of a part that have any of the terms, in rising order, and their scores."""
        found, rows, frequencies = self._frequencies(part, clauses)
        factors = np.array([clause.factor for clause in clauses])[rows]
        points = factors * saturated(frequencies, norm(part.source.lengths[found], self.average))
        is_first = np.diff(found, prepend=-1) > 0
        documents = found[is_first]
        scores: Floats = np.bincount(np.cumsum(is_first) - 1, points, len(documents)).astype(np.float64)
        alive = part.alive[documents]
        return documents[alive], scores[alive]

    def _frequencies(self, part: Piece, clauses: Sequence[Clause]) -> tuple[Numbers, Numbers, Floats]:
        """Which document has which of the clauses, and how often: by document, then by clause."""
        terms, weights = self._weighed(clauses)
        held, owners = part.source.entries(terms), weights.argmax(axis=0)
        places = held.documents * len(clauses) + owners[held.rows]
        is_first = np.diff(places, prepend=-1) > 0
        counted = held.frequencies * weights.max(axis=0)[held.rows]
        frequencies: Floats = np.bincount(np.cumsum(is_first) - 1, counted).astype(np.float64)
        found, rows = np.divmod(places[is_first], len(clauses))
        return found, rows, frequencies

    def _scores(self, part: Piece, clauses: Sequence[Clause]) -> Floats:
        """The scores of the documents of a part."""
        found = [(clause.factor, *self._saturated(part, clause.terms)) for clause in clauses]
        total = np.zeros(part.size)
        if found and part.size <= SHORT:  # one call for all clauses, which are added up in the same order
            documents = np.concatenate([documents for _, documents, _ in found])
            points = np.concatenate([factor * saturations for factor, _, saturations in found])
            total += np.bincount(documents, points, part.size)
        else:
            for factor, documents, saturations in found:
                total[documents] += factor * saturations
        if len(part.dead):
            total[part.dead] = 0.0
        return total

    @cached_property
    def _saturated(self) -> Callable[[Piece, Terms], tuple[Numbers, Floats]]:
        """The documents of a part with any of some terms, and what their factor is multiplied with."""

        def found(part: Piece, terms: Terms) -> tuple[Numbers, Floats]:
            documents, frequencies = self._postings(part, terms)
            return documents, saturated(frequencies, norm(part.source.lengths[documents], self.average))

        return lru_cache(AT_HAND)(found) if self.extent <= SHORT else found

    def _postings(self, part: Piece, terms: Terms) -> tuple[Numbers, Floats]:
        """The documents with any of some terms, and the frequencies of these together."""
        if len(terms) == 1:
            documents, counts = part.source.postings(terms[0][0])
            return documents, counts.astype(np.float64) * (terms[0][1] / self.unit)
        total = np.zeros(part.size)
        for term, weight in terms:
            documents, counts = part.source.postings(term)
            total[documents] += counts * (weight / self.unit)
        found = np.flatnonzero(total)
        return found, total[found]


def _summed(table: Numbers, laid: Laid, norms: Floats) -> Floats:
    """The scores of documents of which a table has the frequency of each term, in the order of the clauses."""
    found, edges = np.zeros(table.shape[1]), laid.edges.tolist()
    for factor, first, last in zip(laid.factors, edges, edges[1:], strict=False):
        frequencies = np.zeros(table.shape[1])
        for weight, counts in zip(laid.weights[first:last], table[first:last], strict=True):
            frequencies += weight * counts
        found += factor * saturated(frequencies, norms)
    return found
