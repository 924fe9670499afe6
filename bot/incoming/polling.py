"""Long polling whose offset advances only over updates that are safe in the inbox."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from telegram.error import TelegramError

from bot.keeping.inbox import is_update
from bot.outgoing.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.incoming.dispatch import Dispatcher
    from bot.keeping.inbox import Entry, Inbox
    from bot.outgoing.transport import Transport

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member")
POLL_SECONDS, SLACK_SECONDS, SILENT_SECONDS = 25, 10.0, 90.0
# sqlite3.OperationalError: a full disk, on which nothing may be accepted; a damaged file is none and does not heal
FORESEEN = (TelegramError, sqlite3.OperationalError, TimeoutError)


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
        self._patience, self._poll_seconds, self._begun = Patience(sleep, FORESEEN), poll_seconds, False

    async def run(self) -> None:
        """Poll until cancelled; InvalidToken once the token has been refused for five minutes."""
        last = self._inbox.last()
        offset = None if last is None else last + 1
        while True:
            await self._dispatcher.room()
            updates, fresh = await self._patience.insisted(partial(self._taken_in, offset))
            self._dispatcher.accept(fresh)
            if updates:
                offset = updates[-1]["update_id"] + 1

    def hears(self) -> bool:
        """Whether Telegram has answered lately."""
        return self._patience.succeeded_within(SILENT_SECONDS)

    async def _taken_in(self, offset: int | None) -> tuple[list[dict[str, Any]], list[Entry]]:
        """The next updates, safe in the inbox, and those of them that are new."""
        updates = await self._listened(offset)
        return updates, self._inbox.add(updates) if updates else []

    async def _listened(self, offset: int | None) -> list[dict[str, Any]]:
        """The next updates; TimeoutError when a request hangs although data trickles in."""
        async with asyncio.timeout(SILENT_SECONDS):
            if not self._begun:  # as long as a webhook is set, getUpdates is refused
                await self._transport.post(f"{self._address}/deleteWebhook")
                self._patience.succeeded()  # it is heard from now on, though nobody may write for a while
                self._begun = True
            return await self._fetch(offset)

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        query = {"timeout": self._poll_seconds, "allowed_updates": json.dumps(ALLOWED)}
        if offset is not None:
            query["offset"] = offset
        answer = await self._transport.post(
            f"{self._address}/getUpdates?{urlencode(query)}", read_timeout=self._poll_seconds + SLACK_SECONDS
        )
        return [update for update in answer if is_update(update)] if isinstance(answer, list) else []
