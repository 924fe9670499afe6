"""Somebody or something that can speak while an article is read, and where they appear."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.quotation import Person

if TYPE_CHECKING:
    from corpus.quotation import SpeakerKind


@dataclass(eq=False, slots=True)
class Character:
    """Somebody or something that can speak, while the article is read."""

    label: str
    name: str | None
    kind: SpeakerKind
    folded: str
    titles: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    sex: str | None = None
    is_several: bool = False

    def person(self) -> Person:
        """The noun that the rest of the program knows."""
        return Person(self.label, self.name, tuple(self.titles), self.kind, tuple(self.aliases))


@dataclass(frozen=True, slots=True)
class Appearance:
    """A character at an offset of the narration."""

    offset: int
    line: int
    character: Character
    is_subject: bool
