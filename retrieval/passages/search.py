"""A search: which utterances are wanted as evidence for a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from retrieval.language.titles import title_terms
from retrieval.language.tokens import Terms, stem
from retrieval.people.namesakes import others_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from corpus.article import Span
    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
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
CALLED_OWN = re.compile(r"\b(?:his|her|their)(?: own)? ([a-z]{3,})(?:[ -]([a-z]{3,}))?")


class IsWorth(Protocol):
    """Tells by what paragraphs promise whether any of them can be what is looked for."""

    def __call__(self, promises: Mapping[int, Promise], *, is_ranked: bool) -> bool:
        """Whether any can, of promises by document number; ``is_ranked`` where BM25 ranked all the paragraphs."""


def anything(_: Candidate) -> bool:
    """Each candidate is one of those that are needed."""
    return True


class Search(NamedTuple):
    """What evidence is wanted. Shares are of the topic, 0 to 1.

    What to look for:
        topic, asks, collection: what the question is about, what it asks for, and of which articles.
        figures: keys of the people whose words are wanted; without any, everybody's.
        speaking: whether only the words of people who can be named are wanted, ``narrated`` only the article's own.
        focus: the things that are counted or asked for ("how many WHAT"), as terms; ``unit`` is their kind.
        shingles: stretches of the question, to find words that repeat it.
        others: pairs of an article and a figure's key where the name is somebody else's.
        naming: folded words of which a paragraph has to have one.
        cues: verbs of speech with which words are preferably reported; ``theirs`` is what a speaker's title is to name.

    What may be left out, so that not every paragraph of a large corpus is read:
        depth: how many paragraphs, the best by BM25, are looked at.
        literal, own: the least share that a paragraph holds in the asker's words, and that words cover by themselves.
        is_for_best: only the best candidate, the best of another paragraph and those nearly as good are needed, among
            those for which ``counts`` is true; with ``is_fitting`` only those with the number or date asked for.
        speakers: only so many people who say at least ``literal`` are needed; 0 for all.
        is_worth: whether any of some paragraphs, by what they promise, can be what is looked for. ``is_it``: whether
            the best candidate can be, given the score of the next one. Where not, nothing is found.
    """

    topic: Topic
    asks: Asks
    collection: Collection
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
    counts: Callable[[Candidate], bool] = anything
    is_worth: IsWorth | None = None
    is_it: Callable[[Candidate, float], bool] | None = None

    def terms(self, utterance: Utterance, span: Span | None = None) -> Terms:
        """The terms of an utterance, or of a stretch of its paragraph, in the languages of the question."""
        place, english = span or utterance.span, self.topic.is_english
        return self.collection.paragraphs.terms_in(utterance.article.id, place, english=english)

    @property
    def spoken(self) -> Sequence[int]:
        """The numbers of the documents in which the people asked about speak."""
        return self.collection.spoken_by(self.figures) if self.figures else ()

    @property
    def kind(self) -> Kind:
        """Which utterances are wanted: "spoken" by somebody who can be named, "told" by the article, or "all"."""
        if self.narrated:
            return "told"
        return "spoken" if self.figures or self.speaking else "all"

    @property
    def reading(self) -> tuple[object, ...]:
        """What decides, beside the topic, which candidates a paragraph has: searches may have the same ones."""
        of_words = self.asks, self.figures, self.speaking, self.narrated, self.others, self.focus, self.unit
        return (*of_words, self.shingles, self.naming, self.cues, self.theirs)

    @classmethod
    def by(
        cls,
        figures: Sequence[Figure],
        topic: Topic,
        collection: Collection,
        asks: Asks = "topic",
        unit: Unit | None = None,
    ) -> Search:
        """A search for what these people say, but not others of their names."""
        keys = frozenset(figure.key for figure in figures)
        return cls(topic, asks, collection, keys, unit=unit, others=others_of(figures))


def shares(candidate: Candidate, search: Search) -> bool:
    """Whether somebody says as much of the topic in the asker's own words as is searched for."""
    gain = search.topic.literal_gain(search.terms(candidate.utterance))
    return candidate.utterance.speaker is not None and gain >= search.literal * search.topic.weight


def edge_of_speakers(search: Search, found: Sequence[Candidate]) -> float:
    """The score below which nobody comes among the speakers who are needed; 0 until there are so many."""
    best: dict[Person, float] = {}
    for c in found:
        if c.utterance.speaker is not None and shares(c, search):
            best[c.utterance.speaker] = max(best.get(c.utterance.speaker, 0.0), c.score)
    return sorted(best.values())[-search.speakers] if len(best) >= search.speakers else 0.0


def called_own(topic: str) -> frozenset[str]:
    """What a folded topic calls somebody's own, as stems: the two words behind "his", "her" or "their"."""
    return frozenset(stem(word) for words in CALLED_OWN.findall(topic) for word in words if word)


def has_by_title(utterance: Utterance, own: frozenset[str], topic: Topic) -> float:
    """How surely the title of whoever speaks names what the question calls their own, 0 to 1."""
    words = tuple(word for title in utterance.titles for word in title_terms(title))
    found = Terms(words, words)
    return max((facet.strength(found) for facet in topic.facets if facet.word in own), default=0.0)
