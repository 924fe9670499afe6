"""How likely the best candidate can be what is looked for at most, told before all is read that might be next to it.

Words on a topic, and what an article tells plainly, have to be likely enough. Where somebody is asked about who did not
speak of a topic, mostly nothing can come to it, and little has to be read to know that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.passages.bounds import most_own
from retrieval.passages.confidence import most_of_evidence, most_of_speech, of_number, setting_of
from retrieval.passages.search import ROUNDING
from retrieval.passages.signals import LONE_MARGIN, signals_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.promise import Promise
    from retrieval.passages.search import Search


def may_be_spoken_of(search: Search, promises: Iterable[Promise], least: float, others: float = 0.0) -> bool:
    """Whether words in any of some paragraphs can be on the topic, so likely at least.

    ``others`` is the share of it that is told elsewhere, at the least.
    """
    topic = search.topic
    each = (_most_spoken_of(search, promise, others) for promise in promises)
    return topic.is_spelled or any(most >= least - ROUNDING for most in each)


def _most_spoken_of(search: Search, promise: Promise, others: float) -> float:
    """How likely words in a paragraph are on the topic at most."""
    own, nearest = most_own(search, promise), promise.quotable.nearest
    around = {"context": promise.context, "literal": promise.literal}
    return most_of_speech(own, nearest, search.topic, others=others, **around)


def most_sure(best: Candidate, behind: float, search: Search, question: str, collection: Collection) -> float:
    """The most that the confidence in the best candidate can be; ``behind`` is the least score of the next paragraph's.

    How far it is ahead is known only when all is read that can come next.
    """
    known, setting = signals_of([best], search.topic, question, collection), setting_of(best, search.topic, collection)
    margin = min(1.0, best.score - behind) if behind else max(LONE_MARGIN, min(1.0, best.score))
    low, high = known._replace(margin=0.0, lead=-1.0), known._replace(margin=margin, lead=best.rank)
    likely = most_of_evidence(low, high, setting, verbatim=best.verbatim)
    return max(likely, of_number(likely)) if search.asks == "number" else likely
