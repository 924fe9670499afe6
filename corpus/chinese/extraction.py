"""An article becomes a Record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.quotation import Record

if TYPE_CHECKING:
    from corpus.article import Article


def extract(article: Article) -> Record:
    """Find the quotations of an article and the people who speak."""
    return Record(article)
