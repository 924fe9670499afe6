"""A quotation and the person who speaks it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article, Paragraph, Span

Form = Literal["direct", "indirect"]
# an office that somebody held; 前门 and 原平 are places
PAST = re.compile(
    r"(?:the |a )?(?:former(?:ly)?|ex-|then-?|one-?time|erstwhile)\b|前(?!门|門)|原(?!平|州)", re.IGNORECASE
)
SpeakerKind = Literal["person", "unnamed", "body", "document", "pronoun"]


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever speaks in an article, as an answer names them.

    ``name`` is the full name without title or honorific, ``None`` for an unnamed official, a body or a document.
    ``label`` is always set: the name, or the full description; a "pronoun" stands for somebody who is not told, and no
    answer names one. ``titles`` are as in the article, the first one at the
    first mention that carries one. ``aliases`` are the other forms of the name that the article uses.
    """

    label: str
    name: str | None = None
    titles: tuple[str, ...] = ()
    kind: SpeakerKind = "person"
    aliases: tuple[str, ...] = ()

    @property
    def described(self) -> tuple[str, ...]:
        """What the article calls somebody beside their name: the titles, and of somebody without a name the label."""
        return self.titles if self.name else (*self.titles, self.label)

    @property
    def title(self) -> str | None:
        """The title an answer gives: the longest in the article, which is the fullest; past ones come last."""
        return max(self.titles, key=lambda title: (PAST.match(title) is None, len(title)), default=None)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words in an article.

    ``span`` leaves the outer marks out. ``mention`` is the verbatim mention at the cue ("he", a title, a name) and
    ``speaker`` the person it resolves to, ``None`` when nobody can be named with confidence. ``title`` is the title at
    this mention. ``parent`` is the span of the enclosing quotation, set only when the inner words are another
    speaker's. ``confidence`` is the probability that the speaker is right.
    """

    span: Span
    form: Form
    speaker: Person | None = None
    title: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    parent: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Record:
    """An article with its quotations, in order of their start, and the people who speak, in order of appearance."""

    article: Article
    quotations: Sequence[Quotation] = ()
    people: Sequence[Person] = ()

    def begun_in(self, paragraph: Paragraph) -> Sequence[Quotation]:
        """The quotations that begin in a paragraph, or between it and the next one."""
        following = self.article.start_of(paragraph.number + 1)
        first = self._place(paragraph.span.start)
        return self.quotations[first : None if following is None else self._place(following)]

    def _place(self, start: int) -> int:
        """The place of the first quotation that does not begin before ``start``.

        Quotations that are made when asked for tell their ``starts`` at once.
        """
        starts: Sequence[int] | None = getattr(self.quotations, "starts", None)
        return bisect_left(self.quotations, start, key=_start) if starts is None else bisect_left(starts, start)


def _start(quotation: Quotation) -> int:
    return quotation.span.start
