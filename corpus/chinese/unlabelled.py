"""Interviews without labels: questions in bold or italics, each with what is answered in the line below.

An interviewer says 您 and whoever answers says 我; in lists of frequent questions it is the other way round.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.chinese.reading import Line, Reading

FEWEST = 3  # questions of an interview
HALF = 0.5  # of the questions, and of the answers, that are worded as such
ASKS = ("？", "?")
YOU, WE = "您你", "我咱俺"


def exchange_of(reading: Reading) -> dict[int, str]:
    """The roles of lines that are a question or the beginning of its answer, by number; none where it is no interview.

    A line that is emphasised between two questions is one as well: 谈谈您的老师。
    """
    lines = reading.lines
    asked = [number for number, line in enumerate(lines) if line.is_emphasised and _asks(reading, line)]
    if len(asked) < FEWEST:
        return {}
    starts = [n for n, line in enumerate(lines) if line.is_emphasised and n >= asked[0]]
    parts = [(a, b) for a, b in pairwise([*starts, len(lines)]) if b - a > 1]
    addressed = sum(_has(reading, lines[a], YOU) for a, _ in parts)
    answered = sum(any(_has(reading, line, WE) for line in lines[a + 1 : b]) for a, b in parts)
    if len(parts) < FEWEST or min(addressed, answered) < HALF * len(parts):
        return {}
    return {n: role for a, _ in parts for n, role in ((a, "question"), (a + 1, "answer"))}


def _asks(reading: Reading, line: Line) -> bool:
    return reading.folded[slice(*line.span)].endswith(ASKS)


def _has(reading: Reading, line: Line, characters: str) -> bool:
    return any(character in reading.folded[slice(*line.span)] for character in characters)
