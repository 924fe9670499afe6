"""Documents that lie in the folder of articles: their text is taken out before the folder is read.

The text of ``a/b.pdf`` is kept as ``a/b.pdf.txt`` with the time of the document, which tells whether that has changed.
"""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.documents.documents import LARGEST_BYTES, Unreadable, read_document
from bot.documents.uploads import written
from corpus.library import DOCUMENTS, Skipped, files_below, is_special

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bot.desk import Changes
    from bot.documents.uploads import Uploads

Reasons = dict["Path", Skipped]
MOST_AT_ONCE = 4  # each may use a gigabyte


def unheard(done: int, total: int) -> None:
    """Tell nobody how many of the documents are read."""


def waiting(folder: Path, uploads: Uploads) -> Iterator[tuple[Path, Path]]:
    """Documents without a text of their own state, each with the file for it; an upload keeps its name to itself."""
    for path in files_below(folder, [], DOCUMENTS):
        name = path.relative_to(folder)
        text = uploads.texts / f"{name.as_posix()}.txt"
        if path.suffix.lower() not in DOCUMENTS or is_special(path) or (uploads.articles / name).exists():
            continue
        if not text.is_file() or time_of(text) != time_of(path):
            yield path, text


async def take_in(uploads: Uploads, *folders: Path, progress: Callable[[int, int], None] = unheard) -> Reasons:
    """Take out the texts that are missing, several at once; why each of the others has none.

    ``progress`` hears how many are done, before the first and after each.
    """
    reasons: Reasons = {}
    found = await asyncio.to_thread(lambda: [one for folder in folders for one in waiting(folder, uploads)])
    ahead = iter(found)
    finished = 0

    async def work() -> None:
        nonlocal finished
        for path, text in ahead:
            if reason := await taken_out(uploads, path, text):
                reasons[path] = reason
                with suppress(OSError):  # where nothing can be written there is nothing to delete
                    text.unlink()
            finished += 1
            progress(finished, len(found))

    progress(0, len(found))
    async with asyncio.TaskGroup() as group:
        for _ in range(min(len(found), at_once())):
            group.create_task(work())
    return reasons


def at_once() -> int:
    """How many documents are read at the same time: one a core, and not so many that their memory would not do."""
    return max(1, min(MOST_AT_ONCE, len(os.sched_getaffinity(0))))


async def taken_out(uploads: Uploads, path: Path, text: Path) -> Skipped | None:
    """Keep the text of one document; why it has none. What was refused before is not tried again until it changes."""
    try:
        modified = time_of(path)
        before, refused = uploads.refused.get(path, (None, None))
        if before == modified:
            return refused
        try:
            keep((await read_document(path.name, content_of(path))).text, text, modified)
        except Unreadable as error:
            refused = Skipped(path, error.reason, error.detail)
            uploads.refused[path] = (modified, refused)
            return refused
    except OSError as error:
        return Skipped(path, "system", error.strerror or str(error))
    return None


def time_of(path: Path) -> int:
    """When a file was changed, in nanoseconds."""
    return path.stat().st_mtime_ns


def content_of(path: Path) -> bytes:
    """A document's bytes; Unreadable when there are too many of them."""
    if path.stat().st_size > LARGEST_BYTES:
        raise Unreadable("too_large")
    return path.read_bytes()


def keep(text: str, path: Path, modified: int) -> None:
    """Keep the text of a document of that time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written(path, text.encode("utf-8", "surrogatepass"))
    os.utime(path, ns=(modified, modified))


def told(changes: Changes, reasons: Reasons) -> Changes:
    """The changes, with what kept each document from being read."""
    return replace(changes, skipped=tuple(reasons.get(one.path, one) for one in changes.skipped))
