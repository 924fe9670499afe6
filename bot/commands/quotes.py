"""``pullquote quotes``: every quotation of the files named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.options import config_option, json_option, show, wording_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.display.wording import Wording
    from corpus.quotation import Quotation, Record
    from retrieval.answer import Statement


@click.command("quotes")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.option("--html", "as_html", is_flag=True, help="One web page, every quotation coloured by its speaker.")
@config_option
def command(files: tuple[Path, ...], *, as_json: bool, as_html: bool, config: Path | None) -> None:
    """Print every quotation in FILES with its speaker.

    A file that cannot be read is named on standard error and makes the status 2; the others are still printed.
    """
    from bot.commands.records import Records  # noqa: PLC0415 - loads when called
    from config.settings import load  # noqa: PLC0415

    if as_json and as_html:
        raise click.UsageError("Choose --json or --html, not both.")
    settings = load(config)
    wording = None if as_json else wording_of(settings)
    found = Records(files, settings)
    if as_html and wording:
        print_page(found, wording)
    else:
        for record in found:
            print_rows(record) if wording is None else print_words(record, wording.for_article(record.article))
    click.get_current_context().exit(found.status)


def print_page(found: Iterable[Record], wording: Wording) -> None:
    """A web page, which the caller sends to a file."""
    from bot.display.annotated import page  # noqa: PLC0415 - loads when called

    if records := list(found):
        click.echo(page(records, wording), nl=False)


def print_rows(record: Record) -> None:
    """One JSON object for each quotation, those of an article at once."""
    from bot.display.rows import line, quotation_row  # noqa: PLC0415 - loads when called

    click.echo("".join(f"{line(quotation_row(record, quotation))}\n" for quotation in record.quotations), nl=False)


def print_words(record: Record, wording: Wording) -> None:
    """The quotations as answers look."""
    from bot.display.blocks import Block, cited  # noqa: PLC0415 - loads when called

    statements = [statement_of(record, quotation) for quotation in record.quotations]
    silence = Block("words", wording.message("people_none", article=record.article.headline))
    show(list(cited(wording, statements, {record.article.id: record})) or [silence])
    click.echo()


def statement_of(record: Record, quotation: Quotation) -> Statement:
    """A quotation as what an answer would cite, with the title that its speaker has at this place.

    Reported words that mean something else without their verb (“denied”) are shown with the whole sentence.
    """
    from retrieval.answer import Statement  # noqa: PLC0415 - loads when called
    from retrieval.index.shown import shown_span  # noqa: PLC0415

    paragraph, speaker = record.article.paragraph_at(quotation.span.start), quotation.speaker
    around = record.begun_in(paragraph) if paragraph else ()
    span = shown_span(record.article, paragraph, quotation, around) if paragraph else quotation.span
    return Statement(
        article=record.article.id,
        paragraph=record.article.block_of(paragraph.number) if paragraph else 1,
        parts=(record.article.excerpt(*span),),
        form=quotation.form,
        speaker=replace(speaker, titles=(quotation.title,)) if speaker and quotation.title else speaker,
        is_told=quotation.form == "indirect" and quotation.cue is not None and span.holds(quotation.cue),
    )
