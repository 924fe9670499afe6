"""A bot over folders that are there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from bot.desk import Desk
from tests.bot.desks import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "corpus"
    found.mkdir()
    (found / "ferry.txt").write_text(TEXT, encoding="utf-8")
    return found


@pytest.fixture
async def over_folder(start: Callable[..., Any], folder: Path, tmp_path: Path) -> Running:
    """A bot over real folders."""
    state = tmp_path / "state"
    known = Desk.open(folder, state / "articles", texts=state / "text")
    running: Running = await start(known, state=state)
    return running


async def finished(bot: Running, progress: dict[str, Any]) -> str:
    """The text of a progress message once the work behind it is done."""
    await bot.settle()
    while bot.application.services.errands:
        await asyncio.wait(bot.application.services.errands)
    return str(progress["text"])
