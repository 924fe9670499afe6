"""Characters that nobody sees, as soft hyphens within words: an article is read without them and quoted with them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Article, Paragraph, Span

if TYPE_CHECKING:
    from corpus.quotation import Record

# Soft hyphens, zero-width spaces and joiners, marks of direction, byte-order marks (Unicode 15, general category Cf).
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """The text without what nobody sees in it."""
    return text if text.isascii() else INVISIBLE.sub("", text)


def visible_article(article: Article) -> Article | None:
    """The article as it looks, with offsets of its own; None where all of it can be seen already."""
    if article.text.isascii() or not INVISIBLE.search(article.text):
        return None
    hidden = [match.start() for match in INVISIBLE.finditer(article.text)]

    def seen(span: Span) -> Span:
        return Span(*(offset - bisect_left(hidden, offset) for offset in span))

    spans = [(seen(paragraph.span), paragraph.kind) for paragraph in article.paragraphs]
    left = [(span, kind) for span, kind in spans if span.start < span.end]
    paragraphs = tuple(Paragraph(number, *one) for number, one in enumerate(left, 1))
    return replace(article, text=visible(article.text), paragraphs=paragraphs)


def in_full(record: Record, article: Article) -> Record:
    """What was found in ``visible_article(article)`` by the offsets of the article itself."""
    hidden = {match.start() for match in INVISIBLE.finditer(article.text)}
    places = [offset for offset in range(len(article.text)) if offset not in hidden]

    def whole(span: Span) -> Span:
        return Span(places[span.start], places[span.end - 1] + 1)

    quotations = tuple(
        replace(
            quotation,
            span=whole(quotation.span),
            mention=quotation.mention and whole(quotation.mention),
            cue=quotation.cue and whole(quotation.cue),
            parent=quotation.parent and whole(quotation.parent),
        )
        for quotation in record.quotations
    )
    return replace(record, article=article, quotations=quotations)
