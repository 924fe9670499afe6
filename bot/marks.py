"""Answered updates are marked together: one write to the disk for those answered within milliseconds of each other."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.inbox import Inbox

# Every update keeps its place among the slots until it is marked, so no more of them can be answered twice after a
# crash than there are slots, however long this is.
TOGETHER_SECONDS = 0.05


class Marks:
    """Gathers the marks of several lanes into one commit."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._waiting: list[int] = []
        self._writing: asyncio.Task[None] | None = None

    async def done(self, update_id: int) -> None:
        """Return once the mark is safe on the disk; sqlite3.Error when it cannot be written."""
        self._waiting.append(update_id)
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await asyncio.shield(self._writing)

    async def settled(self) -> None:
        """Return once nothing waits to be written."""
        if self._writing is not None:
            await asyncio.wait([self._writing])

    async def _write(self) -> None:
        await asyncio.sleep(TOGETHER_SECONDS)
        answered, self._waiting, self._writing = self._waiting, [], None
        self._inbox.done(*answered)
