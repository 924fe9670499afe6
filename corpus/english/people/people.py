"""The people of an article: everyone it names, with titles, the other forms of the name and mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import bare
from corpus.english.people.name_extent import SUFFIXES
from corpus.quotation import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.names import Name

    Mention = tuple[Passage, Phrase, Name]

Key = tuple[str, str]
MOST_RECENT = 40


@dataclass
class Entry:
    """Somebody named, with the forms of the name, titles and mentions, each in the order of appearance."""

    key: Key
    pinyin: bool = False
    forms: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)  # of a relative who is named by a given name
    at: list[int] = field(default_factory=list)
    subject_set: set[int] = field(default_factory=set)
    aside_set: set[int] = field(default_factory=set)  # mentions that only tell of something else: “with Ann Lee”
    gender: str = "-"
    address: str = ""  # the form of address in front of a surname that is all the text tells of them
    shown: bool = False  # whether an age, “who” or a description set off shows that it is a person
    namesakes: tuple[Entry, ...] = ()  # whom a surname may mean that does not tell

    @property
    def surname(self) -> str:
        """The word of the name by which the text calls them later on."""
        return self.key[0] if self.pinyin else self.key[1]

    @property
    def certain(self) -> bool:
        """Whether a title, a gender or shared surname shows that it is a person and no place or body."""
        told = self.titles or self.namesakes or self.pinyin or self.is_known or self.shown
        return bool(told) or self.gender != "-"

    @property
    def is_known(self) -> bool:
        """Whether first a full name stands for it and then a part alone, as of people."""
        return len(set(self.key)) > 1 and any(" " not in form for form in self.forms)

    def count_before(self, offset: int) -> int:
        """How often the person was named before an offset."""
        return bisect_left(self.at, offset)

    def last_before(self, offset: int) -> int:
        """Where the person was last named before an offset; -1 when only later."""
        index = bisect_left(self.at, offset)
        return self.at[index - 1] if index else -1

    def meant_by(self, gender: str) -> Entry:
        """The one of the namesakes that a pronoun fits, where one alone is known to; else the entry itself."""
        fits = [entry for entry in self.namesakes if entry.gender == gender]
        return fits[0] if len(fits) == 1 else self

    def person(self, *, shared: bool = False) -> Person:
        """The finished person: the longest form is the name, not in capitals where it is also written otherwise.

        “Mrs Lee” is called so where the surname is ``shared`` with others.
        """
        longest = max(self.forms, key=len)
        same = (form for form in self.forms if form.casefold() == longest.casefold() and not form.isupper())
        name = next(same, longest)
        aliases = tuple(dict.fromkeys(form for form in (*self.forms, *self.surnames) if form != name))
        label = f"{self.address} {name}" if shared and self.address and " " not in name else name
        return Person(label=label, name=name, titles=tuple(dict.fromkeys(self.titles)), aliases=aliases)


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
