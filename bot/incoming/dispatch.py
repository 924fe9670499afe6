"""Hands updates from the inbox to the features: in order within a lane, a few at a time, each until it is done."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

import structlog
from telegram.error import BadRequest, InvalidToken, NetworkError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from bot.incoming.slots import Slots
    from bot.keeping.inbox import Entry, Inbox

T = TypeVar("T")

RETRY_SECONDS = 15.0
# A flood waits with Telegram, not in our memory: beyond this many open updates no more are fetched.
MOST_OPEN = 5_000
# Every update keeps its place among the slots until it is marked, so no more of them can be answered twice after a
# crash than there are slots, however long this is.
TOGETHER_SECONDS = 0.02


class Dispatcher:
    """Works the lanes off. ``handle`` deals with one update and raises only when Telegram cannot be reached.

    Its second argument says how often earlier processes left the update open.
    """

    def __init__(
        self,
        inbox: Inbox,
        handle: Callable[[dict[str, Any], int], Awaitable[None]],
        slots: Slots,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._inbox, self._handle, self._slots, self._sleep = inbox, handle, slots, sleep
        self._marks = Marks(inbox)
        self._lanes: dict[str, deque[int]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._room = asyncio.Event()
        self._room.set()
        self.open = 0

    def accept(self, entries: Iterable[Entry]) -> None:
        """Queue updates that are already safe in the inbox."""
        for entry in entries:
            self._lanes.setdefault(entry.lane, deque()).append(entry.update_id)
            self.open += 1
            if entry.lane not in self._tasks:
                self._tasks[entry.lane] = asyncio.create_task(self._work(entry.lane))
        self._tell_room()

    async def room(self) -> None:
        """Return as soon as more updates can be taken in."""
        await self._room.wait()

    async def idle(self) -> None:
        """Return once every lane is empty."""
        while self._tasks:
            await asyncio.wait(self._tasks.values())

    async def close(self, seconds: float) -> None:
        """Let updates under way end within ``seconds``; the rest stays open in the inbox."""
        for lane in self._lanes.values():
            while len(lane) > 1:
                lane.pop()
        tasks = list(self._tasks.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        self._marks.settle()

    async def _work(self, lane: str) -> None:
        queue = self._lanes[lane]
        try:
            while queue:
                async with self._slots.taken():
                    await self._see_through(queue[0])
                queue.popleft()
                self.open -= 1
                self._tell_room()
        finally:
            del self._lanes[lane], self._tasks[lane]

    async def _see_through(self, update_id: int) -> None:
        """Handle one update until Telegram accepted or refused its answer, then mark it done."""
        tries, body = await self._insist(update_id, self._taken_up)
        while body:
            try:
                await self._handle(body, tries)
            except BadRequest as error:
                structlog.get_logger().info("refused", update=update_id, error=str(error))
            except (NetworkError, InvalidToken) as error:
                structlog.get_logger().warning("unreachable", update=update_id, error=str(error))
                async with self._slots.given_back():
                    await self._sleep(RETRY_SECONDS)
                continue
            await self._insist(update_id, self._marks.done)
            return

    async def _taken_up(self, update_id: int) -> tuple[int, dict[str, Any] | None]:
        return self._inbox.begin(update_id), self._inbox.body(update_id)

    async def _insist(self, update_id: int, act: Callable[[int], Awaitable[T]]) -> T:
        """Do what needs the disk as soon as the disk allows it; until then the lane waits, lest it answer twice."""
        while True:
            try:
                return await act(update_id)
            except sqlite3.Error as error:
                structlog.get_logger().error("not written", update=update_id, error=str(error))
                async with self._slots.given_back():
                    await self._sleep(RETRY_SECONDS)

    def _tell_room(self) -> None:
        if self.open < MOST_OPEN:
            self._room.set()
        else:
            self._room.clear()


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
