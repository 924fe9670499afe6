"""Who was heard so far in an article, and of whom it told: what tells whom a pronoun means; and such a pronoun."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.people.genders import SUBJECTS
from corpus.quotation import Person, SpeakerKind

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.entry import Entry, Key
    from corpus.english.voices.cues import Cue

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


@dataclass(frozen=True, slots=True)
class Pronoun:
    """The ``source`` of a ``cue``, and its gender: ``m`` of “he”, ``f`` of “she”."""

    cue: Cue
    source: Phrase
    gender: str

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return self.source.passage

    @property
    def offset(self) -> int:
        """At which character of the text it stands."""
        return self.source.start

    @property
    def at(self) -> int:
        """Which token of its passage it is."""
        return self.source.first

    @property
    def low(self) -> int:
        """The token with which its sentence begins."""
        return self.passage.sentence_at(self.at)[0]

    @property
    def word(self) -> str:
        """“He” or “she” in small letters, whichever form of it stands there."""
        return SUBJECTS[self.gender]
