"""Indirect speech that runs on over sentences without a cue of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.reports.reports import Report
    from corpus.english.voices.voice import Voice

OWN = frozenset({"we", "our", "us", "ours"})
DUTY = frozenset({"must", "should"})
NEEDS = ("it", "is", "necessary")
OFFICIAL = frozenset({"preposition"})
LIKELY_CUE = 0.0


def running_on(
    passage: Passage, reports: Sequence[Report], voices: Sequence[Voice], spoken: Collection[int], *, official: bool
) -> list[Report]:
    """The reports, those that end with their sentence carried on; ``spoken`` are the stretches of direct speech.

    In the ``official`` style of papers in China, a report goes on to the end of its paragraph.
    """
    others = [voice for voice in voices if voice.source and not _is_own(voice)]
    busy = {voice.cue.first for voice in others if voice.cue_logit >= LIKELY_CUE}
    taken = {report.first for report in reports if not _is_own(report.voice)}
    result: list[Report] = []
    for report in reports:
        if result and report.first < result[-1].end:
            continue
        end = report.end
        word = report.voice.cue.word
        tells = word.speaks or (official and not OFFICIAL.isdisjoint(word.frames))
        if tells and passage.quoted[report.first] == -1:
            joined = official or _is_joined(passage, report, taken)
            start = _to_sentence_end(passage, report, taken) if joined else report
            end = _carried(passage, start, busy, taken, spoken, official=official)
        result.append(replace(report, end=end) if end > report.end else report)
    return result


def _is_own(voice: Voice) -> bool:
    """Whether the source is “we”, who speak in the report that runs on."""
    return voice.source is not None and voice.source.first_word in OWN


def _is_joined(passage: Passage, report: Report, taken: Collection[int]) -> bool:
    """Whether a semicolon joins a duty to it: “Lee said that the port is full; all must help”."""
    end = passage.sentence_at(report.end - 1)[1]
    words = passage.words(report.end, end)
    return words[:1] == [";"] and not (OWN | DUTY).isdisjoint(words) and not any(report.end <= n < end for n in taken)


def _to_sentence_end(passage: Passage, report: Report, taken: Collection[int]) -> Report:
    """The report of a clause, up to the end of its sentence or the next report in it."""
    first, end = passage.sentence_at(report.end - 1)
    tags = passage.tags[report.first : report.end]
    infinitive = report.voice.cue.tag == "VB"
    if infinitive or report.first < report.voice.cue.index or FINITE.isdisjoint(tags):
        return report
    end = min([start for start in taken if report.end <= start < end], default=end)
    return replace(report, end=end) if first <= report.first else report


def _carried(
    passage: Passage,
    report: Report,
    busy: Collection[int],
    taken: Collection[int],
    spoken: Collection[int],
    *,
    official: bool,
) -> int:
    """Where the report ends when it goes on over the sentences after it."""
    end = report.end
    first, sentence_end = passage.sentence_at(report.end - 1)
    if sentence_end - report.end > 2 or first > report.first or (passage.quoted[end - 1] != -1 and not official):
        return end  # what ends with marked words is told by somebody else: “Lee called us “late”. We were not”
    number = passage.sentences.index((first, sentence_end))
    for first, sentence_end in passage.sentences[number + 1 :]:
        inside = set(passage.quoted[first:sentence_end])
        if first in busy or inside & set(spoken) or not (official or _goes_on(passage, first, sentence_end)):
            break
        if any(first <= start < sentence_end for start in taken):
            break
        end = sentence_end
    return end


def _goes_on(passage: Passage, first: int, end: int) -> bool:
    """Whether a sentence is still the speaker's: in the first person, a duty, a fragment or an order."""
    words = passage.words(first, end)
    if tuple(words[:3]) == NEEDS or (OWN | DUTY) & set(words):
        return True
    token, tag = passage.tokens[first], passage.tags[first]
    if token.text[0].islower() or token.text == ",":
        return True
    following = passage.tags[first + 1 : first + 2]
    if tag in ("P", "N") and following in (["D"], ["PP$"]):
        return True
    verb = passage.tags[first + 1 : first + 2] if tag == "R" else [tag]
    return verb in (["VB"], ["VBG"], ["VBP"]) or (tag == "N" and FINITE.isdisjoint(passage.tags[first:end]))
