"""Like events: whether a Chinese report tells of what is meant, where reports tell much the same of many things."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import HAN, fold, simplified
from retrieval.passages.confidence import log_odds, probability, weights
from retrieval.passages.search import DEPTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

NEARLY_AS_MUCH = 0.8  # of what the paragraph has of the question, from which another report rivals it
BELOW = 0.75  # of the score of a headline, from which the text below it comes first


class Likeness(NamedTuple):
    """What tells whether the best candidate is the one that is meant.

    ``odds`` are the log odds of its confidence. ``ordered`` is the share, 0 to 1, of the characters of the topic's
    words that it has in their order. ``rivals`` is ln(1 + other articles with nearly as much of the topic in the
    asker's own words); ``headline`` is 1 for a title, heading or byline where more is asked than what there is.
    """

    odds: float
    ordered: float
    rivals: float
    headline: float


def with_text_first(found: Sequence[Candidate], search: Search) -> Sequence[Candidate]:
    """Candidates, before a headline that is the best the text below it where that is nearly as good."""
    if not _is_no_answer(found[0], search):
        return found
    best = found[0]
    own = (c for c in found if c.utterance.article.id == best.utterance.article.id)
    text = next((c for c in own if c.utterance.paragraph.kind == "body" and c.score >= BELOW * best.score), best)
    return [text, *(c for c in found if c is not text)]


def likeness_of(best: Candidate, likely: float, search: Search) -> Likeness:
    """What is seen of the best candidate, whose confidence is ``likely``."""
    topic = search.topic
    asked = "".join(facet.word for facet in topic.facets if HAN.match(facet.word))
    told = simplified(fold(best.utterance.text))
    return Likeness(
        odds=log_odds(likely),
        ordered=in_order(asked, told) / max(1, len(asked)),
        rivals=math.log(1 + _rivals(best, search)),
        headline=float(_is_no_answer(best, search)),
    )


def among_like(seen: Likeness) -> float:
    """The probability that the candidate of which this was seen answers."""
    of = weights()["alike_zh"]
    return probability(of["intercept"] + sum(of[name] * value for name, value in seen._asdict().items()))


def in_order(asked: Sequence[str], told: Sequence[str]) -> int:
    """How many characters of ``asked`` stand in ``told`` in the same order: their longest common subsequence.

    By the bits of whole numbers, a row at a time (Hyyrö 2004, *Bit-parallel LCS-length computation revisited*).
    """
    places: dict[str, int] = {}
    for place, character in enumerate(asked):
        places[character] = places.get(character, 0) | 1 << place
    every = left = (1 << len(asked)) - 1
    for character in told:
        met = left & places.get(character, 0)
        left = (left + met | left - met) & every
    return len(asked) - left.bit_count()


def _is_no_answer(best: Candidate, search: Search) -> bool:
    """Whether it is a title, heading or byline, which only name what is asked about, and a question asks for more."""
    return best.utterance.paragraph.kind != "body" and search.asks != "topic"


def _rivals(best: Candidate, search: Search) -> int:
    """How many other articles have a paragraph with nearly as much of the topic in the asker's own words."""
    topic, ranking, layout = search.topic, search.collection.ranking, search.collection.layout
    numbers = [number for number, _ in ranking.best(topic.query, DEPTH)]
    least = NEARLY_AS_MUCH * best.literal * topic.weight
    gains = zip(numbers, ranking.literal_gains(topic, numbers), strict=True)
    return len({layout.place_of(number)[0] for number, gain in gains if gain >= least} - {best.utterance.article.id})
