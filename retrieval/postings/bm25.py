"""BM25 as rank-bm25's ``BM25Okapi`` defines it, over postings in segments.

A query touches only the paragraphs that hold its terms; idf and the average length are those of the documents that
are there now, so that adding or removing some is cheap. For queries of plain terms the scores are rank-bm25's own
(tested), but for its edges, which are decided here:

- a term whose idf is not positive (it stands in half of the paragraphs or more) gets ``LEAST_IDF`` instead of 0 or
  ``epsilon`` times an average that can itself be negative;
- an empty collection finds nothing instead of dividing by zero;
- a paragraph without any term of the query is no hit; ties go to the lower paragraph.

Groups of synonyms are scored as one term: their weighted frequencies summed, the document frequency that of their
union (Pirkola 1998, "The effects of query structure and dictionary setups in dictionary-based cross-language
information retrieval", SIGIR).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, cast

import numpy as np

from retrieval.postings.arrays import numbers_removed
from retrieval.postings.engine import engines
from retrieval.postings.formula import idf_of
from retrieval.postings.part import Part, Parts
from retrieval.postings.places import Clauses, Places
from retrieval.postings.remembered import remembering
from retrieval.postings.scoring import Listing, foremost, listing, points_of, summed, windows
from retrieval.postings.segment import Segment
from retrieval.postings.vocabulary import Spelled, spelled_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from retrieval.postings.arrays import Floats, Marks, Numbers
    from retrieval.postings.clause import Clause
    from retrieval.postings.query import Group
    from retrieval.postings.shelves import Shelves
    from retrieval.postings.worded import Worded

SMALL = 1 << 15  # postings up to which a corpus is kept as Python's own numbers
FEW = 1 << 12  # documents that are looked up one by one rather than found among all
AT_HAND = 1 << 11  # groups of which a small corpus keeps the points at hand
NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, eq=False)
class Okapi:
    """One namespace of the index: segments of documents, numbered on from one to the next, less those removed.

    ``worded`` tells the words of each segment's documents, where that is known: then a few documents are scored by
    theirs, which takes less than looking each up among the postings of many terms.
    """

    parts: Parts = field(repr=False)
    size: int
    extent: int
    worded: tuple[Worded, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, documents: Iterable[Sequence[str]]) -> Okapi:
        """Index documents, each as the list of its terms; those without terms are never found."""
        return cls.over([Segment.build(documents)])

    @classmethod
    def over(
        cls, segments: Sequence[Segment], dead: Sequence[Iterable[int]] = (), worded: Sequence[Worded] = ()
    ) -> Okapi:
        """The documents of segments; ``dead`` are those removed since, by their numbers within each segment."""
        removed = numbers_removed(dead, len(segments))
        size = sum(segment.size - len(gone) for segment, gone in zip(segments, removed, strict=True))
        tokens = sum(
            segment.tokens - int(segment.lengths[gone].sum(dtype=np.int64))
            for segment, gone in zip(segments, removed, strict=True)
        )
        average = tokens / size if tokens else 1.0
        firsts = [0, *accumulate(segment.size for segment in segments)]
        parts = Parts(
            Part(segment, first, gone, average) for segment, first, gone in zip(segments, firsts, removed, strict=False)
        )
        return cls(parts, size, firsts[-1], tuple(worded))

    def scores(self, groups: Iterable[Group | str]) -> Floats:
        """The score of every document number up to ``extent``, removed ones with 0.

        Here and elsewhere a term by itself is a group of its own.
        """
        total = np.zeros(self.extent)
        if self._is_small:
            found = summed(map(self._points, groups))
            total[list(found)] = list(found.values())
            return total
        clauses = self.clauses(groups)
        for first, scores in windows(clauses, self.parts):
            total[first : first + len(scores)] = scores
        return total

    def scores_of(self, groups: Iterable[Group | str], documents: Sequence[int] | Numbers) -> Floats:
        """The scores of some documents, in the order in which they are given."""
        if self._is_small:
            found = summed(map(self._points, groups))
            return np.array([found.get(int(number), 0.0) for number in documents])
        clauses, asked = self.clauses(groups), np.asarray(documents, np.int64)
        if self.worded and engines.inferring is not None:
            words: Floats = engines.inferring.word_scores(self, clauses, asked) if clauses else np.zeros(len(asked))
            return words
        rising, places = np.unique(asked, return_inverse=True)
        return engines.engine(clauses).scores_of(clauses, self.parts, rising)[places]

    def best(
        self, groups: Iterable[Group | str], k: int, among: Numbers | Marks | None = None
    ) -> list[tuple[int, float]]:
        """The numbers and scores of the ``k`` best documents, best first, ties to the lower number.

        ``among`` names those that may be found: their numbers in rising order, or for each number up to ``extent``
        whether it may be. Documents without any term of the query are never found.
        """
        if self._is_small and not engines.is_compiled:
            return foremost(summed(map(self._points, groups)), k, among)
        clauses = self.clauses(groups)
        engine = engines.engine(clauses)
        if among is None or among.dtype == np.bool_:
            return engine.best(clauses, self.parts, k, cast("Marks | None", among))
        numbers = among.astype(np.int64, copy=False)
        if len(numbers) <= FEW:
            scores = engine.scores_of(clauses, self.parts, numbers)
            return foremost(dict(zip(numbers.tolist(), scores.tolist(), strict=True)), k, None)
        allowed = np.zeros(self.extent, np.bool_)
        allowed[numbers] = True
        return engine.best(clauses, self.parts, k, allowed)

    def holding(self, terms: Sequence[str], documents: Numbers) -> Marks:
        """For each of some different terms, in a row, which of some documents have it."""
        if self.worded and engines.inferring is not None and not self._is_small:
            found: Marks = engines.inferring.marked(self, spelled_of(tuple(terms)), documents)
            return found
        return np.array([self.scores_of([term], documents) > 0 for term in terms]).reshape(len(terms), len(documents))

    def document_frequency(self, term: str) -> int:
        """In how many documents the term stands."""
        known = self.places.known(term)
        return known.documents if known else 0

    def holds(self, term: str) -> bool:
        """Whether the term stands in any document."""
        return self.places.known(term) is not None

    def held_among(self, terms: Sequence[str]) -> Marks:
        """Which of very many terms stand in any document."""
        spelled, found = Spelled.of(terms), np.zeros(len(terms), np.bool_)
        for part in self.parts:
            numbers = part.segment.vocabulary.numbers_of(spelled)
            found |= numbers >= 0 if part.alive is None else np.append(part.term_documents() > 0, [False])[numbers]
        return found

    def look_up(self, terms: Iterable[str]) -> None:
        """Look up terms that will be asked for, all at once, which takes a tenth of the time for each."""
        self.places.look_up(terms)

    def numbers_of(self, terms: Sequence[str]) -> Numbers:
        """The number of each term, a column, in the vocabulary of each part, a row; -1 where it has none."""
        return self.places.numbers_of(terms)

    @cached_property
    def places(self) -> Places:
        """Where terms stand."""
        return Places(self.parts, self.worded)

    @property
    def shelves(self) -> Shelves:
        """Where the words of all parts lie, for compiled code; only where ``worded`` is known."""
        return self.places.shelves

    def specificity(self, term: str) -> float:
        """The term's idf; that of a term seen once for one never seen."""
        known = self.places.known(term)
        return idf_of(known.documents if known else 1, self.size) if self.size else 0.0

    def stands_between(self, term: str, first: int, last: int) -> bool:
        """Whether the term stands in any of the documents from ``first`` up to ``last``, all of one segment."""
        known = self.places.known(term)
        return known is not None and any(
            part.segment.holds_between(runs, first - part.first, last - part.first)
            for part, runs in zip(self.parts, known.runs, strict=True)
            if part.first <= first < part.first + part.segment.size
        )

    def documents_of(self, term: str) -> Numbers:
        """The documents in which the term stands, in rising order."""
        known = self.places.known(term)
        found = [
            documents[part.alive[documents]] + part.first if part.alive is not None else documents + part.first
            for part, runs in zip(self.parts, known.runs if known else (), strict=False)
            for documents in map(part.segment.documents_of, runs)
        ]
        return np.concatenate(found) if found else NONE

    def terms(self) -> Iterator[tuple[str, int]]:
        """Every term with its document frequency, in no telling order."""
        if len(self.parts) == 1:
            counts = zip(self.parts[0].segment.vocabulary, self.parts[0].term_documents().tolist(), strict=True)
            yield from ((term, count) for term, count in counts if count)
            return
        total: dict[str, int] = {}
        for part in self.parts:
            for term, count in zip(part.segment.vocabulary, part.term_documents().tolist(), strict=True):
                total[term] = total.get(term, 0) + count
        yield from ((term, count) for term, count in total.items() if count)

    def clauses(self, groups: Iterable[Group | str]) -> list[Clause]:
        """The groups of which the corpus has any term."""
        return self._clauses.among(groups)

    @cached_property
    def _clauses(self) -> Clauses:
        return Clauses(self.places, self.size)

    @cached_property
    def _is_small(self) -> bool:
        return sum(len(part.segment.documents) for part in self.parts) <= SMALL

    @remembering()
    def _listing(self, term: str) -> Listing:
        """The postings of a term of a small corpus."""
        known = self.places.known(term)
        return listing(known, self.parts) if known else Listing([], [], [], [])

    @remembering(AT_HAND)
    def _points(self, group: Group | str) -> Sequence[tuple[int, float]]:
        """What each document with a term of a group gets for it."""
        clause = self._clauses.of(group)
        return points_of(clause, self._listing) if clause else ()
