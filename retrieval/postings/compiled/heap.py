"""The best documents so far, as a heap with the worst of them on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numba

if TYPE_CHECKING:
    from retrieval.postings.arrays import Floats, Numbers

SLACK = 1e-9  # by which bounds are widened, so that rounding never loses a document
TINY = 5e-324  # the least number above zero


class Best(NamedTuple):
    """Scores and numbers of the documents kept; ``held`` is one number, how many they are."""

    scores: Floats
    documents: Numbers
    held: Numbers


@numba.njit(cache=True)
def least_of(best: Best) -> float:
    """What a document has to score to be among the best, less what rounding may hide."""
    return best.scores[0] * (1 - SLACK) if best.held[0] == len(best.scores) else TINY


@numba.njit(cache=True)
def keep(best: Best, score: float, document: int) -> None:
    """Keep a document if it is among the best so far; of equal ones the lower number is the better."""
    held = best.held[0]
    if score <= 0.0:
        return
    if held < len(best.scores):
        best.scores[held], best.documents[held] = score, document
        best.held[0] = held + 1
        if best.held[0] == len(best.scores):
            _heap(best)
    elif score > best.scores[0] or (score == best.scores[0] and document < best.documents[0]):
        best.scores[0], best.documents[0] = score, document
        _sink(best, 0, held)


@numba.njit(cache=True)
def rank(best: Best) -> None:
    """Put what was kept in order, best first."""
    _heap(best)
    for last in range(best.held[0] - 1, 0, -1):
        _swap(best, 0, last)
        _sink(best, 0, last)


@numba.njit(cache=True)
def _heap(best: Best) -> None:
    for place in range(best.held[0] // 2 - 1, -1, -1):
        _sink(best, place, best.held[0])


@numba.njit(cache=True)
def _sink(best: Best, place: int, held: int) -> None:
    """Put an entry where it belongs below."""
    while True:
        worst = place
        for child in range(2 * place + 1, min(2 * place + 3, held)):
            if _is_worse(best, child, worst):
                worst = child
        if worst == place:
            return
        _swap(best, worst, place)
        place = worst


@numba.njit(cache=True)
def _is_worse(best: Best, one: int, other: int) -> bool:
    if best.scores[one] != best.scores[other]:
        return best.scores[one] < best.scores[other]
    return best.documents[one] > best.documents[other]


@numba.njit(cache=True)
def _swap(best: Best, one: int, other: int) -> None:
    best.scores[one], best.scores[other] = best.scores[other], best.scores[one]
    best.documents[one], best.documents[other] = best.documents[other], best.documents[one]
