"""Shelves: where the arrays of all volumes of a namespace lie, so that compiled code goes through them at once.

A call of compiled code takes as long for each array that it is handed as for reading dozens of postings, and a question
would hand over thousands. Instead it gets one table of addresses: a row for each volume, whose columns are named here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Marks, Numbers
    from retrieval.postings.lists import Edges, Lists
    from retrieval.postings.part import Part
    from retrieval.postings.segment import Segment
    from retrieval.postings.vocabulary import Vocabulary
    from retrieval.postings.worded import Worded

    Array = NDArray[Any]
    Columns = Sequence[tuple[int, Sequence[Array | int]]]  # what stands from which column on

# Lists take four columns: their bytes, and the bases, offsets and bytes of an offset that tell where each begins.
BYTES, BASES, OFFSETS, WIDTH = range(4)
# A vocabulary takes six, numbers in two: the address, and how many bytes each has.
DIRECTORY, SHIFT, LETTERS, LETTER_BASES, LETTER_OFFSETS, LETTER_WIDTH = range(6)

# what is known of the words of a volume
FIRST, SIZE, ALIVE = 0, 1, 2  # the number of its first document, how many there are, which are alive (0: all)
FORWARD, RANKED = 3, 7  # the words of each document, by rank, and the word of each rank
LENGTHS, TERM_RUNS, RUN_BLOCKS, RUN_STARTS, RUN_COUNTS = 8, 9, 10, 11, 12
DOCUMENTS, CODES, FREQUENCIES, BLOCK_DOCUMENTS, BLOCK_POSTINGS, BLOCK_PAIRS = range(13, 19)
WORDS = 19  # their vocabulary
# what is known of the terms that follow from them: in the namespace of words nothing
TERMS, MEMBERS, THROUGH, COUNTS, TERM_LENGTHS = 25, 31, 35, 39, 41
# what is known of pairs of characters: only where they belong to the namespace
FIRSTS, DIFFERENT, SECOND_EDGES, SECONDS, PAIRS, PAIR_LENGTHS = 43, 44, 45, 46, 47, 51
PIECES = 53  # which words stand in which pieces, where that is known
# what is known of the postings of a part beside that of its words: what each pair comes to, and bounds of each run
BLOCKS, NORMS, FACTORS, RUN_TOPS, RUN_LEASTS = range(57, 62)
RANKS = 62  # of the words of a volume, the other way round than ``RANKED``
COLUMNS = 63
# what compiled code reads there; what is kept in another type is kept in this one beside it
_LONG: tuple[int, ...] = (RANKED, RANKS, LENGTHS, TERM_RUNS, RUN_STARTS, RUN_COUNTS, FREQUENCIES, SECOND_EDGES)
_LONG += tuple(column + BASES for column in (FORWARD, MEMBERS, THROUGH, PAIRS, PIECES))
_LONG += tuple(column + part for column in (WORDS, TERMS) for part in (DIRECTORY, LETTER_BASES))
KINDS: dict[int, type[np.generic]] = dict.fromkeys(_LONG, np.uint32)
KINDS |= dict.fromkeys((RUN_BLOCKS, DOCUMENTS, CODES, FIRSTS, SECONDS, RUN_TOPS, RUN_LEASTS), np.uint16)
KINDS |= dict.fromkeys((BLOCK_DOCUMENTS, BLOCK_POSTINGS, BLOCK_PAIRS), np.int64)


class Shelves(NamedTuple):
    """A row of numbers for each volume; ``held`` are the arrays whose addresses stand there, which have to stay.

    ``words`` is how many words the largest vocabulary has, ``documents`` how many documents the largest volume.
    """

    table: Numbers
    words: int
    documents: int
    held: Sequence[Array]

    @property
    def whole(self) -> Numbers:
        """The table with removed documents."""
        table = self.table.copy()
        table[:, ALIVE] = 0
        return table

    @classmethod
    def of(cls, volumes: Iterable[Columns], worded: Sequence[Worded] = ()) -> Shelves:
        """Of what stands from which column on in each volume."""
        held: list[Array] = []
        rows = list(volumes)
        table = np.zeros((len(rows), COLUMNS), np.int64)
        for row, stretches in zip(table, rows, strict=True):
            for column, values in stretches:
                for place, value in enumerate(values):
                    if isinstance(value, np.ndarray):
                        kind = np.dtype(KINDS.get(column + place, value.dtype)).newbyteorder("=")
                        whole = np.ascontiguousarray(value, kind)
                        held.append(whole)
                        row[column + place] = whole.ctypes.data
                    else:
                        row[column + place] = value
        words = max((len(each.segment.vocabulary) for each in worded), default=0)
        return cls(table, words, max((each.segment.size for each in worded), default=0), held)


def of_words(worded: Worded, first: int, alive: Marks | None) -> Columns:
    """What stands in the row of a volume of its words."""
    segment = worded.segment
    return (
        *_of_segment(segment, first, alive),
        (FORWARD, (*lists(worded.ranks), worded.numbers)),
        (RANKS, (worded.ranks_of_words,)),
        (WORDS, spelled(segment.vocabulary)),
    )


def of_postings(part: Part) -> Columns:
    """What stands in the row of a part of which only the postings are asked for."""
    segment = part.segment
    weights = (segment.block_pairs.size - 1, part.norms, part.factors, segment.run_tops, segment.run_leasts)
    return (*_of_segment(segment, part.first, part.alive), (BLOCKS, weights))


def _of_segment(segment: Segment, first: int, alive: Marks | None) -> Columns:
    postings = (segment.documents, segment.codes, segment.pair_frequencies)
    blocks = (segment.block_documents, segment.block_postings, segment.block_pairs)
    runs = (segment.lengths, segment.term_runs, segment.run_blocks, segment.run_starts, segment.run_counts)
    return (FIRST, (first, segment.size, 0 if alive is None else alive)), (LENGTHS, (*runs, *postings, *blocks))


def lists(held: Lists) -> Sequence[Array | int]:
    """The columns of lists."""
    return (held.bytes, *edged(held.edges))


def edged(edges: Edges) -> Sequence[Array | int]:
    """The columns that tell where stretches begin."""
    return edges.bases, edges.offsets, edges.offsets.dtype.itemsize


def spelled(vocabulary: Vocabulary) -> Sequence[Array | int]:
    """The columns of a vocabulary."""
    return vocabulary.directory, vocabulary.shift, vocabulary.letters, *edged(vocabulary.edges)


def wide(numbers: NDArray[np.unsignedinteger]) -> Sequence[Array | int]:
    """The columns of numbers of any width."""
    return numbers, numbers.dtype.itemsize
