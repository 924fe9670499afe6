"""Which words of a paragraph stand in which of the pieces that can be quoted of it.

What one piece covers of a question is at most what its words do, and not those of the whole paragraph. For each
paragraph there are eight bytes, whose bits are pieces: those that somebody says, those that the article tells itself,
and those with each of the ``TRAITS``; and then, unless every piece has all of the words, two, four or eight bits for
each different word in the order of their CRC-32, the lowest of a byte first, which are the pieces that have it. The
eighth bit is that of the eighth piece and all that follow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np

from retrieval.postings import shelves
from retrieval.postings.arrays import open_arrays, write_arrays
from retrieval.postings.lists import Edges, stretches
from retrieval.postings.vocabulary import ERRORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from retrieval.postings.arrays import Bytes, Marks
    from retrieval.postings.shelves import Columns

FORMAT = 3  # raise it when what is stored changes
MOST_PIECES = 8  # pieces that are told apart
KINDS = 2  # what somebody says who is named, and what nobody says
# with a number that counts by itself; a date; a place; in a quotation; no body; a little number, before what it counts
TRAITS = NUMBERED, DATED, PLACED, NESTED, HEADING, OF_LITTLE = range(6)
COVERED = len(TRAITS) - 1  # of which it is told what pieces with it cover; a little number may count or not
HEAD = KINDS + len(TRAITS)  # bytes before those of the words
REMEMBERED = 1 << 16  # words whose hash is kept at hand


class Piece(NamedTuple):
    """What can be quoted: whether somebody says it who is named, its words, and its ``TRAITS``."""

    is_spoken: bool
    words: AbstractSet[str]
    traits: Iterable[int] = ()


@dataclass(frozen=True, eq=False)
class Pieces:
    """The pieces of documents: ``edges`` say where the bytes of each begin."""

    edges: Edges = field(repr=False)
    packed: Bytes = field(repr=False)

    @classmethod
    def of(cls, packed: Sequence[bytes]) -> Pieces:
        """Of documents, each as ``packed_pieces`` gives it."""
        edges = np.array(list(accumulate(map(len, packed), initial=0)), np.int64)
        return cls(Edges.of(edges), np.frombuffer(b"".join(packed), np.uint8))

    @classmethod
    def merged(cls, parts: Sequence[Pieces], alive: Sequence[Marks]) -> Pieces:
        """The documents of several that are alive, numbered on."""
        sizes = [np.diff(part.edges.all())[living] for part, living in zip(parts, alive, strict=True)]
        held = [
            part.packed[stretches(part.edges.all()[:-1][living], each)]
            for part, living, each in zip(parts, alive, sizes, strict=True)
        ]
        edges = np.concatenate([np.zeros(1, np.int64), np.cumsum(np.concatenate(sizes))])
        return cls(Edges.of(edges), np.concatenate(held))

    def columns(self) -> Columns:
        """What stands in a row of ``Shelves`` of it."""
        return ((shelves.PIECES, (self.packed, *shelves.edged(self.edges))),)

    def save(self, path: Path) -> None:
        """Write it to a file."""
        arrays = {"bases": self.edges.bases, "offsets": self.edges.offsets, "bytes": self.packed}
        write_arrays(path, arrays, version=FORMAT)

    @classmethod
    def open(cls, path: Path, *, thorough: bool = False) -> Pieces:
        """Map what was written; DamagedArraysError where that cannot be used."""
        arrays = open_arrays(path, version=FORMAT, thorough=thorough)
        return cls(Edges(arrays["bases"], arrays["offsets"]), arrays["bytes"])


def packed_pieces(words: Iterable[str], pieces: Iterable[Piece]) -> bytes:
    """The bytes of a document with these words.

    A piece that was cut into other words than the whole counts as having all of them, so that it is never held for
    less than it covers.
    """
    masks, head = dict.fromkeys(words, 0), [0] * HEAD
    for place, (is_spoken, held, traits) in enumerate(pieces):
        bit = 1 << min(place, MOST_PIECES - 1)
        for row in (not is_spoken, *(KINDS + trait for trait in traits)):
            head[row] |= bit
        for word in held if held <= masks.keys() else masks:
            masks[word] |= bit
    every = head[0] | head[1]
    if all(mask == every for mask in masks.values()):
        return bytes(head)
    return bytes((*head, *_narrow(_by_hash(masks), width_of(every))))


def width_of(every: int) -> int:
    """In how many bits the pieces of a word are told where a document has all of these."""
    return 2 if every < 1 << 2 else 4 if every < 1 << 4 else MOST_PIECES


def _narrow(masks: Sequence[int], width: int) -> list[int]:
    """Masks of so many bits in bytes."""
    each = MOST_PIECES // width
    return [sum(mask << width * at for at, mask in enumerate(masks[i : i + each])) for i in range(0, len(masks), each)]


def _by_hash(masks: dict[str, int]) -> list[int]:
    """The masks in the order of the words' hashes; words of one hash, whose order is not told, have theirs together."""
    together: dict[int, int] = {}
    hashes = sorted(map(_hash, masks))
    for word, mask in masks.items():
        together[_hash(word)] = together.get(_hash(word), 0) | mask
    return [together[each] for each in hashes]


@lru_cache(REMEMBERED)
def _hash(word: str) -> int:
    """As vocabularies number their terms."""
    return crc32(word.encode("utf-8", ERRORS))
