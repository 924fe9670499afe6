"""Prints an answer: on a terminal with a bar beside the article's words, in a pipe as plain text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bot.display.blocks import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from bot.display.blocks import Block


def show(blocks: Sequence[Block]) -> None:
    """Print the blocks of an answer to standard output."""
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
