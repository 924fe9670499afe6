"""Merging segments into one: removed documents are left out, small blocks fill larger ones, full ones are copied."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.postings.arrays import living, numbers_removed
from retrieval.postings.blocks import DOCUMENTS, Block, Postings, blocks_of
from retrieval.postings.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from retrieval.postings.arrays import Marks, Numbers


class Piece(NamedTuple):
    """A block of a segment on its way into another, its terms numbered anew; ``alive`` says which documents stay."""

    block: Block
    alive: Marks

    @property
    def size(self) -> int:
        """How many documents stay."""
        return int(np.count_nonzero(self.alive))

    def postings(self, first: int) -> Postings:
        """Those of the documents that stay, which are numbered from ``first``."""
        block = self.block
        kept = self.alive[block.documents]
        numbers = np.cumsum(self.alive) - 1 + first
        return Postings(
            np.repeat(block.run_terms, block.run_counts)[kept],
            numbers[block.documents[kept]],
            block.pair_frequencies[block.codes[kept]].astype(np.int64),
        )


def merge(segments: Sequence[Segment], dead: Sequence[Iterable[int]] = ()) -> Segment:
    """One segment of the documents of several, in their order, numbered anew from 0.

    ``dead`` are those to leave out, by their numbers within each segment. One block at a time is taken apart.
    """
    removed = numbers_removed(dead, len(segments))
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    blocks: list[Block] = []
    waiting: list[Piece] = []
    for segment, gone in zip(segments, removed, strict=True):
        for piece in _pieces(segment, gone, numbers):
            if sum(each.size for each in waiting) + piece.size > DOCUMENTS:
                blocks += _filled(waiting)
                waiting = []
            waiting.append(piece)
    blocks += _filled(waiting)
    return Segment.of_blocks(list(numbers), blocks)


def _pieces(segment: Segment, gone: Numbers, numbers: defaultdict[str, int]) -> Iterator[Piece]:
    """A segment block by block, with its terms numbered anew and which documents are left."""
    terms = np.fromiter(map(numbers.__getitem__, segment.vocabulary), np.int64, len(segment.vocabulary))
    run_terms = terms[np.searchsorted(segment.term_runs, np.arange(len(segment.run_blocks)), side="right") - 1]
    alive = living(segment.size, gone)
    order = np.lexsort((segment.run_starts, segment.run_blocks))
    edges = np.searchsorted(segment.run_blocks[order], np.arange(len(segment.block_documents)))
    for number in range(len(edges) - 1):
        runs = order[edges[number] : edges[number + 1]]
        rows = slice(*segment.block_documents[number : number + 2].tolist())
        yield Piece(_block(segment, number, runs, run_terms[runs]), alive[rows])


def _block(segment: Segment, number: int, runs: Numbers, run_terms: Numbers) -> Block:
    """A block as it was before it became part of a segment."""
    rows = slice(*segment.block_documents[number : number + 2].tolist())
    postings = slice(*segment.block_postings[number : number + 2].tolist())
    pairs = slice(*segment.block_pairs[number : number + 2].tolist())
    return Block(
        segment.lengths[rows],
        segment.documents[postings],
        segment.codes[postings],
        segment.pair_frequencies[pairs],
        segment.pair_lengths[pairs],
        run_terms,
        segment.run_starts[runs],
        segment.run_tops[runs],
        segment.run_leasts[runs],
    )


def _filled(pieces: Sequence[Piece]) -> Iterator[Block]:
    """The pieces as one block, or several where it would take too many codes; nothing of none."""
    if len(pieces) == 1 and pieces[0].alive.all():
        yield pieces[0].block
    elif pieces:
        firsts = np.cumsum([0, *(piece.size for piece in pieces)]).tolist()
        parts = [piece.postings(first) for piece, first in zip(pieces, firsts, strict=False)]
        lengths = np.concatenate([piece.block.lengths[piece.alive] for piece in pieces]).astype(np.int64)
        yield from blocks_of(Postings.joined(parts), lengths)
