"""The words of documents both ways: by word, as postings, and by document."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.postings.arrays import narrow, open_arrays, write_arrays
from retrieval.postings.lists import Chosen, Lists, stretches

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Numbers
    from retrieval.postings.segment import Segment


WEIGHT_BITS = 24
FORMAT = 1  # raise it when what is stored changes


class Found(NamedTuple):
    """Documents in rising order, and how often each has a term."""

    documents: Numbers
    frequencies: Numbers


class Entries(NamedTuple):
    """Which document has which of several terms, and how often: in the order of documents, then of the terms' rows."""

    rows: Numbers
    documents: Numbers
    frequencies: Numbers


NONE = np.zeros(0, np.int64)
NOTHING = Found(NONE, NONE)


@dataclass(frozen=True, eq=False)
class Worded:
    """The words of documents both ways: the postings, and the words of each document, each as often as it stands.

    Words stand there by their rank, the most frequent first, which takes fewer bytes; ``ranked`` are their numbers.
    """

    segment: Segment = field(repr=False)
    ranked: NDArray[np.unsignedinteger] = field(repr=False)
    ranks: Lists = field(repr=False)

    @classmethod
    def of(cls, segment: Segment) -> Worded:
        """The postings turned round, block by block, to save memory."""
        ranked = np.argsort(-segment.term_documents(), kind="stable")
        ranks, blocks = np.argsort(ranked), range(len(segment.block_documents) - 1)
        return cls(segment, narrow(ranked), Lists.joined([_turned(segment, block, ranks) for block in blocks]))

    @cached_property
    def numbers(self) -> NDArray[np.uint32]:
        """``ranked`` in four bytes each, read-only, whatever it is kept in: what compiled code was compiled for."""
        numbers = self.ranked.astype(np.uint32, copy=False).view()
        numbers.setflags(write=False)
        return numbers

    @cached_property
    def ranks_of_words(self) -> NDArray[np.uint32]:
        """The rank of each word: where compiled code looks for few words in documents, it looks for their ranks."""
        ranks = np.empty(len(self.ranked), np.uint32)
        ranks[self.ranked] = np.arange(len(self.ranked), dtype=np.uint32)
        return ranks

    def words_of(self, documents: Numbers) -> Chosen:
        """The words of some documents."""
        held = self.ranks.at(documents)
        return Chosen(self.ranked[held.numbers].astype(np.int64), held.counts)

    def save(self, path: Path) -> None:
        """Write the words of each document to a file; the postings have their own."""
        write_arrays(path, {"ranked": self.ranked, **self.ranks.arrays("ranks")}, version=FORMAT)

    @classmethod
    def open(cls, path: Path, segment: Segment, *, thorough: bool = False) -> Worded:
        """Map what was written; DamagedArraysError where that cannot be used."""
        arrays = open_arrays(path, version=FORMAT, thorough=thorough)
        return cls(segment, arrays["ranked"], Lists.taken(arrays, "ranks"))

    def postings(self, words: Numbers) -> Found:
        """Of words, some given several times: the documents with any, and how often in all."""
        distinct, times = np.unique(words, return_counts=True)
        found, of_words = self._held(distinct)
        weights = found.frequencies * times[of_words]
        if len(distinct) == 1:
            return Found(found.documents, weights)
        return summed(found.documents, weights, self.segment.size)

    def entries(self, rows: Numbers, words: Numbers) -> Entries:
        """The documents of terms: ``words`` are those that have the term of each row, some given several times."""
        keys, times = tallied(rows * len(self.segment.vocabulary) + words)
        owners, distinct = np.divmod(keys, len(self.segment.vocabulary))
        found, of_words = self._held(distinct)
        count = int(rows.max(initial=0)) + 1
        places = found.documents * count + owners[of_words]
        keyed, frequencies = tallied(places, found.frequencies * times[of_words])
        documents, of_rows = np.divmod(keyed, count)
        return Entries(of_rows, documents, frequencies)

    def _held(self, words: Numbers) -> tuple[Found, Numbers]:
        """The postings of words on end, and which of the words each is of."""
        starts = self.segment.term_runs[words].astype(np.int64)
        sizes = self.segment.term_runs[words + 1].astype(np.int64) - starts
        runs = stretches(starts, sizes)
        of_words = np.repeat(np.repeat(np.arange(len(words)), sizes), self.segment.run_counts[runs])
        return _postings(self.segment, runs), of_words


def tallied(places: Numbers, weights: Numbers | int = 1) -> tuple[Numbers, Numbers]:
    """Places in rising order, each once, and the sum of its weights, which stay below 2 to the 24th.

    Numbers are sorted several times faster than what they number.
    """
    packed = np.sort(places << WEIGHT_BITS | weights)
    rising = packed >> WEIGHT_BITS
    firsts = np.flatnonzero(np.diff(rising, prepend=-1))
    sums = np.add.reduceat(packed & ((1 << WEIGHT_BITS) - 1), firsts) if len(firsts) else NONE
    return rising[firsts], sums


def summed(documents: Numbers, weights: Numbers, size: int) -> Found:
    """Documents, some several times, each once with the sum of its weights."""
    if len(documents) > size >> 4:
        totals = np.bincount(documents, weights, size)
        present = np.flatnonzero(totals)
        return Found(present, totals[present].astype(np.int64))
    present, places = np.unique(documents, return_inverse=True)
    return Found(present, np.bincount(places, weights, len(present)).astype(np.int64))


def _postings(segment: Segment, runs: Numbers) -> Found:
    """The postings of runs on end."""
    blocks = segment.run_blocks[runs]
    counts = segment.run_counts[runs].astype(np.int64)
    at = stretches(segment.block_postings[blocks] + segment.run_starts[runs], counts)
    pairs = segment.codes[at] + np.repeat(segment.block_pairs[blocks], counts)
    documents = segment.documents[at].astype(np.int64) + np.repeat(segment.block_documents[blocks], counts)
    return Found(documents, segment.pair_frequencies[pairs].astype(np.int64))


def _turned(segment: Segment, block: int, ranks: Numbers) -> Lists:
    """The ranks of the words of each document of a block."""
    runs = np.flatnonzero(segment.run_blocks == block)
    words = np.searchsorted(segment.term_runs, runs, side="right") - 1
    found = _postings(segment, runs)
    of_postings = np.repeat(ranks[words], segment.run_counts[runs])
    order = np.lexsort((of_postings, found.documents))
    first, last = segment.block_documents[block : block + 2].tolist()
    counts = np.bincount(found.documents - first, found.frequencies, last - first).astype(np.int64)
    return Lists.of(np.repeat(of_postings[order], found.frequencies[order]), counts)
