"""A block: the postings of up to 65,536 documents on end, four bytes each.

A posting is the document's number within the block and a code for the pair (frequency of the term, length of the
document). Pairs are few, since both are small numbers, and BM25 needs nothing else of a document: its weights are a
table with one entry per pair, which is made anew when the average length changes while the postings stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Numbers

DOCUMENTS = CODES = 1 << 16  # what two bytes can number
LARGEST = CODES - 1
PAIRS_IN_TABLE = 1 << 24  # up to here pairs are found by marking them in an array, beyond by sorting


@dataclass(frozen=True, eq=False)
class Postings:
    """Terms, documents and frequencies side by side, by term and then document; documents count from 0."""

    terms: Numbers
    documents: Numbers
    frequencies: Numbers

    @classmethod
    def of(cls, tokens: Numbers, lengths: Numbers) -> Postings:
        """Count the tokens (numbers of terms, of up to 65,536 documents on end)."""
        documents = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
        keys = np.sort(tokens * DOCUMENTS + documents)
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        return cls(keys[starts] // DOCUMENTS, keys[starts] % DOCUMENTS, _steps(starts, len(keys)))

    def between(self, first: int, last: int) -> Postings:
        """Those of the documents from ``first`` up to ``last``, counted from ``first``."""
        chosen = (self.documents >= first) & (self.documents < last)
        return Postings(self.terms[chosen], self.documents[chosen] - first, self.frequencies[chosen])

    @classmethod
    def joined(cls, parts: list[Postings]) -> Postings:
        """Several as one, back in order; their documents are numbered already."""
        terms = np.concatenate([part.terms for part in parts])
        documents = np.concatenate([part.documents for part in parts])
        frequencies = np.concatenate([part.frequencies for part in parts])
        order = np.argsort(terms * DOCUMENTS + documents, kind="stable")
        return cls(terms[order], documents[order], frequencies[order])


@dataclass(frozen=True, eq=False)
class Block:
    """Postings in a few bytes; those of one term, a run, stand on end.

    ``tops`` and ``leasts`` are the highest frequency and the least document length of each run, for bounds that hold
    at any average length; both stop at 65,535.
    """

    lengths: NDArray[np.uint32]
    documents: NDArray[np.uint16]
    codes: NDArray[np.uint16]
    pair_frequencies: NDArray[np.uint32]
    pair_lengths: NDArray[np.uint32]
    run_terms: Numbers
    run_starts: NDArray[np.uint32]
    run_tops: NDArray[np.uint16]
    run_leasts: NDArray[np.uint16]

    @property
    def run_counts(self) -> Numbers:
        """How many postings each run has."""
        return _steps(self.run_starts.astype(np.int64), len(self.documents))

    @classmethod
    def of(cls, postings: Postings, lengths: Numbers) -> Block | None:
        """The block of these postings, or none where it would take too many codes."""
        of_postings = lengths[postings.documents]
        frequencies, lengths_coded, codes = _paired(postings.frequencies, of_postings)
        if len(frequencies) > CODES:
            return None
        starts = np.flatnonzero(np.diff(postings.terms, prepend=-1))
        tops = np.maximum.reduceat(postings.frequencies, starts) if len(starts) else starts
        leasts = np.minimum.reduceat(of_postings, starts) if len(starts) else starts
        return cls(
            lengths.astype(np.uint32),
            postings.documents.astype(np.uint16),
            codes.astype(np.uint16),
            frequencies.astype(np.uint32),
            lengths_coded.astype(np.uint32),
            postings.terms[starts],
            starts.astype(np.uint32),
            np.minimum(tops, LARGEST).astype(np.uint16),
            np.minimum(leasts, LARGEST).astype(np.uint16),
        )


def blocks_of(postings: Postings, lengths: Numbers) -> Iterator[Block]:
    """One block, or several where one would take too many codes."""
    block = Block.of(postings, lengths)
    if block is not None:
        yield block
        return
    half = len(lengths) // 2
    yield from blocks_of(postings.between(0, half), lengths[:half])
    yield from blocks_of(postings.between(half, len(lengths)), lengths[half:])


def _steps(starts: Numbers, end: int) -> Numbers:
    """How long the stretches are that begin at ``starts``, the last of which ends at ``end``."""
    return np.append(starts[1:], end)[: len(starts)] - starts


def _paired(frequencies: Numbers, lengths: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The different pairs, as frequencies and lengths, and which of them each posting has."""
    width = int(lengths.max(initial=0)) + 1
    keys = frequencies * width + lengths
    largest = int(keys.max(initial=0)) + 1
    if largest > PAIRS_IN_TABLE:
        pairs, codes = np.unique(keys, return_inverse=True)
        return pairs // width, pairs % width, codes
    marked = np.zeros(largest, np.bool_)
    marked[keys] = True
    pairs = np.flatnonzero(marked)
    return pairs // width, pairs % width, (np.cumsum(marked) - 1)[keys]
