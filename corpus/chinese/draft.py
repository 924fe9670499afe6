"""A quotation while the article is still being read: its speaker is a character, not yet a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.characters import Character
    from corpus.quotation import Form

CERTAIN, SURE, LIKELY, DOUBTFUL = 0.98, 0.93, 0.82, 0.7


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks, by which mention and cue, and how sure that is."""

    character: Character | None
    mention: Span | None = None
    title: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0

    def weaker(self, confidence: float) -> Attribution:
        """The same, at most this sure."""
        return Attribution(self.character, self.mention, self.title, self.cue, min(confidence, self.confidence))


NOBODY = Attribution(None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation found, with its attribution."""

    span: Span
    form: Form
    attribution: Attribution
    parent: Span | None = None
