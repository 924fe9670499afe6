"""What administrators may do, and nobody else; what they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.conftest import ANN, ROOT
from tests.bot.documents.made import REPORT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running


@pytest.fixture
def bot(over_folder: Running) -> Running:
    return over_folder


async def test_help_tells_administrators_what_they_can_do_and_nobody_else(bot: Running) -> None:
    assert "/reindex" in (await bot.reply(bot.world.say(ROOT, "/help")))["text"]
    assert "/reindex" not in (await bot.reply(bot.world.say(ANN, "/help")))["text"]


async def test_nobody_else_has_any_effect_or_hears_anything(bot: Running) -> None:
    for text in ("/reindex", "/status", "/unanswered", "/remove ferry"):
        assert await bot.replies(bot.world.say(ANN, text)) == []
        assert await bot.replies(bot.world.say(ROOT, text, bot.world.group())) == []
    reply = await bot.reply(bot.world.upload(ANN, "lock.txt", REPORT.encode()))
    assert "Ask me" in reply["text"]
    assert list(bot.application.services.desk.records) == ["ferry"]


async def test_status_tells_whether_the_folder_changed_and_which_switches_are_off(bot: Running, folder: Path) -> None:
    before = await bot.reply(bot.world.say(ROOT, "/status"))
    assert "has not changed" in before["text"]
    assert "/setprivacy" in before["text"]
    assert "Guest mode is off" in before["text"]
    (folder / "more.txt").write_text(REPORT, encoding="utf-8")
    assert "has changed" in (await bot.reply(bot.world.say(ROOT, "/status")))["text"]


async def test_questions_that_found_nothing_are_counted_listed_and_exported(start: Callable[..., Any]) -> None:
    bot: Running = await start()
    assert "found something" in (await bot.reply(bot.world.say(ROOT, "/unanswered")))["text"]
    for text in ("submarine?", "=submarine()", "submarine?"):
        await bot.reply(bot.world.say(ANN, text))
    reply = await bot.reply(bot.world.say(ROOT, "/unanswered"))
    assert reply["text"].splitlines()[1:] == ["• submarine? (asked 2 times)", "• =submarine()"]
    bot.world.press(ROOT, reply, "as a file")
    await bot.settle()
    ((name, data),) = bot.world.files_sent
    assert name == "unanswered.csv"
    assert "submarine?,2," in data.decode("utf-8-sig")
    assert "'=submarine()" in data.decode("utf-8-sig")
