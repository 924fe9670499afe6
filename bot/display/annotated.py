"""A web page on which every quotation of an article is coloured by its speaker, in the running text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.display.catalogue import page_of
from bot.display.tally import tallies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.display.tally import Tally
    from bot.display.wording import Wording
    from corpus.article import Paragraph, Span
    from corpus.quotation import Person, Quotation, Record

GOLDEN_ANGLE = 137.508  # degrees: neighbouring speakers get hues far apart


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that looks the same throughout. ``classes`` name its look.

    ``hue``, in degrees, is the speaker's of the quotation around it, ``who`` of whoever the mention or cue belongs to.
    """

    text: str
    classes: str = ""
    hue: int | None = None
    who: int | None = None
    tooltip: str = ""


def page(records: Iterable[Record], wording: Wording) -> str:
    """One self-contained HTML page for all records."""
    sheets = [Sheet(record, wording.told_in(record.article.language)) for record in records]
    return page_of("quotations.html", sheets=sheets)


@dataclass(frozen=True)
class Sheet:
    """An article as drawn: its paragraphs, cut where a quotation, a mention or a cue begins or ends, and a legend."""

    record: Record
    wording: Wording

    @cached_property
    def legend(self) -> list[tuple[int, Tally]]:
        """Hue and tally of everybody who speaks."""
        return [(round(n * GOLDEN_ANGLE) % 360, row) for n, row in enumerate(tallies(self.record))]

    @cached_property
    def hues(self) -> dict[Person, int]:
        """The hue of everybody who speaks."""
        return {row.person: hue for hue, row in self.legend}

    @property
    def unnamed(self) -> int:
        """How many quotations have no speaker."""
        return sum(quotation.speaker is None for quotation in self.record.quotations)

    def pieces(self, paragraph: Paragraph) -> Iterator[Piece]:
        """A paragraph cut where quotations begin and end."""
        near = [q for q in self.record.quotations if any(span.overlap(paragraph.span) for span in _spans(q))]
        edges = {paragraph.span.start, paragraph.span.end}
        edges.update(e for q in near for span in _spans(q) for e in span if _inside(e, paragraph.span))
        return (self.piece(start, end, near) for start, end in pairwise(sorted(edges)))

    def piece(self, start: int, end: int, near: list[Quotation]) -> Piece:
        """A stretch between two cuts, in the colour of the innermost quotation that holds it."""
        text = self.record.article.text[start:end]
        around = sorted((q for q in near if _holds(q.span, start, end)), key=lambda q: q.span.end - q.span.start)
        marked = [(name, q) for q in near for name, span in _marks(q) if _holds(span, start, end)]
        inner = around[0] if around else None
        looks = {"nested" if q.parent else q.form for q in around} | {name for name, _ in marked}
        if inner and inner.speaker is None:
            looks.add("nobody")
        owner = marked[0][1] if marked else None
        tooltip = self.tooltip(inner) if inner else ""
        return Piece(text, " ".join(sorted(looks)), self.hue(inner), self.hue(owner), tooltip)

    def hue(self, quotation: Quotation | None) -> int | None:
        """The colour of a quotation's speaker."""
        return self.hues.get(quotation.speaker) if quotation and quotation.speaker else None

    def tooltip(self, quotation: Quotation) -> str:
        """Who speaks, with title, and how sure that is."""
        speaker = quotation.speaker
        if speaker is None:
            return self.wording.message("page_nobody")
        name = self.wording.message(
            "speaker",
            name=speaker.label,
            title=quotation.title or speaker.title,
            foreign=speaker.label.isascii(),
        )
        return self.wording.message("page_sure", name=name, percent=round(100 * quotation.confidence))


def _marks(quotation: Quotation) -> tuple[tuple[str, Span | None], ...]:
    """What is drawn besides the words."""
    return ("mention", quotation.mention), ("cue", quotation.cue)


def _spans(quotation: Quotation) -> Iterator[Span]:
    """Everything of a quotation that is drawn."""
    yield from (span for span in (quotation.span, quotation.mention, quotation.cue) if span)


def _inside(edge: int, span: Span) -> bool:
    return span.start < edge < span.end


def _holds(span: Span | None, start: int, end: int) -> bool:
    return span is not None and span.start <= start and end <= span.end
