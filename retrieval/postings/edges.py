"""Where stretches on end begin, in little more than two bytes each."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings.arrays import narrow

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from retrieval.postings.kinds import Numbers


STEP = 4  # bits: sixteen edges have a base together


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
