"""The articles of folders at once, as a desk without an index reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.library import list_files, read_articles, require_articles

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.article import Article
    from corpus.library import Skipped


@dataclass(frozen=True, slots=True)
class Scan:
    """The articles in the folders, in the order of their places, each id once, and what was passed over."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()


def scan(root: Path, *more: Path, texts: Path | None = None) -> Scan:
    """Read the articles below ``root`` and below further roots, which need not exist yet.

    ``texts`` is the folder of the texts extracted from documents; without it documents are left alone.

    Raises:
        CorpusError: ``root`` is no folder that can be listed, or nothing in it can be read.
        EmptyCorpus: there is no file to read.
    """
    articles, skipped = read_articles(list_files(root, *more, texts=texts))
    return Scan(articles, require_articles(root, len(articles), skipped))
