"""How likely a paragraph can be what is looked for at most, told by what the index promises of it, before it is read.

Words on a topic, and what an article tells plainly, have to be likely enough. Where no paragraph can come to it, which
is the rule where somebody is asked about who did not speak of it, none is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from retrieval.passages.candidates import most_own
from retrieval.passages.confidence import Setting, most_of_evidence, most_of_speech, of_number
from retrieval.passages.promise import most_told
from retrieval.passages.search import ROUNDING
from retrieval.passages.signals import LONE_MARGIN, MOST_LIKELIHOOD, Signals, signals_of_topic, squared_specificity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.passages.search import Prospect, Search
    from retrieval.topics.topic import Topic

    IsWorth = Callable[[Sequence[Prospect]], bool]

ROUNDED = 1e-4  # of a confidence in an answer


def may_be_spoken_of(search: Search, least: float) -> IsWorth:
    """Tells whether words in any of some paragraphs can be on the topic of a search, so likely at least."""

    def is_worth(prospects: Sequence[Prospect]) -> bool:
        each = ((most_own(search, one.promise), one.promise.quotable.nearest) for one in prospects)
        likely = (most_of_speech(own, nearest, search.topic) for own, nearest in each)
        return search.topic.is_spelled or any(most >= least - ROUNDING for most in likely)

    return is_worth


def may_tell_plainly(search: Search, on: Topic, share: float, sure: float, collection: Collection) -> IsWorth:
    """Tells whether any of some paragraphs can tell what is searched for so surely, and such a share ``on`` a topic.

    Of answers with a number the one taken may be another than the best one.
    """

    def is_worth(prospects: Sequence[Prospect]) -> bool:
        if search.topic.is_spelled:
            return True
        able = [each.number for each in sure_enough(prospects, search, sure, collection)]
        asked = able if search.asks != "number" else [each.number for each in prospects]
        return bool(able) and most_told(on, asked, collection) >= share - ROUNDING

    return is_worth


def sure_enough(
    prospects: Sequence[Prospect], search: Search, sure: float, collection: Collection
) -> Sequence[Prospect]:
    """The paragraphs from which an answer can be so sure."""
    chinese = collection.layout.is_chinese(np.array([each.number for each in prospects], np.int64)).tolist()
    settings = [Setting(search.topic.is_english == each, each, collection.reporting) for each in chinese]
    known, whole = signals_of_topic(search.topic), sum(squared_specificity(search.topic, collection))
    pairs = zip(prospects, settings, strict=True)
    return [each for each, setting in pairs if most_sure(each, search, (known, whole), setting) >= sure - ROUNDED]


def most_sure(
    prospect: Prospect, search: Search, of_topic: tuple[Mapping[str, float], float], setting: Setting
) -> float:
    """The most that the confidence in an answer from a paragraph can be.

    ``of_topic`` are the signals of the topic alone, and what a paragraph holds of it that has all.
    """
    (known, whole), promise = of_topic, prospect.promise
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
        margin=max(LONE_MARGIN, min(1.0, prospect.most)),
        lead=prospect.rank,
        missing=whole,
        held=promise.held,
        **dict.fromkeys(("unmet", "unfit", "order", "near", "grams", "name"), 1.0),
        spoken=spoken,
        spoken_literal=spoken * promise.literal,
        spoken_missing=spoken * whole,
    )
    if promise.verbatim:
        return 1.0
    likely = most_of_evidence(low, high, setting)
    return max(likely, of_number(likely))
