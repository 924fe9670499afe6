"""Headings within a paragraph: a first line with nothing between it and the text below but a line break."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.article import Span

MARKED = re.compile(r"#{1,6} [^\n]*\n\s*")
TIMED = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[ \t]*\n\s*", re.IGNORECASE)
# a line that is emphasised as a whole, no question and nobody's turn; a list may stand below it
EMPHASISED = re.compile(r"(?P<mark>\*\*|__)(?=\S)[^*_\n]{1,60}[^\W_](?P=mark)[ \t]*\n\s*(?=\S)", re.UNICODE)
# a line of some words or characters without a mark at its end, and what begins the next one
SHORT = re.compile(
    r"(?P<line>(?=\S)[^\n]{0,39}[^\W_])[ \t]*\n\s*(?=[A-Z0-9“\"‘「『\u3400-\u9fff])(?P<next>[^\n]*)", re.UNICODE
)
MOST_WORDS = 6
LONGER = 1.5  # times longer is the line below: lines that were broken to one width are not


def below_heading(text: str, span: Span) -> int:
    """Where the text of a paragraph begins behind a first line that is a heading or a time; its start where none is."""
    for pattern in (MARKED, TIMED, EMPHASISED):
        match = pattern.match(text, span.start, span.end)
        if match and match.end() < span.end:
            return match.end()
    match = SHORT.match(text, span.start, span.end)
    if not match or len(match["line"].split()) > MOST_WORDS or len(match["next"]) < LONGER * len(match["line"]):
        return span.start
    return match.start("next")
