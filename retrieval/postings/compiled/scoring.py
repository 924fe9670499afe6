"""The compiled way to score clauses: the functions of ``retrieval.postings.scoring``, with the same results."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings.clause import Clause, Known
from retrieval.postings.compiled.kernel import SCRATCH, count_new, keep_best, score_each
from retrieval.postings.part import Part, Parts
from retrieval.postings.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.kinds import Floats, Marks, Numbers
    from retrieval.postings.scoring import Scored

ALL = np.zeros(0, np.bool_)
SCORED = Struct("=qd")  # the number of a document and its score


def warm() -> None:
    """Compile everything, or read what was compiled before, so that no query has to wait for it."""
    parts = Parts([Part(Segment.build([["a"]]), 0, np.zeros(0, np.int64), 1.0)])
    clauses = [Clause(((Known("a", 1, np.array([0, 1, 0]).tobytes()), 1.0),), 1.0)]
    best(clauses, parts, 1, None)
    scores_of(clauses, parts, np.zeros(1, np.int64))
    reach(clauses[0].members, parts)


def best(clauses: Sequence[Clause], parts: Parts, k: int, among: Marks | None) -> list[Scored]:
    """As ``scoring.best``."""
    found, allowed = bytearray(SCORED.size * k), ALL if among is None else among
    held = keep_best(parts.shelves.table, _records(clauses), parts.average, allowed, SCRATCH, found)
    return list(SCORED.iter_unpack(found if held == k else found[: SCORED.size * held]))


def scores_of(clauses: Sequence[Clause], parts: Parts, documents: Numbers) -> Floats:
    """As ``scoring.scores_of``."""
    total = np.zeros(len(documents))
    score_each(parts.shelves.table, _records(clauses), parts.average, documents, total)
    return total


def reach(members: Sequence[tuple[Known, float]], parts: Parts) -> float:
    """As ``scoring.reach``."""
    falling = sorted(members, key=lambda member: -member[1])
    counts = np.zeros(len(falling), np.int64)
    count_new(parts.shelves.table, Clause(tuple(falling), 1.0).record, SCRATCH, counts)
    return sum(count * weight for count, (_, weight) in zip(counts.tolist(), falling, strict=True))


def _records(clauses: Sequence[Clause]) -> bytes:
    return b"".join([clause.record for clause in clauses])
