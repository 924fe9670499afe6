"""A segment: an immutable batch of documents of one namespace as flat arrays, in memory or mapped from a file.

docs/index-format.md describes the file. A segment knows nothing of scores: those need the whole corpus (``bm25``).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import chain, count, islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import numpy as np

from retrieval.postings.arrays import open_arrays, write_arrays
from retrieval.postings.blocks import DOCUMENTS, Block, Postings, blocks_of
from retrieval.postings.lists import Edges
from retrieval.postings.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Bytes, Numbers

FORMAT = 2  # raise it when what is stored changes
FILE_NAME = "postings.bin"
Number = TypeVar("Number", bound=np.generic)


class Placed(NamedTuple):
    """A term of a segment: its runs and its number; none and -1 where no document has it."""

    runs: range
    number: int


NOWHERE = Placed(range(0), -1)


@dataclass(frozen=True, eq=False)
class Segment:
    """Documents numbered from 0, their terms, and a posting for each term of each document.

    Blocks are described by where their documents, postings and pairs begin (one entry more than there are blocks).
    Runs, the postings of one term in one block, stand in the order of terms and then blocks.
    """

    lengths: NDArray[np.uint32] = field(repr=False)
    block_documents: Numbers = field(repr=False)
    block_postings: Numbers = field(repr=False)
    block_pairs: Numbers = field(repr=False)
    pair_frequencies: NDArray[np.uint32] = field(repr=False)
    pair_lengths: NDArray[np.uint32] = field(repr=False)
    documents: NDArray[np.uint16] = field(repr=False)
    codes: NDArray[np.uint16] = field(repr=False)
    term_runs: NDArray[np.uint32] = field(repr=False)
    run_blocks: NDArray[np.uint16] = field(repr=False)
    run_starts: NDArray[np.uint32] = field(repr=False)
    run_counts: NDArray[np.uint32] = field(repr=False)
    run_tops: NDArray[np.uint16] = field(repr=False)
    run_leasts: NDArray[np.uint16] = field(repr=False)
    letters: Bytes = field(repr=False)
    edge_bases: NDArray[np.uint32] = field(repr=False)
    edge_offsets: NDArray[np.unsignedinteger] = field(repr=False)
    directory: NDArray[np.uint32] = field(repr=False)

    @classmethod
    def build(cls, documents: Iterable[Sequence[str]]) -> Segment:
        """Index documents as they come; of those read, only one block's terms are kept at a time."""
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        blocks: list[Block] = []
        stream = iter(documents)
        while batch := list(islice(stream, DOCUMENTS)):
            lengths = np.fromiter(map(len, batch), np.int64, len(batch))
            found = map(numbers.__getitem__, chain.from_iterable(batch))
            tokens = np.fromiter(found, np.int64, int(lengths.sum()))
            blocks += blocks_of(Postings.of(tokens, lengths), lengths)
        return cls.of_blocks(list(numbers), blocks)

    @classmethod
    def of_blocks(cls, terms: Sequence[str], blocks: Sequence[Block]) -> Segment:
        """Blocks put together; ``terms`` are what the terms of their runs number."""
        given = _joined([block.run_terms for block in blocks], np.int64)
        used, places = np.unique(given, return_inverse=True)
        vocabulary, numbers = Vocabulary.of([terms[i] for i in used.tolist()])
        of_runs = numbers[places]
        run_blocks = np.repeat(np.arange(len(blocks)), [len(block.run_terms) for block in blocks])
        order = np.lexsort((run_blocks, of_runs))
        counts = _joined([block.run_counts for block in blocks], np.int64)
        return cls(
            lengths=_joined([block.lengths for block in blocks], np.uint32),
            block_documents=_edges([len(block.lengths) for block in blocks]),
            block_postings=_edges([len(block.documents) for block in blocks]),
            block_pairs=_edges([len(block.pair_lengths) for block in blocks]),
            pair_frequencies=_joined([block.pair_frequencies for block in blocks], np.uint32),
            pair_lengths=_joined([block.pair_lengths for block in blocks], np.uint32),
            documents=_joined([block.documents for block in blocks], np.uint16),
            codes=_joined([block.codes for block in blocks], np.uint16),
            term_runs=_edges(np.bincount(of_runs, minlength=len(vocabulary))).astype(np.uint32),
            run_blocks=run_blocks[order].astype(np.uint16),
            run_starts=_joined([block.run_starts for block in blocks], np.uint32)[order],
            run_counts=counts[order].astype(np.uint32),
            run_tops=_joined([block.run_tops for block in blocks], np.uint16)[order],
            run_leasts=_joined([block.run_leasts for block in blocks], np.uint16)[order],
            **vocabulary.arrays(),
        ).frozen()

    def frozen(self) -> Segment:
        """The segment, its arrays read-only like those of a mapped one."""
        for each in fields(self):
            getattr(self, each.name).setflags(write=False)
        return self

    def save(self, folder: Path) -> None:
        """Write the segment into a folder, which exists, and make sure that it is on the disk."""
        arrays = {each.name: getattr(self, each.name) for each in fields(self)}
        write_arrays(folder / FILE_NAME, arrays, version=FORMAT)

    @classmethod
    def open(cls, folder: Path, *, thorough: bool = False) -> Segment:
        """Map the segment in a folder; ``thorough`` compares all of it with its checksums first.

        Raises:
            DamagedArraysError: it is missing, damaged or of another format; the message says which.
        """
        return cls(**open_arrays(folder / FILE_NAME, version=FORMAT, thorough=thorough))

    @property
    def size(self) -> int:
        """The number of documents."""
        return len(self.lengths)

    @cached_property
    def tokens(self) -> int:
        """The lengths of all documents together."""
        return int(self.lengths.sum(dtype=np.int64))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms."""
        return Vocabulary(self.letters, Edges(self.edge_bases, self.edge_offsets), self.directory)

    def placed(self, number: int) -> Placed:
        """Where the term with a number stands; nowhere below 0."""
        return Placed(range(self._term_runs[number], self._term_runs[number + 1]), number) if number >= 0 else NOWHERE

    @cached_property
    def _term_runs(self) -> memoryview:
        return self.term_runs.data

    def slice_of(self, run: int) -> slice:
        """Where the postings of a run stand."""
        start = int(self.block_postings[self.run_blocks[run]]) + int(self.run_starts[run])
        return slice(start, start + int(self.run_counts[run]))

    def holds_between(self, runs: Iterable[int], first: int, last: int) -> bool:
        """Whether any of the documents from ``first`` up to ``last`` is in these runs, which are not copied."""
        for run in runs:
            base = int(self.block_documents[self.run_blocks[run]])
            if first - base < DOCUMENTS and last > base:
                found = self.documents[self.slice_of(run)]
                place = int(np.searchsorted(found, np.uint16(max(first - base, 0))))
                if place < len(found) and int(found[place]) < last - base:
                    return True
        return False

    def term_documents(self) -> Numbers:
        """How many documents have each term."""
        edges = np.concatenate([np.zeros(1, np.int64), np.cumsum(self.run_counts, dtype=np.int64)])
        return np.diff(edges[self.term_runs])

    def documents_of(self, run: int) -> Numbers:
        """The documents of a run, in rising order."""
        first = int(self.block_documents[self.run_blocks[run]])
        return self.documents[self.slice_of(run)].astype(np.int64) + first


def _joined(parts: Sequence[NDArray[Any]], kind: type[Number]) -> NDArray[Number]:
    return np.concatenate([*parts, np.zeros(0, kind)]).astype(kind, copy=False)


def _edges(counts: Sequence[int] | Numbers) -> Numbers:
    """Where each of several stretches of these lengths begins, and where the last one ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(np.asarray(counts, np.int64))])
