"""Samples become examples, one set for each question that a model answers."""

from __future__ import annotations

import math
import random
from array import array
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.model import BIAS, Model, sigmoid
from corpus.english.reports import contents, reports
from corpus.english.stretches import direct
from corpus.english.stretches.linking import link, walk
from corpus.english.voices import cues, sources
from corpus.english.voices.voices import voices_of
from scripts.samples import HALF, WHOLE, Annotated, Sample, agreement, overlaps, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Span
    from corpus.english.grammar.model import Models
    from corpus.english.reports.contents import Start
    from corpus.english.stretches.linking import Choice, Option
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice
    from scripts.samples import Attribution


def cue_examples(given: Sequence[Sample]) -> Examples:
    """Is this word a cue?"""
    found = Examples()
    for sample in given:
        for item in sample.cues:
            found.add(cues.features(item.cue), real=bool(item.contents))
    return found


def source_examples(given: Sequence[Sample]) -> Examples:
    """Is this phrase the cue's source?"""
    found = Examples()
    for sample in given:
        for item in sample.cues:
            right, _ = item.source()
            if right is None:
                continue
            for phrase, rank in sources.candidates(item.cue):
                found.add(sources.features(item.cue, phrase, rank), real=phrase is right)
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
    starts = contents.starts(item.cue, source)
    right: dict[int, Span] = {}
    for span in _indirect(text, item):
        scores = [_best_end(text, item, start, span) for start in starts]
        if scores and max(scores) >= HALF:
            right[scores.index(max(scores))] = span
    for number, start in enumerate(starts):
        features = contents.start_features(item.cue, start, source, rank)
        start_examples.add(features, real=number in right)
        if number in right and start.end is None:
            _ends(text, item, start, right[number], end_examples)


def _indirect(text: str, item: Annotated) -> list[Span]:
    """The contents in the cue's sentence that are more than words between marks."""
    low, high = item.cue.passage.between(item.cue.first, item.cue.end)
    spans = [trimmed(text, span) for span in item.contents if low <= span.start < high]
    return [s for s in spans if not any(agreement(s, marked.span) >= WHOLE for marked in item.cue.passage.marked)]


def _options(item: Annotated, start: Start) -> list[int]:
    return [end for end in contents.ends(item.cue, start) if end > start.index]


def _best_end(text: str, item: Annotated, start: Start, span: Span) -> float:
    spans = [trimmed(text, item.cue.passage.between(start.index, end)) for end in _options(item, start)]
    return max((agreement(s, span) for s in spans), default=0.0)


def _ends(text: str, item: Annotated, start: Start, span: Span, examples: Examples) -> None:
    options = _options(item, start)
    scores = [agreement(trimmed(text, item.cue.passage.between(start.index, end)), span) for end in options]
    for passed, (end, score) in enumerate(zip(options, scores, strict=True)):
        final = end == options[-1]
        features = contents.end_features(item.cue, start, end, final=final, passed=passed)
        examples.add(features, real=score == max(scores))


def voices(sample: Sample, models: Models) -> list[list[Voice]]:
    """The voices of each passage."""
    return [voices_of(passage, default_lexicon(), models) for passage in sample.passages]


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
    span = stretch.span
    least = WHOLE * (span.end - span.start)
    return next((a for a in sample.attributions if sum(map(span.overlap, a.content)) >= least), None)


def _is_right(voice: Voice | None, attribution: Attribution) -> bool:
    if voice is None or voice.source is None:
        return not attribution.source
    span = voice.source.span
    return not attribution.source or overlaps(span, attribution.source)


def report_examples(given: Sequence[Sample], models: Models) -> Examples:
    """Is this, as a whole, what the voice reports?"""
    found = Examples()
    for sample in given:
        near = voices(sample, models)
        spoken: dict[Voice | None, set[int]] = {}
        for item in link(sample.passages, near, models):
            if not item.trails:
                spoken.setdefault(item.voice, set()).add(item.stretch.number)
        for voice in (voice for said in near for voice in said):
            for start, end, features in reports.proposals(voice, spoken.get(voice, ()), models):
                span = trimmed(sample.text, voice.passage.between(start.index, end))
                found.add(features, real=_is_reported(sample, span, voice))
    return found


def _is_reported(sample: Sample, span: Span, voice: Voice) -> bool:
    return any(
        agreement(span, trimmed(sample.text, content)) >= HALF and _is_right(voice, attribution)
        for attribution in sample.attributions
        for content in attribution.content
    )


@dataclass
class Examples:
    """Candidates as lists of features, and whether each is a real one."""

    features: list[list[str]] = field(default_factory=list)
    real: list[bool] = field(default_factory=list)

    def add(self, features: list[str], *, real: bool) -> None:
        """One more candidate."""
        self.features.append(features)
        self.real.append(real)

    def join(self, others: Examples) -> None:
        """All of another set's candidates."""
        self.features += others.features
        self.real += others.real


@dataclass(frozen=True)
class Schedule:
    """How long, how fast, and how hard weights are held down; rare features and small weights are left out."""

    epochs: int = 8
    rate: float = 0.08
    decay: float = 4e-3
    rarest: int = 8
    smallest: float = 0.04
    seed: int = 1
    averaged: int = 4  # epochs at the end whose weights are averaged


def fit(examples: Examples, schedule: Schedule = Schedule()) -> Model:
    """The weights that tell real candidates from others."""
    counts = Counter(feature for candidate in examples.features for feature in candidate)
    kept = [feature for feature, count in counts.items() if count >= schedule.rarest]
    numbers = {feature: number for number, feature in enumerate(kept)}
    rows = [array("i", [numbers[f] for f in candidate if f in numbers]) for candidate in examples.features]
    weights, bias = _descend(rows, examples.real, len(kept), schedule)
    found = {f: round(w, 2) for f, w in zip(kept, weights, strict=True) if abs(w) >= schedule.smallest}
    return Model({BIAS: round(bias, 3), **dict(sorted(found.items()))})


def _descend(rows: list[array[int]], real: list[bool], size: int, schedule: Schedule) -> tuple[list[float], float]:
    weights, squares = [0.0] * size, [0.1] * size
    bias, bias_square = 0.0, 0.1
    order = list(range(len(rows)))
    shuffle = random.Random(schedule.seed).shuffle
    means = [0.0] * size
    for epoch in range(schedule.epochs):
        shuffle(order)
        for number in order:
            row = rows[number]
            error = sigmoid(bias + sum([weights[f] for f in row])) - real[number]
            bias_square += error * error
            bias -= schedule.rate * error / math.sqrt(bias_square)
            for f in row:
                slope = error + schedule.decay * weights[f]
                squares[f] += slope * slope
                weights[f] -= schedule.rate * slope / math.sqrt(squares[f])
        if epoch >= schedule.epochs - schedule.averaged:
            means = [mean + weight / schedule.averaged for mean, weight in zip(means, weights, strict=True)]
    return means, bias
