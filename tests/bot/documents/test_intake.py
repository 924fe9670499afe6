"""A document dropped in the folder of articles is read like any article."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

import pytest

from bot.desk import Desk
from bot.documents import intake, waiting
from bot.documents.documents import Document, read_document
from bot.documents.uploads import Uploads
from corpus.library import Skipped, list_files
from tests.bot.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.documents.documents import Extractor
    from tests.bot.conftest import Running

PAGE = """<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>
<p>Ada Moss, the harbour master, told the council on Monday that the ferry {verb} all winter, whatever the weather.</p>
<p>“We have the crew and the fuel,” Moss said. “Nobody on the islands needs to worry about the coming months.”</p>
</article></body></html>"""


@pytest.fixture
def uploads(tmp_path: Path) -> Uploads:
    return Uploads(tmp_path / "state")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "corpus" / "2024"
    found.mkdir(parents=True)
    (found / "ferry.html").write_text(PAGE.format(verb="sails"))
    return found.parent


async def take_in(folder: Path, uploads: Uploads) -> None:
    await intake.take_in(folder, uploads, lambda *_: None)


async def text_after(folder: Path, uploads: Uploads) -> str:
    await take_in(folder, uploads)
    return Desk.open(folder, texts=uploads.texts).records["2024/ferry"].article.text


async def test_a_page_below_the_folder_becomes_an_article_and_is_read_again_when_it_changed(
    folder: Path, uploads: Uploads
) -> None:
    assert "sails all winter" in await text_after(folder, uploads)
    kept = uploads.texts / "2024" / "ferry.html.txt"
    before = kept.stat().st_ino
    await text_after(folder, uploads)
    assert kept.stat().st_ino == before
    page = folder / "2024" / "ferry.html"
    page.write_text(PAGE.format(verb="rests"))
    os.utime(page, ns=(1, 1))
    assert "rests all winter" in await text_after(folder, uploads)


async def test_a_document_without_text_is_named_with_its_reason_and_leaves_no_old_text(
    folder: Path, uploads: Uploads
) -> None:
    await take_in(folder, uploads)
    page = folder / "2024" / "ferry.html"
    page.write_bytes(b"\0")
    (folder / "pier.txt").write_text("The pier is open.\n")
    desk = Desk((folder,), texts=uploads.texts)
    await take_in(folder, uploads)
    changes = desk.reload()
    assert changes.skipped == (Skipped(page, "no_article"),)
    assert set(desk.records) == {"pier"}


async def test_a_document_that_was_refused_is_not_tried_again_until_it_changes_or_a_day_is_over(
    folder: Path, uploads: Uploads, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = folder / "2024" / "ferry.html"
    tried: list[str] = []
    page.write_bytes(b"\0")

    async def counted(name: str, data: bytes, extractor: Extractor) -> Document:
        tried.append(name)
        return await read_document(name, data, extractor)

    monkeypatch.setattr("bot.documents.intake.read_document", counted)
    for _ in range(2):
        await take_in(folder, uploads)
    assert tried == ["ferry.html"]
    monkeypatch.setattr(waiting, "STALE_SECONDS", 0.0)
    await take_in(folder, uploads)
    assert tried == ["ferry.html"] * 2
    monkeypatch.undo()
    page.write_text(PAGE.format(verb="sails"))
    os.utime(page, ns=(1, 1))
    assert "sails all winter" in await text_after(folder, uploads)
    assert not [path for path in uploads.texts.rglob("*") if path.suffix == ".refused"]


async def test_how_many_documents_are_read_is_told(folder: Path, uploads: Uploads) -> None:
    (folder / "other.html").write_text(PAGE.format(verb="sails"))
    heard: list[tuple[int, int]] = []
    await intake.take_in(folder, uploads, lambda done, total: heard.append((done, total)))
    assert heard == [(0, 2), (1, 2), (2, 2)]


async def test_documents_are_read_several_at_once_and_no_more_than_allowed(
    folder: Path, uploads: Uploads, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (folder / f"{number}.html").write_text(PAGE.format(verb="sails"))
    under_way: list[int] = [0]

    async def counted(name: str, data: bytes, extractor: Extractor) -> Document:
        under_way.append(under_way[-1] + 1)
        await asyncio.sleep(0.01)
        under_way.append(under_way[-1] - 1)
        return Document(name, ".html", data, f"The ferry sails, {extractor}.")

    monkeypatch.setattr("bot.documents.intake.read_document", counted)
    monkeypatch.setattr("bot.documents.intake.at_once", lambda: 3)
    await take_in(folder, uploads)
    assert max(under_way) == 3
    assert len(list(uploads.texts.rglob("*.txt"))) == 6


async def test_where_nothing_can_be_kept_the_document_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in place of the folder", encoding="utf-8")
    uploads = Uploads(tmp_path / "state")
    await take_in(folder, uploads)
    (skipped,) = list_files(folder, texts=uploads.texts).skipped
    assert (skipped.path.name, skipped.reason) == ("ferry.html", "not_taken_out")


async def test_of_many_documents_none_is_lost_whatever_one_of_them_does(folder: Path, uploads: Uploads) -> None:
    for number in range(9):
        (folder / f"{number}.html").write_text(PAGE.format(verb=f"sails at {number}"))
    (folder / "4.html").write_bytes(b"\0")
    (folder / "5.docx").write_bytes(b"PK\x03\x04")
    await take_in(folder, uploads)
    read = {path.name for path in uploads.texts.rglob("*.txt")}
    assert read == {"ferry.html.txt", *(f"{number}.html.txt" for number in range(9) if number != 4)}
    assert (uploads.texts / "5.docx.refused").read_text("utf-8") == "damaged\n"


async def test_the_text_of_an_upload_of_the_same_name_is_left_alone(folder: Path, uploads: Uploads) -> None:
    (folder / "pier.html").write_text(PAGE.format(verb="sails"))
    uploads.articles.mkdir(parents=True)
    uploads.texts.mkdir(parents=True)
    (uploads.articles / "pier.html").write_text("another page")
    (uploads.texts / "pier.html.txt").write_text("another text")
    await take_in(folder, uploads)
    assert (uploads.texts / "pier.html.txt").read_text() == "another text"


async def test_reindex_reads_a_document_that_was_dropped_in_the_folder(
    start: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    (folder / "pier.txt").write_text("The pier is open.\n")
    desk = Desk.open(folder, texts=tmp_path / "text")
    bot: Running = await start(desk, corpus=folder)
    progress = await bot.reply(bot.world.say(ROOT, "/reindex"))
    async with asyncio.timeout(30):
        while "Reading" in progress["text"]:  # noqa: ASYNC110 - the message is edited by the bot
            await asyncio.sleep(0.05)
    assert set(desk.records) == {"2024/ferry", "pier"}
