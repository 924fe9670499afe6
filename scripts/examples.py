"""Samples become examples, one set for each question that a model answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.speech import contents, cues, direct, reports, sources
from corpus.english.speech.linking import link, walk
from corpus.english.speech.voices import voices_of
from scripts.logistic import Examples
from scripts.samples import HALF, WHOLE, Annotated, Sample, agreement, overlaps, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Span
    from corpus.english.grammar.model import Models
    from corpus.english.speech.contents import Start
    from corpus.english.speech.linking import Choice, Option
    from corpus.english.speech.stretches import Stretch
    from corpus.english.speech.voice import Voice
    from scripts.polnear import Attribution


def cue_examples(given: Sequence[Sample]) -> Examples:
    """Is this word a cue?"""
    found = Examples()
    for sample in given:
        for item in sample.cues:
            found.add(cues.features(item.passage, item.cue), real=bool(item.contents))
    return found


def source_examples(given: Sequence[Sample]) -> Examples:
    """Is this phrase the cue's source?"""
    found = Examples()
    for sample in given:
        for item in sample.cues:
            right, _ = item.source()
            if right is None:
                continue
            for phrase, rank in sources.candidates(item.passage, item.phrases, item.cue):
                found.add(sources.features(item.passage, item.cue, phrase, rank), real=phrase is right)
    return found


def content_examples(given: Sequence[Sample]) -> tuple[Examples, Examples]:
    """Does indirect content start here, and does it end there?"""
    start_examples, end_examples = Examples(), Examples()
    for sample in given:
        for item in sample.cues:
            if item.contents:
                _content(sample.text, item, start_examples, end_examples)
    return start_examples, end_examples


def _content(text: str, item: Annotated, start_examples: Examples, end_examples: Examples) -> None:
    source, rank = item.source()
    starts = contents.starts(item.passage, item.cue, source)
    right: dict[int, Span] = {}
    for span in _indirect(text, item):
        scores = [_best_end(text, item, start, span) for start in starts]
        if scores and max(scores) >= HALF:
            right[scores.index(max(scores))] = span
    for number, start in enumerate(starts):
        features = contents.start_features(item.passage, item.cue, start, source, rank)
        start_examples.add(features, real=number in right)
        if number in right and start.end is None:
            _ends(text, item, start, right[number], end_examples)


def _indirect(text: str, item: Annotated) -> list[Span]:
    """The contents in the cue's sentence that are more than words between marks."""
    low, high = item.passage.between(item.cue.first, item.cue.end)
    spans = [trimmed(text, span) for span in item.contents if low <= span.start < high]
    return [s for s in spans if not any(agreement(s, marked.span) >= WHOLE for marked in item.passage.marked)]


def _options(item: Annotated, start: Start) -> list[int]:
    return [end for end in contents.ends(item.passage, item.cue, start) if end > start.index]


def _best_end(text: str, item: Annotated, start: Start, span: Span) -> float:
    spans = [trimmed(text, item.passage.between(start.index, end)) for end in _options(item, start)]
    return max((agreement(s, span) for s in spans), default=0.0)


def _ends(text: str, item: Annotated, start: Start, span: Span, examples: Examples) -> None:
    options = _options(item, start)
    scores = [agreement(trimmed(text, item.passage.between(start.index, end)), span) for end in options]
    for passed, (end, score) in enumerate(zip(options, scores, strict=True)):
        final = end == options[-1]
        features = contents.end_features(item.passage, item.cue, start, end, final=final, passed=passed)
        examples.add(features, real=score == max(scores))


def voices(sample: Sample, models: Models) -> list[list[Voice]]:
    """The voices of each passage."""
    pairs = zip(sample.passages, sample.phrases, strict=True)
    return [voices_of(passage, near, default_lexicon(), models) for passage, near in pairs]


def link_examples(given: Sequence[Sample], models: Models) -> Examples:
    """Does this voice speak the words between marks? The stretch before is taken to have found its right voice."""
    found = Examples()
    for sample in given:

        def choose(stretch: Stretch, options: Sequence[Option], sample: Sample = sample) -> Choice:
            attribution = _attribution(sample, stretch)
            if attribution is None:
                return None, 0.0
            right = [option for option in options if _is_right(option.voice, attribution)]
            for option in options:
                found.add(option.features, real=option in right)
            own = [option for option in right if not option.again and option.voice]
            own.sort(key=lambda option: abs(option.voice.cue.index - stretch.first) if option.voice else 0)
            again = [option for option in options if option.again]
            return next((option.voice for option in [*own, *right, *again]), None), 0.0

        list(walk(sample.passages, voices(sample, models), choose))
    return found


def quotation_examples(given: Sequence[Sample], models: Models) -> Examples:
    """Are the words between marks somebody's words?"""
    found = Examples()
    for sample in given:
        for item in link(sample.passages, voices(sample, models), models):
            real = _attribution(sample, item.stretch) is not None
            found.add(direct.quotation_features(item.stretch, item.logit), real=real)
    return found


def _attribution(sample: Sample, stretch: Stretch) -> Attribution | None:
    """The attribution whose content holds the stretch."""
    span = stretch.passage.marked[stretch.number].span
    least = WHOLE * (span.end - span.start)
    return next((a for a in sample.attributions if sum(map(span.overlap, a.content)) >= least), None)


def _is_right(voice: Voice | None, attribution: Attribution) -> bool:
    if voice is None or voice.source is None:
        return not attribution.source
    span = voice.passage.between(voice.source.first, voice.source.end)
    return not attribution.source or overlaps(span, attribution.source)


def report_examples(given: Sequence[Sample], models: Models) -> Examples:
    """Is this, as a whole, what the voice reports?"""
    found = Examples()
    for sample in given:
        near = voices(sample, models)
        spoken: dict[int, set[int]] = {}
        for item in link(sample.passages, near, models):
            if not item.trails:
                spoken.setdefault(id(item.voice), set()).add(item.stretch.number)
        for voice in (voice for said in near for voice in said):
            for start, end, features in reports.proposals(voice, spoken.get(id(voice), ()), models):
                span = trimmed(sample.text, voice.passage.between(start.index, end))
                found.add(features, real=_is_reported(sample, span, voice))
    return found


def _is_reported(sample: Sample, span: Span, voice: Voice) -> bool:
    return any(
        agreement(span, trimmed(sample.text, content)) >= HALF and _is_right(voice, attribution)
        for attribution in sample.attributions
        for content in attribution.content
    )
