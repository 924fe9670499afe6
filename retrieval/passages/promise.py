"""Promises: what a paragraph can be worth at most, by the words that the index has of it, before its article is read.

Of a large corpus most of the paragraphs that BM25 finds lie in articles that nobody has read yet. Those that cannot be
among the best any more are passed over, as MaxScore passes over documents (Turtle & Flood 1995).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from retrieval.language.tokens import runs, terms
from retrieval.passages.indexed import strengths_in
from retrieval.passages.phrase import Needed, having_all, needed_by
from retrieval.postings.arrays import distinct
from retrieval.postings.engine import engines
from retrieval.topics.topic import SCENE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from retrieval.collection import Collection
    from retrieval.passages.indexed import Strengths
    from retrieval.passages.phrase import Shingles
    from retrieval.topics.topic import Scene, Topic

    Floats = NDArray[np.float64]
    Marks = NDArray[np.bool_]
    Kind = Literal["all", "spoken", "told"]


NONE = -1.0  # covered by none
ANY_PIECE = 0xFF  # as bits


class Promise(NamedTuple):
    """The most that a paragraph can be worth for a search. Shares are of the topic, 0 to 1.

    Attributes:
        own, context: the largest share that its words can cover, alone and with the paragraph before.
        literal: the share that it holds in the asker's own words.
        told: what the first paragraph of the article says of the topic, and the share that it covers with that, where
            the index tells them as exactly as the article would.
        met: for each facet how strongly, at most, the paragraph's words meet it.
        quotable: the same limits for the utterances in it that are searched.
        verbatim: the largest share of the question that it may hold word for word.
        naming: whether it may have one of the words that it has to have.
    """

    own: float
    context: float
    literal: float
    told: tuple[Scene, float] | None
    met: Sequence[float]
    quotable: Quotable
    verbatim: float
    naming: bool

    def covers(self, part: Topic, topic: Topic) -> float:
        """The most that the paragraph's own words can cover of a part of the topic."""
        known = {id(facet): most for facet, most in zip(topic.facets, self.met, strict=True)}
        return sum(facet.specificity * known.get(id(facet), 1.0) for facet in part.facets) / part.weight

    @property
    def led(self) -> Promise:
        """This promise where what stands around words, in their paragraph and the one before, counts for them."""
        own, nearest, numbered, dated, placed, *others = self.quotable
        around = [max(share, self.context) if share > NONE else share for share in (own, numbered, dated, placed)]
        quotable = Quotable(around[0], nearest if self.context <= own else 1.0, *around[1:], *others)
        return self._replace(quotable=quotable)


class Quotable(NamedTuple):
    """The most of a topic that a piece of a paragraph covers, and how surely it can speak of one facet; -1 of none.

    Then the most that is covered by those with a number, a date, a place, in another quotation or in no body of text.
    """

    own: float
    nearest: float
    numbered: float
    dated: float
    placed: float
    nested: float
    heading: float

    @classmethod
    def unknown(cls, own: float, nearest: float) -> Quotable:
        """Where nothing tells what pieces have, the most that they can have."""
        return cls(own, nearest, own, own, own, own, NONE)


class Covered(NamedTuple):
    """The part of a paragraph's promise that follows from the topic alone, and is remembered with it (see ``Promise``).

    ``pieces`` has for each facet a bit for every utterance that may have the asker's own word; ``spoken`` and
    ``narrated`` are the limits for the words of people, and for the article's own.
    """

    own: float
    context: float
    literal: float
    told: tuple[Scene, float] | None
    met: Sequence[float]
    pieces: Sequence[int]
    spoken: Quotable
    narrated: Quotable

    def quotable(self, wanted: Wanted) -> Quotable:
        """The limits for the utterances that are searched."""
        if wanted.kind == "all":
            return Quotable(*map(max, self.spoken, self.narrated))
        return self.spoken if wanted.kind == "spoken" else self.narrated


class Wanted(NamedTuple):
    """What is asked of paragraphs beside the topic: stretches of a question, and words of which one has to be there.

    With ``before`` the paragraphs before them count for the context; ``kind`` tells which of their pieces are wanted.
    """

    before: bool = False
    shingles: Shingles = frozenset()
    naming: frozenset[str] = frozenset()
    kind: Kind = "all"


class Places(NamedTuple):
    """Where paragraphs, the first ones of their articles and those before them stand among those looked up."""

    own: NDArray[np.int64]
    firsts: NDArray[np.int64]
    befores: NDArray[np.int64]

    def shares(self, topic: Topic, strengths: Floats, scenes: Floats) -> tuple[Floats, Floats]:
        """The shares of a topic that paragraphs cover, and cover with those before, summed as in ``Topic.coverage``."""
        worth = _specificity(topic)[:, None]
        own = np.maximum(strengths[:, self.own], SCENE * scenes[:, self.firsts])
        context = np.maximum(own, strengths[:, self.befores])
        return (worth * own).sum(axis=0) / topic.weight, (worth * context).sum(axis=0) / topic.weight


def promises(topic: Topic, numbers: Sequence[int], collection: Collection, wanted: Wanted) -> Mapping[int, Promise]:
    """What paragraphs promise, by number; kept with the topic, of which a question asks several times over."""
    kept = topic.promises[wanted]
    missing = [number for number in numbers if number not in kept]
    if missing:
        kept.update(_of_wanted(topic, missing, collection, wanted))
    return {number: kept[number] for number in numbers}


def _of_wanted(
    topic: Topic, numbers: Sequence[int], collection: Collection, wanted: Wanted
) -> Iterator[tuple[int, Promise]]:
    """What paragraphs promise of a topic and of what is asked beside it."""
    covered = topic.promised[wanted.before]
    missing = [number for number in numbers if number not in covered]
    if missing:
        covered.update(zip(missing, _promised(topic, missing, collection, before=wanted.before), strict=True))
    for number, share, named in zip(numbers, *_having(topic, numbers, collection, wanted, covered), strict=True):
        found = covered[number]
        promise = Promise(*found[:5], found.quotable(wanted), share, named)
        yield number, promise.led if wanted.before else promise


def _specificity(topic: Topic) -> Floats:
    return np.array([facet.specificity for facet in topic.facets])


def are_named(topic: Topic, numbers: Sequence[int], collection: Collection, naming: frozenset[str]) -> bool:
    """Whether any of some paragraphs may have one of the words that it has to have."""
    _, named = _having(topic, numbers, collection, Wanted(naming=naming))
    return any(named)


def _promised(topic: Topic, numbers: Sequence[int], collection: Collection, *, before: bool) -> Iterable[Covered]:
    """What paragraphs promise of a topic alone."""
    asked = np.array(numbers, np.int64)
    firsts = collection.layout.first_of(asked)
    befores = np.maximum(asked - 1, firsts) if before else asked
    befores = np.where(asked > firsts, befores, asked)
    every = distinct(np.concatenate([asked, firsts, befores]))
    places = Places(*(np.searchsorted(every, each) for each in (asked, firsts, befores)))
    found = strengths_in(topic, every, collection)
    own, context = places.shares(topic, found.most, found.weights)
    literal = (_specificity(topic)[:, None] * found.literal[:, places.own]).sum(axis=0)
    promised = (each.tolist() for each in (own, context, literal / topic.weight))
    met, pieces = found.most.T[places.own].tolist(), _having_own_words(found, places, collection)
    told = _coverage(topic, found, places)
    return map(Covered, *promised, told, met, pieces, *_quotable(topic, collection, found, places))


def _having_own_words(found: Strengths, places: Places, collection: Collection) -> Sequence[Sequence[int]]:
    """For each paragraph and facet the pieces that may have the asker's own word, as bits; all where none are told."""
    if found.told is None or not collection.strengths.tells_pieces:
        return np.full((len(places.own), len(found.most)), ANY_PIECE).tolist()
    having = np.packbits(found.told.in_pieces[:, places.own] >= 1.0, axis=2, bitorder="little")
    told: Sequence[Sequence[int]] = having[:, :, 0].T.tolist()
    return told


def _quotable(
    topic: Topic, collection: Collection, found: Strengths, places: Places
) -> tuple[Sequence[Quotable], Sequence[Quotable]]:
    """What the spoken pieces of paragraphs can cover, and those that the article tells; else what all words can."""
    compiled = engines.inferring
    if compiled is None or found.told is None or found.parts is None or not collection.strengths.tells_pieces:
        most = found.most[:, places.own]
        own = _specificity(topic) @ np.maximum(most, SCENE * found.weights[:, places.firsts]) / topic.weight
        each = list(map(Quotable.unknown, own.tolist(), most.max(axis=0).tolist()))
        return each, each
    covered = compiled.cover(
        found.told.in_pieces[:, places.own],
        found.told.kinds[places.own],
        found.parts[:, places.own],
        SCENE * found.weights[:, places.firsts],
        _specificity(topic),
        topic.weight,
    ).tolist()
    spoken, told = ([Quotable(*row) for row in each] for each in zip(*covered, strict=True))
    return spoken, told


def _coverage(topic: Topic, found: Strengths, places: Places) -> Sequence[tuple[Scene, float] | None]:
    """What the index tells as exactly as the articles."""
    if found.exact is None or topic.is_spelled:
        return [None] * len(places.own)
    _, shares = places.shares(topic, found.exact, found.exact)
    scenes = (SCENE * found.exact[:, places.firsts]).T
    return list(zip(map(tuple, scenes.tolist()), shares.tolist(), strict=True))


def _having(
    topic: Topic,
    numbers: Sequence[int],
    collection: Collection,
    wanted: Wanted,
    kept: Mapping[int, Covered] | None = None,
) -> tuple[Sequence[float], Sequence[bool]]:
    """How many of the question's stretches paragraphs may have, as a share, and whether a word that has to be there.

    What is ``kept`` of them tells which pieces have the asker's words: those of a stretch have to stand in one.
    """
    shelved = collection.layout.shelved_of(np.array(numbers, np.int64))
    verbatim, named = [0.0] * len(numbers), [True] * len(numbers)
    if wanted.shingles:
        needed = needed_by(wanted.shingles)
        having = having_all([each.apart for each in needed], shelved, collection)
        if kept is not None:
            having &= _in_one_piece(topic, needed, [kept[number].pieces for number in numbers])
        some = np.flatnonzero(having.any(axis=0))
        having[:, some] &= having_all(needed, shelved[some], collection)
        verbatim = having.mean(axis=0).tolist()
    if wanted.naming:
        having = having_all([_needed_by_name(word) for word in wanted.naming], shelved, collection)
        named = np.logical_or.reduce(having).tolist()
    return verbatim, named


def _in_one_piece(topic: Topic, needed: Sequence[Needed], pieces: Sequence[Sequence[int]]) -> Marks:
    """For each stretch, in a row, which paragraphs may have all of its words in one of their pieces."""
    every, found = np.array(pieces, np.uint8).T, np.ones((len(needed), len(pieces)), np.bool_)
    for row, each in zip(found, needed, strict=True):
        own = [place for place, facet in enumerate(topic.facets) if facet.word in each.stems]
        if len(own) > 1:
            row[:] = np.bitwise_and.reduce(every[own]) > 0
    return found


def _needed_by_name(word: str) -> Needed:
    """The terms and the characters without which a paragraph cannot have a name; of a stop word nothing is known."""
    parts = runs(word)
    spelled = (terms(run).word_set for kind, run in parts if kind != "han")
    characters = frozenset("".join(run for kind, run in parts if kind == "han"))
    return Needed(frozenset[str]().union(*spelled), characters, frozenset())
