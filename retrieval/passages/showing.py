"""Showing: which of a candidate's words are shown, and what its speaker goes on to say beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.passages.candidates import UNFIT
from retrieval.passages.phrase import containment
from retrieval.questions.answer_type import fits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.article import Span
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

TELLING = 40  # characters of words that nobody says twice by chance
WHOLE = 450  # characters up to which an utterance is shown whole
REACH = {"en": 600, "zh": 150}  # characters behind which somebody goes on to speak of what they have spoken of
LONGEST = 750  # the same of sentences of which none tells plainly more than the others
FURTHER, AS_MUCH = 0.3, 0.8  # of what the best sentence tells, for others to be shown, and to be as good
MORE_VERBATIM = 4.0  # of a topic's weight, for a sentence that holds the question word for word


def statement(candidate: Candidate, search: Search, shown: Iterable[Statement] = ()) -> Statement:
    """The candidate's words: whole when short, with what the speaker says beside it; else the sentences that answer."""
    utterance = candidate.utterance
    if utterance.span.end - utterance.span.start <= WHOLE or len(utterance.sentences) == 1:
        further = _beside(candidate, search.collection) if search.figures or utterance.form == "direct" else ()
        beside = [u for u in further if not repeats(u, shown)]
        return utterance.statement(range(len(utterance.sentences)), beside)
    return utterance.statement(_best_sentences(utterance, search))


def repeats(utterance: Utterance, shown: Iterable[Statement]) -> bool:
    """Whether words were shown before, or the same words of that speaker in another print of the article."""
    return any(
        part.span.overlap(utterance.span) if s.article == utterance.article.id else _reprinted(utterance, s, part.text)
        for s in shown
        for part in s.parts
    )


def _reprinted(utterance: Utterance, shown: Statement, words: str) -> bool:
    """Whether another article gives the same words to the same speaker, if only some of them."""
    speakers = [person and person.label for person in (utterance.speaker, shown.speaker)]
    shorter, longer = sorted((utterance.text, words), key=len)
    same = shorter == longer or (len(shorter) >= TELLING and shorter in longer)
    return same and speakers[0] == speakers[1]


def _beside(candidate: Candidate, collection: Collection) -> tuple[Utterance, ...]:
    """What the same speaker goes on to say in the same paragraph, as far as it can be shown as well."""
    own = candidate.utterance
    if own.speaker is None or own.nested:
        return ()
    others = [
        u
        for u in collection.paragraphs.utterances(candidate.number)
        if u.speaker == own.speaker and u.form == own.form and not u.nested and u.span.start >= own.span.end
    ]
    room = WHOLE - (own.span.end - own.span.start)
    chosen = [own]
    for other in sorted(others, key=lambda u: u.span.start):
        if not is_near(other, chosen[-1]):
            break
        room -= other.span.end - other.span.start
        if room >= 0 and not any(other.span.overlap(u.span) for u in chosen):
            chosen.append(other)
    return tuple(chosen[1:])


def is_near(one: Utterance, other: Utterance) -> bool:
    """Whether two stretches stand near each other, as whatever stands in a paragraph of common length does."""
    apart = max(one.span.start - other.span.end, other.span.start - one.span.end)
    return apart <= REACH[one.article.language]


def _best_sentences(utterance: Utterance, search: Search) -> list[int]:
    gains = [_gain(search, utterance, span) for span in utterance.sentences]
    order = sorted(range(len(gains)), key=lambda i: (-gains[i], i))
    chosen, length = [order[0]], _length(utterance, order[0])
    for i in order[1:]:
        most = LONGEST if gains[i] >= AS_MUCH * gains[order[0]] else WHOLE
        if length + _length(utterance, i) <= most and gains[i] >= FURTHER * gains[order[0]]:
            chosen.append(i)
            length += _length(utterance, i)
    return chosen


def _gain(search: Search, utterance: Utterance, span: Span) -> float:
    """What a sentence says of the topic; words of the question as they stand in it count above all."""
    words, text = search.terms(utterance, span), utterance.article.text[slice(*span)]
    fit = 1.0 if fits(search.asks, text, search.topic) else UNFIT
    verbatim = MORE_VERBATIM * containment(search.shingles, text, words)
    return search.topic.gain(words) * fit + search.topic.weight * verbatim


def _length(utterance: Utterance, index: int) -> int:
    span = utterance.sentences[index]
    return span.end - span.start
