"""Who only heard what is told: “Leeds Crown Court heard he had sent a text saying “…”” and “jurors heard that …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.speech.cues import Cue

AUDIENCES, HEARING = function_words("audiences"), frozenset({"heard", "hears"})


def only_heard(passage: Passage, phrases: Phrases, cue: Cue, source: Phrase) -> bool:
    """Whether ``source`` is said to hear, by the cue or in front of it, what follows as a clause of its own."""
    verb = source.end
    while verb < cue.index and passage.tags[verb] == "R":
        verb += 1
    if passage.tokens[verb].lower not in HEARING:
        return False
    if passage.tokens[source.head].lower in AUDIENCES:
        return True
    within = verb != cue.index and passage.tags[cue.index] == "VBG"
    return within and _clause(passage, phrases, cue, verb) is not None


def whoever_acts(passage: Passage, phrases: Phrases, cue: Cue, source: Phrase) -> Phrase | None:
    """The “he” of “the court heard he had sent a text saying”; nobody where the cue itself is what was heard."""
    verb = next((n for n in range(source.end, cue.index) if passage.tokens[n].lower in HEARING), cue.index)
    return _clause(passage, phrases, cue, verb) if verb < cue.index else None


def _clause(passage: Passage, phrases: Phrases, cue: Cue, verb: int) -> Phrase | None:
    """The subject of the clause behind “heard”, with “that” or without."""
    told = passage.tokens[verb + 1].lower == "that"
    first = verb + 1 + told
    near = [p for p in phrases.after(first, cue.index, 2) if p.first == first and not p.possessor]
    found = near[-1] if near else None
    acts = found is not None and (told or passage.tags[found.end] in FINITE)
    return found if acts else None
