"""How long to wait after each failure of a call that must succeed in the end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TimedOut

from bot.outgoing.sending import seconds_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

Done = TypeVar("Done")

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
# A token that was good and is refused: Telegram has such moments; for longer it was revoked.
REFUSED_SECONDS = 300.0
# A failure that nobody thought of is none of the network's; one that comes back every time does not heal by waiting.
MOST_UNFORESEEN = 8


class Patience:
    """Waits longer after each failure, until one succeeds. ``foreseen`` are the errors that may last."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]], foreseen: tuple[type[Exception], ...]) -> None:
        self._sleep, self._foreseen = sleep, foreseen
        self._failures, self._refused, self._unforeseen = 0, 0.0, 0
        self._succeeded_at: float | None = None

    async def insisted(self, act: Callable[[], Awaitable[Done]]) -> Done:
        """Call until it succeeds; raises what does not heal."""
        while True:
            try:
                done = await act()
            except Exception as error:  # noqa: BLE001 - who calls outlives everything that heals
                await self.after(error)
            else:
                self.succeeded()
                return done

    def succeeded(self) -> None:
        """Begin anew with short waits."""
        self._failures, self._refused, self._unforeseen = 0, 0.0, 0
        self._succeeded_at = time.monotonic()

    def succeeded_within(self, seconds: float) -> bool:
        """Whether the call has succeeded in the last so many seconds."""
        return self._succeeded_at is not None and time.monotonic() - self._succeeded_at < seconds

    async def after(self, error: Exception) -> None:
        """Wait as the error calls for; raises it when the token stays refused, or when it is a mistake of ours."""
        wait = self._wait(error)
        self._failures = min(self._failures + 1, 10)
        if isinstance(error, InvalidToken):
            self._refused += wait
        self._unforeseen += not isinstance(error, self._foreseen)
        if self._refused > REFUSED_SECONDS or self._unforeseen > MOST_UNFORESEEN:
            raise error
        structlog.get_logger().warning(
            "no updates", error=type(error).__name__, reason=self._reason(error), again_in=round(wait, 1)
        )
        await self._sleep(wait)

    def _wait(self, error: Exception) -> float:
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        return FIRST_WAIT if isinstance(error, TimedOut) else min(LONGEST_WAIT, FIRST_WAIT * 2**self._failures)

    def _reason(self, error: Exception) -> str:
        """What can be said of it: the message of an error of unknown origin may hold what users wrote."""
        if isinstance(error, Conflict):
            return "another program polls with this token"
        return str(error) if isinstance(error, self._foreseen) else ""
