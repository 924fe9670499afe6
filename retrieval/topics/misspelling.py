"""The nearest of many words or names to one that may be misspelled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings.remembered import remembering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FEW = 1000  # words that are all compared
BUCKETS = 1 << 12  # of pairs of letters
REMEMBERED = 1 << 10  # words that were looked for: a question may name the same one several times over
UNREACHED = (1 << 15) - 1  # pairs: more than words of a length that is too far off can share


@dataclass(frozen=True, eq=False)
class Spellings:
    """Words in sorted order; of several equally near the first is taken."""

    words: Sequence[str]

    @remembering(REMEMBERED)
    def nearest(self, word: str, least: float) -> tuple[str, float] | None:
        """The nearest word with rapidfuzz's ratio to it (100 for the same), from ``least`` on."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for what is found nowhere as it is spelled

        near = self.words if len(self.words) <= FEW else [self.words[i] for i in self._alike(word, least)]
        found = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=least)
        return (found[0], found[1]) if found else None

    def _alike(self, word: str, least: float) -> list[int]:
        """The words that share enough pairs of letters; no other can reach the ratio.

        A ratio r allows d = (1 - r / 100)(m + n) letters removed or added between words of m and n letters, of which
        (d + m - n) / 2 are removed; removing one breaks up two pairs at most, adding one a single pair (q-grams,
        Ukkonen 1992, "Approximate string-matching with q-grams and maximal matches").
        """
        shared = np.zeros(len(self.words), np.int16)
        for pair in _pairs(word):
            shared[self._holding[self._edges[pair] : self._edges[pair + 1]]] += 1
        lengths = np.arange(int(self._lengths.max(initial=0)) + 1)
        changes = (1 - least / 100) * (len(word) + lengths) + 1e-9
        removed = (changes + len(word) - lengths) / 2
        needed = np.maximum(np.ceil(len(word) - 1 - changes - removed), 0)
        needed[(removed < 0) | (changes < removed)] = UNREACHED
        found: list[int] = np.flatnonzero(shared >= needed.clip(max=UNREACHED).astype(np.int16)[self._lengths]).tolist()
        return found

    @cached_property
    def _lengths(self) -> NDArray[np.int64]:
        return np.fromiter(map(len, self.words), np.int64, len(self.words))

    @cached_property
    def _postings(self) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Where the words of each bucket begin, and the words, by bucket."""
        letters = np.frombuffer("".join(self.words).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
        owners = np.repeat(np.arange(len(self.words)), self._lengths)
        within = owners[1:] == owners[:-1]
        buckets = _bucket(letters[:-1], letters[1:])[within]
        keys = np.unique(buckets * len(self.words) + owners[:-1][within])
        edges = np.searchsorted(keys, np.arange(BUCKETS + 1) * len(self.words))
        return edges, (keys % len(self.words)).astype(np.int32)

    @property
    def _edges(self) -> NDArray[np.int64]:
        return self._postings[0]

    @property
    def _holding(self) -> NDArray[np.int32]:
        return self._postings[1]


def _pairs(word: str) -> list[int]:
    codes = np.frombuffer(word.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    return [int(bucket) for bucket in _bucket(codes[:-1], codes[1:])]


def _bucket(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    return (first * 31 + second * 1009) % BUCKETS
