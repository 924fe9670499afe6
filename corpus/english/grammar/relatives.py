"""Whom a clause with “who” in front of a verb of speech describes, who then is the one who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.speech.cues import Cue


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
