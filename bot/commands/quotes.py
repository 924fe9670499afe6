"""``pullquote quotes``: every quotation of the files named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from corpus.quotation import Quotation, Record


@click.command("quotes")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def command(files: tuple[Path, ...], *, as_json: bool) -> None:
    """Print every quotation in FILES with its speaker."""
    from corpus.extraction import extract  # noqa: PLC0415 - loads when called
    from corpus.reading import read  # noqa: PLC0415

    for path in files:
        record = extract(read(path))
        for quotation in record.quotations:
            row = as_row(record, quotation)
            click.echo(json.dumps(row, ensure_ascii=False) if as_json else f"{row['text']}")


def as_row(record: Record, quotation: Quotation) -> dict[str, Any]:
    """The line that scripts read."""
    text, speaker, mention = record.article.text, quotation.speaker, quotation.mention
    return {
        "article": record.article.id,
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": text[quotation.span.start : quotation.span.end],
        "form": quotation.form,
        "nested_in": list(quotation.parent) if quotation.parent else None,
        "speaker": speaker
        and {
            "name": speaker.name,
            "label": speaker.label,
            "title": quotation.title or speaker.title,
            "mention_start": mention.start if mention else None,
            "mention_end": mention.end if mention else None,
        },
        "cue": text[quotation.cue.start : quotation.cue.end] if quotation.cue else None,
        "confidence": round(quotation.confidence, 4),
    }
