"""Many lists of rising numbers in few bytes: what documents, words or terms hold.

A number is kept as its distance from the one before it, seven bits to a byte, the lowest first, as in Lucene's VInt
(https://lucene.apache.org/core/8_0_0/core/org/apache/lucene/store/DataOutput.html#writeVInt-int-). A number that
comes several times keeps its count: its distances are 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from retrieval.postings.arrays import narrow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Bytes, Numbers

PARTS = ("bases", "offsets", "bytes")
AT_ONCE = 1 << 21  # numbers that are packed at a time
LAST = 0x80  # a byte below it ends a number
BITS = 7
SOUGHT = 64  # queries whose lists are kept at hand: the next search of a question scores by the same ones
LONGEST = 5  # bytes of a number below 2 to the 32nd
STEP = 4  # bits: sixteen edges have a base together


class Chosen(NamedTuple):
    """The numbers of some lists on end, and how many each list has."""

    numbers: Numbers
    counts: Numbers


@dataclass(frozen=True, eq=False)
class Lists:
    """Lists numbered from 0: ``edges`` say where the bytes of each begin."""

    edges: Edges = field(repr=False)
    bytes: Bytes = field(repr=False)

    @classmethod
    def of(cls, numbers: Numbers, counts: Numbers) -> Lists:
        """Lists on end, of so many numbers each, which rise within a list; packed some at a time, to save memory."""
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        cuts = np.unique(np.searchsorted(starts[:-1], np.arange(0, len(numbers) + 1, AT_ONCE)))
        edges, parts, base = [np.zeros(1, np.int64)], [np.zeros(0, np.uint8)], 0
        for first, last in pairwise([*cuts.tolist(), len(counts)]):
            packed, places = _packed(numbers[starts[first] : starts[last]], counts[first:last])
            parts.append(packed)
            edges.append(places + base)
            base += len(packed)
        return cls(Edges.of(np.concatenate(edges)), np.concatenate(parts))

    @classmethod
    def joined(cls, parts: Sequence[Lists]) -> Lists:
        """The lists of several, one after the other."""
        bases = accumulate((len(part.bytes) for part in parts), initial=0)
        edges = [part.edges.all()[1:] + base for part, base in zip(parts, bases, strict=False)]
        packed = np.concatenate([np.zeros(0, np.uint8), *(part.bytes for part in parts)])
        return cls(Edges.of(np.concatenate([np.zeros(1, np.int64), *edges])), packed)

    @classmethod
    def taken(cls, arrays: Mapping[str, NDArray[Any]], name: str) -> Lists:
        """The lists that were written under a name."""
        return cls(Edges(*(arrays[f"{name}_{part}"] for part in PARTS[:2])), arrays[f"{name}_{PARTS[2]}"])

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Flat arrays, to be written under a name."""
        held: tuple[NDArray[Any], ...] = (self.edges.bases, self.edges.offsets, self.bytes)
        return {f"{name}_{part}": array for part, array in zip(PARTS, held, strict=True)}

    def __len__(self) -> int:
        return len(self.edges)

    def at(self, places: Numbers) -> Chosen:
        """The lists with these numbers."""
        starts = self.edges.at(places)
        sizes = self.edges.at(places + 1) - starts
        return _unpacked(self.bytes[stretches(starts, sizes)], sizes)

    def owned(self, places: Numbers) -> tuple[Numbers, Numbers]:
        """The numbers of the lists on end, and which of the places each is of; a place below 0 has none."""
        known = np.flatnonzero(places >= 0)
        held = self.at(places[known])
        return held.numbers, np.repeat(known, held.counts)

    def one(self, place: int) -> Numbers:
        """A single list."""
        packed = self.bytes[slice(*self.edges.one(place))]
        return _unpacked(packed, np.array([len(packed)])).numbers

    @cached_property
    def whole(self) -> Chosen:
        """All lists; for what is worked on once, since they stay in memory."""
        return _unpacked(self.bytes, np.diff(self.edges.all()))


def _packed(numbers: Numbers, counts: Numbers) -> tuple[Bytes, Numbers]:
    """The bytes of lists on end, and where each list ends."""
    starts = (np.cumsum(counts) - counts)[counts > 0]
    steps = np.diff(numbers, prepend=0)
    steps[starts] = numbers[starts]
    sizes = np.ones(len(steps), np.int64)
    for size in range(1, LONGEST):
        sizes += steps >= 1 << (BITS * size)
    ends = np.cumsum(sizes)
    packed = np.zeros(int(sizes.sum()), np.uint8)
    for place in range(LONGEST):
        held = np.flatnonzero(sizes > place)
        more = (sizes[held] > place + 1) * LAST
        packed[ends[held] - sizes[held] + place] = (steps[held] >> (BITS * place) & (LAST - 1)) | more
    edges = np.concatenate([np.zeros(1, np.int64), ends])[np.cumsum(counts)]
    return packed, edges


def stretches(starts: Numbers, sizes: Numbers) -> Numbers:
    """The places of several stretches, one after the other."""
    firsts = np.cumsum(sizes) - sizes
    places: Numbers = np.arange(int(sizes.sum())) + np.repeat(starts - firsts, sizes)
    return places


def _unpacked(packed: Bytes, sizes: Numbers) -> Chosen:
    """The numbers in bytes on end, so many of which belong to each list."""
    ends = np.flatnonzero(packed < LAST)
    firsts = np.concatenate([[0], ends[:-1] + 1])[: len(ends)]
    lengths = ends - firsts + 1
    steps = (packed[firsts] & (LAST - 1)).astype(np.int64)
    for place in range(1, int(lengths.max(initial=1))):
        longer = np.flatnonzero(lengths > place)
        steps[longer] |= (packed[firsts[longer] + place] & (LAST - 1)).astype(np.int64) << (BITS * place)
    edges = np.searchsorted(ends, np.concatenate([[0], np.cumsum(sizes)]))
    counts = np.diff(edges)
    total = np.concatenate([np.zeros(1, np.int64), np.cumsum(steps)])
    return Chosen(total[1:] - np.repeat(total[edges[:-1]], counts), counts)


@dataclass(frozen=True, eq=False)
class Edges:
    """The place where each stretch begins, and where the last one ends: a base and the distance from it."""

    bases: NDArray[np.uint32] = field(repr=False)
    offsets: NDArray[np.unsignedinteger] = field(repr=False)

    @classmethod
    def of(cls, places: Numbers) -> Edges:
        """Of places in rising order, one more than there are stretches."""
        bases = places[:: 1 << STEP]
        return cls(bases.astype(np.uint32), narrow(places - np.repeat(bases, 1 << STEP)[: len(places)]))

    def __len__(self) -> int:
        """How many stretches there are."""
        return len(self.offsets) - 1

    def at(self, numbers: Numbers) -> Numbers:
        """Where stretches begin."""
        places: Numbers = self.bases.take(numbers >> STEP).astype(np.int64) + self.offsets.take(numbers)
        return places

    def all(self) -> Numbers:
        """Where all of them begin, and where the last one ends."""
        return self.at(np.arange(len(self.offsets)))

    def one(self, number: int) -> tuple[int, int]:
        """Where a stretch begins and ends."""
        bases, offsets, following = self._bases, self._offsets, number + 1
        return bases[number >> STEP] + offsets[number], bases[following >> STEP] + offsets[following]

    def begin(self, number: int) -> int:
        """Where a stretch begins."""
        begin: int = self._bases[number >> STEP] + self._offsets[number]
        return begin

    # Indexing a memoryview gives a Python integer at once, in a third of the time that NumPy's scalars take.
    @cached_property
    def _bases(self) -> memoryview:
        return self.bases.data

    @cached_property
    def _offsets(self) -> memoryview:
        return self.offsets.data
