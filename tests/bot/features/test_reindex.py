"""/reindex: what was read, what was passed over, and why it failed."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import Forbidden

from bot.desk import Desk
from bot.display.wording import Wording
from bot.glossaries import COMPLAINTS
from bot.outgoing import delivery
from corpus.errors import REASONS, CorpusError
from tests.bot.conftest import ANN, MEI, ROOT
from tests.bot.desks import ScriptedDesk, desk
from tests.bot.documents.made import REPORT
from tests.bot.features.conftest import finished

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running


@pytest.fixture
def bot(over_folder: Running) -> Running:
    return over_folder


async def test_reindex_says_what_was_added_changed_removed_and_skipped(bot: Running, folder: Path) -> None:
    (folder / "ferry.txt").unlink()
    (folder / "lock.txt").write_text(REPORT, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\0\1\2" * 50)
    text = await finished(bot, await bot.reply(bot.world.say(ROOT, "/reindex")))
    assert "Added: 1, changed: 0, removed: 1, skipped: 1" in text
    assert "bad.txt" in text
    assert list(bot.application.services.desk.records) == ["lock"]


async def test_why_a_file_was_passed_over_is_said_in_the_language_of_the_administrator(
    start: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    (folder / "north").mkdir()
    (folder / "north" / "bad.txt").write_bytes(b"")
    bot: Running = await start(Desk.open(folder), state=tmp_path, admins=[MEI.id])
    text = await finished(bot, await bot.reply(bot.world.say(MEI, "/reindex")))
    assert text.endswith("\n• north/bad.txt：文件是空的")


@pytest.mark.parametrize(
    ("glossary", "complaint"),
    [
        ('[[name]]\nname = "A"\nalso = "B"\n', " 第1行有误：also 应是文字的列表。"),
        ('\n[term]\nwords = ["one", "two"]\n', " 第2行有误：应写成 [[term]]，用双层方括号。"),
        ("[[name]\n", "有误：不合 TOML 的写法（"),
    ],
)
async def test_what_is_wrong_with_the_glossary_is_said_in_the_language_of_the_administrator(
    start: Callable[..., Any], folder: Path, tmp_path: Path, glossary: str, complaint: str
) -> None:
    desk = Desk.open(folder)
    desk.glossary_file = folder / "glossary.toml"
    desk.glossary_file.write_text(glossary, encoding="utf-8")
    bot: Running = await start(desk, state=tmp_path, admins=[MEI.id])
    text = await finished(bot, await bot.reply(bot.world.say(MEI, "/reindex")))
    assert f"术语表 {desk.glossary_file}{complaint}" in text


async def test_a_failed_scan_keeps_the_articles_and_an_emptied_folder_empties_them(bot: Running, folder: Path) -> None:
    folder.rename(folder.with_name("away"))  # noqa: ASYNC240 - a test has no one to keep waiting
    text = await finished(bot, await bot.reply(bot.world.say(ROOT, "/reindex")))
    assert "does not exist" in text
    assert list(bot.application.services.desk.records) == ["ferry"]
    folder.mkdir()  # noqa: ASYNC240 - as above
    text = await finished(bot, await bot.reply(bot.world.say(ROOT, "/reindex")))
    assert "empty" in text
    assert list(bot.application.services.desk.records) == []


async def test_a_second_reindex_says_that_one_is_running(bot: Running) -> None:
    async with bot.application.services.reloading:
        reply = await bot.reply(bot.world.say(ROOT, "/reindex"))
    assert "already" in reply["text"]


def test_every_reason_is_said_in_both_languages() -> None:
    words = Wording.load()
    for reason in REASONS:
        assert words.message(f"unreadable_{reason}", detail="a")
        assert words.told_in("zh").message(f"unreadable_{reason}", detail="a")
    for complaint in COMPLAINTS:
        assert words.message(f"glossary_{complaint}", detail="a")
        assert words.told_in("zh").message(f"glossary_{complaint}", detail="a")


async def test_why_the_folder_cannot_be_read_is_said_in_the_language_of_the_administrator(
    start: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    bot: Running = await start(Desk.open(folder), state=tmp_path, admins=[MEI.id])
    folder.rename(folder.with_name("away"))  # noqa: ASYNC240 - as above
    text = await finished(bot, await bot.reply(bot.world.say(MEI, "/reindex")))
    assert text == f"报道没有读成，仍用原来的。文件夹 {folder} 不存在。"


async def test_questions_are_answered_from_the_old_articles_while_new_ones_are_read(start: Callable[..., Any]) -> None:
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    class Slow(ScriptedDesk):
        def reload(self, progress: Any = None) -> Any:
            asyncio.run_coroutine_threadsafe(gate.wait(), loop).result(5)
            raise CorpusError("The folder went away.")

    bot: Running = await start(Slow((), desk().collection))
    progress = await bot.reply(bot.world.say(ROOT, "/reindex"))
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]
    gate.set()
    assert "The folder went away." in await finished(bot, progress)


async def test_a_progress_message_that_a_process_left_is_finished_by_the_next(
    start: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    first: Running = await start(Desk.open(folder), state=tmp_path)
    progress = await first.reply(first.world.say(ROOT, "/reindex"))
    await finished(first, progress)
    services = first.application.services
    services.state.keep("reindex", json.dumps([ROOT.id, progress["message_id"], "en", False]))
    first.stop.set()
    await first.task
    second: Running = await start(Desk.open(folder), state=tmp_path)
    text = await finished(second, progress)
    assert text.startswith("I was restarted in the meantime")
    assert "Articles now: 1" in text
    assert second.application.services.state.setting("reindex") is None


async def test_a_progress_message_that_is_gone_neither_ends_the_reading_nor_is_left_to_the_next_start(
    bot: Running, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(*_: Any) -> bool:
        raise Forbidden("The chat is gone")

    monkeypatch.setattr(delivery, "edit", refused)
    (folder / "lock.txt").write_text(REPORT, encoding="utf-8")
    await finished(bot, await bot.reply(bot.world.say(ROOT, "/reindex")))
    assert list(bot.application.services.desk.records) == ["ferry", "lock"]
    assert bot.application.services.state.setting("reindex") is None
