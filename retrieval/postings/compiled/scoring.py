"""The compiled way to score clauses: the functions of ``retrieval.postings.scoring``, with the same results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings.clause import Clause, Known
from retrieval.postings.compiled.kernel import SCRATCH, count_new, keep_best, score_each
from retrieval.postings.part import Part
from retrieval.postings.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from retrieval.postings.scoring import Scored

ALL = np.zeros(0, np.bool_)


def warm() -> None:
    """Compile everything, or read what was compiled before, so that no query has to wait for it."""
    part = Part(Segment.build([["a"]]), 0, np.zeros(0, np.int64), 1.0)
    clauses = [Clause(((Known("a", 1, (0, 1, 0)), 1.0),), 1.0)]
    best(clauses, [part], 1, None)
    scores_of(clauses, [part], np.zeros(1, np.int64))
    reach(clauses[0].members, [part])


def best(clauses: Sequence[Clause], parts: Sequence[Part], k: int, among: NDArray[np.bool_] | None) -> list[Scored]:
    """As ``scoring.best``."""
    scores, documents, held = np.empty(k), np.empty(k, np.int64), np.zeros(1, np.int64)
    for place, part in enumerate(parts):
        allowed = _allowed(part, among)
        keep_best(
            _records(clauses, place),
            *part.arrays,
            allowed,
            *SCRATCH,
            scores,
            documents,
            held,
            place + 1 == len(parts),
        )
    count = int(held[0])
    return list(zip(documents[:count].tolist(), scores[:count].tolist(), strict=True))


def scores_of(clauses: Sequence[Clause], parts: Sequence[Part], documents: NDArray[np.int64]) -> NDArray[np.float64]:
    """As ``scoring.scores_of``."""
    total = np.zeros(len(documents))
    for place, part in enumerate(parts):
        low, high = np.searchsorted(documents, (part.first, part.first + part.segment.size))
        if low < high:
            allowed = _allowed(part, None)
            score_each(
                _records(clauses, place),
                *part.arrays,
                allowed,
                documents[low:high],
                total[low:high],
            )
    return total


def reach(members: Sequence[tuple[Known, float]], parts: Sequence[Part]) -> float:
    """As ``scoring.reach``."""
    falling = sorted(members, key=lambda member: -member[1])
    clause = Clause(tuple(falling), 1.0)
    counts = np.zeros(len(falling), np.int64)
    for place, part in enumerate(parts):
        segment = part.segment
        count_new(
            _records([clause], place),
            segment.documents,
            segment.block_documents,
            segment.block_postings,
            segment.run_blocks,
            segment.run_starts,
            segment.run_counts,
            segment.run_tops,
            segment.run_leasts,
            _allowed(part, None),
            SCRATCH[0],
            counts,
        )
    return sum(count * weight for count, (_, weight) in zip(counts.tolist(), falling, strict=True))


def _allowed(part: Part, among: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    """Which documents of a part may be found; nothing where all may."""
    if among is None:
        return ALL if part.alive is None else part.alive
    some = among[part.first : part.first + part.segment.size]
    return np.array(some if part.alive is None else some & part.alive)


def _records(clauses: Sequence[Clause], place: int) -> NDArray[np.float64]:
    return np.frombuffer(b"".join([clause.records[place] for clause in clauses]))
