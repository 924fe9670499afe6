"""The articles read again while the old ones answer, one reading at a time, and whether the folders have changed."""

from __future__ import annotations

import asyncio
import os
import time
from dataclasses import replace
from hashlib import blake2s
from typing import TYPE_CHECKING

import structlog

from bot.documents.intake import take_in
from corpus.errors import EmptyCorpus

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.desk import Changes
    from bot.services import Services


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
