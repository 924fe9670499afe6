"""Who was heard so far in an article, and of whom it told: what tells whom a pronoun means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from corpus.quotation import Person, SpeakerKind

if TYPE_CHECKING:
    from corpus.english.people.entry import Entry, Key

NEAR = 1200  # characters over which “they” and whoever spoke before reach
NEW = frozenset({"a", "an", "another", "one"})
SURE, LIKELY, DOUBTFUL = 0.98, 0.85, 0.6


class Resolved(NamedTuple):
    """The speaker, the title at this mention, and the probability that it is the one meant."""

    person: Person | None
    title: str | None
    probability: float


NOBODY = Resolved(None, None, 0.0)


@dataclass(slots=True)
class Heard:
    """What the resolver remembers while it reads.

    Attributes:
        last: who with a name spoke last, and at which offset; ``thing`` and ``stranger`` are the same of whatever
            “they” and “it” may mean, and of people without a name.
        addressed: the gender of whom the stranger told something; ``asked`` are those whom he asked.
        lost: the last pronoun of which it could not be told whom it means, with its gender.
        apart: those whom the last pronoun could not mean, with its offset.
        called: the gender of the pronoun that stood for somebody.
        introduced: the words for people of whom the text told as of somebody new: “a clerk”.
    """

    last: tuple[int, Entry] | None = None
    spoke: set[Key] = field(default_factory=set)
    thing: tuple[int, Person] | None = None
    stranger: tuple[int, Person] | None = None
    lost: tuple[int, str] = (-NEAR, "")
    addressed: str | None = None
    asked: set[str] = field(default_factory=set)
    apart: tuple[int, frozenset[Key]] | None = None
    called: dict[Key, str] = field(default_factory=dict)
    labels: dict[str, Person] = field(default_factory=dict)
    introduced: set[str] = field(default_factory=set)

    def label(self, label: str, kind: SpeakerKind) -> Person:
        """The ``Person`` with this label: the same object each time."""
        return self.labels.setdefault(label.lower(), Person(label=label, kind=kind))

    def meet(self, offset: int, person: Person) -> None:
        """Note somebody without a name who spoke."""
        self.stranger = offset, person
        words = person.label.lower().split()
        if words[0] in NEW:
            self.introduced.update(words[1:])

    def is_new(self, label: str) -> bool:
        """Whether “a clerk” or “the clerk” was told of first as somebody new."""
        words = label.lower().split()
        return words[0] in NEW or (words[0] == "the" and words[-1] in self.introduced)

    def may_be(self, entry: Entry, gender: str) -> bool:
        """Whether a pronoun may mean one who spoke: known by gender, else by more than a single word."""
        if self.called.get(entry.key, gender) != gender:
            return False
        return entry.gender == gender or (entry.gender == "-" and (entry.certain or len(set(entry.key)) > 1))
