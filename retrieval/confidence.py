"""Confidence: the probability that the first statement answers the question.

A logistic regression over what the search saw; the weights are in ``words/confidence.json``. Counting the words of
the question that the corpus does not know is what tells most (see docs/retrieval.md).
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.tokens import HAN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from corpus.article import Span
    from retrieval.bm25 import Okapi
    from retrieval.collection import Collection
    from retrieval.evidence import Candidate
    from retrieval.facet import Facet
    from retrieval.question import Asks
    from retrieval.tokens import Terms
    from retrieval.topic import Topic
    from retrieval.utterance import Utterance

ANSWERED = 0.16  # from here on the best passage is shown; below it is more likely to mislead than to help
DATED = 0.3  # the same for "when": every news sentence has some date
ACROSS = 0.2  # the same between two languages
QUOTED = 0.4  # share of a question that stands in the source word for word, from which it is a quotation itself
LEAST_OWN, BY_CONTEXT = 0.12, 0.3  # what is left of it when the words themselves hardly touch the topic
UNMET = 0.5  # where "how many WHAT" is asked, the part of WHAT that may be missing
NOT_SAID = 0.2  # coverage below which a person did not speak of a topic
NOT_SAID_LOOSELY = 0.36  # the same without any of its words
LONE_MARGIN = 0.1  # where only one paragraph was found, which says little
NAMES = ("own", "context", "literal", "likelihood", "known", "margin", "facets", "unfit", "unknown", "absent", "unmet")


def features(best: Candidate, runner_up: Candidate | None, topic: Topic) -> tuple[float, ...]:
    """What tells an answer from a chance likeness, in the order of ``NAMES``; all but ``facets`` are shares."""
    return (
        best.own,
        best.context,
        best.literal,
        min(best.likelihood, 2.0),
        topic.known,
        min(1.0, best.score - runner_up.score) if runner_up else LONE_MARGIN,
        math.log(1 + len(topic.facets)),
        0.0 if best.fit else 1.0,
        math.log(1 + sum(not f.known for f in topic.facets)),
        sum(f.specificity for f in topic.facets if f.exact and not f.known) / topic.weight,
        best.unmet,
    )


def of_evidence(best: Candidate, runner_up: Candidate | None, topic: Topic) -> float:
    """The probability that the best candidate answers; ``runner_up`` is the best of another paragraph."""
    weights = _weights()["across" if topic_is_foreign(best, topic) else "within"]
    z = weights["intercept"] + sum(
        weights[name] * value for name, value in zip(NAMES, features(best, runner_up, topic), strict=True)
    )
    likely = 1 / (1 + math.exp(-z)) * (1.0 if best.own >= LEAST_OWN else BY_CONTEXT)
    return likely + (1 - likely) * (best.verbatim if best.verbatim >= QUOTED else 0.0)


def topic_is_foreign(best: Candidate, topic: Topic) -> bool:
    """Whether question and article are in different languages: then fewer words meet, and each says less."""
    return topic.is_english == (best.utterance.article.language == "zh")


def is_answer(best: Candidate, sure: float, asks: Asks, *, foreign: bool = False) -> bool:
    """Whether to show it: likely enough, with the date or number asked for, and of the things counted."""
    least = DATED if asks == "when" else ACROSS if foreign else ANSWERED
    return sure >= least and best.fit and not (asks == "number" and best.unmet > UNMET)


def speaks_of(candidate: Candidate, topic: Topic, collection: Collection) -> bool:
    """Whether somebody's words, or the paragraph around them, are on the topic at all.

    Common words are like anything, so a word that stands in for the asker's counts by its rarity; and not at all
    where the same article has the asker's word, since whoever speaks of the thing would have used it too.
    """
    least = NOT_SAID if candidate.literal else NOT_SAID_LOOSELY
    utterance, index = candidate.utterance, collection.words
    used = {facet.word for facet in topic.facets if collection.holds(utterance.article.id, facet.word)}
    near = (collection.terms_in(utterance.article.id, s, english=topic.is_english) for s in _around(utterance))
    return any(
        sum(f.specificity * _likeness(f, found, index, used) for f in topic.facets) >= least * topic.weight
        for found in near
    )


def _around(utterance: Utterance) -> tuple[Span, Span]:
    return utterance.span, utterance.paragraph.span


def _likeness(facet: Facet, found: Terms, index: Okapi, used: AbstractSet[str]) -> float:
    if facet.is_in(found) or HAN.match(facet.word):
        return facet.strength(found)
    if facet.word in used:
        return 0.0
    return max(
        (
            option.weight * min(1.0, min(map(index.specificity, option.terms)) / facet.specificity)
            for option in facet.options
            if found.word_set.issuperset(option.terms)
        ),
        default=0.0,
    )


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    loaded: dict[str, dict[str, float]] = json.loads(
        files("retrieval.words").joinpath("confidence.json").read_text(encoding="utf-8")
    )
    return loaded
