"""``pullquote ask``: one question, or a batch of them."""

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
    language_option,
    opened,
    print_batch,
    show,
)

if TYPE_CHECKING:
    from pathlib import Path

    from bot.commands.options import Line, Opened
    from bot.display.rows import Row


@click.command("ask", context_settings=SPARE_WORDS)
@click.argument("question", required=False)
@json_option
@batch_option
@corpus_option
@language_option
@config_option
def command(
    question: str | None,
    *,
    as_json: bool,
    batch: Path | None,
    corpus: Path | None,
    language: str | None,
    config: Path | None,
) -> None:
    """Answer QUESTION in the articles' own words.

    The status is 0 when it was answered, 1 when the articles do not say, 2 for an error.
    """
    check_words("question", question, batch, as_json=as_json)
    place = opened(config, corpus=corpus, language=language)
    if batch:
        print_batch(batch, partial(row_of, place))
    else:
        answer_one(place, question or "", as_json=as_json)


def answer_one(place: Opened, question: str, *, as_json: bool) -> None:
    """Print the answer, or those to several questions one after the other; the status is 0 when one of them has one."""
    from bot.display.rows import answer_row, line  # noqa: PLC0415 - loads when called
    from retrieval.following.previous import Previous  # noqa: PLC0415
    from retrieval.questions.message import questions_in  # noqa: PLC0415

    answered, previous = False, None
    for one in questions_in(question):
        answer = place.desk.ask(one, place.settings.language, previous)
        if as_json:
            click.echo(line(answer_row(answer, place.wording.plain(answer, place.desk.records))))
        else:
            click.echo(nl=previous is not None)
            show(place.wording.blocks(answer, place.desk.records))
        answered, previous = answered or answer.answered, Previous.of(answer, previous)
    click.get_current_context().exit(0 if answered else 1)


def row_of(place: Opened, question: Line) -> Row:
    """The answer to a line of a batch."""
    from bot.display.rows import answer_row  # noqa: PLC0415 - loads when called

    answer = place.desk.ask(question.question, place.settings.language)
    return {"id": question.id} | answer_row(answer, place.wording.plain(answer, place.desk.records))
