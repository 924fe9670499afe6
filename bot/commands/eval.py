"""``pullquote eval``: an administrator's own questions, held against what their answers must be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.options import config_option, corpus_option, json_option, language_option, opened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.desk import Desk
    from bot.evaluation.expectation import Expectation
    from bot.evaluation.report import Report
    from corpus.article import Language

TOO_FEW = 1


def shares(_: click.Context, __: click.Parameter, value: str | None) -> tuple[float, ...]:
    """Numbers from 0 to 1, separated by commas; click's own error for anything else."""
    if value is None:
        return ()
    try:
        found = tuple(float(part) for part in value.split(","))
    except ValueError:
        found = ()
    if not found or not all(0 <= share <= 1 for share in found):
        raise click.BadParameter(f"{value} is no list of numbers from 0 to 1, as 0.2,0.3,0.5.")
    return found


@click.command("eval")
@click.argument("questions", type=click.Path(path_type=Path))
@json_option
@click.option("--html", "page", type=click.Path(path_type=Path), help="A file for the report as one web page.")
@click.option("--at-least", type=click.FloatRange(0, 1), help="The share that must be as expected, from 0 to 1.")
@click.option("--min-confidence", "least", callback=shares, help="Thresholds to compare, as 0.2,0.3,0.5.")
@corpus_option
@language_option
@config_option
def command(
    questions: Path,
    *,
    as_json: bool,
    page: Path | None,
    at_least: float | None,
    least: tuple[float, ...],
    corpus: Path | None,
    language: Language | None,
    config: Path | None,
) -> None:
    """Ask the QUESTIONS of a file and say which answers are not as expected.

    One JSON object a line: docs/evaluation.md tells what it may hold. The status is 0, or 1 when fewer than --at-least
    are as expected, or 2 for an error.
    """
    from bot.evaluation.expectation import read  # noqa: PLC0415 - loads when called
    from bot.evaluation.report import evaluated  # noqa: PLC0415

    expectations = read(questions)
    place = opened(config, corpus=corpus, language=language)
    check_articles(questions, expectations, place.desk)
    if page:
        page.open("a").close()  # a page that cannot be written fails before the questions are asked
    report = evaluated(expectations, place.desk, place.wording, place.settings.language, least)
    put(report, as_json=as_json)
    if page:
        from bot.evaluation import tables  # noqa: PLC0415 - loads when called

        page.write_text(tables.page(report), encoding="utf-8")
    too_few = at_least is not None and report.score.share < at_least
    if too_few and not as_json:
        click.echo(report.say("eval_below", percent=f"{100 * (at_least or 0):g}"))
    click.get_current_context().exit(TOO_FEW if too_few else 0)


def check_articles(questions: Path, expectations: Iterable[Expectation], desk: Desk) -> None:
    """QuestionsError when a line names an article that there is not."""
    from config.errors import QuestionsError  # noqa: PLC0415 - loads when called

    for one in expectations:
        if one.article and not desk.catalogue.has(one.article):
            raise QuestionsError(f"{questions}, line {one.line}: there is no article {one.article} in the corpus.")


def put(report: Report, *, as_json: bool) -> None:
    """Print the report, for a script or for people."""
    from bot.evaluation.tables import Tables, report_row  # noqa: PLC0415 - loads when called

    if as_json:
        from bot.display.rows import line  # noqa: PLC0415

        click.echo(line(report_row(report)))
        return
    from rich.console import Console  # noqa: PLC0415 - 50 ms that --json need not wait for

    Tables(report, Console(highlight=False)).print()
