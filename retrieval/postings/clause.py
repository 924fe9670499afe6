"""A clause: what a group of terms comes to in one corpus, as lists of postings and what they weigh."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cached_property
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.part import Part

PLACE = 3  # numbers of a term's place in a part
HEAD, WEIGHT = Struct("=qd"), Struct("=d")  # of a clause's record, of a member's


class Known(NamedTuple):
    """A term that documents of the corpus have: in how many, and its place in each part.

    ``places`` has for each part, on end, its first run, the one after its last, and its number, -1 for none: as bytes
    of eight each, which take a third of the room.
    """

    term: str
    documents: int
    places: bytes

    @property
    def runs(self) -> Sequence[range]:
        """Its runs in each part."""
        places = array("q", self.places)
        return tuple(map(range, places[::PLACE], places[1::PLACE]))


@dataclass(frozen=True, eq=False)
class Clause:
    """Terms whose weighted frequencies add up, and the factor of their score (weight of the group times idf)."""

    members: tuple[tuple[Known, float], ...]
    factor: float

    @cached_property
    def record(self) -> bytes:
        """What compiled code reads of it: how many members, the factor, and each one's weight and places."""
        head = HEAD.pack(len(self.members), self.factor)
        return head + b"".join([WEIGHT.pack(weight) + known.places for known, weight in self.members])

    @property
    def is_plain(self) -> bool:
        """Whether it is one term that counts in full."""
        return len(self.members) == 1 and self.members[0][1] == 1.0


class Run(NamedTuple):
    """The postings of a clause's member in a block."""

    clause: int
    member: int
    block: int
    number: int


def runs_by_block(clauses: Sequence[Clause], part: Part, place: int) -> dict[int, list[Run]]:
    """The runs in each block of a part that has any, in the order of the clauses and their members."""
    found: dict[int, list[Run]] = {}
    for i, clause in enumerate(clauses):
        for j, (known, _) in enumerate(clause.members):
            for number in known.runs[place]:
                block = int(part.segment.run_blocks[number])
                found.setdefault(block, []).append(Run(i, j, block, number))
    return dict(sorted(found.items()))
