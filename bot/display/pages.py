"""Long stretches of an article cut into pages that fit a message; nothing but white space falls between two pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.display.message import fitting, units
from corpus.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STOPS = "。！？…．.!?；;\n"


def pages(text: str, stretches: Iterable[Span], longest: int) -> list[list[Span]]:
    """Pages of at most ``longest`` UTF-16 units, in order; a longer stretch is cut at a sentence or a space."""
    filled: list[list[Span]] = [[]]
    room = longest
    for stretch in stretches:
        for piece in pieces(text, stretch, longest):
            size = units(text[piece.start : piece.end])
            if size > room and filled[-1]:
                filled.append([])
                room = longest
            filled[-1].append(piece)
            room -= size
    return [page for page in filled if page]


def pieces(text: str, stretch: Span, longest: int) -> Iterator[Span]:
    """The stretch in pieces of at most ``longest`` units, without white space at their ends."""
    start, end = stretch
    while start < end:
        stop = cut(text, start, end, longest)
        words = text[start:stop].strip()
        if words:
            first = text.index(words, start)
            yield Span(first, first + len(words))
        start = stop


def cut(text: str, start: int, end: int, longest: int) -> int:
    """Where the next piece ends: after the last sentence, else the last space, else wherever it must."""
    stop = start + fitting(text[start : min(end, start + longest)], longest)
    if stop == end:
        return end
    sentence = max((text.rfind(mark, start + 1, stop) for mark in STOPS), default=-1)
    space = text.rfind(" ", start + 1, stop)
    best = sentence if sentence > start + (stop - start) // 2 else max(sentence, space)
    return best + 1 if best > start else stop


def runs(text: str, stretches: Iterable[Span]) -> list[Span]:
    """The stretches, those of a line in one that have nothing but spaces between them: there nothing is left out."""
    found: list[Span] = []
    for stretch in stretches:
        gap = text[found[-1].end : stretch.start] if found and found[-1].end <= stretch.start else "?"
        if not gap.strip() and "\n" not in gap:
            found[-1] = Span(found[-1].start, stretch.end)
        else:
            found.append(stretch)
    return found
