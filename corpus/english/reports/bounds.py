"""Where one's reported words end because somebody else speaks, and which of two reports is kept."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.stretches.possession import is_owned
from corpus.english.voices.cues import is_passive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.reports.reports import Report
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

OPENED = FINITE | {"W"}


def unowned(report: Report) -> Report:
    """The report, nobody's where its own words hold who would say it: “expected to please voters”."""
    source, voice = report.voice.source, report.voice
    held = source is not None and report.first <= source.first < report.end and report.first > voice.cue.index
    return replace(report, voice=replace(voice, source=None)) if held else report


def usurps(report: Report, number: int, voice: Voice | None) -> bool:
    """Whether a report opens with words between marks and takes in the cue of another who speaks them.

    ““It is full,” said Ann Lee, whose office opposes the plan” is no report of the office's.
    """
    if voice is None or voice is report.voice or voice.passage is not report.passage:
        return False
    inside = report.first <= voice.cue.index < report.end
    return inside and voice.passage.quoted[report.first] == number


def escapes(report: Report, stretch: Stretch, voice: Voice | None) -> bool:
    """Whether words within a report have a speaker of their own, right in front of them.

    So do, behind a colon, “… after Ann Lee said that it rained, Tom Webb said: “…””.
    """
    if voice is None or voice.source is None or voice.passage is not stretch.passage:
        return False
    passage, source, at, mark = voice.passage, voice.source, voice.cue.index, stretch.first
    if not report.first <= at < mark:
        return False
    if is_owned(voice):
        return True
    if not voice.cue.word.speaks or voice.source == report.voice.source or source.kind == "relative":
        return False
    return passage.tokens[mark - 1].text == ":" and (passage.tags[at] in ("VBD", "VBZ") or is_passive(voice.cue))


def cut(report: Report, voices: Sequence[Voice]) -> Report | None:
    """The report up to the comma behind which another begins to speak, ``None`` when nothing is left.

    In “While not all that Tom Webb says is true, Ann Lee said that …” only “is true” can be Webb's, and of “Tom Webb
    said that it rained, according to the Courier” the Courier is no part of his words.
    """
    low = max(report.first, report.voice.cue.index + 1)
    for voice in voices:
        if voice is report.voice or not low <= voice.cue.index < report.end:
            continue
        if _is_told_of(voice, low):
            return replace(report, end=voice.cue.index - 1, retold=report.voice.cue.word.speaks)
        if _takes_over(voice, low, report.voice):
            after = voice.source and voice.source.first >= low
            end = voice.source.first - 1 if voice.source and after else voice.cue.index - 1
            return replace(report, end=end) if end > report.first else None
    return report


def _resumes(voice: Voice, inner: Voice) -> bool:
    """Whether a clause of another's speech between commas is over: “Tom Webb, after Ann Lee said it rained, called”."""
    source, other, passage, at = voice.source, inner.source, voice.passage, voice.cue.index
    if source is None or other is None or source.kind != "name" or not source.end < other.first < inner.cue.index:
        return False
    opening, closing = source.tag_behind, passage.tags[at - 1]
    conjunction = passage.tags[source.end + 1] in ("IN", "W", "VBN", "VBD", "R")
    return opening == closing == "," and conjunction and voice.cue.word.speaks


def _takes_over(voice: Voice, low: int, inner: Voice) -> bool:
    """Whether a comma, the source and a finite verb of speech with something to say stand behind ``low``."""
    source, passage, at = voice.source, voice.passage, voice.cue.index
    if source is not None and _resumes(voice, inner):
        return True
    if source is None or source.kind == "relative" or source.end != at or source.first < low:
        return False
    if not voice.cue.word.speaks:
        return False
    finite = passage.tags[at] in FINITE and at + 1 < voice.cue.end and passage.tags[at + 1] not in (",", ".", "CC")
    before = passage.tags[max(0, source.first - 2) : source.first]
    return finite and (before[-1:] == [","] or (before == [",", "CC"] and source.kind == "name"))


def _is_told_of(voice: Voice, low: int) -> bool:
    """Whether it tells, behind a clause and a comma, who told all that: “, according to the Courier”."""
    passage, at = voice.passage, voice.cue.index
    if passage.tokens[at].lower != "according" or passage.tags[at - 1] != ",":
        return False
    return at - 1 > low + 1


def _is_clause(report: Report) -> bool:
    """Whether “that” opens the report."""
    return report.passage.tokens[report.first].lower == "that"


def _outer(reports: Sequence[Report], least: float) -> list[Report]:
    """Leave out what a cue inside somebody's likely report introduces: all of it is that speaker's."""
    spoken = [r for r in reports if "speech" in r.voice.cue.word.frames]
    likely = sorted((r for r in spoken if r.logit >= (least if _is_clause(r) else 0)), key=lambda r: r.first)
    kept = []
    for report in reports:
        at = bisect_right(likely, report.voice.cue.index, key=lambda r: r.first) - 1
        if at < 0 or report.voice.cue.index >= likely[at].end or report.voice is likely[at].voice:
            kept.append(report)
    return kept


def _only_tells_of(report: Report, other: Report) -> bool:
    """Whether a report is nothing but that another said something: “Webb said it rained, according to the paper”."""
    source = other.voice.source
    if not other.retold or source is None or report.end != other.end or not report.first <= source.first:
        return False
    return OPENED.isdisjoint(report.passage.tags[report.first : source.first])


def apart(reports: Sequence[Report], least: float) -> list[Report]:
    """The likely reports that do not overlap, the likelier before the less likely; in reading order."""
    kept: list[Report] = []
    likely = [r for r in reports if r.logit >= least]
    own = [r for r in reports if not any(_only_tells_of(r, other) for other in likely)]
    for report in sorted(_outer(own, least), key=lambda r: -r.logit):
        if report.logit < least:
            break
        at = bisect_right(kept, report.first, key=lambda r: r.first)
        before, after = kept[at - 1 : at] if at else [], kept[at : at + 1]
        if all(r.end <= report.first for r in before) and all(report.end <= r.first for r in after):
            kept.insert(at, report)
    return kept
