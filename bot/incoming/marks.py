"""Answered updates are marked together: one write to the disk for those answered within milliseconds of each other."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.keeping.inbox import Inbox

# Every update keeps its place among the slots until it is marked, so no more of them can be answered twice after a
# crash than there are slots, however long this is.
TOGETHER_SECONDS = 0.02


class Marks:
    """Gathers the marks of several lanes into one commit."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._waiting: list[tuple[int, asyncio.Future[None]]] = []
        self._timer: asyncio.TimerHandle | None = None

    async def done(self, update_id: int) -> None:
        """Return once the mark is safe on the disk; sqlite3.Error when it cannot be written."""
        loop = asyncio.get_running_loop()
        written = loop.create_future()
        self._waiting.append((update_id, written))
        if self._timer is None:
            self._timer = loop.call_later(TOGETHER_SECONDS, self._write)
        await written

    def settle(self) -> None:
        """Write what waits to be written."""
        if self._timer is not None:
            self._timer.cancel()
            self._write()

    def _write(self) -> None:
        waiting, self._waiting, self._timer = self._waiting, [], None
        failure: sqlite3.Error | None = None
        try:
            self._inbox.done(*(update_id for update_id, _ in waiting))
        except sqlite3.Error as error:
            failure = error
        for written in (future for _, future in waiting if not future.done()):
            if failure:
                written.set_exception(failure)
            else:
                written.set_result(None)
