"""Calibration: what the confidence of answers is worth, held against which of them were right."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

BINS = 10
FALSE_SHARE = 0.05  # of wrong answers that a threshold may let pass


class Pair(NamedTuple):
    """The confidence of an answer, 0 to 1, and whether it was right."""

    confidence: float
    right: bool


class Bin(NamedTuple):
    """The answers with a confidence from ``low`` to below ``high``: how many, their mean confidence, share right."""

    low: float
    high: float
    answers: int
    confidence: float
    right: float


class Point(NamedTuple):
    """A threshold with the shares of wrong and of right answers that have at least this confidence."""

    threshold: float
    wrong: float
    right: float


def bins(pairs: Sequence[Pair]) -> tuple[Bin, ...]:
    """The reliability table: equal steps of confidence, empty ones left out."""
    found = []
    for number in range(BINS):
        here = [pair for pair in pairs if min(BINS - 1, int(pair.confidence * BINS)) == number]
        if here:
            confidence = sum(pair.confidence for pair in here) / len(here)
            right = sum(pair.right for pair in here) / len(here)
            found.append(Bin(number / BINS, (number + 1) / BINS, len(here), confidence, right))
    return tuple(found)


def expected_error(pairs: Sequence[Pair]) -> float:
    """Expected calibration error: the gaps between confidence and share right, weighted by the size of their bins.

    Naeini, Cooper & Hauskrecht 2015, *Obtaining well calibrated probabilities using Bayesian binning*.
    """
    return sum(b.answers * abs(b.confidence - b.right) for b in bins(pairs)) / len(pairs) if pairs else 0.0


def curve(pairs: Sequence[Pair]) -> tuple[Point, ...]:
    """The ROC curve from (0, 0) to (1, 1), one point for each confidence; none unless some are right and some wrong."""
    right = sum(pair.right for pair in pairs)
    wrong = len(pairs) - right
    if not right or not wrong:
        return ()
    points, passed_right, passed_wrong = [Point(1.0, 0.0, 0.0)], 0, 0
    ordered = sorted(pairs, key=lambda pair: -pair.confidence)
    for confidence, same in groupby(ordered, key=lambda pair: pair.confidence):
        for pair in same:
            passed_right += pair.right
            passed_wrong += not pair.right
        points.append(Point(confidence, passed_wrong / wrong, passed_right / right))
    return tuple(points)


def area(pairs: Sequence[Pair]) -> float | None:
    """The area under the ROC curve: how often a right answer is surer than a wrong one (equal: half)."""
    points = curve(pairs)
    return sum((b.wrong - a.wrong) * (a.right + b.right) / 2 for a, b in pairwise(points)) if points else None


def kept(pairs: Sequence[Pair], false_share: float = FALSE_SHARE) -> Point | None:
    """The threshold that keeps most right answers while at most this share of wrong ones passes."""
    fitting = [point for point in curve(pairs) if point.wrong <= false_share]
    return max(fitting, key=lambda point: point.right, default=None)
