"""How many updates are worked on at once; whoever must wait gives the place back meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# Longer than reading the largest document that is accepted, and than any request to the Bot API.
STUCK_SECONDS = 120.0

held: ContextVar[bool] = ContextVar("held", default=False)
limit: ContextVar[asyncio.Timeout | None] = ContextVar("limit", default=None)


class Slots:
    """A few places; tasks without one (menus, progress) pass freely."""

    def __init__(self, count: int, *, seconds: float = STUCK_SECONDS) -> None:
        self._places, self._seconds = asyncio.Semaphore(count), seconds

    @contextlib.asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Hold a place for one update."""
        async with self._places:
            token = held.set(True)
            try:
                yield
            finally:
                held.reset(token)

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

    @contextlib.asynccontextmanager
    async def limited(self) -> AsyncIterator[None]:
        """TimeoutError for a task that keeps its place for too long; waiting without one does not count."""
        async with asyncio.timeout(self._seconds) as timeout:
            token = limit.set(timeout)
            try:
                yield
            finally:
                limit.reset(token)


def hold(seconds: float | None) -> None:
    """Let the limit of this task end so many seconds from now; not at all while it has no place."""
    timeout = limit.get()
    if timeout and not timeout.expired():
        timeout.reschedule(None if seconds is None else asyncio.get_running_loop().time() + seconds)
