"""Signals: what tells an answer from a chance likeness, of the best candidate and the next one."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import fold, terms
from retrieval.postings.formula import idf_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus.article import Span
    from retrieval.collection import Collection
    from retrieval.language.tokens import Terms
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.topics.topic import Topic

NEAR = 6  # words of a passage within which two neighbouring words of a question stand together
LONE_MARGIN = 0.1  # where only one paragraph was found, which says little
CAPITALISED = re.compile(r"(?<=[\s“\"(])[A-Z][\w'’-]+")


class Signals(NamedTuple):
    """What speaks for and against the best candidate; shares of 0 to 1 unless said otherwise.

    ``own``, ``context`` and ``literal`` are the candidate's, ``known`` is the topic's. ``margin`` and ``lead`` are how
    far it is ahead of the next paragraph, by its score and by BM25. ``facets`` is ln(1 + facets), ``unknown`` the same
    of those that the corpus lacks. ``unfit`` is 1 where the number or date asked for is missing. ``likelihood`` is
    BM25's score over the topic's specificity, 2 at most. ``absent`` is the
    share of the topic that is names and numbers which no article has. ``missing`` is the sum over the facets of squared
    specificity times what the paragraph lacks of each, where a word seen once weighs 1: one rare word that is missing
    says more than two common ones; ``held`` is the same of what the paragraph has. ``order`` and ``near`` are the
    shares of neighbouring words of the question that stand side by side in the paragraph, and within ``NEAR`` words.
    ``grams`` is the share of the parts of its words. ``length`` is ln(1 + characters) of the paragraph, ``extent`` that
    of the candidate: a long paragraph meets many words by chance. ``name`` is 1 where a name stands there that the
    question does not give, ``spoken`` where somebody speaks: their words are met in other words more often, so that two
    signals count apart for them.
    """

    own: float
    context: float
    literal: float
    known: float
    margin: float
    lead: float
    facets: float
    unmet: float
    unfit: float
    likelihood: float
    unknown: float
    absent: float
    missing: float
    held: float
    order: float
    near: float
    grams: float
    name: float
    spoken: float
    spoken_literal: float
    spoken_missing: float
    length: float
    extent: float


def signals_of(found: Sequence[Candidate], search: Search, question: str) -> Signals:
    """The signals of the first candidate for a question, as folded for the frames or as written."""
    topic = search.topic
    best, next_one = found[0], runner_up(found)
    paragraph = search.collection.paragraphs.terms_of(best.number, english=topic.is_english)
    (missing, held), spoken = _weighed(topic, paragraph, search.collection), float(best.utterance.speaker is not None)
    order, near = together(_words_of(question), paragraph.words)
    return Signals(
        own=best.own,
        context=best.context,
        literal=best.literal,
        margin=min(1.0, best.score - next_one.score) if next_one else LONE_MARGIN,
        lead=best.rank - max((c.rank for c in found if c.number != best.number), default=0.0),
        unmet=best.unmet,
        unfit=0.0 if best.fit else 1.0,
        likelihood=min(best.likelihood, 2.0),
        **signals_of_topic(topic),
        missing=missing,
        held=held,
        order=order,
        near=near,
        grams=_grams(topic, paragraph),
        name=float(_names_another(best.utterance.text, question)),
        spoken=spoken,
        spoken_literal=spoken * best.literal,
        spoken_missing=spoken * missing,
        length=math.log(1 + _characters(best.utterance.paragraph.span)),
        extent=math.log(1 + _characters(best.utterance.span)),
    )


def _characters(span: Span) -> int:
    return span.end - span.start


def signals_of_topic(topic: Topic) -> dict[str, float]:
    """Those that a topic alone tells, by name."""
    return {
        "known": topic.known,
        "facets": math.log(1 + len(topic.facets)),
        "unknown": math.log(1 + sum(not facet.known for facet in topic.facets)),
        "absent": sum(f.specificity for f in topic.facets if f.exact and not f.known) / topic.weight,
    }


@lru_cache(maxsize=64)
def _words_of(question: str) -> tuple[str, ...]:
    """The words of a question, for which several searches may be made."""
    return terms(question).words


def runner_up(found: Sequence[Candidate]) -> Candidate | None:
    """The best candidate of another paragraph."""
    return next((c for c in found if c.number != found[0].number), None)


def together(asked: Sequence[str], told: Sequence[str]) -> tuple[float, float]:
    """The shares of neighbouring words of a question that follow each other in a passage, and that are near there."""
    pairs = {pair for pair in pairwise(asked) if pair[0] != pair[1]}
    if not pairs:
        return 0.0, 0.0
    wanted = {word for pair in pairs for word in pair}
    places: dict[str, list[int]] = {}
    for place, word in enumerate(told):
        if word in wanted:
            places.setdefault(word, []).append(place)
    apart = [_apart(pair, places) for pair in pairs]
    return sum(d == 1 for d in apart) / len(pairs), sum(abs(d) <= NEAR for d in apart if d) / len(pairs)


def _apart(pair: tuple[str, str], places: Mapping[str, Iterable[int]]) -> int:
    """How far behind the one the other stands, where they are nearest, side by side in order first; 0 for nowhere."""
    between = [b - a for a in places.get(pair[0], ()) for b in places.get(pair[1], ())]
    return min(between, key=lambda d: (d != 1, abs(d)), default=0)


def _weighed(topic: Topic, paragraph: Terms, collection: Collection) -> tuple[float, float]:
    """What a paragraph lacks of the facets, and what it has of them."""
    rarest = idf_of(1, max(2, collection.word_index.size))
    weights = [(facet.specificity / rarest) ** 2 for facet in topic.facets]
    held = sum(w * facet.strength(paragraph) for w, facet in zip(weights, topic.facets, strict=True))
    return sum(weights) - held, held


def _grams(topic: Topic, paragraph: Terms) -> float:
    grams = [gram for facet in topic.facets for gram in facet.parts]
    return sum(map(paragraph.gram_set.__contains__, grams)) / len(grams)


def _names_another(text: str, question: str) -> bool:
    given = frozenset(fold(question).split())
    return not all(map(given.intersection, _names_in(text)))


@lru_cache(maxsize=4096)
def _names_in(text: str) -> tuple[frozenset[str], ...]:
    """The words of a passage that are written as names, each as its folded parts."""
    return tuple(frozenset(fold(word).split()) for word in CAPITALISED.findall(text))
