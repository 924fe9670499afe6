"""Files named on the command line become records; those that cannot be read are named on standard error."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from bot.commands.options import spare_the_collector

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.documents.documents import Reader
    from config.settings import Settings
    from corpus.article import Article
    from corpus.quotation import Record

UNREAD = 2


class Records:
    """The records of files, one after the other; ``status`` is 2 once a file could not be read."""

    def __init__(self, files: Sequence[Path], settings: Settings) -> None:
        from bot.additions import additions_in  # noqa: PLC0415 - loads when called

        self.files, self.additions, self.status = files, additions_in(settings.lexicon), 0
        self._reader: Reader | None = None
        spare_the_collector()

    def __iter__(self) -> Iterator[Record]:
        from corpus.errors import CorpusError  # noqa: PLC0415 - loads when called
        from corpus.extraction import extract  # noqa: PLC0415

        with ExitStack() as stack:
            for path in self.files:
                try:
                    yield extract(self._article(path, stack), self.additions)
                except CorpusError as exc:
                    click.echo(f"pullquote: {exc}", err=True)
                    self.status = UNREAD

    def _article(self, path: Path, stack: ExitStack) -> Article:
        """The article in a file; the texts of all documents are taken out by one reader."""
        from corpus.extracted import DOCUMENTS  # noqa: PLC0415 - loads when called
        from corpus.library import ENDINGS, is_irregular  # noqa: PLC0415
        from corpus.reading import read  # noqa: PLC0415

        if path.suffix.lower() not in ENDINGS | DOCUMENTS and path.is_file():
            endings = ", ".join(sorted(ENDINGS | DOCUMENTS))
            click.echo(f"{path} is read as plain text, since its ending is none of {endings}.", err=True)
        if path.suffix.lower() not in DOCUMENTS or not path.is_file() or is_irregular(path):
            return read(path)
        if self._reader is None:
            from bot.documents.documents import Reader  # noqa: PLC0415 - only where there is a document

            self._reader = stack.enter_context(Reader())
        return self._reader.article(path)
