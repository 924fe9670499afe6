"""Small volumes merged into larger ones, and removed paragraphs left out, so that a question meets few volumes."""

from __future__ import annotations

import os
from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.index.volumes import PIECES, RECORDS, open_volume, write_glossed, write_terms
from retrieval.index.volumes import Volume as VolumeOfTerms
from retrieval.postings.arrays import living, numbers_removed
from retrieval.postings.blocks import DOCUMENTS, Block, Postings, blocks_of
from retrieval.postings.bridge import Glossed
from retrieval.postings.pairs import Pairs
from retrieval.postings.pieces import Pieces
from retrieval.postings.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from retrieval.index.folder import Draft
    from retrieval.postings.arrays import Marks, Numbers

LARGEST = 1 << 18  # paragraphs of a volume that merging makes
MOST_SMALL = 8  # volumes smaller than that


class Volume(NamedTuple):
    """A volume with its documents, and how many of them are of articles that are still there."""

    number: int
    documents: int
    alive: int
    chinese: int


def compact(draft: Draft) -> None:
    """Merge volumes until few are small, and take out those of which nothing is left."""
    for volume in volumes(draft):
        if not volume.alive:
            draft.connection.execute("delete from volume where number = ?", (volume.number,))
    while group := chosen(volumes(draft)):
        merged(draft, group)


def volumes(draft: Draft) -> list[Volume]:
    """The volumes, the smallest first."""
    rows = draft.connection.execute(
        "select volume.number, documents, coalesce(sum(paragraphs), 0), coalesce(sum(language = 'zh'), 0)"
        " from volume left join article on article.volume = volume.number group by volume.number"
    )
    return sorted((Volume(*row) for row in rows), key=lambda volume: (volume.alive, volume.number))


def chosen(found: Sequence[Volume]) -> list[Volume]:
    """Volumes to merge, of which the next one is larger than all together; or one that is mostly removed."""
    small = [volume for volume in found if volume.alive <= LARGEST // 2]
    if len(small) <= MOST_SMALL:
        return next(([volume] for volume in found if volume.documents > 2 * volume.alive), [])
    group: list[Volume] = []
    total = 0
    for volume in small:
        if len(group) > 1 and total + volume.alive > LARGEST:
            break
        if len(group) >= MOST_SMALL and volume.alive > total:
            break
        group.append(volume)
        total += volume.alive
    return group


def merged(draft: Draft, group: Sequence[Volume]) -> None:
    """Put volumes together in a new one."""
    number = draft.next_volume()
    folder = draft.volume(number)
    folder.mkdir()
    dead = [removed(draft, volume) for volume in group]
    folders = [draft.volume(volume.number) for volume in group]
    found = [open_volume(each) for each in folders]
    alive = [living(volume.size, each) for volume, each in zip(found, dead, strict=True)]
    volume = VolumeOfTerms.over(
        merge([each.words for each in found], dead), Pairs.merged([each.grams.pairs for each in found], alive)
    )
    write_terms(folder, volume)
    Pieces.merged([each.pieces for each in found if each.pieces], alive).save(folder / PIECES)
    if glossed := glossed_together(volume, [each.glossed for each in found], alive, group):
        write_glossed(folder, glossed)
    documents = copied(draft, folders, group, number)
    draft.connection.execute("insert into volume values (?, ?)", (number, documents))
    draft.connection.executemany("delete from volume where number = ?", ((volume.number,) for volume in group))


def glossed_together(
    volume: VolumeOfTerms, parts: Sequence[Glossed | None], alive: Sequence[Marks], group: Sequence[Volume]
) -> Glossed | None:
    """What the Chinese paragraphs of volumes mean, unless one has not been glossed yet or none is Chinese."""
    chinese = [each.chinese > 0 for each in group]
    if not any(chinese) or any(is_chinese and not part for is_chinese, part in zip(chinese, parts, strict=True)):
        return None
    meanings: dict[str, list[str]] = {}
    glossed: list[Marks] = []
    for part, kept in zip(parts, alive, strict=True):
        meanings |= part.words.expansions() if part else {}
        glossed.append(part.words.lengths[kept] > 0 if part else np.zeros(np.count_nonzero(kept), np.bool_))
    return Glossed.by(volume.worded, np.concatenate(glossed), lambda word: meanings.get(word, ()))


def removed(draft: Draft, volume: Volume) -> Numbers:
    """The documents of a volume that belong to no article any more."""
    alive = np.zeros(volume.documents, np.bool_)
    for first, paragraphs in draft.connection.execute(
        "select first, paragraphs from article where volume = ?", (volume.number,)
    ):
        alive[first : first + paragraphs] = True
    return np.flatnonzero(~alive)


def copied(draft: Draft, folders: Sequence[Path], group: Sequence[Volume], number: int) -> int:
    """Copy the records on end; how many documents they are."""
    first = 0
    with (draft.volume(number) / RECORDS).open("wb") as file:
        for folder, volume in zip(folders, group, strict=True):
            rows = draft.connection.execute(
                "select number, paragraphs, start, bytes from article where volume = ? order by first, paragraphs",
                (volume.number,),
            ).fetchall()
            with (folder / RECORDS).open("rb") as source:
                for article, paragraphs, start, count in rows:
                    source.seek(start)
                    draft.connection.execute(
                        "update article set volume = ?, first = ?, start = ? where number = ?",
                        (number, first, file.tell(), article),
                    )
                    file.write(source.read(count))
                    first += paragraphs
        file.flush()
        os.fsync(file.fileno())
    return first


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
