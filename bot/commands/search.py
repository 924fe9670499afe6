"""``pullquote search``: the paragraphs from which an answer starts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from bot.commands.options import (
    SPARE_WORDS,
    batch_option,
    check_words,
    config_option,
    corpus_option,
    json_option,
    opened,
    print_batch,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.commands.options import Line, Opened
    from bot.display.rows import Row
    from retrieval.collection import Hit


@click.command("search", context_settings=SPARE_WORDS)
@click.argument("query", required=False)
@json_option
@batch_option
@click.option("-k", "count", type=click.IntRange(1, 1000), help="How many paragraphs.")
@corpus_option
@config_option
def command(
    query: str | None,
    *,
    as_json: bool,
    batch: Path | None,
    count: int | None,
    corpus: Path | None,
    config: Path | None,
) -> None:
    """List the paragraphs nearest to QUERY, best first."""
    check_words("query", query, batch, as_json=as_json)
    place = opened(config, corpus=corpus, search_k=count)
    if batch:
        print_batch(batch, partial(row_of, place))
    else:
        search_one(place, query or "", as_json=as_json)


def search_one(place: Opened, query: str, *, as_json: bool) -> None:
    """Print the hits of one query; the status is 1 when there are none."""
    from bot.display.rows import hits_row, line  # noqa: PLC0415 - loads when called

    hits = place.desk.search(query, place.settings.search_k)
    if as_json:
        click.echo(line(hits_row(None, hits)))
    else:
        print_hits(place, query, hits)
    click.get_current_context().exit(0 if hits else 1)


def row_of(place: Opened, question: Line) -> Row:
    """The JSON row with the hits for one line of a batch."""
    from bot.display.rows import hits_row  # noqa: PLC0415 - loads when called

    return hits_row(question.id, place.desk.search(question.question, place.settings.search_k))


def print_hits(place: Opened, query: str, hits: Sequence[Hit]) -> None:
    """Print hits for a person to read: score, place and first words of each, or that there are none."""
    from retrieval.questions.question import language_of  # noqa: PLC0415 - loads when called

    if not hits:
        language = language_of(query) if place.settings.language == "auto" else place.settings.language
        click.echo(place.wording.told_in(language).message("nothing", articles=len(place.desk.records)))
    for hit in hits:
        text = place.desk.records[hit.article].article.text[hit.span.start : hit.span.end]
        start = " ".join(text.split())[:80]
        click.echo(f"{hit.score:7.2f}  {hit.article} {hit.paragraph}: {start}")
