"""The command line over a folder with one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Ferry line reopens\n5 March 2024\n\n"
    "The ferry sails again from Monday. “Tickets cost four crowns, as they always did before,” "
    "said Ida Lund, the harbour master.\n"
)
UNKNOWN = "Who painted the opera house of Verona?"


@pytest.fixture
def corpus(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PULLQUOTE_STATE", str(state))
    monkeypatch.setenv("PULLQUOTE_CORPUS", str(folder))
    return folder


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], input=given)
