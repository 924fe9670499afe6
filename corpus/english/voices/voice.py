"""A voice: a word that tells of speech, with whoever speaks, and how likely both are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """A cue with its likeliest source.

    ``source`` is the phrase that speaks, None where none can be told; ``rank`` is how many phrases from the cue it
    stands, negative in front of it. ``cue_logit`` and ``source_logit`` are the log odds that the cue tells of speech,
    and that the source speaks. ``governed`` is whether the cue is a verb without a finite form, and the source its
    subject: “heard Ann Lee say”. Where a rule tells the source (``ruled``), its log odds are those of the source that
    the rule passes over.
    """

    cue: Cue
    source: Phrase | None
    rank: int
    cue_logit: float
    source_logit: float
    governed: bool = False
    ruled: bool = False

    @property
    def passage(self) -> Passage:
        """Where the cue stands."""
        return self.cue.passage


def level(logit: float) -> int:
    """Log odds rounded to a whole number from -4 to 4."""
    return max(-4, min(4, round(logit)))


def opener(voice: Voice) -> str:
    """What opens the clause of the voice's source: a word such as “after” or “where”, else the tag before it."""
    source, passage = voice.source, voice.passage
    if source is None:
        return "none"
    at = source.first - 1
    if source.kind == "relative" or at < voice.cue.first:
        return source.kind if source.kind == "relative" else "^"
    if passage.quoted[at] != -1:
        return "QUOTE"
    return passage.tokens[at].lower if passage.tags[at] in ("IN", "W", "CC", "TO", "R") else passage.tags[at]
