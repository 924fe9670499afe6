"""A part of a corpus: one segment with its place, its dead documents and its weights at the corpus's average length."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings.arrays import living
from retrieval.postings.formula import norm, saturated
from retrieval.postings.shelves import Shelves, of_postings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.postings.arrays import Floats, Marks, Numbers
    from retrieval.postings.segment import Segment


@dataclass(frozen=True, eq=False)
class Part:
    """Documents numbered on from ``first``; ``dead`` are those removed since, by their numbers in the segment."""

    segment: Segment = field(repr=False)
    first: int
    dead: Numbers = field(repr=False)
    average: float

    @cached_property
    def alive(self) -> Marks | None:
        """Which documents are not removed; None where all are there."""
        return living(self.segment.size, self.dead) if len(self.dead) else None

    @cached_property
    def norms(self) -> Floats:
        """For each pair the part of BM25's denominator that depends on the document's length."""
        return norm(self.segment.pair_lengths, self.average)

    @cached_property
    def factors(self) -> Floats:
        """For each pair what a term's idf is multiplied with."""
        return saturated(self.segment.pair_frequencies.astype(np.float64), self.norms)

    def pairs_of(self, block: int) -> slice:
        """Where the pairs of a block stand."""
        return slice(int(self.segment.block_pairs[block]), int(self.segment.block_pairs[block + 1]))

    def documents_of(self, block: int) -> slice:
        """Where the documents of a block stand, counted within the segment."""
        return slice(int(self.segment.block_documents[block]), int(self.segment.block_documents[block + 1]))

    def placed(self, numbers: Numbers) -> Numbers:
        """Where terms stand: in rows their first runs, those after their last, their numbers, and how many have them.

        Those with a number below 0 have no runs.
        """
        held, runs, run_counts = numbers >= 0, self.segment.term_runs, self.segment.run_counts
        starts, stops = runs.take(numbers) * held, runs.take(numbers + 1) * held
        counts = np.zeros(len(numbers), np.int64)
        for before in range(0 if len(self.dead) else int((stops - starts).max())):
            run = starts + np.uint32(before)
            counts += run_counts.take(run, mode="clip") * (run < stops)
        if len(self.dead):
            counts[:] = [self.living_in(range(*each)) for each in zip(starts.tolist(), stops.tolist(), strict=True)]
        return np.array([starts, stops, numbers, counts], np.int64)

    def living_in(self, runs: range) -> int:
        """How many documents of runs on end are not removed."""
        if len(self.dead):
            return sum(map(self.living, runs))
        return sum(self._run_counts[runs.start : runs.stop])

    @cached_property
    def _run_counts(self) -> memoryview:
        """A slice of it is added up in a fraction of the time that NumPy's calls take."""
        return self.segment.run_counts.data

    def living(self, run: int) -> int:
        """How many documents of a run are not removed."""
        segment = self.segment
        count = int(segment.run_counts[run])
        if not len(self.dead):
            return count
        block = self.documents_of(segment.run_blocks[run])
        low, high = np.searchsorted(self.dead, (block.start, block.stop))
        removed = (self.dead[low:high] - block.start).astype(np.uint16)  # of one type, or NumPy copies the run
        found = segment.documents[segment.slice_of(run)]
        places = np.minimum(np.searchsorted(found, removed), count - 1)
        return count - int(np.count_nonzero(found[places] == removed))

    def term_documents(self) -> Numbers:
        """How many documents have each term of the segment, in the order of its vocabulary."""
        segment, found = self.segment, self.segment.term_documents()
        for block, alive in self._wounded():
            runs = np.flatnonzero(segment.run_blocks == block)
            order = runs[np.argsort(segment.run_starts[runs])]
            postings = slice(int(segment.block_postings[block]), int(segment.block_postings[block + 1]))
            removed = np.add.reduceat(~alive[segment.documents[postings]], segment.run_starts[order], dtype=np.int64)
            terms = np.searchsorted(segment.term_runs, order, side="right") - 1
            found[terms] -= removed
        return found

    def _wounded(self) -> Iterator[tuple[int, Marks]]:
        """Blocks with documents that were removed, and which of their documents were not."""
        if self.alive is None:
            return
        blocks = np.searchsorted(self.segment.block_documents, self.dead, side="right") - 1
        for block in np.unique(blocks).tolist():
            if self.segment.block_postings[block] < self.segment.block_postings[block + 1]:
                yield block, self.alive[self.documents_of(block)]


class Parts(tuple[Part, ...]):  # noqa: SLOT001 - a tuple with slots keeps nothing at hand
    """All parts of a corpus, in the order of their documents."""

    @cached_property
    def shelves(self) -> Shelves:
        """Where their postings lie, for compiled code."""
        return Shelves.of(map(of_postings, self))

    @cached_property
    def average(self) -> float:
        """The average length of their documents, which is the same in all of them."""
        return self[0].average if self else 1.0
