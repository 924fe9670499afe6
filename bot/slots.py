"""How many updates are worked on at once; whoever must wait gives the place back meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from types import TracebackType

# Longer than reading the largest document that is accepted, and than any request to the Bot API.
STUCK_SECONDS = 120.0

held: ContextVar[bool] = ContextVar("held", default=False)
limit: ContextVar[asyncio.Timeout | None] = ContextVar("limit", default=None)


class Slots:
    """A few places; tasks without one (menus, progress) pass freely."""

    def __init__(self, count: int, *, seconds: float = STUCK_SECONDS) -> None:
        self._places, self._seconds = asyncio.Semaphore(count), seconds

    def taken(self) -> Taken:
        """Hold a place for one update."""
        return Taken(self._places)

    @contextlib.asynccontextmanager
    async def given_back(self) -> AsyncIterator[None]:
        """Let others work while this task waits for its chat; does nothing for a task that holds no place."""
        if not held.get():
            yield
            return
        self._places.release()
        hold(None)
        try:
            yield
        finally:
            await self._places.acquire()
            hold(self._seconds)

    def limited(self) -> Limited:
        """TimeoutError for a task that keeps its place for too long; waiting without one does not count."""
        return Limited(self._seconds)


class Taken:
    """Holds a place, to be entered once. Every update passes here: a generator would cost twice as much."""

    __slots__ = ("_places", "_token")

    def __init__(self, places: asyncio.Semaphore) -> None:
        self._places = places

    async def __aenter__(self) -> None:
        """Wait for a place."""
        await self._places.acquire()
        self._token = held.set(True)

    async def __aexit__(self, *_: object) -> None:
        """Leave it to others."""
        held.reset(self._token)
        self._places.release()


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
