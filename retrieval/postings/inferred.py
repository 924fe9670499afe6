"""BM25 over terms of which no postings are kept: the same scores as ``bm25.Okapi`` gives, from what the words tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings import inferring
from retrieval.postings.arrays import living, numbers_removed
from retrieval.postings.clause import DerivedClause, Laid, Numbered
from retrieval.postings.engine import engines
from retrieval.postings.formula import idf_of
from retrieval.postings.inferring import SHORT
from retrieval.postings.lists import SOUGHT
from retrieval.postings.remembered import remembering
from retrieval.postings.shelves import TERMS, Shelves, of_words
from retrieval.postings.vocabulary import spelled_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

    from retrieval.postings.arrays import Floats, Marks, Numbers
    from retrieval.postings.derived import Derived
    from retrieval.postings.grams import Grams
    from retrieval.postings.inferring import Saturated
    from retrieval.postings.query import Group

REMEMBERED = 1 << 14  # terms whose document frequency is kept at hand


@dataclass(frozen=True, eq=False)
class InferredPart:
    """Documents of a volume with terms that follow from their words, numbered on from ``first``.

    ``dead`` are those removed since, by their numbers in it; ``full`` is how often a document has a term surely, up to
    which the source counts it.
    """

    source: Derived | Grams = field(repr=False)
    first: int
    dead: Numbers = field(repr=False)
    full: int = 1

    @cached_property
    def size(self) -> int:
        """The number of documents, removed ones among them."""
        return len(self.source.lengths)

    @cached_property
    def alive(self) -> Marks:
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

    parts: tuple[InferredPart, ...] = field(repr=False)
    unit: float = 1.0

    @classmethod
    def over(
        cls, sources: Sequence[Derived | Grams], dead: Sequence[Iterable[int]] = (), *, full: int = 1, unit: float = 1.0
    ) -> Inferred:
        """The documents of sources; ``dead`` are those removed since, by their numbers within each."""
        removed = numbers_removed(dead, len(sources))
        firsts = accumulate((len(source.lengths) for source in sources), initial=0)
        pieces = (InferredPart(*each, full) for each in zip(sources, firsts, removed, strict=False))
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
        return inferring.scores(self, self._clauses(groups))

    def scores_of(self, groups: Iterable[Group], documents: Numbers) -> Floats:
        """The scores of some documents, in the order in which they are given."""
        if self.extent <= SHORT:
            few: Floats = self.scores(groups)[documents]
            return few
        clauses = self._clauses(groups)
        if not clauses:
            return np.zeros(len(documents))
        scores: Floats = self._way.scores_of(self, Laid.of(clauses, self.unit), documents)
        return scores

    def holding(self, terms: Sequence[str], documents: Numbers) -> Marks:
        """For each term, in a row, which of some documents have it."""
        way = self._way if terms else inferring
        counted: Numbers = way.frequencies(self, tuple(terms), documents)
        return counted > 0

    @property
    def _way(self) -> ModuleType:
        """How it is computed."""
        return engines.inferring or inferring

    @cached_property
    def saturated(self) -> Saturated:
        """The documents of a part with any of some terms, and what their factor is multiplied with."""
        return inferring.saturations(self)

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

    @remembering(SOUGHT)
    def numbered(self, terms: tuple[str, ...]) -> Numbered:
        """The numbers of terms in each part, for compiled code: the next search of a question has the same ones."""
        from retrieval.postings.compiled.inferring import numbers_in  # noqa: PLC0415 - optional

        keys = self.parts[0].source.keys(terms) if self.parts else np.full(len(terms), -1)
        numbers: Numbers = numbers_in(self.shelves, TERMS, spelled_of(terms), keys)
        return Numbered(keys, numbers)

    def best(self, groups: Iterable[Group], k: int) -> list[tuple[int, float]]:
        """The numbers and scores of the ``k`` best documents, best first, ties to the lower number."""
        clauses, found = self._clauses(groups), list[tuple[int, float]]()
        if clauses:
            found = self._way.best(self, Laid.of(clauses, 1.0), k)
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
        found: list[float] = (self._way.counts(self, tuple(terms)) / self.full).tolist()
        if len(self._counted) > REMEMBERED:
            self._counted.clear()
        self._counted.update(zip(terms, found, strict=True))
        return found

    @cached_property
    def _counted(self) -> dict[str, float]:
        return {}

    def _clauses(self, groups: Iterable[Group]) -> list[DerivedClause]:
        """The groups of which the corpus has any term."""
        wanted = tuple(groups)
        self.look_up(term for group in wanted for term, _ in group.terms)
        known = ((group, tuple([pair for pair in group.terms if self.holds(pair[0])])) for group in wanted)
        return [DerivedClause(terms, group.weight * self._idf(terms[0][0])) for group, terms in known if terms]

    @remembering(REMEMBERED)
    def _idf(self, term: str) -> float:
        """The idf of a term that some document has."""
        return idf_of(self._count(term), self.size)
