"""The command line: composes the commands, each in a module of its own that loads when it is called."""

from __future__ import annotations

import importlib
import io
import sys
from typing import Any

import click

from bot.errors import WordingError
from config.errors import SettingsError
from corpus.errors import CorpusError

COMMANDS = ("ask", "chat", "check", "quotes", "search", "run")


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

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what is wrong with an installation ends in one sentence and status 2."""
        try:
            return super().invoke(ctx)
        except (CorpusError, SettingsError, WordingError) as exc:
            click.echo(f"pullquote: {exc}", err=True)
            ctx.exit(2)


@click.group(cls=Commands)
@click.version_option(package_name="pullquote")
def main() -> None:
    """Ask news articles questions: answers in their own words, with the speaker's name."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # articles hold any character, whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main(prog_name="pullquote"))
