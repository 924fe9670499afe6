"""Documents named on the command line, read as articles one after the other."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from bot.documents.aside import Extractor
from bot.documents.documents import Unreadable, read_document
from bot.documents.intake import content_of
from corpus.errors import UnreadableArticle
from corpus.reading import parse

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.article import Article


class Reader:
    """One process takes out the texts of all documents; it ends with the ``with`` in which they are read."""

    def __init__(self) -> None:
        self._runner, self._extractor = asyncio.Runner(), Extractor()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._runner.run(self._extractor.close())
        self._runner.close()

    def article(self, path: Path) -> Article:
        """The article in a document; UnreadableArticle, with one sentence on why, when there is none."""
        try:
            document = self._runner.run(read_document(path.name, content_of(path), self._extractor))
        except OSError as error:
            raise UnreadableArticle(path, "system", error.strerror or str(error)) from error
        except Unreadable as error:
            raise UnreadableArticle(path, error.reason, error.detail) from error
        return parse(document.text, id=path.stem)
