"""Markdown's marks of emphasis (**bold**, __bold__, *italic*), which are no words of the article."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corpus.article import Span


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
    return [Emphasis(Span(*m.span("words")), Span(*m.span())) for m in _pattern().finditer(text, *span)]


def unemphasised(text: str, span: Span) -> Span:
    """The span without the marks at its ends, where one emphasis is all of it."""
    found = emphases(text, span)
    return unemphasised(text, found[0].span) if found and found[0].outer == span else span


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


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled when a text first has such a mark."""
    return re.compile(
        r"(?<![\w*\\])(?P<mark>\*{1,3}+|_{1,3}+)(?=\S)"
        r"(?P<words>(?:(?!(?P=mark)(?![*_])).)+(?<=\S))(?P=mark)(?![*_A-Za-z\d])",
        re.DOTALL,
    )
