"""The words of a stretch of Chinese text: the likeliest way through it, by the counts of common words.

The commonest 40,000 words part the narration around a name or a label well enough to tell where one is cut; what none
of them holds is a word of one character.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TOTAL = log(60_000_000)  # the logarithm of all counts together from which the list was made
LONGEST = 5  # characters
NAME = 16  # how common a name is that the article has introduced


@cache
def levels() -> Mapping[str, int]:
    """How common each word is: the logarithm of its count, rounded. Read when first needed."""
    found: dict[str, int] = {}
    text = (files("corpus") / "lexicon" / "zh" / "words.txt").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        level, *words = line.split()
        found.update(dict.fromkeys(words, int(level)))
    return found


def word_ends(run: str, name_at: Callable[[int], int]) -> list[int]:
    """Where the words of ``run`` end on the likeliest way through it, in order.

    ``name_at`` tells how long the name is that the article has introduced and that stands at a place; 0 for none.
    """
    known, size = levels(), len(run)
    points, after = [0.0] * (size + 1), [size] * (size + 1)
    for start in range(size - 1, -1, -1):
        best, stop = known.get(run[start], 0) - TOTAL + points[start + 1], start + 1
        for end in range(start + 2, min(size, start + LONGEST) + 1):
            level = known.get(run[start:end])
            if level is not None and level - TOTAL + points[end] > best:
                best, stop = level - TOTAL + points[end], end
        length = name_at(start) if size > 1 else 0
        if length > 1 and start + length <= size and NAME - TOTAL + points[start + length] > best:
            best, stop = NAME - TOTAL + points[start + length], start + length
        points[start], after[start] = best, stop
    ends, end = [], 0
    while end < size:
        end = after[end]
        ends.append(end)
    return ends
