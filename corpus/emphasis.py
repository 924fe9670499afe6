"""Markdown's marks of emphasis (**bold**, __bold__, *italic*) and of headings, which are no words of the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADING_MARK = re.compile(r"#{1,6}[ \t]+")  # in front of a heading
MARKER = re.compile(r"(?:>[ \t]?|[-*+][ \t]+)+(?=\S)")  # in front of a quotation or of what a list holds


class Emphasis(NamedTuple):
    """An emphasised stretch: ``span`` leaves the marks out, ``outer`` holds them."""

    span: Span
    outer: Span


def emphases(text: str, span: Span) -> list[Emphasis]:
    """The emphasised stretches of a paragraph, in order, what is emphasised within another left out.

    Marks open where a word begins. They may close in front of a character that is no Latin letter: ``**问：**您``,
    where CommonMark takes them for plain text.
    """
    if text.find("*", *span) < 0 and text.find("_", *span) < 0:
        return []
    return list(_emphases(text, span))


def _emphases(text: str, span: Span) -> Iterator[Emphasis]:
    """Each opening mark with the first of its kind that closes, looked up in lists: no text is read twice."""
    closings, past = _closings(text, span), span.start
    for opening in _openings().finditer(text, *span):
        mark, start = opening[0], opening.end()
        closing = closings[mark]
        at = bisect_left(closing, start)
        if opening.start() < past or at == len(closing) or closing[at] == start:
            continue
        if _may_close(text, mark, closing[at], span):
            past = closing[at] + len(mark)
            yield Emphasis(Span(start, closing[at]), Span(opening.start(), past))


def unemphasised(text: str, span: Span) -> Span:
    """The span without the marks at its ends, where one emphasis is all of it."""
    found = emphases(text, span)
    return unemphasised(text, found[0].span) if found and found[0].outer == span else span


def unmarked(text: str, span: Span) -> Span:
    """The span without the sign of a heading, a quotation or a list's item, and without emphasis of all of it."""
    for sign in (MARKER, HEADING_MARK):
        if (found := sign.match(text, *span)) and found.end() < span.end:
            span = Span(found.end(), span.end)
    return unemphasised(text, span)


def marks_in(text: str, span: Span) -> list[Span]:
    """Where the marks themselves stand, in order."""
    found = [
        mark
        for each in emphases(text, span)
        for mark in (
            Span(each.outer.start, each.span.start),
            *marks_in(text, each.span),
            Span(each.span.end, each.outer.end),
        )
    ]
    return [mark for mark in found if mark.start < mark.end]


def _closings(text: str, span: Span) -> dict[str, list[int]]:
    """Where each mark closes if it is open: at the end of a run of marks, as in the last two stars of ``*a***``."""
    found: dict[str, list[int]] = {mark: [] for sign in "*_" for mark in (sign, sign * 2, sign * 3)}
    for run in _runs().finditer(text, *span):
        for mark, starts in found.items():
            if text.endswith(mark, *run.span()):
                starts.append(run.end() - len(mark))
    return found


def _may_close(text: str, mark: str, start: int, span: Span) -> bool:
    """Whether a mark may close: behind no blank, and in front of no Latin letter or digit."""
    end = start + len(mark)
    after = text[end] if end < span.end else ""
    return not text[start - 1].isspace() and not after.isdecimal() and not (after.isascii() and after.isalpha())


@cache
def _openings() -> re.Pattern[str]:
    """Compiled when a text first has such a mark."""
    return re.compile(r"(?<![\w*\\])(?:\*{1,3}+|_{1,3}+)(?=\S)")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"[*_]++")
