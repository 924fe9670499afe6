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
    from collections.abc import Iterator
    from pathlib import Path

    from bot.desk import Changes
    from bot.documents.uploads import Uploads

Reasons = dict["Path", Skipped]


def waiting(folder: Path, uploads: Uploads) -> Iterator[tuple[Path, Path]]:
    """Documents without a text of their own state, each with the file for it; an upload keeps its name to itself."""
    for path in files_below(folder, [], DOCUMENTS):
        name = path.relative_to(folder)
        text = uploads.texts / f"{name.as_posix()}.txt"
        if path.suffix.lower() not in DOCUMENTS or is_special(path) or (uploads.articles / name).exists():
            continue
        if not text.is_file() or text.stat().st_mtime_ns != path.stat().st_mtime_ns:
            yield path, text


async def take_in(uploads: Uploads, *folders: Path) -> Reasons:
    """Take out the texts that are missing; why each of the others has none."""
    reasons: Reasons = {}
    for path, text in await asyncio.to_thread(lambda: [found for one in folders for found in waiting(one, uploads)]):
        try:
            data, modified = content_of(path)
            keep((await read_document(path.name, data)).text, text, modified)
        except Unreadable as error:
            reasons[path] = Skipped(path, error.reason, error.detail)
        except OSError as error:
            reasons[path] = Skipped(path, "system", error.strerror or str(error))
        if path in reasons:
            with suppress(OSError):  # where nothing can be written there is nothing to delete
                text.unlink()
    return reasons


def content_of(path: Path) -> tuple[bytes, int]:
    """A document's bytes and its time in nanoseconds; Unreadable when it is too large."""
    status = path.stat()
    if status.st_size > LARGEST_BYTES:
        raise Unreadable("too_large")
    return path.read_bytes(), status.st_mtime_ns


def keep(text: str, path: Path, modified: int) -> None:
    """Keep the text of a document of that time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written(path, text.encode("utf-8", "surrogatepass"))
    os.utime(path, ns=(modified, modified))


def told(changes: Changes, reasons: Reasons) -> Changes:
    """The changes, with what kept each document from being read."""
    return replace(changes, skipped=tuple(reasons.get(one.path, one) for one in changes.skipped))
