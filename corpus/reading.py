"""A file becomes an Article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Article, Paragraph, Span

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.article import Language

ENDINGS = frozenset({".txt", ".md"})
BLANK_LINES = re.compile(r"\n[ \t\r\u3000]*\n\s*")


def read(path: Path, *, id: str | None = None) -> Article:  # noqa: A002 - the field is called that
    """Read one file; ``UnreadableArticle`` when it is none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return parse(file.read(), id=id or path.stem)


def parse(text: str, *, id: str) -> Article:  # noqa: A002
    """Make an Article of decoded text."""
    return Article(id=id, text=text, language=language_of(text), paragraphs=paragraphs_of(text))


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The blocks between blank lines, with the white space around them left out."""
    edges = [0, *(edge for match in BLANK_LINES.finditer(text) for edge in match.span()), len(text)]
    spans = [trimmed(text, Span(a, b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    filled = [span for span in spans if span.start < span.end]
    return tuple(Paragraph(number, span) for number, span in enumerate(filled, 1))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    stretch = text[span.start : span.end]
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start, max(start, span.start + len(stretch.rstrip())))


def language_of(text: str) -> Language:
    """``zh`` when Chinese characters outweigh Latin words."""
    han = len(re.findall(r"[\u3400-\u9fff]", text))
    return "zh" if 2 * han > len(re.findall(r"[A-Za-z]+", text)) else "en"
