"""A clause: what a group of terms comes to in one corpus, as lists of postings and what they weigh."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.part import Part


RECORD = Struct("=5d")


class Known(NamedTuple):
    """A term that documents of the corpus have: in how many, its idf, and its runs and its number in each part."""

    term: str
    documents: int
    idf: float
    runs: tuple[range, ...]
    numbers: tuple[int, ...]


class Clause(NamedTuple):
    """Terms whose weighted frequencies add up, and the factor of their score (weight of the group times idf).

    ``records`` are what compiled code reads of it in each part: for each member its first run, the one after its last,
    its weight, the factor with the first member but -1 with the others, and its number there, -1 for none.
    """

    members: tuple[tuple[Known, float], ...]
    factor: float
    records: tuple[bytes, ...]

    @classmethod
    def of(cls, members: tuple[tuple[Known, float], ...], factor: float) -> Clause:
        """A clause of one or more members."""
        factors = [factor, *[-1.0] * (len(members) - 1)]
        places = range(len(members[0][0].runs))
        return cls(members, factor, tuple(_packed(members, factors, place) for place in places))

    @property
    def is_plain(self) -> bool:
        """Whether it is one term that counts in full."""
        return len(self.members) == 1 and self.members[0][1] == 1.0


def _packed(members: Sequence[tuple[Known, float]], factors: Sequence[float], place: int) -> bytes:
    return b"".join(
        RECORD.pack(known.runs[place].start, known.runs[place].stop, weight, factor, known.numbers[place])
        for (known, weight), factor in zip(members, factors, strict=True)
    )


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
