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
    """A paragraph: a block of text between blank lines, or one line of it where each line is a paragraph (pasted text).

    ``number`` counts the paragraphs of an article from 1, title, headings and byline included. Readers are told the
    number of the block instead (:meth:`Article.block_of`).
    """

    number: int
    span: Span
    kind: ParagraphKind = "body"


@dataclass(frozen=True)
class Article:
    """A text with what is known about it.

    ``text`` is the whole decoded file, front matter included; every offset anywhere counts its characters. ``id`` is
    the path in the corpus folder without ending. ``title``, ``date``, ``authors`` (the reporters), ``source`` and
    ``url`` are those of the front matter or the text, where they have any. ``note`` tells the administrator which
    charset was assumed and what in the front matter could not be read.
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
        """The start and end of each paragraph in turn: ``[start, end, start, end, …]``.

        Paragraphs that are read from the index only when asked for know their ``edges`` without being made.
        """
        edges: Sequence[int] | None = getattr(self.paragraphs, "edges", None)
        return [edge for paragraph in self.paragraphs for edge in paragraph.span] if edges is None else edges

    @cached_property
    def _starts(self) -> Sequence[int]:
        return self._edges[::2]

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The words ``text[start:end]``, to the character.

        Raises:
            ValueError: the span is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{self.id} has no characters {start} to {end}: its length is {len(self.text)}")
        return Excerpt(self.id, Span(start, end), self.text[start:end])

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds ``offset``, or when it falls between two the one before it; None ahead of all."""
        index = bisect_right(self._starts, offset) - 1
        return self.paragraphs[index] if index >= 0 else None

    def is_front_matter(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is what the file says about the article, which is no text to quote."""
        return paragraph.kind == "dateline" and self.text.startswith("---", paragraph.span.start)

    def start_of(self, number: int) -> int | None:
        """The offset at which paragraph ``number`` (from 1) starts; None when there are fewer."""
        return self._edges[2 * number - 2] if number <= len(self.paragraphs) else None

    def block_of(self, number: int) -> int:
        """The number, from 1, of the block that holds paragraph ``number``: what readers are told."""
        return self._blocks[number - 1]

    @property
    def blocks(self) -> int:
        """How many blocks between blank lines the article has."""
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
