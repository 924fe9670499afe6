"""How many updates are worked on at once, and how many answers are on their way; whoever must wait gives back."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from types import TracebackType

# Longer than reading the largest document that is accepted, and than any request to the Bot API.
STUCK_SECONDS = 120.0

holder: ContextVar[Taken | None] = ContextVar("holder", default=None)
limit: ContextVar[asyncio.Timeout | None] = ContextVar("limit", default=None)


class Slots:
    """Places to work in and, fewer, places for answers on their way; tasks without one (menus, progress) pass freely.

    An answer is on its way from its turn to be sent until its update is marked; that many a crash may send twice.
    """

    def __init__(self, count: int, leaving: int = 1, *, seconds: float = STUCK_SECONDS) -> None:
        self._places, self._doors, self._turn = Places(count, leaving), asyncio.Semaphore(leaving), asyncio.Lock()
        self._seconds = seconds

    def taken(self) -> Taken:
        """Hold a place for one update."""
        return Taken(self._places, self._doors)

    @contextlib.asynccontextmanager
    async def given_back(self) -> AsyncIterator[None]:
        """Let others work while this task waits for its chat; does nothing for a task that holds no place."""
        place = holder.get()
        if place is None:
            yield
            return
        place.leave()
        hold(None)
        try:
            yield
        finally:
            await self._places.acquire()
            place.works = True
            hold(self._seconds)

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Be the next to send something, as one of the few whose answers are on their way."""
        place = holder.get()
        with self._places.in_line():
            if place is not None and not place.sends:
                hold(None)
                await self._doors.acquire()
                place.sends = True
                hold(self._seconds)
            await self._turn.acquire()
        try:
            yield
        finally:
            self._turn.release()

    def limited(self) -> Limited:
        """TimeoutError for a task that keeps its place for too long; waiting without one or to leave does not count."""
        return Limited(self._seconds)


class Taken:
    """Holds a place, to be entered once. Every update passes here: a generator would cost twice as much."""

    __slots__ = ("_doors", "_places", "_token", "sends", "works")

    def __init__(self, places: Places, doors: asyncio.Semaphore) -> None:
        self._places, self._doors = places, doors
        self.works = self.sends = False

    async def __aenter__(self) -> None:
        """Wait for a place."""
        await self._places.acquire()
        self.works = True
        self._token = holder.set(self)

    async def __aexit__(self, *_: object) -> None:
        """Leave it to others."""
        holder.reset(self._token)
        self.leave()

    def leave(self) -> None:
        """Give back what is held."""
        if self.sends:
            self._doors.release()
        if self.works:
            self._places.release()
        self.works = self.sends = False


class Limited:
    """Holds a limit of time, to be entered once."""

    __slots__ = ("_timeout", "_token")

    def __init__(self, seconds: float) -> None:
        self._timeout = asyncio.timeout(seconds)

    async def __aenter__(self) -> None:
        """Begin to count."""
        await self._timeout.__aenter__()
        self._token = limit.set(self._timeout)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Count no more; TimeoutError when it was too long."""
        limit.reset(self._token)
        await self._timeout.__aexit__(kind, error, trace)


def hold(seconds: float | None) -> None:
    """Let the limit of this task end so many seconds from now; not at all while it has no place."""
    timeout = limit.get()
    if timeout and not timeout.expired():
        timeout.reschedule(None if seconds is None else asyncio.get_running_loop().time() + seconds)


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
