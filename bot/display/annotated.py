"""A web page on which every quotation of an article is coloured by its speaker, in the running text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.display.catalogue import page_of
from bot.display.tally import tallies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph in the pieces of which the page shows it."""

    number: int
    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as drawn, with its legend: hue and tally of everybody who speaks; ``say`` words what is ours."""

    title: str
    say: Callable[..., str]
    language: str
    legend: tuple[tuple[int, Tally], ...]
    unnamed: int
    blocks: tuple[Block, ...]


def page(records: Sequence[Record], wording: Wording) -> str:
    """One self-contained HTML page for all records."""
    sheets = [sheet(record, wording.told_in(record.article.language)) for record in records]
    return page_of("quotations.html", sheets=sheets)


def sheet(record: Record, wording: Wording) -> Sheet:
    """An article as the page shows it."""
    legend = tuple((round(n * GOLDEN_ANGLE) % 360, row) for n, row in enumerate(tallies(record)))
    hues = {row.person: hue for hue, row in legend}
    painter = Painter(record, hues, wording)
    return Sheet(
        title=record.article.headline,
        say=wording.message,
        language=record.article.language,
        legend=legend,
        unnamed=sum(quotation.speaker is None for quotation in record.quotations),
        blocks=tuple(painter.block(paragraph) for paragraph in record.article.paragraphs),
    )


@dataclass(frozen=True)
class Painter:
    """Cuts paragraphs where a quotation, a mention or a cue begins or ends."""

    record: Record
    hues: dict[Person, int]
    wording: Wording

    def block(self, paragraph: Paragraph) -> Block:
        """A paragraph cut where quotations begin and end."""
        near = [q for q in self.record.quotations if any(span.overlap(paragraph.span) for span in _spans(q))]
        edges = {paragraph.span.start, paragraph.span.end}
        edges.update(e for q in near for span in _spans(q) for e in span if _inside(e, paragraph.span))
        cuts = sorted(edges)
        pieces = (self.piece(start, end, near) for start, end in pairwise(cuts))
        return Block(self.record.article.block_of(paragraph.number), paragraph.kind, tuple(pieces))

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
