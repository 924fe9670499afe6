"""Doubt: where the rankers together are too unsure of a verb, its source and what it tells to name anybody.

Each judges one thing, so that what all of them find likely enough may still be unlikely together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.model import sigmoid

if TYPE_CHECKING:
    from corpus.english.speech.reports import Report
    from corpus.english.speech.stretches import Stretch
    from corpus.english.speech.voice import Voice

# probabilities below which hardly every second would be right; docs/attribution.md has what other values cost
LEAST_DIRECT, LEAST_REPORT = 0.08, 0.1
LABELS = frozenset({"turn", "signature", "colon"})  # frames of what the layout tells
LIKELY = 1.0  # log odds of a verb of speech
STRAY = 0.0  # log odds of a verb of speech in another paragraph than the words


def is_doubted(stretch: Stretch, voice: Voice | None, logit: float) -> bool:
    """Whether words between marks, which a ranker gives to a voice with the log odds, are better nobody's."""
    if voice is None or voice.source is None or _adjoins(stretch, voice):
        return False
    return _together(voice, logit) < LEAST_DIRECT or _strays(stretch, voice)


def is_believed(report: Report) -> bool:
    """Whether a report with a source is likely enough to be one, and that source's; words between marks make it so."""
    voice = report.voice
    marked = any(number != -1 for number in voice.passage.quoted[report.first : report.end])
    return voice.source is None or marked or _together(voice, report.logit) >= LEAST_REPORT


def _together(voice: Voice, logit: float) -> float:
    """The probability that the verb tells of speech, that its source speaks and that these are the words."""
    source = 1.0 if voice.ruled else sigmoid(voice.source_logit)
    return sigmoid(voice.cue_logit) * source * sigmoid(logit)


def _adjoins(stretch: Stretch, voice: Voice) -> bool:
    """Whether a likely verb of speech stands right behind the words, whoever its source is: ““…,” said the mayor”."""
    beside = voice.passage is stretch.passage and voice.cue.index == stretch.end
    return beside and voice.cue.word.speaks and voice.cue_logit >= LIKELY


def _strays(stretch: Stretch, voice: Voice) -> bool:
    """Whether the verb stands in another paragraph and hardly tells of speech: “Lee likes it. ¶ “We left.””."""
    frame = voice.cue.word.frames[0]
    if voice.passage is stretch.passage or frame in LABELS:
        return False
    return not voice.cue.word.speaks or voice.cue_logit < STRAY
