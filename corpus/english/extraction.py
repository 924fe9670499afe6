"""An English article becomes a Record.

paragraphs ──> passages ──> voices (cue + source) ──> linked stretches (direct) ──> reports (indirect) ──> speakers
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.english.lexicon import default_lexicon
from corpus.english.linking import link
from corpus.english.model import default_models, sigmoid
from corpus.english.passage import blocks, prepare
from corpus.english.people import roster_of
from corpus.english.phrases import phrases_of
from corpus.english.reports import apart, reports_of
from corpus.english.resolution import NOBODY, Resolved, Resolver
from corpus.english.tagging import default_tagger
from corpus.english.terms import is_term
from corpus.english.vocabulary import default_vocabulary
from corpus.english.voices import voices_of
from corpus.quotation import Quotation, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.english.direct import Voice
    from corpus.english.lexicon import Lexicon
    from corpus.english.linking import Linked
    from corpus.english.passage import Passage
    from corpus.english.phrases import Phrase
    from corpus.english.reports import Report
    from corpus.quotation import Form, Person

LEAST_SPEECH = 0.3  # log odds from which a stretch between marks counts as speech
LEAST_REPORT = -0.6  # log odds from which content counts as reported
LEAST_SPEAKER = 0.25  # probability from which a speaker is named
UNREAD = frozenset({"byline", "dateline"})


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of somebody before it is known of whom."""

    span: Span
    form: Form
    voice: Voice | None
    logit: float


def extract(article: Article, lexicon: Lexicon | None = None) -> Record:
    """Find the quotations of an article and the people who speak."""
    passages = [
        prepare(article.text, block, default_tagger())
        for paragraph in article.paragraphs
        if paragraph.kind not in UNREAD
        for block in blocks(article.text, paragraph.span)
    ]
    phrases = [phrases_of(passage) for passage in passages]
    words = _words(passages, phrases, lexicon or default_lexicon())
    quotations = _with_speakers(passages, phrases, words)
    people = tuple(dict.fromkeys(q.speaker for q in quotations if q.speaker))
    return Record(article, tuple(quotations), people)


def _words(passages: Sequence[Passage], phrases: Sequence[Sequence[Phrase]], lexicon: Lexicon) -> list[_Words]:
    """Direct and indirect speech with its voices, in order."""
    models = default_models()
    voices = [voices_of(passage, near, lexicon, models) for passage, near in zip(passages, phrases, strict=True)]
    linked: dict[int, list[Linked]] = defaultdict(list)
    for item in link(passages, voices, models):
        if item.speech >= LEAST_SPEECH and not is_term(item.stretch):
            linked[id(item.stretch.passage)].append(item)
    found: list[_Words] = []
    for passage, near in zip(passages, voices, strict=True):
        mine = linked[id(passage)]
        reports = apart([r for v in near for r in reports_of(v, _numbers(mine, v), models)], LEAST_REPORT)
        found += [_Words(passage.between(r.first, r.end), "indirect", r.voice, r.logit) for r in reports]
        found += [_direct(item, reports) for item in mine]
    return sorted(found, key=lambda w: (w.span.start, -w.span.end))


def _numbers(linked: Sequence[Linked], voice: Voice) -> set[int]:
    """The stretches that a voice speaks."""
    return {item.stretch.number for item in linked if item.voice is voice}


def _direct(item: Linked, reports: Sequence[Report]) -> _Words:
    """Marked words inside a report are its speaker's."""
    stretch = item.stretch
    span = stretch.passage.marked[stretch.number].span
    around = next((r for r in reports if r.first <= stretch.first and stretch.end <= r.end), None)
    if around:
        return _Words(span, "direct", around.voice, around.logit)
    return _Words(span, "direct", item.voice, item.logit)


def _with_speakers(
    passages: Sequence[Passage], phrases: Sequence[Sequence[Phrase]], words: Sequence[_Words]
) -> list[Quotation]:
    vocabulary = default_vocabulary()
    by_passage = {id(passage): near for passage, near in zip(passages, phrases, strict=True)}
    resolver = Resolver(roster_of(passages, phrases, vocabulary), by_passage, vocabulary)
    known: dict[int, Resolved] = {}
    result = []
    for item in words:
        voice = item.voice
        if voice and id(voice) not in known:
            known[id(voice)] = resolver.resolve(voice)
        person, title, probability = known[id(voice)] if voice else NOBODY
        result.append(_quotation(item, person, title, sigmoid(item.logit) * probability))
    return result


def _quotation(item: _Words, person: Person | None, title: str | None, confidence: float) -> Quotation:
    voice = item.voice
    sure = person is not None and confidence >= LEAST_SPEAKER
    mention = voice.passage.between(voice.source.first, voice.source.end) if voice and voice.source else None
    cue = voice.passage.tokens[voice.cue.index] if voice else None
    return Quotation(
        span=item.span,
        form=item.form,
        speaker=person if sure else None,
        title=title if sure else None,
        mention=mention,
        cue=Span(cue.start, cue.end) if cue else None,
        confidence=round(confidence, 4),
    )
