"""A clause: what a group of terms comes to in one corpus, as lists of postings and what they weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.part import Part


class Known(NamedTuple):
    """A term that documents of the corpus have: in how many, its idf, and its runs in each part."""

    term: str
    documents: int
    idf: float
    runs: tuple[range, ...]


class Clause(NamedTuple):
    """Terms whose weighted frequencies add up, and the factor of their score (weight of the group times idf)."""

    members: tuple[tuple[Known, float], ...]
    factor: float

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


def reach(members: Sequence[tuple[Known, float]], parts: Sequence[Part]) -> float:
    """In how many documents any of the members stands, each document counting by the heaviest of them.

    Counted in whole numbers, so that the same documents give the same sum however they are put in blocks.
    """
    falling = sorted(members, key=lambda member: -member[1])
    counts = [0] * len(falling)
    for place, part in enumerate(parts):
        for block, runs in runs_by_block([Clause(tuple(falling), 1.0)], part, place).items():
            rows = part.documents_of(block)
            seen = np.zeros(rows.stop - rows.start, np.bool_) if part.alive is None else ~part.alive[rows]
            for run in runs:
                found = part.segment.documents[part.segment.slice_of(run.number)]
                counts[run.member] += len(found) - int(np.count_nonzero(seen[found]))
                seen[found] = True
    return sum(count * weight for count, (_, weight) in zip(counts, falling, strict=True))
