"""``pullquote quotes``: every quotation of the files named."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("quotes")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def command(files: tuple[Path, ...], *, as_json: bool) -> None:
    """Print every quotation in FILES with its speaker."""
    from bot.rows import line, quotation_row  # noqa: PLC0415 - loads when called
    from corpus.extraction import extract  # noqa: PLC0415
    from corpus.reading import read  # noqa: PLC0415

    for path in files:
        record = extract(read(path))
        for quotation in record.quotations:
            row = quotation_row(record, quotation)
            click.echo(line(row) if as_json else f"{row['text']}")
