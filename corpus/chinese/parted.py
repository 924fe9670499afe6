"""The words of the narration where a name or a label stands: whether it begins and ends where they do.

They are the likeliest way through a run of characters, by the counts of some 50,000 common words; what none of them
holds is a word of one character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from corpus.article import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names

TOTAL = log(60_000_000)  # the logarithm of all counts together from which the list was made
LONGEST = 5  # characters
NAME = 16  # how common a name is that the article has introduced
RUN = re.compile("[\u4e00-\u9fff]{1,200}")  # longer ones hold no sentence


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


class Parted:
    """The words of a text, found where they are asked for."""

    def __init__(self, plain: str, lexicon: Lexicon, names: Names) -> None:
        self.plain, self.lexicon, self.names = plain, lexicon, names
        self._known, self._lists = names.known, (lexicon.firms, lexicon.places)
        self._found: dict[int, list[int]] = {}

    def cuts(self, start: int, stop: int) -> bool:
        """Whether the bounds of a label cut a word: 三名被(告石岚), (水务局员工)会发声明; but 还有人, 不少人称."""
        if self.plain[start] != "有" and self.is_within(start):
            return True
        return self.is_within(stop) and not self.lexicon.cue_words.at(self.plain, stop)

    def is_within(self, at: int) -> bool:
        """Whether a word goes on there."""
        return any(begin < at < end for begin, end in self._words(max(0, at - 1), at + 1))

    def word_at(self, start: int) -> str:
        """The word that begins at a place; "" where one goes on there."""
        return next((self.plain[begin:end] for begin, end in self._words(start, start + 1) if begin == start), "")

    def told(self, start: int, stop: int) -> list[Span]:
        """The words behind the last 的 of a label that only a clause holds: 警长很凶地(向)被告; none in a label."""
        inner = self.plain.rfind("的", start, stop) + 1 or start
        words = (Span(*word) for word in self._words(inner, stop) if word[0] >= inner)
        clausal = (word for word in words if self.plain[word.start : word.end] in self.lexicon.clausal)
        return [word for word in clausal if self._tells(start, word)]

    def _tells(self, start: int, word: Span) -> bool:
        """Whether it is no part of a name: 林令父亲, 曾姓桩脚, 都发局, 当事网友."""
        named = word.start == start + 1 and self.lexicon.relations.at(self.plain, word.end) > 1
        opens = word.start == start and self.plain.startswith(("都", "当事"), start)
        return not (named or opens or self.plain.startswith(("姓", "某"), word.end))

    @cached_property
    def _runs(self) -> list[tuple[int, int]]:
        """Starts and ends of the runs of Chinese characters."""
        return [run.span() for run in RUN.finditer(self.plain)]

    def _words(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Starts and ends of the words that have a character between the places."""
        first = max(0, bisect_right(self._runs, (start, len(self.plain))) - 1)
        for number in range(first, len(self._runs)):
            begin, end = self._runs[number]
            if begin >= stop:
                return
            yield from (word for word in pairwise(self._ends(begin, end)) if word[0] < stop and word[1] > start)

    def _ends(self, begin: int, end: int) -> list[int]:
        """Where the words of a run end, with where it begins."""
        if self._known is not self.names.known:
            self._known, self._found = self.names.known, {}
        if begin not in self._found:
            found = word_ends(self.plain[begin:end], lambda at: self._name_at(begin + at))
            self._found[begin] = [begin, *(begin + at for at in found)]
        return self._found[begin]

    def _name_at(self, at: int) -> int:
        """How long the name of somebody introduced, a firm or a place is that begins there."""
        firms, places = self._lists
        return max(self._known.at(self.plain, at), firms.at(self.plain, at), places.at(self.plain, at))
