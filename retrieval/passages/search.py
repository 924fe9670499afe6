"""A search: what evidence is looked for, for which question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from retrieval.people.namesakes import others_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from retrieval.passages.candidates import Candidate
    from retrieval.passages.phrase import Shingles
    from retrieval.passages.promise import Kind, Promise
    from retrieval.people.people import Figure
    from retrieval.questions.question import Asks
    from retrieval.questions.units import Unit
    from retrieval.topics.topic import Topic

DEPTH = 20  # paragraphs whose utterances are looked at
ROUNDING = 1e-9  # of a score: far more than adding up in another order can change
TYPED = ("number", "when")  # kinds of question that a sentence can fail to answer


class IsWorth(Protocol):
    """Whether any of some paragraphs can be what is looked for, by what they promise; ``is_ranked`` if all are."""

    def __call__(self, promises: Mapping[int, Promise], *, is_ranked: bool) -> bool:
        """Of what the paragraphs promise, by number."""


class Search(NamedTuple):
    """What evidence is looked for.

    ``focus`` names the things asked for ("how many WHAT"), as terms; ``unit`` is the kind of number or thing;
    ``others`` are articles in which a figure's name is somebody else's; ``depth`` is how many paragraphs are looked at.
    ``cues`` are verbs of speech that words are preferably reported with, ``theirs`` what a speaker's title is to name.
    ``narrated`` asks for the article's own words only, ``naming`` for paragraphs with one of these folded words.

    In a large corpus not every paragraph is read: ``is_for_best`` says that only the best candidate, that of another
    paragraph, and those nearly as good are needed, of those that ``counts`` takes, ``is_fitting`` that only those with
    the number or date asked for are, ``speakers`` that only so many people are who say ``literal`` of it; ``literal``
    is the least share of the topic in the asker's own words that a paragraph has to have, ``own`` the least coverage.
    ``may_be`` tells of what a paragraph promises whether it can have what is looked for at all.
    ``is_worth`` tells of what the paragraphs promise whether any can be what is looked for, ``is_it`` of the best
    candidate, with the score of the next one known, whether it can; where not, no more is read and none is found.
    """

    topic: Topic
    asks: Asks
    figures: frozenset[str] = frozenset()
    speaking: bool = False
    focus: tuple[str, ...] = ()
    unit: Unit | None = None
    shingles: Shingles = frozenset()
    others: frozenset[tuple[str, str]] = frozenset()
    depth: int = DEPTH
    narrated: bool = False
    naming: frozenset[str] = frozenset()
    is_for_best: bool = False
    speakers: int = 0
    literal: float = 0.0
    own: float = 0.0
    cues: frozenset[str] = frozenset()
    theirs: frozenset[str] = frozenset()
    is_fitting: bool = False
    counts: Callable[[Candidate], bool] | None = None
    may_be: Callable[[Promise], bool] | None = None
    is_worth: IsWorth | None = None
    is_it: Callable[[Candidate, float], bool] | None = None

    @property
    def kind(self) -> Kind:
        """Which pieces of a paragraph are looked for: what somebody says who can be named, or what nobody says."""
        if self.narrated:
            return "told"
        return "spoken" if self.figures or self.speaking else "all"

    @property
    def reading(self) -> tuple[object, ...]:
        """What decides, beside the topic, which candidates a paragraph has: searches may have the same ones."""
        of_words = self.asks, self.figures, self.speaking, self.narrated, self.others, self.focus, self.unit
        return (*of_words, self.shingles, self.naming, self.cues, self.theirs)

    @classmethod
    def by(cls, figures: Sequence[Figure], topic: Topic, asks: Asks = "topic", unit: Unit | None = None) -> Search:
        """For what these people say, and not others of their names."""
        return cls(topic, asks, frozenset(f.key for f in figures), unit=unit, others=others_of(figures))
