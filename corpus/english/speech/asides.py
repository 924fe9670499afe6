"""Clauses that say by the way who claims something: “a voice that the police say is Webb's can be heard: “…””."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.speech.cues import Cue
    from corpus.english.speech.reports import Report
    from corpus.english.speech.voice import Voice

RELATIVES = frozenset({"that", "which", "who", "whom"})
CLAIMING = frozenset({"speech", "tell", "think"})
CLAUSES = frozenset({"PRP", "W", "CC", ":", ";"})  # what opens another clause of the claim
HEADS = frozenset({"N", "P", ",", "PRP"})


def antecedent(cue: Cue, source: Phrase) -> Phrase:
    """The man of “a man, who the police say is Webb, shouts”, where the police were found; else ``source``."""
    if source.end + 1 >= cue.index or not _is_claim(source, source.end):
        return source
    opening = source.first - 1
    end = opening - (cue.passage.tags[opening - 1] == ",")
    return next((p for p in cue.phrases_before(opening, 1) if p.end == end), source)


def clause_end(voice: Voice) -> int | None:
    """Where the main clause goes on behind “that the police say is Webb's”; None when the cue is of another kind."""
    passage, source, at = voice.passage, voice.source, voice.cue.index
    told = CLAIMING.intersection(voice.cue.word.frames)
    if source is None or source.end != at or not told or not _is_claim(source, at):
        return None
    later = (n for n in range(at + 2, voice.cue.end) if passage.tags[n] in FINITE and passage.quoted[n] == -1)
    goes_on = next(later, None)
    return None if goes_on is None or CLAUSES.intersection(passage.tags[at + 2 : goes_on]) else goes_on


def _is_claim(source: Phrase, at: int) -> bool:
    """Whether “that”, “which” or “who” behind a noun opens the clause of a source, and two verbs stand behind it."""
    passage, before = source.passage, source.first - 1
    opens = before > 0 and passage.tokens[before].lower in RELATIVES and passage.tags[before - 1] in HEADS
    return opens and len(verbs := passage.tags[at : at + 2]) > 1 and FINITE.issuperset(verbs)


def within_clause(report: Report) -> Report:
    """The report without what the main clause goes on with."""
    end = clause_end(report.voice)
    if end is None or not report.voice.cue.index < report.first < end < report.end:
        return report
    return replace(report, end=end - (report.voice.passage.tags[end - 1] == ","))
