"""What several commands share: options, the way from them to a desk and its wording, and how an answer is printed."""

from __future__ import annotations

import gc
import json
import os
import sys
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from corpus.errors import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import Console
    from rich.progress import Progress, TaskID

    from bot.desk import Desk
    from bot.display.blocks import Block
    from bot.display.rows import Row
    from bot.display.wording import Wording
    from config.settings import Settings
    from corpus.library import Skipped
    from retrieval.topics.topic import Thesaurus

    Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

MANY_ARTICLES, MANY_DOCUMENTS = 200, 5  # that take more than a moment
MOST_NAMED = 3  # of the files passed over, in the line before every answer
# objects, and rounds of the younger ones, before the next ones are gone through: more than the slowest answer makes
YOUNG, MIDDLE, OLD = 50_000, 1, 100_000
FOLDER = click.Path(path_type=Path)

corpus_option: Decorator = click.option("--corpus", type=FOLDER, help="The folder of articles.")
config_option: Decorator = click.option("--config", type=FOLDER, help="A pullquote.toml.")
language_option: Decorator = click.option(
    "--lang", "language", type=click.Choice(["auto", "en", "zh"]), help="The language of the answer's own words."
)
json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
batch_option: Decorator = click.option(
    "--batch",
    type=click.Path(path_type=Path, allow_dash=True),
    help="A file of {id, question} lines, or - for standard input.",
)


class Opened(NamedTuple):
    """An installation ready for questions."""

    settings: Settings
    desk: Desk
    wording: Wording


def opened(config: Path | None, **given: object) -> Opened:
    """Load settings, corpus and wording; say on standard error which files were passed over."""
    from bot.lexicons import Deferred, keep_caches  # noqa: PLC0415 - loads when a command needs it, not for --help
    from config.settings import load  # noqa: PLC0415

    spare_the_collector()
    settings = load(config, given=given)
    hand_over_at_end(settings)
    wording = wording_of(settings)
    keep_caches(settings.state_folder)
    desk = desk_of(settings, thesaurus=Deferred(settings.state_folder))
    take_documents(settings)
    with reading_shown("Reading the articles") as progress:
        changes = desk.reload(progress)
    if changes.skipped:
        click.echo(passed_over(changes.skipped), err=True)
    return Opened(settings, desk, wording)


def wording_of(settings: Settings) -> Wording:
    """The program's words, with those of a deployment."""
    from bot.display.wording import Wording  # noqa: PLC0415 - 40 ms that --json need not wait for

    return Wording.load(settings.wording)


def desk_of(settings: Settings, *more: Path, thesaurus: Thesaurus | None = None) -> Desk:
    """A desk over the corpus folder and ``more`` of them, at which nothing is read yet.

    SettingsError names what in the lexicon folder cannot be.
    """
    from bot.additions import additions_in  # noqa: PLC0415 - loads when called
    from bot.desk import Desk  # noqa: PLC0415

    return Desk(
        (settings.corpus_folder, *more),
        texts=settings.texts_folder,
        thesaurus=thesaurus,
        additions=additions_in(settings.lexicon),
        least_confidence=settings.least_confidence,
        state=settings.state_folder,
        glossary_file=settings.glossary_file,
    )


def spare_the_collector() -> None:
    """Hardly ever go through what stays: what is remembered of articles and questions is without cycles.

    There are hundreds of thousands of such objects over a large corpus, and going through them took up to half a
    second, in the middle of an answer. The bot goes through those that are new between answers.
    """
    gc.set_threshold(YOUNG, MIDDLE, OLD)


def hand_over_at_end(settings: Settings) -> None:
    """Leave what root writes into the state folder of a bot that runs as somebody else to that bot."""
    if os.geteuid() == 0:
        from bot.keeping.storage import hand_over  # noqa: PLC0415 - loads when a command needs it

        context = click.get_current_context(silent=True)
        if context is not None:  # else it is opened by a script, which knows who it is
            context.call_on_close(partial(hand_over, settings.state_folder))


def passed_over(skipped: Sequence[Skipped]) -> str:
    """One line on the files that cannot be read: why, if it is one, else which."""
    if len(skipped) == 1:
        return skipped[0].sentence
    named = ", ".join(printable(one.path.name) for one in skipped[:MOST_NAMED])
    more = ", …" if len(skipped) > MOST_NAMED else ""
    return f"{len(skipped)} files cannot be read ({named}{more}): pullquote check says why."


def take_documents(settings: Settings) -> None:
    """Take out the texts of documents in the corpus that wait for it."""
    from bot.documents.waiting import waiting  # noqa: PLC0415 - loads when a command needs it

    if next(waiting(settings.corpus_folder, settings.texts_folder, settings.uploads_folder), None) is None:
        return
    import asyncio  # noqa: PLC0415 - only where there is something to take out

    from bot.documents.intake import take_in  # noqa: PLC0415
    from bot.documents.uploads import Uploads  # noqa: PLC0415

    with reading_shown("Reading the documents", worth=MANY_DOCUMENTS) as progress:
        asyncio.run(take_in(settings.corpus_folder, Uploads(settings.state_folder), progress))


@contextmanager
def reading_shown(title: str, worth: int = MANY_ARTICLES) -> Iterator[Callable[[int, int], None]]:
    """On a terminal, a bar while many files are read; nothing for fewer than are ``worth`` one."""
    with ExitStack() as stack:
        bars: list[tuple[Progress, TaskID]] = []

        def show(done: int, total: int) -> None:
            if not sys.stderr.isatty() or total < worth:
                return
            if not bars:
                from rich.console import Console  # noqa: PLC0415 - 50 ms, only where something is to be seen
                from rich.progress import Progress  # noqa: PLC0415

                bar = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
                bars.append((bar, bar.add_task(title, total=total)))
            bars[0][0].update(bars[0][1], completed=done)

        yield show


SPARE_WORDS = {"allow_extra_args": True}  # a question without quotation marks: check_words says what is wrong


def check_words(name: str, words: str | None, batch: Path | None, *, as_json: bool) -> None:
    """One question or query, or a batch of them as JSON: anything else is a wrong call."""
    if (words is None) == (batch is None) or click.get_current_context().args:
        raise click.UsageError(f"Give one {name}, in quotation marks, or --batch FILE.")
    if batch and str(batch) != "-" and not batch.exists():
        raise click.UsageError(f"The batch {batch} cannot be read: No such file or directory.")
    if batch and not as_json:
        raise click.UsageError("--batch writes JSON: give --json with it.")
    if words is not None and not words.strip():
        raise click.UsageError(f"The {name} is empty.")


class Line(NamedTuple):
    """One line of a batch: a question, or what is wrong with it."""

    id: Any
    question: str
    error: str | None = None


def batch_lines(path: Path) -> Iterator[Line]:
    """The lines of a batch, in order; empty ones are left out."""
    try:
        with click.open_file(str(path), encoding="utf-8-sig", errors="replace") as file:
            yield from (parsed(text) for text in file if text.strip())
    except OSError as exc:
        raise click.UsageError(f"The batch {path} cannot be read: {exc.strerror}.") from exc


def print_batch(path: Path, row_of: Callable[[Line], Row]) -> None:
    """Print a row for each line, in order: what ``row_of`` makes of it, or what is wrong with it."""
    from bot.display.rows import line  # noqa: PLC0415 - loads when called

    for question in batch_lines(path):
        row = {"id": question.id, "error": question.error} if question.error else row_of(question)
        click.echo(line(row))


def parsed(text: str) -> Line:
    """One line as written."""
    try:
        values = json.loads(text)
    except json.JSONDecodeError as exc:
        return Line(None, "", f"This line is no JSON ({exc.msg}, column {exc.colno}).")
    if not isinstance(values, dict):
        return Line(None, "", "This line is no JSON object with an id and a question.")
    question = values.get("question")
    if not isinstance(question, str) or not question.strip():
        return Line(values.get("id"), "", "This line has no question: expected a text under the key question.")
    return Line(values.get("id"), question)


def show(blocks: Sequence[Block]) -> None:
    """Print the blocks of an answer: on a terminal with a bar beside the article's words, in a pipe as plain text."""
    from bot.display.blocks import joined  # noqa: PLC0415 - loads when a command needs it

    if not sys.stdout.isatty():
        click.echo(joined(blocks))
        return
    from rich.console import Console  # noqa: PLC0415 - 50 ms that a pipe need not wait for

    console = Console(highlight=False)
    for number, block in enumerate(blocks):
        if number and block.role != "source":
            console.print()
        print_block(console, block)


def print_block(console: Console, block: Block) -> None:
    """Print one block in the style of its role: words plain, quotations bold behind a bar, the source line dimmed.

    It is passed as ``Text``, in which brackets are not taken for markup.
    """
    from rich.text import Text  # noqa: PLC0415 - as above

    if block.role == "quotation":
        for line in Text(block.text, style="bold").wrap(console, console.width - 2):
            line.rstrip()
            console.print(Text("┃ ", style="green") + line)
    else:
        console.print(Text(block.text, style="dim" if block.role == "source" else ""))
