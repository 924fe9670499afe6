"""The command line: composes the commands, each in a module of its own that loads when it is called."""

from __future__ import annotations

import importlib
import sys

import click

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


@click.group(cls=Commands)
@click.version_option(package_name="pullquote")
def main() -> None:
    """Ask news articles questions: answers in their own words, with the speaker's name."""


if __name__ == "__main__":
    sys.exit(main())
