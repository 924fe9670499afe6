"""How many updates are worked on at once, and how many answers are on their way; whoever must wait gives back."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

# Longer than reading the largest document that is accepted, and than any request to the Bot API.
STUCK_SECONDS = 120.0


@dataclass(eq=False, slots=True)
class Held:
    """What a task holds: a place to work in, one among the answers on their way, and a limit of time."""

    works: bool = True
    sends: bool = False
    limit: asyncio.Timeout | None = None

    def hold(self, seconds: float | None) -> None:
        """Let the limit end so many seconds from now; not at all while there is no place."""
        if self.limit and not self.limit.expired():
            self.limit.reschedule(None if seconds is None else asyncio.get_running_loop().time() + seconds)


holder: ContextVar[Held | None] = ContextVar("holder", default=None)


class Slots:
    """Places to work in and, fewer, places for answers on their way; tasks without one (menus, progress) pass freely.

    An answer is on its way from its turn to be sent until its update is marked; that many a crash may send twice.
    """

    def __init__(self, count: int, leaving: int = 1, *, seconds: float = STUCK_SECONDS) -> None:
        self._places, self._doors, self._turn = Places(count, leaving), asyncio.Semaphore(leaving), asyncio.Lock()
        self._seconds = seconds

    @contextlib.asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Hold a place for one update."""
        await self._places.acquire()
        held = Held()
        token = holder.set(held)
        try:
            yield
        finally:
            holder.reset(token)
            self._leave(held)

    def _leave(self, held: Held) -> None:
        """Give back what is held."""
        if held.sends:
            self._doors.release()
        if held.works:
            self._places.release()
        held.works = held.sends = False

    @contextlib.asynccontextmanager
    async def given_back(self) -> AsyncIterator[None]:
        """Let others work while this task waits for its chat; does nothing for a task that holds no place."""
        held = holder.get()
        if held is None:
            yield
            return
        self._leave(held)
        held.hold(None)
        try:
            yield
        finally:
            await self._places.acquire()
            held.works = True
            held.hold(self._seconds)

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Be the next to send something, as one of the few whose answers are on their way."""
        held = holder.get()
        with self._places.in_line():
            if held is not None and not held.sends:
                held.hold(None)
                await self._doors.acquire()
                held.sends = True
                held.hold(self._seconds)
            await self._turn.acquire()
        try:
            yield
        finally:
            self._turn.release()

    @contextlib.asynccontextmanager
    async def limited(self) -> AsyncIterator[None]:
        """TimeoutError for a task that keeps its place for too long; waiting without one or to leave does not count."""
        held = holder.get() or Held()
        try:
            async with asyncio.timeout(self._seconds) as held.limit:
                yield
        finally:
            held.limit = None


class Places:
    """So many places; once all are taken, none is given until ``few`` or fewer of their holders wait in line.

    Telegram takes thirty messages a second, so under a flood answers wait in line to leave. Were the next one worked
    out whenever one has left, the processor would have forgotten in between what answering takes: it costs twice as
    much then (measured: 0.9 ms one after another, 1.8 ms with 33 ms of sleep between).
    """

    def __init__(self, count: int, few: int) -> None:
        self._free, self._few = count, few
        self._line, self._giving = 0, True
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def acquire(self) -> None:
        """Wait for a place, first come, first served."""
        mine = asyncio.get_running_loop().create_future()
        self._waiting.append(mine)
        self._give()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self.release()
            raise

    def release(self) -> None:
        """Give a place back."""
        self._free += 1
        self._give()

    @contextlib.contextmanager
    def in_line(self) -> Iterator[None]:
        """Be counted among those that wait in line."""
        self._line += 1
        try:
            yield
        finally:
            self._line -= 1
            self._give()

    def _give(self) -> None:
        self._giving = self._giving or self._line <= self._few
        while self._giving and self._free and self._waiting:
            first = self._waiting.popleft()
            if not first.done():
                self._free -= 1
                first.set_result(None)
        self._giving = self._giving and self._free > 0
