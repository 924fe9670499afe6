"""Whose the verb of a clause within another is: of “who …” its noun, of “he defended Webb, saying …” he."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.speech.cues import Cue

RELATIVE = ("who", "which")
STATES = frozenset(("is", "are", "was", "were", "has", "have", "had"))  # whoever only is something says nothing by that
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
        near = phrases.before(verb, cue.first, 1)
        is_subject = bool(near) and near[0].end == verb and not near[0].possessor
        return near[0] if is_subject and near[0].first < source.first else None
    return None


def before_relative(passage: Passage, phrases: Phrases, cue: Cue, source: Phrase) -> Phrase | None:
    """Ann Lee, and not a ``source`` within the clause, of “Ann Lee, who works there as a clerk for roads, says”.

    Between “who” and the cue stand one finite verb, the relative's, and no other clause.
    """
    if passage.tags[cue.index] not in ("VBD", "VBZ", "VBP") or passage.tags[cue.index - 1] == "W":
        return None
    who = next((at for at in range(cue.index - 2, cue.first, -1) if passage.tokens[at].lower in ("who", "whom")), None)
    if who is None or passage.tokens[who].lower != "who" or passage.quoted[who] != -1 or source.first <= who:
        return None
    inner = range(who + 1, cue.index)
    verbs = [at for at in inner if passage.tags[at] in FINITE]
    broken = any(
        passage.tags[at] in ("W", ":", ";") or passage.tokens[at].lower == "that" or passage.quoted[at] != -1
        for at in inner
    )
    opens = bool(verbs) and all(
        passage.tags[at] in ("R", "VB", "VBN") or at in verbs for at in range(who + 1, verbs[0] + 1)
    )
    comma = max((at for at in inner if passage.tags[at] == ","), default=None)
    own = comma is not None and comma != cue.index - 1  # “who leads the port, Lee said”
    if broken or own or not opens or len(_clusters(verbs)) != 1 or _ends_clause(passage, cue):
        return None
    end = who - (passage.tags[who - 1] == ",")
    found = next((p for p in phrases.before(end, cue.first, 1) if p.end == end and not p.possessor), None)
    return found if found and passage.tags[found.head] != "CD" else None  # Ann Lee, 58, who


def _clusters(verbs: Sequence[int]) -> list[int]:
    """The finite verbs of which each begins a clause: of “may have said” the first."""
    return [at for n, at in enumerate(verbs) if not n or at - verbs[n - 1] > 1]


def _ends_clause(passage: Passage, cue: Cue) -> bool:
    """Whether a conjunction in front of the cue goes on with the relative's verb: “who rose and said”."""
    at = cue.index - 1
    while at > cue.first and passage.tags[at] == "R":
        at -= 1
    return passage.tags[at] in ("CC", "TO", "W", "MD", "PRP", "IN") or passage.tokens[at].lower in (
        "have",
        "has",
        "had",
    )
