"""How many updates are worked on at once; whoever must wait gives the place back meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

held: ContextVar[bool] = ContextVar("held", default=False)


class Slots:
    """A few places; tasks without one (menus, progress) pass freely."""

    def __init__(self, count: int) -> None:
        self._places = asyncio.Semaphore(count)

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
        try:
            yield
        finally:
            await self._places.acquire()
