"""/reindex: read the articles again, with one message that shows how far it is."""

from __future__ import annotations

import asyncio
import json
import os
import time
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2s
from typing import TYPE_CHECKING

import structlog
from telegram.error import TelegramError

from bot.display.message import Draft, Message, clipped
from bot.documents.intake import take_in
from bot.glossaries import GlossaryError
from bot.outgoing import delivery
from corpus.errors import CorpusError, EmptyCorpus, printable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.desk import Changes
    from bot.display.wording import Wording
    from bot.services import Services
    from bot.turn import Turn
    from corpus.library import Skipped

OPEN = "reindex"  # under which name the state keeps the progress message that waits for its end
EVERY_SECONDS = 2.0
MOST_SKIPPED, LONGEST_REASON, LONGEST_ERROR = 20, 150, 500


async def reindex(turn: Turn) -> None:
    """Start reading, unless somebody has already; questions are answered from the old articles meanwhile."""
    if turn.services.reloading.locked():
        await turn.say("reindex_running")
        return
    reading = asyncio.ensure_future(reload(turn.services))
    progress = await turn.say("reindex_progress", seconds=0, done=0, total=0)
    shown = [turn.message.chat.id, progress, turn.language, turn.words.catalogue.traditional]
    turn.services.state.note("INSERT OR REPLACE INTO setting VALUES (?, ?)", (OPEN, json.dumps(shown)))
    turn.services.run(followed(turn, progress, reading))


async def followed(turn: Turn, progress: int, reading: asyncio.Future[Changes]) -> None:
    """Edit the message every two seconds until the reading is done, then say what it found."""
    seconds = 0.0
    while not (await asyncio.wait({reading}, timeout=EVERY_SECONDS))[0]:
        seconds += EVERY_SECONDS
        done, total = turn.services.reading
        text = turn.words.message("reindex_progress", seconds=round(seconds), done=done, total=total)
        with suppress(TelegramError):  # the message may be gone: the reading goes on
            await delivery.edit(turn.services.api, turn.message.chat.id, progress, Draft().write(text).message())
    with suppress(TelegramError):  # a reading that has ended is none that the next start may speak of
        await delivery.edit(turn.services.api, turn.message.chat.id, progress, outcome(turn, reading))
    turn.services.state.note("DELETE FROM setting WHERE key = ?", (OPEN,))


async def resumed(services: Services) -> None:
    """Say below a progress message that an earlier process left what has been read at this one's start."""
    left = services.state.setting(OPEN)
    if left is None:
        return
    chat, progress, language, traditional = json.loads(left)
    words = (services.words.in_traditional if traditional else services.words).told_in(language)
    paragraphs, quotations = services.desk.catalogue.counts()
    text = words.message(
        "reindex_resumed", articles=len(services.desk.records), paragraphs=paragraphs, quotations=quotations
    )
    with suppress(TelegramError):
        await delivery.edit(services.api, chat, progress, Draft().write(text).message())
    services.state.note("DELETE FROM setting WHERE key = ?", (OPEN,))


def outcome(turn: Turn, reading: asyncio.Future[Changes]) -> Message:
    """What the reading found, or why it found nothing."""
    words = turn.words
    error = reading.exception()
    if isinstance(error, CorpusError):
        return Draft().write(words.message("reindex_failed", reason=why(words, error))).message()
    if error is not None:
        structlog.get_logger().error("reindex failed", error=repr(error))
        return Draft().write(words.message("reindex_failed", reason="")).message()
    return summary(turn, reading.result())


def why(words: Wording, error: CorpusError) -> str:
    """Why the folder or the glossary cannot be read."""
    if isinstance(error, GlossaryError):
        complaint = words.message(f"glossary_{error.reason}", detail=clipped(error.detail, LONGEST_ERROR))
        return words.message("glossary_wrong", file=error.path, line=error.line, complaint=complaint)
    if error.reason:
        return words.message(f"folder_{error.reason}", detail=error.detail)
    return clipped(str(error), LONGEST_ERROR)


def summary(turn: Turn, changes: Changes) -> Message:
    """Counts, and the files that were passed over."""
    words, articles = turn.words, len(turn.services.desk.records)
    done = words.message(
        "reindex_done",
        added=len(changes.added),
        changed=len(changes.changed),
        removed=len(changes.removed),
        skipped=len(changes.skipped),
        articles=articles,
        paragraphs=changes.paragraphs,
        quotations=changes.quotations,
        seconds=round(changes.seconds, 1),
    )
    draft = Draft().write(done.strip())
    if not articles:
        draft.line(words.message("reindex_empty"))
    for skipped in changes.skipped[:MOST_SKIPPED]:
        draft.line(clipped(passed_over(turn, skipped), LONGEST_REASON))
    if len(changes.skipped) > MOST_SKIPPED:
        draft.line(words.message("more", count=len(changes.skipped) - MOST_SKIPPED))
    return draft.message()


def passed_over(turn: Turn, skipped: Skipped) -> str:
    """One line on a file that is no article: where it lies in its folder, and why."""
    words = turn.words
    root = next((root for root in turn.services.desk.roots if skipped.path.is_relative_to(root)), skipped.path.parent)
    file = " ".join(printable(skipped.path.relative_to(root).as_posix()).split())
    reason = words.message(f"unreadable_{skipped.reason}", detail=skipped.detail)
    return words.message("skipped", file=file, reason=reason)


async def reload(services: Services) -> Changes:
    """Read the folders and swap; an emptied folder leaves nothing to answer from. CorpusError keeps what there was."""
    async with services.reloading:
        services.reading, started = (0, 0), time.perf_counter()
        mark = await asyncio.to_thread(mark_of, services.desk.roots)
        for folder in services.desk.roots[:1]:
            await take_in(folder, services.uploads, services.progress)
        try:
            changes = await services.change(services.desk.reload, services.progress)
        except EmptyCorpus:
            changes = services.desk.clear()
        changes = replace(changes, seconds=time.perf_counter() - started)
        services.folder_mark, services.loaded_at = mark, services.now()
    for notice in changes.notices:
        structlog.get_logger().warning("index", reason=notice)
    structlog.get_logger().info("articles read", articles=len(services.desk.records), seconds=round(changes.seconds, 2))
    return changes


def mark_of(roots: Iterable[Path]) -> str:
    """A short mark over names, sizes and times of the files; it differs once a file came, went or was changed."""
    digest = blake2s(digest_size=8)
    for root in roots:
        for here, folders, files in os.walk(root):
            folders.sort()
            for name in sorted(files):
                digest.update(stamp(os.path.join(here, name)).encode("utf-8", "surrogateescape"))  # noqa: PTH118 - as walked
    return digest.hexdigest()


def stamp(path: str) -> str:
    """One file's name, size and time; a file that vanishes meanwhile has neither."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as walked
    except OSError:
        return path
    return f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0"
