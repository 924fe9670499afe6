"""A clause: what a group of terms comes to in one corpus, as lists of postings and what they weigh."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.part import Part

FIELDS = 5  # numbers of a member's record
PLACE = 3  # numbers of a term's place in a part


class Known(NamedTuple):
    """A term that documents of the corpus have: in how many, and its place in each part.

    ``places`` has for each part, on end, its first run, the one after its last, and its number, -1 for none.
    """

    term: str
    documents: int
    places: Sequence[int]

    @property
    def runs(self) -> Sequence[range]:
        """Its runs in each part."""
        return tuple(map(range, self.places[::PLACE], self.places[1::PLACE]))


@dataclass(frozen=True, eq=False)
class Clause:
    """Terms whose weighted frequencies add up, and the factor of their score (weight of the group times idf)."""

    members: tuple[tuple[Known, float], ...]
    factor: float

    @cached_property
    def records(self) -> Sequence[bytes]:
        """What compiled code reads of it in each part.

        For each member its first run, the one after its last, its weight, the factor with the first member but -1 with
        the others, and its number there, -1 for none.
        """
        places = np.array([known.places for known, _ in self.members], np.float64)
        places = places.reshape(len(places), -1, PLACE).swapaxes(0, 1)
        found = np.full((*places.shape[:2], FIELDS), -1.0)
        found[:, :, :2], found[:, :, 4] = places[:, :, :2], places[:, :, 2]
        found[:, :, 2], found[:, 0, 3] = [weight for _, weight in self.members], self.factor
        return [record.tobytes() for record in found]

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
