"""A person of an article while the article is still being read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from corpus.quotation import Person

Key = tuple[str, str]


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
