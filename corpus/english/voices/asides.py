"""Clauses that say by the way who claims something: “a voice that the police say is Webb's can be heard: “…””."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

RELATIVES = frozenset({"that", "which", "who", "whom"})
HEADS = frozenset({"N", "P", ",", "PRP"})


def antecedent(cue: Cue, source: Phrase) -> Phrase:
    """The man of “a man, who the police say is Webb, shouts”, where the police were found; else ``source``."""
    if source.end + 1 >= cue.index or not is_claim(source, source.end):
        return source
    opening = source.first - 1
    end = opening - (cue.passage.tags[opening - 1] == ",")
    return next((p for p in cue.phrases_before(opening, 1) if p.end == end), source)


def is_claim(source: Phrase, at: int) -> bool:
    """Whether “that”, “which” or “who” behind a noun opens the clause of a source, and two verbs stand behind it."""
    passage, before = source.passage, source.first - 1
    opens = before > 0 and passage.tokens[before].lower in RELATIVES and passage.tags[before - 1] in HEADS
    return opens and len(verbs := passage.tags[at : at + 2]) > 1 and FINITE.issuperset(verbs)
