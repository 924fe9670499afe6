"""The articles read again while the old ones answer; one reading at a time."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from bot.documents.intake import take_in
from bot.folders import mark_of
from corpus.errors import EmptyCorpus

if TYPE_CHECKING:
    from bot.desk import Changes
    from bot.house import House


async def reload(house: House) -> Changes:
    """Read the folders and swap; an emptied folder leaves nothing to answer from. CorpusError keeps what there was."""
    async with house.reloading:
        house.reading, started = (0, 0), time.perf_counter()
        mark = await asyncio.to_thread(mark_of, house.desk.roots)
        for folder in house.desk.roots[:1]:
            await take_in(folder, house.uploads, house.progress)
        try:
            changes = await house.change(house.desk.reload, house.progress)
        except EmptyCorpus:
            changes = house.desk.clear()
        changes = replace(changes, seconds=time.perf_counter() - started)
        house.folder_mark, house.loaded_at = mark, house.now()
    for notice in changes.notices:
        structlog.get_logger().warning("index", reason=notice)
    structlog.get_logger().info("articles read", articles=len(house.desk.records), seconds=round(changes.seconds, 2))
    return changes
