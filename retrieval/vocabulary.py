"""Terms and their numbers, in flat arrays that a file can hold: no Python object per term.

Terms are numbered in the order of their hash (CRC-32, the same in every process), so that a directory over the top
bits of the hash leads to the one or two terms that a spelling can be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

HASH_BITS = 32
ERRORS = "surrogatepass"  # half a character is a term like any other


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The different terms of a segment.

    ``letters`` holds the terms as UTF-8 on end, ``edges`` where each begins (and the last ends), ``directory`` the
    first number for each value of the hash's top bits.
    """

    letters: NDArray[np.uint8] = field(repr=False)
    edges: NDArray[np.uint32] = field(repr=False)
    directory: NDArray[np.uint32] = field(repr=False)

    @classmethod
    def of(cls, terms: Sequence[str]) -> tuple[Vocabulary, NDArray[np.int64]]:
        """The vocabulary of different terms, and the number that each of them got."""
        spelled = [term.encode("utf-8", ERRORS) for term in terms]
        hashes = np.fromiter(map(crc32, spelled), np.uint32, len(spelled))
        order = np.argsort(hashes, kind="stable")
        numbers = np.empty(len(spelled), np.int64)
        numbers[order] = np.arange(len(spelled))
        ordered = [spelled[i] for i in order.tolist()]
        edges = np.zeros(len(spelled) + 1, np.uint32)
        np.cumsum(np.fromiter(map(len, ordered), np.uint32, len(ordered)), out=edges[1:])
        letters = np.frombuffer(b"".join(ordered), np.uint8)
        return cls(letters, edges, _directory(hashes[order])), numbers

    def __len__(self) -> int:
        return len(self.edges) - 1

    def number_of(self, term: str) -> int:
        """The number of a term, or -1 where there is no such term."""
        spelled = term.encode("utf-8", ERRORS)
        bucket = crc32(spelled) >> self._shift
        edges, letters = self._edges, self._letters
        for number in range(self._directory[bucket], self._directory[bucket + 1]):
            if letters[edges[number] : edges[number + 1]] == spelled:
                return number
        return -1

    def term(self, number: int) -> str:
        """The term with a number."""
        return bytes(self._letters[self._edges[number] : self._edges[number + 1]]).decode("utf-8", ERRORS)

    def __iter__(self) -> Iterator[str]:
        letters, edges = bytes(self.letters), self.edges.tolist()
        for start, end in pairwise(edges):
            yield letters[start:end].decode("utf-8", ERRORS)

    # Indexing a memoryview gives a Python integer at once, in a third of the time that NumPy's scalars take.
    @cached_property
    def _letters(self) -> memoryview:
        return self.letters.data

    @cached_property
    def _edges(self) -> memoryview:
        return self.edges.data

    @cached_property
    def _directory(self) -> memoryview:
        return self.directory.data

    @cached_property
    def _shift(self) -> int:
        return HASH_BITS - (len(self.directory) - 1).bit_length() + 1


def _directory(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Where each value of the top bits begins among the hashes, which are in rising order."""
    bits = max(1, len(hashes).bit_length())
    tops = np.arange((1 << bits) + 1, dtype=np.uint64) << np.uint64(HASH_BITS - bits)
    return np.searchsorted(hashes.astype(np.uint64), tops).astype(np.uint32)
