"""Files named on the command line become records; those that cannot be read are named on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from config.settings import Settings
    from corpus.extraction import Additions
    from corpus.quotation import Record

UNREAD = 2


class Records:
    """The records of files, one after the other; ``status`` is 2 once a file could not be read."""

    def __init__(self, files: Sequence[Path], additions: Additions) -> None:
        self.files, self.additions, self.status = files, additions, 0

    def __iter__(self) -> Iterator[Record]:
        from corpus.errors import CorpusError  # noqa: PLC0415 - loads when called
        from corpus.extraction import extract  # noqa: PLC0415
        from corpus.library import DOCUMENTS  # noqa: PLC0415
        from corpus.reading import read  # noqa: PLC0415

        for path in self.files:
            try:
                if path.suffix.lower() in DOCUMENTS and path.is_file():
                    raise CorpusError(f"{path} is no plain text: save its text as a .txt file and name that.")  # noqa: TRY301 - told as any other
                yield extract(read(path), self.additions)
            except CorpusError as exc:
                click.echo(f"pullquote: {exc}", err=True)
                self.status = UNREAD


def records(files: Sequence[Path], settings: Settings) -> Records:
    """The records of files, with the cue words that the settings add."""
    from bot.lexicons import additions_of  # noqa: PLC0415 - loads when called

    return Records(files, additions_of(settings))
