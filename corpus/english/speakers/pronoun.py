"""A pronoun that speaks: the “he” or “she” beside a cue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.people.genders import SUBJECTS

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue


@dataclass(frozen=True, slots=True)
class Pronoun:
    """The ``source`` of a ``cue``, and its gender: ``m`` of “he”, ``f`` of “she”."""

    cue: Cue
    source: Phrase
    gender: str

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return self.source.passage

    @property
    def offset(self) -> int:
        """At which character of the text it stands."""
        return self.source.start

    @property
    def at(self) -> int:
        """Which token of its passage it is."""
        return self.source.first

    @property
    def low(self) -> int:
        """The token with which its sentence begins."""
        return self.passage.sentence_at(self.at)[0]

    @property
    def word(self) -> str:
        """“He” or “she” in small letters, whichever form of it stands there."""
        return SUBJECTS[self.gender]
