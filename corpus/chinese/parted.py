"""The words of the narration where a name or a label stands: whether it begins and ends where they do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.segmentation import word_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names

FIRST, LAST = "\u4e00", "\u9fff"
RUN = re.compile(f"[{FIRST}-{LAST}]+")
COUNTING = frozenset("一这那两几三四五六七八九十每")  # in front of 对: 一对夫妇


class Parted:
    """The words of a text, found where they are asked for."""

    def __init__(self, plain: str, lexicon: Lexicon, names: Names) -> None:
        self.plain, self.lexicon, self.names = plain, lexicon, names
        self._known, self._lists = names.known, (lexicon.firms, lexicon.places)
        self._found: dict[int, list[int]] = {}

    def cuts(self, start: int, stop: int) -> bool:
        """Whether the bounds of a label cut a word: 三名被(告石岚), (水务局员工)会发声明; but 还有人, 不少人称."""
        if self.plain[start] != "有" and self._is_within(start):
            return True
        return self._is_within(stop) and not self.lexicon.cue_words.at(self.plain, stop)

    def _is_within(self, at: int) -> bool:
        """Whether a word goes on there."""
        return any(begin < at < end for begin, end in self._words(max(0, at - 1), at + 1))

    def word_at(self, start: int) -> str:
        """The word that begins at a place; "" where one goes on there."""
        return next((self.plain[begin:end] for begin, end in self._words(start, start + 1) if begin == start), "")

    def told(self, start: int, stop: int) -> list[Span]:
        """The words behind the last 的 of a label that only a clause holds: 警长很凶地(向)被告; none in a label."""
        inner = self.plain.rfind("的", start, stop) + 1 or start
        words = (Span(*word) for word in self._words(inner, stop) if word[0] >= inner)
        return [word for word in words if self.plain[word.start : word.end] in self.lexicon.clausal and self._tells(start, word)]

    def _tells(self, start: int, word: Span) -> bool:
        """Whether it is no measure (一对夫妇) and no name: 林令父亲, 曾姓桩脚."""
        named = word.start == start + 1 and self.lexicon.relations.at(self.plain, word.end) > 1
        named = named or self.plain.startswith(("姓", "某"), word.end)
        return not named and not (self.plain[word.start] == "对" and self.plain[word.start - 1] in COUNTING)

    def _words(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Starts and ends of the words that have a character between the places."""
        begin = start
        while begin > 0 and FIRST <= self.plain[begin - 1] <= LAST:
            begin -= 1
        for run in RUN.finditer(self.plain, begin):
            if run.start() >= stop:
                return
            ends = self._ends(run.start(), run[0])
            yield from (pair for pair in zip(ends, ends[1:], strict=False) if pair[0] < stop and pair[1] > start)

    def _ends(self, begin: int, run: str) -> list[int]:
        """Where the words of a run end, with where it begins."""
        if self._known is not self.names.known:
            self._known, self._found = self.names.known, {}
        if begin not in self._found:
            ends = word_ends(run, lambda at: max(w.at(self.plain, begin + at) for w in (self._known, *self._lists)))
            self._found[begin] = [begin, *(begin + end for end in ends)]
        return self._found[begin]
