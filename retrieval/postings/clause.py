"""A clause: what a group of terms comes to in one corpus, as lists of postings and what they weigh."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.arrays import Floats, Numbers
    from retrieval.postings.part import Part

    Terms = tuple[tuple[str, float], ...]  # with what an occurrence of each counts

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


class DerivedClause(NamedTuple):
    """A group of the query, as terms with their weights, and its own weight times idf."""

    terms: Terms
    factor: float


class Laid(NamedTuple):
    """Clauses on end: their terms with what an occurrence of each counts, and the factor of each clause.

    The terms of a clause begin where ``edges`` tell, which has one number more than there are clauses.
    """

    terms: tuple[str, ...]
    weights: Floats
    edges: Numbers
    factors: Floats

    @classmethod
    def of(cls, clauses: Sequence[DerivedClause], unit: float) -> Laid:
        """Of clauses, where ``unit`` occurrences count as one."""
        pairs = [pair for clause in clauses for pair in clause.terms]
        return cls(
            tuple(term for term, _ in pairs),
            np.array([weight for _, weight in pairs]) / unit,
            np.array([0, *accumulate(len(clause.terms) for clause in clauses)]),
            np.array([clause.factor for clause in clauses]),
        )


class Numbered(NamedTuple):
    """Terms for compiled code: those that are pairs as numbers, and the number of each, a column, in each part."""

    keys: Numbers
    numbers: Numbers
