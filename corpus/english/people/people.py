"""The people of an article: everyone it names, with titles and the other forms of the name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import bare
from corpus.english.people.name_extent import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.people.entry import Entry, Key
    from corpus.english.people.names import Name
    from corpus.quotation import Person

MOST_RECENT = 40


@dataclass(frozen=True)
class Roster:
    """Everybody whom an article names, and which of them is named at which offset."""

    entries: tuple[Entry, ...]
    mentions: dict[int, Entry]
    names: dict[int, Name]
    people: dict[Key, Person]
    timeline: tuple[tuple[int, Entry, bool], ...]
    blocks: tuple[int, ...] = ()

    def block_of(self, offset: int) -> int:
        """The offset at which the block begins that holds an offset."""
        return self.blocks[max(0, bisect_right(self.blocks, offset) - 1)] if self.blocks else 0

    def blocks_before(self, start: int, most: int) -> list[tuple[int, int]]:
        """The spans of the last ``most`` blocks before the one that begins at ``start``, the nearest first."""
        at = bisect_left(self.blocks, start)
        return [(self.blocks[n - 1], self.blocks[n]) for n in range(at, max(0, at - most), -1)]

    def named_between(self, start: int, offset: int) -> tuple[tuple[int, Entry, bool], ...]:
        """The mentions between two offsets, in order."""
        low, high = (bisect_left(self.timeline, at, key=lambda mention: mention[0]) for at in (start, offset))
        return self.timeline[low:high]

    def bearers(self, words: Sequence[str]) -> list[Entry]:
        """The entries whom a label means, in whatever case: by its first and last word, or by the last alone."""
        key = key_of(words)
        exact = [entry for entry in self.entries if entry.key == key]
        return exact or [entry for entry in self.entries if entry.surname == key[1]]

    def recent(self, offset: int, gender: str) -> list[tuple[int, Entry, bool]]:
        """The last mentions before an offset that a pronoun may mean, the latest first: where, whom, as a subject."""
        at = bisect_left(self.timeline, offset, key=lambda mention: mention[0])
        near = self.timeline[max(0, at - MOST_RECENT) : at][::-1]
        known = [mention for mention in near if mention[1].gender == gender]
        return known or [mention for mention in near if mention[1].gender == "-"]

    def subjects(self, start: int, offset: int, gender: str) -> list[tuple[int, Entry]]:
        """The subjects between two offsets that a pronoun may mean, the latest first."""
        near = self.named_between(start, offset)[::-1]
        meant = [(at, entry.meant_by(gender)) for at, entry, subject in near if subject]
        return [(at, entry) for at, entry in meant if entry.gender in (gender, "-")]

    def person(self, entry: Entry) -> Person:
        """The ``Person`` that an entry of the roster stands for; the same object each time."""
        return self.people[entry.key]


def key_of(words: Sequence[str]) -> Key:
    """First and last word of a name; a suffix is not counted."""
    kept = [bare(word) for word in words]
    if len(kept) > 1 and kept[-1] in SUFFIXES:
        kept.pop()
    return kept[0], kept[-1]
