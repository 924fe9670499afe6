"""Indirect speech that runs on over sentences without a cue of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.capitals import POINTING
from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.reports.reports import Report
    from corpus.english.voices.voice import Voice

OWN = frozenset({"we", "our", "us", "ours"})
DUTY = frozenset({"must", "should"})
OFFICIAL = frozenset({"preposition"})
LIKELY_CUE = 0.0


def running_on(
    reports: Sequence[Report], voices: Sequence[Voice], spoken: Collection[int], *, official: bool
) -> list[Report]:
    """The reports, those that end with their sentence carried on; ``spoken`` are the stretches of direct speech.

    In the ``official`` style of papers in China, a report goes on to the end of its paragraph.
    """
    busy = {voice.cue.first for voice in voices if voice.source and voice.cue_logit >= LIKELY_CUE}
    taken = {report.first for report in reports}
    ends = _Ends(busy, taken, spoken, official)
    result: list[Report] = []
    for report in reports:
        if not result or report.first >= result[-1].end:
            end = ends.end(report)
            result.append(replace(report, end=end) if end > report.end else report)
    return result


class _Ends(NamedTuple):
    """What may end reports that run on: sentences in which another speaks, reports, both by their first token."""

    busy: Collection[int]
    taken: Collection[int]
    spoken: Collection[int]
    official: bool

    def end(self, report: Report) -> int:
        """Where a report ends when it runs on, if its words are without marks and its verb is one of speech."""
        word = report.voice.cue.word
        tells = word.speaks or (self.official and not OFFICIAL.isdisjoint(word.frames))
        if not tells or report.passage.quoted[report.first] != -1:
            return report.end
        return self._carried(self._to_sentence_end(report) if self.official else report)

    def _to_sentence_end(self, report: Report) -> Report:
        """The report of a clause, up to the end of its sentence or the next report in it."""
        first, end = report.passage.sentence_at(report.end - 1)
        cue = report.voice.cue
        if cue.tag == "VB" or report.first < cue.index or FINITE.isdisjoint(report.tags):
            return report
        end = min(self._taken(report.end, end), default=end)
        return replace(report, end=end) if first <= report.first else report

    def _taken(self, first: int, end: int) -> list[int]:
        """Where reports begin between two tokens."""
        return [start for start in self.taken if first <= start < end]

    def _carried(self, report: Report) -> int:
        """Where the report ends when it goes on over the sentences after it."""
        passage, end = report.passage, report.end
        first, stop = passage.sentence_at(end - 1)
        if stop - end > 2 or first > report.first or (passage.quoted[end - 1] != -1 and not self.official):
            return end  # what ends with marked words is told by somebody else: “Lee called us “late”. We were not”
        number = passage.sentences.index((first, stop))
        for first, stop in passage.sentences[number + 1 :]:
            others = first in self.busy or not set(self.spoken).isdisjoint(passage.quoted[first:stop])
            if others or not (self.official or _goes_on(passage, first, stop)) or self._taken(first, stop):
                break
            end = stop
        return end


def _goes_on(passage: Passage, first: int, end: int) -> bool:
    """Whether a sentence is still the speaker's: in the first person, a duty, a fragment or an order."""
    words = passage.words(first, end)
    if tuple(words[:3]) == ("it", "is", "necessary") or (OWN | DUTY) & set(words):
        return True
    token, tag = passage.tokens[first], passage.tags[first]
    if token.lower in POINTING:  # Watch the ferry sink »
        return False
    following = passage.tags[first + 1 : first + 2]
    if tag in ("P", "N") and following in (["D"], ["PP$"]):
        return True
    verb = passage.tags[first + 1 : first + 2] if tag == "R" else [tag]
    return verb in (["VB"], ["VBG"], ["VBP"]) or (tag == "N" and FINITE.isdisjoint(passage.tags[first:end]))
