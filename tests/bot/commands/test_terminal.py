"""An answer on a terminal and in a pipe."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console

from bot.commands.options import print_block, show
from bot.display.blocks import Block

if TYPE_CHECKING:
    import pytest

QUOTATION = Block("quotation", "“[b]Tickets[/b] cost four crowns, as they always did before the quay was mended.”")


def printed(block: Block, width: int) -> str:
    file = io.StringIO()
    print_block(Console(file=file, width=width, highlight=False), block)
    return file.getvalue()


def test_a_pipe_gets_plain_text(capsys: pytest.CaptureFixture[str]) -> None:
    show([Block("words", "She said:"), QUOTATION, Block("source", "— Ferry")])
    assert capsys.readouterr().out == f"She said:\n\n{QUOTATION.text}\n— Ferry\n"


def test_every_line_of_a_quotation_is_set_off_and_no_word_is_lost() -> None:
    lines = printed(QUOTATION, 30).splitlines()
    assert len(lines) > 1
    assert all(line.startswith("┃ ") for line in lines)
    assert " ".join(line[2:] for line in lines) == QUOTATION.text


def test_our_own_words_are_not_set_off() -> None:
    assert printed(Block("words", "She said:"), 30) == "She said:\n"
