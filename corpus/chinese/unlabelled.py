"""Interviews without labels: questions in bold or italics, each with what is answered in the line below.

Whoever answers says 我, and the interviewer 您; in lists of frequent questions it is the other way round, or 我们.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.chinese.reading import Line, Reading

FEWEST = 3  # questions of an interview
HALF, THIRD = 0.5, 1 / 3  # of the answers that are in the first person, and in its singular
ASKS = ("？", "?")
BIDS = re.compile(r"(?:最后，?)?请?[您你]?再?([谈说讲聊])一?\1[^\n]*。")
YOU, WE, ME = (re.compile(pattern) for pattern in ("[您你]", "[我咱俺]", "我(?!们)|俺(?!们)"))


def exchange_of(reading: Reading) -> dict[int, str]:
    """The roles of lines that are a question or the beginning of its answer, by number; none where it is no interview.

    A line that is emphasised between two questions is one as well: 那场台风。 One behind the last of them is one where
    it bids somebody speak (谈谈您的老师。), or else it ends the last answer: 关于作者.
    """
    lines = reading.lines
    asked = [number for number, line in enumerate(lines) if line.is_emphasised and _asks(reading, line)]
    if len(asked) < FEWEST:
        return {}
    apart = [n for n, line in enumerate(lines) if line.is_emphasised]
    end = next((n for n in apart if n > asked[-1] and not BIDS.match(reading.folded, *lines[n].span)), len(lines))
    starts = [n for n in apart if asked[0] <= n < end]
    parts = [(a, b) for a, b in pairwise([*starts, end]) if b - a > 1]
    addressed = any(_has(reading, lines[a], YOU) for a, _ in parts)
    wondering = sum(_has(reading, lines[a], ME) for a, _ in parts)
    ours, mine = (sum(any(_has(reading, line, who) for line in lines[a + 1 : b]) for a, b in parts) for who in (WE, ME))
    told_so = ours >= HALF * len(parts) and mine >= THIRD * len(parts)
    if len(parts) < FEWEST or not addressed or not told_so or wondering >= HALF * len(parts):
        return {}
    return {n: role for a, _ in parts for n, role in ((a, "question"), (a + 1, "answer"))}


def _asks(reading: Reading, line: Line) -> bool:
    return reading.folded[slice(*line.span)].endswith(ASKS)


def _has(reading: Reading, line: Line, words: re.Pattern[str]) -> bool:
    return words.search(reading.folded, *line.span) is not None
