"""Terms and their numbers, in flat arrays that a file can hold: no Python object per term.

Terms are numbered in the order of their hash (CRC-32, the same in every process), so that a directory over the top
bits of the hash leads to the few terms that a spelling can be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import numpy as np

from retrieval.postings.engine import engines
from retrieval.postings.lists import Edges
from retrieval.postings.shelves import WORDS, Shelves
from retrieval.postings.shelves import spelled as spelled_columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Bytes, Numbers

HASH_BITS = 32
BUCKET_BITS = 2  # of the number of terms; so that two to four share an entry of the directory
ERRORS = "surrogatepass"  # half a character is a term like any other
SPELLED = 64  # terms of queries that are kept at hand


class Spelled(NamedTuple):
    """Terms to look up, in several vocabularies: their hashes, and their letters on end with where each begins."""

    terms: Sequence[str]
    hashes: NDArray[np.uint32]
    letters: Bytes
    edges: Numbers

    @classmethod
    def of(cls, terms: Sequence[str]) -> Spelled:
        """Of terms, which need not be different."""
        spelled = [term.encode("utf-8", ERRORS) for term in terms]
        hashes = np.fromiter(map(crc32, spelled), np.uint32, len(spelled))
        edges = np.zeros(len(spelled) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, spelled), np.int64, len(spelled)), out=edges[1:])
        return cls(terms, hashes, np.frombuffer(b"".join(spelled), np.uint8), edges)


@lru_cache(SPELLED)
def spelled_of(terms: tuple[str, ...]) -> Spelled:
    """``Spelled.of(terms)``, remembered for the other volumes in which the same terms are looked up."""
    return Spelled.of(terms)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The different terms of a segment.

    ``letters`` holds the terms as UTF-8 on end, ``edges`` where each begins, ``directory`` the first number for each
    value of the hash's top bits.
    """

    letters: Bytes = field(repr=False)
    edges: Edges = field(repr=False)
    directory: NDArray[np.uint32] = field(repr=False)

    @classmethod
    def of(cls, terms: Sequence[str]) -> tuple[Vocabulary, Numbers]:
        """The vocabulary of different terms, and the number that each of them got."""
        spelled = [term.encode("utf-8", ERRORS) for term in terms]
        hashes = np.fromiter(map(crc32, spelled), np.uint32, len(spelled))
        order = np.argsort(hashes, kind="stable")
        numbers = np.empty(len(spelled), np.int64)
        numbers[order] = np.arange(len(spelled))
        ordered = [spelled[i] for i in order.tolist()]
        edges = np.cumsum([0, *map(len, ordered)])
        letters = np.frombuffer(b"".join(ordered), np.uint8)
        return cls(letters, Edges.of(edges), _directory(hashes[order])), numbers

    @classmethod
    def taken(cls, arrays: Mapping[str, NDArray[Any]]) -> Vocabulary:
        """The vocabulary that was written."""
        return cls(arrays["letters"], Edges(arrays["edge_bases"], arrays["edge_offsets"]), arrays["directory"])

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Flat arrays, to be written."""
        edges = {"edge_bases": self.edges.bases, "edge_offsets": self.edges.offsets}
        return {"letters": self.letters, **edges, "directory": self.directory}

    def __len__(self) -> int:
        return len(self.edges)

    def number_of(self, term: str) -> int:
        """The number of a term, or -1 where there is no such term."""
        spelled = term.encode("utf-8", ERRORS)
        bucket = crc32(spelled) >> self.shift
        letters, size, edges = self._letters, len(spelled), self.edges
        first, last = self._directory[bucket], self._directory[bucket + 1]
        start = edges.begin(first) if first < last else 0
        for number in range(first, last):
            end = edges.begin(number + 1)
            if end - start == size and letters[start:end] == spelled:
                return number
            start = end
        return -1

    def numbers_of(self, spelled: Spelled) -> Numbers:
        """The number of each of some terms, or -1."""
        if engines.inferring is None:
            return np.fromiter(map(self.number_of, spelled.terms), np.int64, len(spelled.terms))
        found: Numbers = engines.inferring.numbers_in(self._shelves, WORDS, spelled)[0]
        return found

    @cached_property
    def _shelves(self) -> Shelves:
        """Where it lies, for compiled code."""
        return Shelves.of([((WORDS, spelled_columns(self)),)])

    def term(self, number: int) -> str:
        """The term with a number."""
        return bytes(self._letters[slice(*self.edges.one(number))]).decode("utf-8", ERRORS)

    def __iter__(self) -> Iterator[str]:
        letters, edges = bytes(self.letters), self.edges.all().tolist()
        for start, end in pairwise(edges):
            yield letters[start:end].decode("utf-8", ERRORS)

    @cached_property
    def _letters(self) -> memoryview:
        return self.letters.data

    @cached_property
    def _directory(self) -> memoryview:
        return self.directory.data

    @cached_property
    def shift(self) -> int:
        """By how many bits a hash is shifted to find its place in the directory."""
        return HASH_BITS - (len(self.directory) - 1).bit_length() + 1


def _directory(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Where each value of the top bits begins among the hashes, which are in rising order."""
    bits = max(1, len(hashes).bit_length() - BUCKET_BITS)
    tops = np.arange((1 << bits) + 1, dtype=np.uint64) << np.uint64(HASH_BITS - bits)
    return np.searchsorted(hashes.astype(np.uint64), tops).astype(np.uint32)
