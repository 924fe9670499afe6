"""Indirect speech that runs on over sentences without a cue of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.english.direct import Voice
    from corpus.english.passage import Passage
    from corpus.english.reports import Report

OWN = frozenset({"we", "our", "us", "ours"})
DUTY = frozenset({"must", "should"})
SPEECH = frozenset({"speech", "tell"})
NEEDS = ("it", "is", "necessary")
LIKELY_CUE = 0.0


def running_on(
    passage: Passage, reports: Sequence[Report], voices: Sequence[Voice], spoken: Collection[int]
) -> list[Report]:
    """The reports, those that end with their sentence carried on; ``spoken`` are the stretches of direct speech."""
    busy = {voice.cue.first for voice in voices if voice.cue_logit >= LIKELY_CUE and voice.source}
    taken = {report.first for report in reports}
    result = []
    for report in reports:
        end = report.end
        if SPEECH & set(report.voice.cue.word.frames) and passage.quoted[report.first] == -1:
            end = _carried(passage, report, busy, taken, spoken)
        result.append(replace(report, end=end) if end > report.end else report)
    return result


def _carried(
    passage: Passage, report: Report, busy: Collection[int], taken: Collection[int], spoken: Collection[int]
) -> int:
    """Where the report ends when it goes on over the sentences after it."""
    end = report.end
    first, sentence_end = passage.sentence_at(report.end - 1)
    if sentence_end - report.end > 2 or first > report.first:
        return end
    number = passage.sentences.index((first, sentence_end))
    for first, sentence_end in passage.sentences[number + 1 :]:
        inside = set(passage.quoted[first:sentence_end])
        if first in busy or inside & set(spoken) or not _goes_on(passage, first, sentence_end):
            break
        if any(first <= start < sentence_end for start in taken):
            break
        end = sentence_end
    return end


def _goes_on(passage: Passage, first: int, end: int) -> bool:
    """Whether a sentence is still the speaker's: in the first person, a duty, a fragment or an order."""
    words = [token.lower for token in passage.tokens[first:end]]
    if tuple(words[:3]) == NEEDS or (OWN | DUTY) & set(words):
        return True
    token, tag = passage.tokens[first], passage.tags[first]
    if token.text[0].islower() or token.text == ",":
        return True
    verb = passage.tags[first + 1 : first + 2] if tag == "R" else [tag]
    return verb in (["VB"], ["VBG"], ["VBP"]) or (tag == "N" and not _has_finite(passage, first, end))


def _has_finite(passage: Passage, first: int, end: int) -> bool:
    return any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in passage.tags[first:end])
