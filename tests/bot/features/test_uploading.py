"""An administrator sends a document, sees what it is, and adds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.conftest import MEI, ROOT, labels
from tests.bot.desks import TEXT
from tests.bot.documents.made import PAGE, REPORT, portable_document, word_document
from tests.bot.features.conftest import finished

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running


@pytest.fixture
def bot(over_folder: Running) -> Running:
    return over_folder


FILES = {
    "lock.txt": REPORT.encode(),
    "lock.docx": word_document(),
    "lock.html": PAGE.encode(),
    "lock.pdf": portable_document(),
}


@pytest.mark.parametrize("name", FILES)
async def test_a_document_is_shown_added_after_a_yes_and_taken_out_again(
    bot: Running, tmp_path: Path, name: str
) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, name, FILES[name]))
    assert "lock" in preview["text"].lower()
    assert preview["reply_markup"]["inline_keyboard"][0][0]["text"] == "Add this article"
    assert "lock" not in bot.application.services.desk.records
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    assert "Added as lock" in preview["text"]
    article = bot.application.services.desk.records["lock"].article
    assert "We open again in May" in article.text
    state = tmp_path / "state"
    kept = state / "articles" / name if name.endswith(".txt") else state / "text" / f"{name}.txt"
    assert kept.read_text(encoding="utf-8") == article.text
    assert (state / "articles" / name).read_bytes() == FILES[name]
    assert "taken out" in (await bot.reply(bot.world.say(ROOT, "/remove lock")))["text"]
    assert list(bot.application.services.desk.records) == ["ferry"]
    assert any(file.name.endswith(name) for file in (state / "removed").iterdir())


async def test_an_upload_gets_no_name_that_a_file_has_which_came_into_the_folder_meanwhile(
    bot: Running, folder: Path
) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    (folder / "lock.txt").write_text("Another lock\n\nIt is new.\n", encoding="utf-8")
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    assert list(bot.application.services.desk.records) == ["ferry", "lock", "lock-2"]


async def test_a_document_that_was_declined_leaves_nothing_behind(bot: Running, tmp_path: Path) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    bot.world.press(ROOT, preview, "Do not")
    await bot.settle()
    assert preview["text"] == "Not added."
    assert not list((tmp_path / "state" / "pending").iterdir())


async def test_names_that_are_paths_lead_nowhere(bot: Running, tmp_path: Path) -> None:
    for name in ("../../escape.txt", "..\\..\\escape.txt", "/etc/escape.txt", "....txt", ".hidden.txt", "逃 出.txt"):
        preview = await bot.reply(bot.world.upload(ROOT, name, f"{REPORT} {name}".encode()))
        bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    stored = {file.name for file in (tmp_path / "state" / "articles").iterdir()}
    assert stored == {"escape.txt", "escape-2.txt", "escape-3.txt", "article.txt", "hidden.txt", "逃-出.txt"}


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("lock.exe", b"MZ", ".docx"),
        ("lock.pdf", b"no pdf at all", "not the kind of file"),
        ("lock.pdf", b"%PDF-1.7 broken", "damaged"),
        ("lock.docx", b"PK\x03\x04 broken", "damaged"),
        ("lock.txt", b"\0\1\2" * 100, "binary"),
        ("lock.txt", b"   ", "empty"),
        ("ferry.txt", TEXT.encode(), "already among"),
        ("lock.txt", b"x" * (5 << 20) + b"x", "too large"),
    ],
)
async def test_a_file_that_is_no_article_is_declined_in_one_line(
    bot: Running, name: str, data: bytes, said: str
) -> None:
    reply = await bot.reply(bot.world.upload(ROOT, name, data))
    assert said in reply["text"]
    assert "reply_markup" not in reply


async def test_why_a_file_is_declined_is_said_in_the_language_of_whoever_sent_it(
    start: Callable[..., Any], tmp_path: Path
) -> None:
    bot: Running = await start(state=tmp_path, admins=[MEI.id])
    reply = await bot.reply(bot.world.upload(MEI, "lock.docx", b"PK\x03\x04 broken"))
    assert reply["text"] == "这个文件读不成报道：文件已损坏。"


async def test_a_new_version_may_stand_beside_the_earlier_one_or_in_its_place(bot: Running, tmp_path: Path) -> None:
    for number, label in ((1, "Add this"), (2, "Add this"), (3, "in place of lock")):
        preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", f"{REPORT}\nVersion {number}.\n".encode()))
        assert ("You added lock before." in preview["text"]) == (number > 1)
        bot.world.press(ROOT, preview, label)
        await bot.settle()
    assert preview["text"].endswith("The earlier file is kept among the removed ones.")
    records = bot.application.services.desk.records
    assert [name for name in records if "Version 3." in records[name].article.text] == ["lock"]
    assert [name for name in records if "Version 2." in records[name].article.text] == ["lock-2"]
    assert len(list((tmp_path / "state" / "removed").iterdir())) == 1


async def test_whoever_is_no_administrator_is_told_who_adds_articles(bot: Running) -> None:
    reply = await bot.reply(bot.world.upload(MEI, "lock.txt", REPORT.encode()))
    assert reply["text"].startswith("只有管理员能收录文件。")


async def test_what_is_added_while_the_folder_is_away_is_kept_until_it_is_back(bot: Running, folder: Path) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    away = folder.rename(folder.with_name("away"))  # noqa: ASYNC240 - a test has no one to keep waiting
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    assert preview["text"].startswith("lock is kept, but")
    away.rename(folder)
    await finished(bot, await bot.reply(bot.world.say(ROOT, "/reindex")))
    assert sorted(bot.application.services.desk.records) == ["ferry", "lock"]


async def test_the_documents_of_an_album_are_added_at_once(bot: Running) -> None:
    alone = await bot.reply(bot.world.upload(ROOT, "gate.txt", REPORT.replace("lock", "gate").encode()))
    album = [
        await bot.reply(
            bot.world.upload(ROOT, f"{name}.txt", REPORT.replace("lock", name).encode(), media_group_id="7")
        )
        for name in ("mill", "pier", "quay")
    ]
    assert ["Add all" in " ".join(labels(preview)) for preview in (alone, *album)] == [False, False, True, True]
    bot.world.press(ROOT, album[1], "Add all 2")
    await bot.settle()
    assert album[1]["text"].startswith("Added as mill and pier: 6 paragraphs")
    bot.world.press(ROOT, album[2], "Add all 3")
    await bot.settle()
    assert album[2]["text"].startswith("Added as quay: 3 paragraphs")
    assert sorted(bot.application.services.desk.records) == ["ferry", "mill", "pier", "quay"]
    assert "no longer waiting" in (await bot.toast(bot.world.press(ROOT, album[0], "Add this")) or "")
