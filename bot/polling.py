"""Long polling whose offset advances only over updates that are safe in the inbox."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.sending import seconds_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.dispatch import Dispatcher
    from bot.inbox import Inbox
    from bot.transport import Transport

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member")
POLL_SECONDS, SLACK_SECONDS = 25, 10.0
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
# A token that was good and is refused: Telegram has such moments; for longer it was revoked.
REFUSED_SECONDS = 300.0


class Polling:
    """The loop around getUpdates. ``address`` is the Bot API's with the token, and stays out of every log."""

    def __init__(
        self,
        transport: Transport,
        address: str,
        inbox: Inbox,
        dispatcher: Dispatcher,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        poll_seconds: int = POLL_SECONDS,
    ) -> None:
        self._transport, self._address, self._inbox, self._dispatcher = transport, address, inbox, dispatcher
        self._sleep, self._poll_seconds = sleep, poll_seconds
        self._failures, self._refused = 0, 0.0

    async def run(self) -> None:
        """Poll until cancelled; InvalidToken once the token has been refused for five minutes."""
        last = self._inbox.last()
        offset = None if last is None else last + 1
        while True:
            await self._dispatcher.room()
            try:
                updates = await self._fetch(offset)
                fresh = self._inbox.add(updates) if updates else []
            except (TelegramError, sqlite3.Error) as error:
                await self._recover(error)
                continue
            self._failures, self._refused = 0, 0.0
            self._dispatcher.accept(fresh)
            if updates:
                offset = updates[-1]["update_id"] + 1

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        query = {"timeout": self._poll_seconds, "allowed_updates": json.dumps(ALLOWED)}
        if offset is not None:
            query["offset"] = offset
        answer = await self._transport.post(
            f"{self._address}/getUpdates?{urlencode(query)}", read_timeout=self._poll_seconds + SLACK_SECONDS
        )
        return [update for update in answer if "update_id" in update] if isinstance(answer, list) else []

    async def _recover(self, error: TelegramError | sqlite3.Error) -> None:
        """Wait as long as the error calls for, longer each time."""
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2**self._failures)
        self._failures = min(self._failures + 1, 10)
        if isinstance(error, TimedOut):
            wait = FIRST_WAIT
        elif isinstance(error, RetryAfter):
            wait = seconds_of(error)
        elif isinstance(error, Conflict):
            structlog.get_logger().warning("another program polls with this token", wait=wait)
        if isinstance(error, InvalidToken):
            self._refused += wait
            if self._refused > REFUSED_SECONDS:
                raise error
        structlog.get_logger().warning("polling failed", error=str(error), again_in=round(wait, 1))
        await self._sleep(wait)
