"""Words found in a text without blanks: the longest entry of a list at a position."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Words:
    """A list of words, looked up by position in time that does not depend on the length of the list."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def at(self, text: str, start: int, end: int | None = None) -> int:
        """Length of the longest word that begins at ``start`` and stays before ``end``; 0 when there is none."""
        if start >= len(text):
            return 0
        room = (len(text) if end is None else end) - start
        for length in self._lengths.get(text[start], ()):
            if length <= room and text[start : start + length] in self.words:
                return length
        return 0

    def within(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Starts and ends of the longest word at every position, also where they overlap."""
        for position in range(start, end):
            length = self.at(text, position, end)
            if length:
                yield position, position + length

    def ends(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` ends in one of the words."""
        return any(text[begin:end] in self.words for begin in range(max(start, end - 8), end))

    def spells(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is nothing but a run of these words."""
        while start < end:
            length = self.at(text, start, end)
            if not length:
                return False
            start += length
        return True
