"""Clauses that say by the way who claims something: “a voice that the police say is Webb's can be heard: “…””."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.speech.cues import Cue
    from corpus.english.speech.reports import Report
    from corpus.english.speech.voice import Stretch, Voice

RELATIVES = frozenset({"that", "which", "who", "whom"})
CLAIMING = frozenset({"speech", "tell", "think"})
CLAUSES = frozenset({"PRP", "W", "CC", ":", ";"})  # what opens another clause of the claim
HEADS = frozenset({"N", "P", ",", "PRP"})


def asides_left_out(stretch: Stretch, voices: Sequence[Voice]) -> list[Voice]:
    """The voices but for those of a relative clause that is over when the words begin."""
    return [voice for voice in voices if not _is_over(voice, stretch)]


def _is_over(voice: Voice, stretch: Stretch) -> bool:
    end = clause_end(voice)
    return end is not None and voice.passage is stretch.passage and end < stretch.first < voice.cue.end


def antecedent(passage: Passage, phrases: Phrases, cue: Cue, source: Phrase) -> Phrase:
    """The man of “a man, who the police say is Webb, shouts”, where the police were found; else ``source``."""
    if _is_set_off(passage, cue, source):
        near = phrases.before(source.first - 1, cue.first, 1)
        return near[0] if near and near[0].end == source.first - 1 and not near[0].possessor else source
    if source.end + 1 >= cue.index or not _is_claim(passage, source, source.end):
        return source
    opening = source.first - 1
    end = opening - (passage.tags[opening - 1] == ",")
    return next((p for p in phrases.before(opening, cue.first, 1) if p.end == end), source)


def _is_set_off(passage: Passage, cue: Cue, source: Phrase) -> bool:
    """Whether the source and its verb stand between commas in front of another verb: “The clerk, she says, talked”."""
    first, end = source.first - 1, source.end + 1
    commas = first > cue.first and end == cue.index - 1 and passage.tags[first] == passage.tags[end] == ","
    return commas and passage.tags[source.end] in FINITE and passage.tags[cue.index] in FINITE


def clause_end(voice: Voice) -> int | None:
    """Where the main clause goes on behind “that the police say is Webb's”; None when the cue is of another kind."""
    passage, source, at = voice.passage, voice.source, voice.cue.index
    told = CLAIMING.intersection(voice.cue.word.frames)
    if source is None or source.end != at or not told or not _is_claim(passage, source, at):
        return None
    later = (n for n in range(at + 2, voice.cue.end) if passage.tags[n] in FINITE and passage.quoted[n] == -1)
    goes_on = next(later, None)
    return None if goes_on is None or CLAUSES.intersection(passage.tags[at + 2 : goes_on]) else goes_on


def _is_claim(passage: Passage, source: Phrase, at: int) -> bool:
    """Whether “that”, “which” or “who” behind a noun opens the clause of a source, and two verbs stand behind it."""
    before = source.first - 1
    opens = before > 0 and passage.tokens[before].lower in RELATIVES and passage.tags[before - 1] in HEADS
    return opens and len(verbs := passage.tags[at : at + 2]) > 1 and FINITE.issuperset(verbs)


def within_clause(report: Report) -> Report:
    """The report without what the main clause goes on with."""
    end = clause_end(report.voice)
    if end is None or not report.voice.cue.index < report.first < end < report.end:
        return report
    return replace(report, end=end - (report.voice.passage.tags[end - 1] == ","))
