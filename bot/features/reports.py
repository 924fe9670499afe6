"""/status and /unanswered, for administrators."""

from __future__ import annotations

import asyncio
import csv
import datetime as dt
import io
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from telegram import ReplyParameters

from bot.display.message import Button, Draft, clipped
from bot.display.press import Press
from bot.features.reindex import mark_of
from bot.outgoing.introduction import switches

if TYPE_CHECKING:
    from bot.keeping.ledger import Unanswered
    from bot.turn import Tap, Turn

LISTED, LONGEST_QUESTION = 20, 150
# A spreadsheet takes a cell that begins with one of these for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


async def status(turn: Turn) -> None:
    """Say how the bot is doing, and which of Telegram's switches are off."""
    services = turn.services
    paragraphs, quotations = services.desk.catalogue.counts()
    median = services.ledger.median()
    text = turn.words.message(
        "status",
        version=version("pullquote"),
        articles=len(services.desk.records),
        paragraphs=paragraphs,
        quotations=quotations,
        age=int((services.now() - services.loaded_at) // 60),
        changed=await asyncio.to_thread(mark_of, services.desk.roots) != services.folder_mark,
        answers=services.ledger.answers(),
        median=None if median is None else round(median, 1),
        memory=memory(),
    )
    draft = Draft().write(text.strip())
    for key in switches(await services.bot.get_me()):
        draft.line(turn.words.message(key))
    await turn.reply(draft.message())


def memory() -> int:
    """Megabytes of memory in use (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html)."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) >> 10 for line in lines if line.startswith("VmRSS")), 0)


async def unanswered(turn: Turn) -> None:
    """List the questions that found nothing, latest first, with a button for all of them."""
    services = turn.services
    found = services.ledger.unanswered()
    if not found:
        await turn.say("unanswered_none")
        return
    draft = Draft().write(turn.words.message("unanswered_head", count=len(found)))
    for row in found[:LISTED]:
        question = clipped(row.question, LONGEST_QUESTION)
        draft.line(turn.words.message("unanswered_line", question=question, count=row.count))
    button = Button(turn.words.message("button_export"), Press("export").encode())
    await turn.reply(draft.message((button,)))


async def exported(tap: Tap) -> None:
    """Send all reports as a file."""
    if not tap.is_admin or tap.message is None:
        await tap.done()
        return
    await tap.done()
    await tap.services.bot.send_document(
        tap.message.chat.id,
        table(tap.services.ledger.unanswered()),
        filename="unanswered.csv",
        reply_parameters=ReplyParameters(tap.message.message_id, allow_sending_without_reply=True),
    )


def table(rows: list[Unanswered]) -> bytes:
    """The questions as comma-separated values, with a byte-order mark so that spreadsheets read it as UTF-8."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("question", "count", "latest"))
    for row in rows:
        question = f"'{row.question}" if row.question.startswith(FORMULA) else row.question
        writer.writerow(
            (question, row.count, dt.datetime.fromtimestamp(row.latest, dt.UTC).isoformat(timespec="seconds"))
        )
    return file.getvalue().encode("utf-8-sig")
