"""The time, as a value that is handed over: tests pass one that does not wait."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


@dataclass(frozen=True)
class Clock:
    """``now`` is seconds since the epoch, ``monotonic`` seconds that only grow, ``sleep`` waits that many.

    ``host`` is ``now`` as the machine has it, which may be wrong.
    """

    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    host: Callable[[], float] = time.time
