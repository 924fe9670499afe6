"""How likely a paragraph can be what is looked for at most, told by what the index promises of it, before it is read.

Words on a topic, and what an article tells plainly, have to be likely enough. Where no paragraph can come to it, which
is the rule where somebody is asked about who did not speak of it, none is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.passages.candidates import least_promised, most_own
from retrieval.passages.confidence import Setting, most_of_evidence, most_of_speech, of_number
from retrieval.passages.promise import most_told
from retrieval.passages.search import ROUNDING
from retrieval.passages.signals import (
    LONE_MARGIN,
    MOST_LENGTH,
    MOST_LIKELIHOOD,
    Signals,
    signals_of_topic,
    squared_specificity,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Collection as Set

    from retrieval.collection import Collection
    from retrieval.passages.search import Prospect, Search
    from retrieval.topics.topic import Topic

    Hopes = Callable[[Sequence[Prospect]], Set[int]]

ROUNDED = 1e-4  # of a confidence in an answer


def spoken_of(search: Search, least: float) -> Hopes:
    """Tells in which paragraphs words can be on the topic of a search, so likely at least."""

    def hopes(prospects: Sequence[Prospect]) -> Set[int]:
        if search.topic.is_spelled:
            return {each.number for each in prospects}
        likely = ((each.number, _most_spoken(search, each)) for each in prospects)
        return {number for number, most in likely if most >= least - ROUNDING}

    return hopes


def _most_spoken(search: Search, prospect: Prospect) -> float:
    promise = prospect.promise
    return most_of_speech(most_own(search, promise), promise.quotable.nearest, search.topic)


def told_plainly(search: Search, on: Topic, share: float, sure: float, collection: Collection) -> Hopes:
    """Tells which paragraphs can tell what is searched for so surely, and such a share ``on`` a topic.

    Of answers with a number the one taken may be another than the best one.
    """

    def hopes(prospects: Sequence[Prospect]) -> Set[int]:
        if search.topic.is_spelled:
            return {each.number for each in prospects}
        able = [each.number for each in sure_enough(prospects, search, sure, collection)]
        asked = able if search.asks != "number" else [each.number for each in prospects if able]
        told = zip(asked, most_told(on, asked, collection), strict=True)
        return {number for number, most in told if most >= share - ROUNDING}

    return hopes


def sure_enough(
    prospects: Sequence[Prospect], search: Search, sure: float, collection: Collection
) -> Sequence[Prospect]:
    """The paragraphs from which an answer can be so sure."""
    chinese = collection.layout.is_chinese(np.array([each.number for each in prospects], np.int64)).tolist()
    settings = [Setting(search.topic.is_english == each, each, collection.reporting) for each in chinese]
    known, whole = signals_of_topic(search.topic), sum(squared_specificity(search.topic, collection))
    every = zip(prospects, settings, _margins(prospects, search), strict=True)
    return [
        each
        for each, setting, margin in every
        if most_sure(each, search, _OfTopic(known, whole, margin), setting) >= sure - ROUNDED
    ]


def _margins(prospects: Sequence[Prospect], search: Search) -> Iterator[float]:
    """How far the best candidate of each paragraph can be ahead of the next paragraph's, which will be read as well.

    Of answers with a number some are left out before they are compared.
    """
    least = [
        least_promised(search, each.rank) if each.promise.quotable.is_there and search.asks != "number" else 0.0
        for each in prospects
    ]
    for place, each in enumerate(prospects):
        behind = max(least[:place] + least[place + 1 :], default=0.0)
        yield max(LONE_MARGIN if not behind else 0.0, min(1.0, each.most - behind))


class _OfTopic(NamedTuple):
    """What is known of all paragraphs: the signals of the topic, what one that has all of it holds, and the margin."""

    known: Mapping[str, float]
    whole: float
    margin: float


def most_sure(prospect: Prospect, search: Search, of_topic: _OfTopic, setting: Setting) -> float:
    """The most that the confidence in an answer from a paragraph can be."""
    (known, whole, margin), promise = of_topic, prospect.promise
    low = Signals(**dict.fromkeys(Signals._fields, 0.0))._replace(
        literal=promise.literal,
        likelihood=min(prospect.points / search.topic.weight, MOST_LIKELIHOOD),
        lead=-1.0,
        missing=whole - promise.held,
        **known,
    )
    spoken = 0.0 if search.narrated else 1.0
    high = low._replace(
        own=most_own(search, promise),
        context=promise.context,
        margin=margin,
        lead=prospect.rank,
        missing=whole,
        held=promise.held,
        **dict.fromkeys(("unmet", "unfit", "order", "near", "grams", "name"), 1.0),
        **dict.fromkeys(("length", "extent"), MOST_LENGTH),
        spoken=spoken,
        spoken_literal=spoken * promise.literal,
        spoken_missing=spoken * whole,
    )
    if promise.verbatim:
        return 1.0
    likely = most_of_evidence(low, high, setting)
    return max(likely, of_number(likely))
