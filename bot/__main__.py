"""The command line: composes the commands, each in a module of its own that loads when it is called."""

from __future__ import annotations

import importlib
import io
import os
import sys
from contextlib import suppress
from typing import Any

import click

from config.errors import QuestionsError, SettingsError, WordingError
from corpus.errors import CorpusError

COMMANDS = ("ask", "chat", "check", "eval", "quotes", "people", "search", "run", "backup")

WRONG = 2
INTERRUPTED = 130  # as a shell reports a program that Ctrl-C ended


class Commands(click.Group):
    """Loads ``bot.commands.NAME`` for the command NAME."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, or None when there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"bot.commands.{cmd_name}").command
        return command

    def main(self, *args: Any, **options: Any) -> Any:
        """Run a command; whatever is wrong with a call or an installation ends in one sentence and status 2."""
        try:
            status = super().main(*args, **options | {"standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as exc:
            exc.show()
            status = exc.exit_code
        except click.Abort:
            status = INTERRUPTED
        except click.ClickException as exc:
            complain(exc.format_message() + hint(exc))
            status = exc.exit_code
        except (CorpusError, QuestionsError, SettingsError, WordingError) as exc:
            complain(str(exc))
            status = WRONG
        except OSError as exc:
            give_up_output()
            failed = f"{exc.filename} cannot be used" if exc.filename else "The output cannot be written"
            complain(f"{failed}: {exc.strerror}.")
            status = WRONG
        sys.exit(status)


def hint(error: click.ClickException) -> str:
    """Where a call that click itself cannot read is explained."""
    of_click = isinstance(error, (click.NoSuchOption, click.exceptions.BadOptionUsage, click.BadParameter))
    called = of_click or error.format_message().startswith("No such command")
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f" {context.command_path if context else 'pullquote'} --help tells how it is called." if called else ""


def give_up_output() -> None:
    """Let what could not be written go, or Python tries once more at its end and complains itself.

    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    with suppress(OSError):  # a stream that is no file has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(sentence: str) -> None:
    """Say what is wrong on one line of standard error."""
    click.echo(f"pullquote: {' '.join(sentence.split())}", err=True)


@click.group(cls=Commands)
@click.version_option(package_name="pullquote")
def main() -> None:
    """Ask news articles questions: answers in their own words, with the speaker's name."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # articles hold any character, whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main(prog_name="pullquote")
