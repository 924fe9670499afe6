"""``pullquote chat``: a conversation on a terminal, or one question a line from a pipe."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import click

from bot.commands.options import config_option, corpus_option, language_option, opened, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_HISTORY = 1000  # lines
PROMPT = "> "


@click.command("chat")
@corpus_option
@language_option
@config_option
def command(*, corpus: Path | None, language: str | None, config: Path | None) -> None:
    """Talk with the articles; when standard input is no terminal, answer one question a line."""
    from bot.conversation import Conversation  # noqa: PLC0415 - loads when called

    place = opened(config, corpus=corpus, language=language)
    talk = Conversation(place.desk, place.wording, place.settings.language)
    interactive = sys.stdin.isatty()
    if interactive:
        show(talk.welcome())
    for line in typed(place.settings.state_folder / "history") if interactive else piped():
        blocks = talk.reply(line)
        if blocks is None:
            return
        if blocks:
            show(blocks)
            click.echo()


def piped() -> Iterator[str]:
    """The lines of a pipe, each shown as it would stand had it been typed, so that what comes out can be followed."""
    for line in sys.stdin:
        if line.strip():
            click.echo(f"{PROMPT}{line.strip()}")
        yield line


def typed(history: Path) -> Iterator[str]:
    """The lines that are typed, until the end of input. The arrow keys bring back earlier ones, also of other days."""
    with remembered(history):
        while True:
            try:
                yield input(PROMPT)
            except (EOFError, KeyboardInterrupt):
                click.echo()
                return


@contextlib.contextmanager
def remembered(history: Path) -> Iterator[None]:
    """Load the history of earlier conversations and keep this one's; do without where that is not possible."""
    try:
        import readline  # noqa: PLC0415 - some platforms have none
    except ImportError:
        yield
        return
    readline.set_history_length(LONGEST_HISTORY)
    with contextlib.suppress(OSError):
        readline.read_history_file(history)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            history.parent.mkdir(parents=True, exist_ok=True)
            readline.write_history_file(history)
