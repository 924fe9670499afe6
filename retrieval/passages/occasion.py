"""The occasion of somebody's words: what they were asked, and what is named beside them, which they need not repeat.

"As for the tunnel, Lee said: “It is late.”" is on the tunnel, though her words are not. What is told with 开玩笑 is a
玩笑.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.language.tokens import HAN, word_list
from retrieval.passages.cue import is_cued_by, verbs_in
from retrieval.passages.turn import is_turn, question_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.search import Search
    from retrieval.topics.topic import Scene

ASKED = 0.9  # of what the question says that the words answer, as if they said so themselves
CLAUSE = 0.8  # of what stands beside the words in their sentence
REPLIED = 0.7  # of what stands before words that are told as a reply
NAMED = 0.6  # strength from which a stretch names a facet; what is only near it may do so by chance
REPLYING = ("reply", "回应")  # verbs of the family that replies
ASKING = "ask"  # and of the one that asks


class Told(NamedTuple):
    """A stretch that tells what words are on, and how much of it counts for them, 0 to 1.

    Where ``names`` is false it tells nothing of names: "told Webb: “…”" is not on Webb.
    """

    span: Span
    share: float
    names: bool = True


def with_occasion(utterance: Utterance, number: int, search: Search, scene: Scene) -> Scene:
    """The ``scene`` of an utterance with what its occasion says of each facet; itself where that is no more."""
    topic = search.topic
    told = [(search.terms(utterance, each.span), each) for each in occasion(utterance, number, search.collection)]
    cued = [HAN.match(facet.word) is not None and is_cued_by(verbs_in(facet.word), utterance) for facet in topic.facets]
    if not told and not any(cued):
        return scene
    known = scene or (0.0,) * len(topic.facets)
    most = []
    for facet, least, is_cue in zip(topic.facets, known, cued, strict=True):
        met = ((facet.strength(found), t.share) for found, t in told if t.names or not facet.exact)
        named = (share * strength for strength, share in met if strength >= NAMED)
        most.append(max((least, ASKED * is_cue, *named)))
    return scene if most == list(known) else tuple(most)


def occasion(utterance: Utterance, number: int, collection: Collection) -> Sequence[Told]:
    """What tells the topic of words around them, without the speaker's own titles and without what anybody says."""
    if utterance.speaker is None:
        return ()
    if is_turn(utterance):
        asked = question_before(utterance, number, collection)
        if asked is not None:
            return (Told(asked.span, ASKED),)
    text = utterance.article.text
    told = (
        *_beside(utterance, number, collection),
        *_asked_beside(utterance, number, collection),
        *_replied_to(utterance, number, collection),
    )
    return [each for each in told if any(map(str.isalnum, text[slice(*each.span)]))]


def _beside(utterance: Utterance, number: int, collection: Collection) -> Iterator[Told]:
    """What stands beside the words in their sentence: behind "as for" or "asked about", and between verb and words."""
    text, span, cue = utterance.article.text, utterance.span, utterance.cue
    own = _sentences_of(utterance)
    if own is None:
        return
    spoken = [each for each in collection.paragraphs.utterances(number).named.over(own) if not each.overlap(span)]
    for beside in (Span(own.start, span.start), Span(span.end, own.end)):
        for piece in _without(beside, [*spoken, *_titles(utterance, beside)]):
            lead = _leads().search(text, *piece)
            if lead is not None:
                yield Told(Span(lead.end(), piece.end), CLAUSE)
    if cue is not None and own.start <= cue.start < cue.end < span.start:
        yield from (Told(piece, CLAUSE, names=False) for piece in _without(Span(cue.end, span.start), spoken))


def _asked_beside(utterance: Utterance, number: int, collection: Collection) -> Iterator[Told]:
    """What another is told to have asked in the same sentence: "asked by Webb about the tunnel, Lee said: “…”"."""
    own = _sentences_of(utterance)
    if own is None:
        return
    for other in collection.paragraphs.utterances(number):
        if other.speaker != utterance.speaker and own.holds(other.span) and is_cued_by(verbs_in(ASKING), other):
            yield Told(other.span, ASKED)


def _sentences_of(utterance: Utterance) -> Span | None:
    """The stretch of the sentences in which the words stand."""
    every, (start, end) = sentences(utterance.article.text, utterance.paragraph.span), utterance.span
    first, last = _ended(every, start), _ended(every, end)
    if last < len(every) and every[last].start < end:
        last += 1
    return Span(every[first].start, every[last - 1].end) if first < last else None


def _ended(every: Sequence[Span], place: int) -> int:
    """How many sentences end at a place or before it."""
    return bisect_right(every, place, key=lambda sentence: sentence.end)


def _replied_to(utterance: Utterance, number: int, collection: Collection) -> Iterator[Told]:
    """Where words are told as a reply, the sentence before, or else the paragraph before."""
    if not any(is_cued_by(verbs_in(verb), utterance) for verb in REPLYING):
        return
    every = sentences(utterance.article.text, utterance.paragraph.span)
    before = _ended(every, utterance.span.start)
    article, paragraph = collection.layout.place_of(number)
    if before:
        yield Told(every[before - 1], REPLIED)
    elif paragraph > 1:
        yield Told(collection.records[article].article.paragraphs[paragraph - 2].span, REPLIED)


def _titles(utterance: Utterance, within: Span) -> Iterator[Span]:
    """Where the titles of whoever speaks stand in a stretch: an office is no topic."""
    for title in utterance.titles:
        at = utterance.article.text.find(title, *within)
        if at >= 0:
            yield Span(at, at + len(title))


def _without(span: Span, hidden: Sequence[Span]) -> Iterator[Span]:
    """What is left of a stretch between others."""
    start = span.start
    for each in sorted(hidden):
        if each.overlap(span):
            if start < each.start:
                yield Span(start, each.start)
            start = max(start, each.end)
    if start < span.end:
        yield Span(start, span.end)


@cache
def _leads() -> re.Pattern[str]:
    """The words behind which stands what somebody speaks of."""
    english, chinese = (
        "|".join(sorted(word_list(f"leads.{each}.txt"), key=len, reverse=True)) for each in ("en", "zh")
    )
    return re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE)
