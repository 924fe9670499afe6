"""A mention of somebody who can speak: a name with its title, a pronoun, a description; how sure it is who is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from corpus.article import Span

MentionKind = Literal["name", "surname", "family", "pronoun", "unnamed", "anaphor", "body", "document", "several"]


@dataclass(frozen=True, slots=True)
class Mention:
    """``span`` is the mention without its title, ``title`` the run of offices before it, as in the article.

    ``sex`` is "male" or "female" where the words tell.
    """

    span: Span
    kind: MentionKind
    title: Span | None = None
    sex: str | None = None

    @property
    def start(self) -> int:
        """Where the mention begins, its title included."""
        return self.title.start if self.title else self.span.start
