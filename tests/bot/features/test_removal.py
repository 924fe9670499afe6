"""/remove: uploaded articles are taken out, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.conftest import ROOT
from tests.bot.documents.made import REPORT, word_document

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bot.conftest import Running


@pytest.fixture
def bot(over_folder: Running) -> Running:
    return over_folder


async def test_an_article_of_the_folder_is_left_for_the_administrator_to_delete(bot: Running, folder: Path) -> None:
    reply = await bot.reply(bot.world.say(ROOT, "/remove ferry"))
    assert "delete it there" in reply["text"]
    assert (folder / "ferry.txt").is_file()
    assert "no article of that name" in (await bot.reply(bot.world.say(ROOT, "/remove ../ferry")))["text"]
    assert "uploaded" in (await bot.reply(bot.world.say(ROOT, "/remove")))["text"]


async def test_remove_offers_the_uploaded_articles(bot: Running) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    offer = await bot.reply(bot.world.say(ROOT, "/remove"))
    bot.world.press(ROOT, offer, REPORT.splitlines()[0])
    await bot.settle()
    assert list(bot.application.services.desk.records) == ["ferry"]


async def test_an_upload_is_taken_out_by_the_name_of_its_file_as_well(bot: Running) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    assert "taken out" in (await bot.reply(bot.world.say(ROOT, "/remove lock.txt")))["text"]
    assert list(bot.application.services.desk.records) == ["ferry"]


async def test_what_is_taken_out_goes_and_all_else_stays_while_the_folder_cannot_be_read(
    bot: Running, folder: Path
) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    folder.rename(folder.with_name("away"))  # noqa: ASYNC240 - a test has no one to keep waiting
    assert "taken out" in (await bot.reply(bot.world.say(ROOT, "/remove lock.txt")))["text"]
    assert list(bot.application.services.desk.records) == ["ferry"]


async def test_articles_are_found_by_the_title_that_is_listed(bot: Running) -> None:
    title = REPORT.splitlines()[0]
    for number in (1, 2):
        preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", f"{REPORT}\nVersion {number}.\n".encode()))
        bot.world.press(ROOT, preview, "Add")
        await bot.settle()
    offer = await bot.reply(bot.world.say(ROOT, f"/remove {title.upper()}"))
    rows = offer["reply_markup"]["inline_keyboard"]
    assert [row[0]["text"] for row in rows] == [f"{title} [lock]", f"{title} [lock-2]"]
    bot.world.press(ROOT, offer, "lock-2")
    await bot.settle()
    assert list(bot.application.services.desk.records) == ["ferry", "lock"]
    assert "delete it there" in (await bot.reply(bot.world.say(ROOT, "/remove The ferry will stay")))["text"]


async def test_what_is_taken_out_can_be_put_back(bot: Running) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.docx", word_document()))
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    known = dict(bot.application.services.desk.catalogue.prints())
    offer = await bot.reply(bot.world.say(ROOT, "/remove"))
    bot.world.press(ROOT, offer, offer["reply_markup"]["inline_keyboard"][0][0]["text"])
    await bot.settle()
    assert list(bot.application.services.desk.records) == ["ferry"]
    bot.world.press(ROOT, offer, "Put it back")
    await bot.settle()
    assert offer["text"].startswith("Added as lock")
    assert bot.application.services.desk.catalogue.prints() == known
