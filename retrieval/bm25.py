"""BM25 as rank-bm25's ``BM25Okapi`` defines it, kept as postings.

rank-bm25 computes idf, document lengths and their average; this module turns its per-document counts into one posting
list per term, so that a query touches only the paragraphs that hold its terms. For queries of plain terms the scores
are rank-bm25's own (tested), but for its edges, which are decided here:

- a term whose idf is not positive (it stands in half of the paragraphs or more) gets ``LEAST_IDF`` instead of 0 or
  ``epsilon`` times an average that can itself be negative;
- an empty collection finds nothing instead of dividing by zero;
- a paragraph without any term of the query is no hit; ties go to the lower paragraph.

Groups of synonyms are scored as one term: their weighted frequencies summed, the document frequency that of their
union (Pirkola 1998, "The effects of query structure and dictionary setups in dictionary-based cross-language
information retrieval", SIGIR).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

LEAST_IDF = 0.05


class Group(NamedTuple):
    """Terms that stand for one thing asked about: ``(term, weight)``, the surest first.

    ``literal`` says that the first term is the asker's own word: then its document frequency is the group's, so that
    its synonyms find more without making it count for less.
    """

    terms: tuple[tuple[str, float], ...]
    weight: float = 1.0
    literal: bool = False

    @classmethod
    def of(cls, term: str, weight: float = 1.0) -> Group:
        """A plain term."""
        return cls(((term, 1.0),), weight)


class Query(NamedTuple):
    """Weighted groups of terms per namespace of the index; ``english`` ones for Chinese paragraphs in translation."""

    words: tuple[Group, ...]
    grams: tuple[Group, ...] = ()
    characters: tuple[Group, ...] = ()
    english: tuple[Group, ...] = ()
    english_grams: tuple[Group, ...] = ()


@dataclass(frozen=True)
class Posting:
    """Where a term stands: document numbers in rising order, and how often in each."""

    documents: NDArray[np.int32]
    frequencies: NDArray[np.float64]


@dataclass
class Okapi:
    """One namespace of the index: ``documents`` is the list of each document's terms."""

    size: int
    postings: dict[str, Posting] = field(repr=False)
    idf: dict[str, float] = field(repr=False)
    norms: NDArray[np.float64] = field(repr=False)
    k1: float = 1.5

    @classmethod
    def of(cls, documents: Sequence[Sequence[str]]) -> Okapi:
        """Index the documents; those without terms are never found."""
        if not any(documents):
            return cls(len(documents), {}, {}, np.ones(len(documents)))
        base = BM25Okapi([list(document) for document in documents])
        lengths = np.array(base.doc_len)
        return cls(
            size=len(documents),
            postings=_postings(base.doc_freqs),
            idf={term: idf_of(len_df, len(documents)) for term, len_df in _frequencies(base.doc_freqs).items()},
            norms=base.k1 * (1 - base.b + base.b * lengths / base.avgdl),
            k1=base.k1,
        )

    def scores(self, groups: Iterable[Group]) -> NDArray[np.float64]:
        """The score of every document, in document order."""
        total = np.zeros(self.size)
        for group in groups:
            self._add(total, group)
        return total

    def _add(self, total: NDArray[np.float64], group: Group) -> None:
        known = [(self.postings[term], weight) for term, weight in group.terms if term in self.postings]
        if not known:
            return
        if len(known) == 1:
            (posting, weight), idf = known[0], self._idf_of_group(group)
            documents, frequencies = posting.documents, weight * posting.frequencies
        else:
            dense = np.zeros(self.size)
            for posting, weight in known:
                dense[posting.documents] += weight * posting.frequencies
            documents = np.flatnonzero(dense).astype(np.int32)
            frequencies, idf = dense[documents], self._idf_of_group(group)
        total[documents] += group.weight * idf * (frequencies * (self.k1 + 1) / (frequencies + self.norms[documents]))

    def _idf_of_group(self, group: Group) -> float:
        known = [(term, weight) for term, weight in group.terms if term in self.postings]
        if len(known) == 1 or group.literal:
            return self.idf[known[0][0]]
        reach = np.zeros(self.size)
        for term, weight in known:
            documents = self.postings[term].documents
            reach[documents] = np.maximum(reach[documents], weight)
        return idf_of(float(reach.sum()), self.size)

    def document_frequency(self, term: str) -> int:
        """In how many documents the term stands."""
        return len(self.postings[term].documents) if term in self.postings else 0

    def specificity(self, term: str) -> float:
        """The term's idf; that of a term seen once for one never seen."""
        return self.idf.get(term, idf_of(1, self.size)) if self.size else 0.0


def idf_of(document_frequency: float, size: int) -> float:
    """Robertson's idf as rank-bm25 has it, never below ``LEAST_IDF``."""
    return max(LEAST_IDF, math.log(size - document_frequency + 0.5) - math.log(document_frequency + 0.5))


def _frequencies(counts: Sequence[dict[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for document in counts:
        for term in document:
            found[term] = found.get(term, 0) + 1
    return found


def _postings(counts: Sequence[dict[str, int]]) -> dict[str, Posting]:
    where: dict[str, list[int]] = {}
    often: dict[str, list[int]] = {}
    for number, document in enumerate(counts):
        for term, frequency in document.items():
            where.setdefault(term, []).append(number)
            often.setdefault(term, []).append(frequency)
    return {
        term: Posting(np.array(where[term], dtype=np.int32), np.array(often[term], dtype=np.float64)) for term in where
    }
