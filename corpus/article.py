"""An article: its text, never altered, and the spans by which it is quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

Language = Literal["en", "zh"]
LINE_END = r"(?:\r\n|\n|\r)"
BLANK_LINES = re.compile(rf"{LINE_END}[ \t\u3000]*{LINE_END}\s*")
ParagraphKind = Literal["body", "title", "heading", "dateline", "byline"]


class Span(NamedTuple):
    """A stretch of an article's text, in ``str`` offsets: ``text[start:end]``."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """Number of characters that both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Verbatim words of an article. Made only by :meth:`Article.excerpt`."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block between blank lines, or a line of one whose lines are paragraphs, as in pasted text.

    ``number`` counts them from 1, headings and byline included; readers are told blocks (:meth:`Article.block_of`).
    """

    number: int
    span: Span
    kind: ParagraphKind = "body"


@dataclass(frozen=True)
class Article:
    """A text with what is known about it.

    ``text`` is the decoded file; every offset anywhere refers to it. ``title`` and ``headings`` are spans of it,
    ``authors`` the reporters' names as they stand in it or in the front matter. ``note`` says what had to be assumed
    to read the file (a charset) and what in its front matter could not be, for the administrator.
    """

    id: str
    text: str
    language: Language
    paragraphs: Sequence[Paragraph]
    title: str | None = None
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    url: str | None = None
    note: str | None = None

    @cached_property
    def _edges(self) -> Sequence[int]:
        """Where each paragraph starts and ends; those that are made when asked for tell it at once."""
        edges: Sequence[int] | None = getattr(self.paragraphs, "edges", None)
        return [edge for paragraph in self.paragraphs for edge in paragraph.span] if edges is None else edges

    @cached_property
    def _starts(self) -> Sequence[int]:
        return self._edges[::2]

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The words ``text[start:end]``; ValueError when the span is empty or leaves the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{self.id} has no characters {start} to {end}: its length is {len(self.text)}")
        return Excerpt(self.id, Span(start, end), self.text[start:end])

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds ``offset``, or the one before it when it falls between two."""
        index = bisect_right(self._starts, offset) - 1
        return self.paragraphs[index] if index >= 0 else None

    def start_of(self, number: int) -> int | None:
        """Where the paragraph of a number starts; None behind the last one."""
        return self._edges[2 * number - 2] if number <= len(self.paragraphs) else None

    def block_of(self, number: int) -> int:
        """Which block between blank lines, counted from 1, the paragraph of a number stands in."""
        return self._blocks[number - 1]

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return self._blocks[-1] if self.paragraphs else 0

    @cached_property
    def _blocks(self) -> tuple[int, ...]:
        ends, starts = self._edges[1::2], self._edges[2::2]
        parted = (BLANK_LINES.search(self.text, *between) is not None for between in zip(ends, starts, strict=False))
        return tuple(accumulate(parted, initial=1))

    @property
    def headline(self) -> str:
        """What the article is called: its title, or else its id."""
        return self.title or self.id

    @property
    def headings(self) -> tuple[Paragraph, ...]:
        """The section headings, in order."""
        return tuple(p for p in self.paragraphs if p.kind == "heading")

    def is_verbatim(self, excerpt: Excerpt) -> bool:
        """Whether ``excerpt`` is this article's text, to the character."""
        return excerpt.article == self.id and self.text[excerpt.span.start : excerpt.span.end] == excerpt.text
