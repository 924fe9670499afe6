"""Documents that lie in the folder of articles: their text is taken out before the folder is read.

The text of ``a/b.pdf`` is kept as ``a/b.pdf.txt`` with the time of the document, which tells whether that has changed;
where there is none, ``a/b.pdf.refused`` says why.
"""

from __future__ import annotations

import asyncio
import os
from contextlib import aclosing, suppress
from itertools import count
from typing import TYPE_CHECKING

from bot.documents.documents import Extractor, Unreadable, content_of, read_document
from bot.documents.uploads import written
from bot.documents.waiting import time_of, waiting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.documents.uploads import Uploads
    from bot.documents.waiting import Waiting

MOST_AT_ONCE = 4  # each may take the gigabyte that a hostile document is allowed


async def take_in(folder: Path, uploads: Uploads, progress: Callable[[int, int], None]) -> None:
    """Take out the texts that are missing, several at a time. ``progress`` hears how many are done."""
    found = await asyncio.to_thread(lambda: list(waiting(folder, uploads.texts, uploads.articles)))
    ahead, done = iter(found), count(1)

    async def take_out() -> None:
        async with aclosing(Extractor()) as extractor:
            for one in ahead:
                await taken_out(one, extractor)
                progress(next(done), len(found))

    progress(0, len(found))
    async with asyncio.TaskGroup() as tasks:
        for _ in range(min(len(found), at_once())):
            tasks.create_task(take_out())


def at_once() -> int:
    """How many documents are read at the same time: one a core, and not so many that their memory would not do."""
    return max(1, min(MOST_AT_ONCE, len(os.sched_getaffinity(0))))


async def taken_out(one: Waiting, extractor: Extractor) -> None:
    """Keep the text of one document, or why it has none; where nothing can be kept it goes on waiting."""
    with suppress(OSError):
        modified = time_of(one.path)
        try:
            document = await read_document(one.path.name, content_of(one.path), extractor)
        except Unreadable as error:
            keep(f"{error.reason}\n{error.detail}", one.refusal, modified)
            one.text.unlink(missing_ok=True)
        else:
            keep(document.text, one.text, modified)
            one.refusal.unlink(missing_ok=True)


def keep(text: str, path: Path, modified: int) -> None:
    """Keep what is known of a document of that time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written(path, text.encode("utf-8", "surrogatepass"))
    os.utime(path, ns=(modified, modified))
