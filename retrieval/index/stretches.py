"""Stretches of a text, among which those at a place are found without a look at all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.article import Span


class Stretches:
    """Spans in order; they may overlap each other."""

    __slots__ = ("_reach", "_spans", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))  # of each and all before it

    def over(self, stretch: Span) -> list[Span]:
        """Those that share a character with a stretch, in order."""
        first, behind = bisect_right(self._reach, stretch.start), bisect_left(self._starts, stretch.end)
        return [span for span in self._spans[first:behind] if span.overlap(stretch)]
