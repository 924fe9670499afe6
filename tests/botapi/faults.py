"""What goes wrong between the bot and Telegram, on demand."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import random

    from aiohttp import web

# Longer than the bot waits for an answer.
HANG_SECONDS = 25.0


@dataclass
class Fault:
    """Calls of ``method`` (a name, or a beginning with ``*``) get this status; ``lost`` ones take effect first.

    ``reset`` breaks the connection, ``hang`` leaves the call without an answer. ``times`` None is for ever; ``share``
    is the probability with which a call is hit.
    """

    method: str
    status: int | Literal["reset", "hang"]
    times: int | None = 1
    retry_after: int | None = None
    lost: bool = False
    share: float = 1.0

    def hits(self, method: str, dice: random.Random) -> bool:
        """Whether this call is hit, which is then counted."""
        begins = self.method.removesuffix("*")
        wanted = method.startswith(begins) if begins != self.method else method == self.method
        if not wanted or self.times == 0 or dice.random() >= self.share:
            return False
        self.times = None if self.times is None else self.times - 1
        return True


async def broken(request: web.Request, fault: Fault) -> None:
    """Break the connection, at once or after longer than anybody waits."""
    if fault.status == "hang":
        await asyncio.sleep(HANG_SECONDS)
    if request.transport:
        request.transport.abort()
