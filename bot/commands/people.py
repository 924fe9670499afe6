"""``pullquote people``: who speaks in the files named, with their titles, how often and where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.options import config_option, json_option, wording_of

if TYPE_CHECKING:
    from bot.display.wording import Wording
    from corpus.quotation import Record

LEAST_OF_TITLES, OTHER_COLUMNS = 20, 56  # columns of the terminal


@click.command("people")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@config_option
def command(files: tuple[Path, ...], *, as_json: bool, config: Path | None) -> None:
    """Print who speaks in FILES, with titles, how often and in which paragraphs."""
    from bot.commands.records import Records  # noqa: PLC0415 - loads when called
    from config.settings import load  # noqa: PLC0415

    settings = load(config)
    wording = None if as_json else wording_of(settings)
    found = Records(files, settings)
    for record in found:
        print_rows(record) if wording is None else print_table(record, wording.for_article(record.article))
    click.get_current_context().exit(found.status)


def print_rows(record: Record) -> None:
    """One JSON object for each person."""
    from bot.display.rows import line, tally_row  # noqa: PLC0415 - loads when called
    from bot.display.tally import tallies  # noqa: PLC0415

    for row in tallies(record):
        click.echo(line(tally_row(record.article.id, row)))


def print_table(record: Record, wording: Wording) -> None:
    """A table of the people of one article, long titles shortened."""
    from rich.console import Console  # noqa: PLC0415 - 50 ms that --json need not wait for
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from bot.display.tally import tallies  # noqa: PLC0415 - loads when called

    article = record.article
    found = [row for row in tallies(record) if row.person.kind != "pronoun"]  # “I” or “it”, whoever that is
    if not found:
        click.echo(wording.message("people_none", article=article.headline))
        return
    table = Table(title=Text(article.headline), title_justify="left")
    console = Console(highlight=False)
    for column in ("people_name", "people_titles", "people_direct", "people_indirect", "people_paragraphs"):
        table.add_column(wording.message(column), no_wrap=column == "people_titles")
    for row in found:
        titles = Text(wording.names(row.person.titles))
        titles.truncate(max(LEAST_OF_TITLES, console.width - OTHER_COLUMNS), overflow="ellipsis")
        places = ", ".join(map(str, row.paragraphs))
        table.add_row(Text(row.person.label), titles, str(row.direct), str(row.indirect), places)
    console.print(table)
