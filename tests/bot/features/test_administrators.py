"""What administrators may do, and nobody else."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, Any

import docx
import pytest

from bot.desk import Desk
from bot.display.wording import Wording
from bot.glossaries import COMPLAINTS
from config.settings import BUNDLED_WORDING
from corpus.errors import REASONS, CorpusError
from tests.bot.conftest import ANN, MEI, ROOT
from tests.bot.desks import TEXT, ScriptedDesk, desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running

REPORT = """The lock is closed

Cleo Vance, the lock keeper, said: “We open again in May, not before.”

The lock was built in 1901.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "corpus"
    found.mkdir()
    (found / "ferry.txt").write_text(TEXT, encoding="utf-8")
    return found


@pytest.fixture
async def bot(start: Callable[..., Any], folder: Path, tmp_path: Path) -> Running:
    """A bot over real folders."""
    state = tmp_path / "state"
    known = Desk.open(folder, state / "articles", texts=state / "text")
    running: Running = await start(known, state=state)
    return running


async def finished(bot: Running, progress: dict[str, Any]) -> str:
    """The text of a progress message once the work behind it is done."""
    await bot.settle()
    while bot.application.house.errands:
        await asyncio.wait(bot.application.house.errands)
    return str(progress["text"])


async def test_help_tells_administrators_what_they_can_do_and_nobody_else(bot: Running) -> None:
    assert "/reindex" in (await bot.reply(bot.world.say(ROOT, "/help")))["text"]
    assert "/reindex" not in (await bot.reply(bot.world.say(ANN, "/help")))["text"]


async def test_nobody_else_has_any_effect_or_hears_anything(bot: Running) -> None:
    for text in ("/reindex", "/status", "/unanswered", "/remove ferry"):
        assert await bot.replies(bot.world.say(ANN, text)) == []
        assert await bot.replies(bot.world.say(ROOT, text, bot.world.group())) == []
    reply = await bot.reply(bot.world.upload(ANN, "lock.txt", REPORT.encode()))
    assert "Ask me" in reply["text"]
    assert list(bot.application.house.desk.records) == ["ferry"]


async def test_reindex_says_what_was_added_changed_removed_and_skipped(bot: Running, folder: Path) -> None:
    (folder / "ferry.txt").unlink()
    (folder / "lock.txt").write_text(REPORT, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\0\1\2" * 50)
    text = await finished(bot, await bot.reply(bot.world.say(ROOT, "/reindex")))
    assert "Added: 1, changed: 0, removed: 1, skipped: 1" in text
    assert "bad.txt" in text
    assert list(bot.application.house.desk.records) == ["lock"]


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
    assert list(bot.application.house.desk.records) == ["ferry"]
    folder.mkdir()  # noqa: ASYNC240 - as above
    text = await finished(bot, await bot.reply(bot.world.say(ROOT, "/reindex")))
    assert "empty" in text
    assert list(bot.application.house.desk.records) == []


async def test_a_second_reindex_says_that_one_is_running(bot: Running) -> None:
    async with bot.application.house.reloading:
        reply = await bot.reply(bot.world.say(ROOT, "/reindex"))
    assert "already" in reply["text"]


def word_document() -> bytes:
    """The report as a Word document."""
    document, file = docx.Document(), io.BytesIO()
    for paragraph in REPORT.strip().split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


PAGE = "<html><head><title>The lock is closed</title></head><body><article>{}</article></body></html>".format(
    "".join(f"<p>{paragraph}</p>" for paragraph in REPORT.strip().split("\n\n"))
)


def portable_document() -> bytes:
    """The report as a PDF of one page, a line for each sentence and a blank one between paragraphs."""
    lines = [line.replace("“", "").replace("”", "") for line in REPORT.splitlines()]
    drawn = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    page = f"BT /F1 11 Tf 50 700 Td {drawn} ET"
    parts = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(page)}>>stream\n{page}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body, offsets = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj{part}endobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return (body + end).encode("ascii")


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
    assert "lock" not in bot.application.house.desk.records
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    assert "Added as lock" in preview["text"]
    article = bot.application.house.desk.records["lock"].article
    assert "We open again in May" in article.text
    state = tmp_path / "state"
    kept = state / "articles" / name if name.endswith(".txt") else state / "text" / f"{name}.txt"
    assert kept.read_text(encoding="utf-8") == article.text
    assert (state / "articles" / name).read_bytes() == FILES[name]
    assert "taken out" in (await bot.reply(bot.world.say(ROOT, "/remove lock")))["text"]
    assert list(bot.application.house.desk.records) == ["ferry"]
    assert any(file.name.endswith(name) for file in (state / "removed").iterdir())


async def test_an_upload_gets_no_name_that_a_file_has_which_came_into_the_folder_meanwhile(
    bot: Running, folder: Path
) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    (folder / "lock.txt").write_text("Another lock\n\nIt is new.\n", encoding="utf-8")
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    assert list(bot.application.house.desk.records) == ["ferry", "lock", "lock-2"]


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


def test_every_reason_is_said_in_both_languages() -> None:
    words = Wording.load(BUNDLED_WORDING)
    for reason in REASONS:
        assert words.message(f"unreadable_{reason}", "en", detail="a")
        assert words.message(f"unreadable_{reason}", "zh", detail="a")
    for complaint in COMPLAINTS:
        assert words.message(f"glossary_{complaint}", "en", detail="a")
        assert words.message(f"glossary_{complaint}", "zh", detail="a")


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
    bot.world.press(ROOT, offer, "lock")
    await bot.settle()
    assert list(bot.application.house.desk.records) == ["ferry"]


async def test_an_upload_is_taken_out_by_the_name_of_its_file_as_well(bot: Running) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    assert "taken out" in (await bot.reply(bot.world.say(ROOT, "/remove lock.txt")))["text"]
    assert list(bot.application.house.desk.records) == ["ferry"]


async def test_what_is_taken_out_goes_and_all_else_stays_while_the_folder_cannot_be_read(
    bot: Running, folder: Path
) -> None:
    preview = await bot.reply(bot.world.upload(ROOT, "lock.txt", REPORT.encode()))
    bot.world.press(ROOT, preview, "Add")
    await bot.settle()
    folder.rename(folder.with_name("away"))  # noqa: ASYNC240 - a test has no one to keep waiting
    assert "taken out" in (await bot.reply(bot.world.say(ROOT, "/remove lock.txt")))["text"]
    assert list(bot.application.house.desk.records) == ["ferry"]


async def test_why_the_folder_cannot_be_read_is_said_in_the_language_of_the_administrator(
    start: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    bot: Running = await start(Desk.open(folder), state=tmp_path, admins=[MEI.id])
    folder.rename(folder.with_name("away"))  # noqa: ASYNC240 - as above
    text = await finished(bot, await bot.reply(bot.world.say(MEI, "/reindex")))
    assert text == f"报道没有读成，仍用原来的。文件夹 {folder} 不存在。"


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
