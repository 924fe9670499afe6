"""Whose a participle behind a comma is: “he defended Webb, who is ill, saying …” is told by “he”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import default_lexicon

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.speech.cues import Cue

RELATIVE = ("who", "which")
STATES = frozenset(("is", "are", "was", "were", "has", "have", "had"))  # whoever only is something says nothing by that
MARKS = frozenset({"”", '"'})
SAY = frozenset({"say", "says", "said"})
ASIDE = 4  # words between the comma and the participle: “, at one point calling”


def subject_of_participle(passage: Passage, phrases: Phrases, cue: Cue, source: Phrase) -> Phrase | None:
    """The subject of the last clause in front of “, saying”, where ``source`` is within it; None elsewhere.

    A clause with “who is” is none that goes on.
    """
    opens = max(cue.first, cue.index - ASIDE)
    comma = next((at for at in range(cue.index - 1, opens, -1) if passage.tags[at] == ","), None)
    if passage.tags[cue.index] != "VBG" or not cue.word.speaks or passage.tags[source.head] == "W":
        return None
    if comma is None or source.end > comma or passage.quoted[comma] != -1:
        return None
    for verb in range(comma - 1, cue.first, -1):
        if passage.tags[verb] not in FINITE or passage.quoted[verb] != -1:
            continue
        if passage.tokens[verb - 1].lower in RELATIVE and passage.tokens[verb].lower in STATES:
            continue
        if behind := _speaks_behind(passage, phrases, verb, comma):
            return behind
        near = phrases.before(verb, cue.first, 1)
        is_subject = bool(near) and near[0].end == verb and not near[0].possessor
        return near[0] if is_subject and near[0].first < source.first else None
    return None


def _speaks_behind(passage: Passage, phrases: Phrases, verb: int, comma: int) -> Phrase | None:
    """Webb of ““…,” said Webb, adding”, where nobody stands in front of the verb."""
    word, known, before = passage.tokens[verb].lower, default_lexicon(), verb - 1
    told = (
        passage.quoted[before] != -1 or passage.tags[before] in MARKS or (passage.tags[before] == "," and word in SAY)
    )
    if not told or not known.tells(word) or known.addresses(word):
        return None
    return next((p for p in phrases.after(verb + 1, comma, 2) if p.first == verb + 1 and p.end == comma), None)
