"""Who said what in an article: an Article becomes a Record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.quotation import Record

if TYPE_CHECKING:
    from corpus.article import Article


def extract(article: Article) -> Record:
    """Find the quotations of an article and the people who speak."""
    if article.language == "zh":
        from corpus.chinese.extraction import extract as extract_chinese  # noqa: PLC0415 - loads only what is needed

        return extract_chinese(article)
    from corpus.english.extraction import extract as extract_english  # noqa: PLC0415

    return extract_english(article)


__all__ = ["Record", "extract"]
