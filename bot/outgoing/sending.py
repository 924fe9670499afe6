"""Every request to the Bot API passes here: paced, and repeated until Telegram accepts or refuses it."""

from __future__ import annotations

import asyncio
import os
import random
from typing import TYPE_CHECKING, Any

import structlog
from telegram.error import BadRequest, ChatMigrated, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.outgoing.transport import JsonBody

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from bot.display.message import Message
    from bot.incoming.slots import Slots
    from bot.outgoing.pacing import Pacing
    from bot.outgoing.transport import Transport

# Without it the library warns at every 429: https://docs.python-telegram-bot.org/en/v22.5/telegram.error.html
os.environ.setdefault("PTB_TIMEDELTA", "true")

ATTEMPTS, FIRST_WAIT, LONGEST_WAIT = 8, 0.3, 20.0
# A button or an inline query that is not answered within seconds cannot be answered any more; who asks for our own
# state decides what a failure means. The values are how often it is tried.
HASTY = {
    "answerCallbackQuery": 3,
    "answerInlineQuery": 3,
    "sendChatAction": 1,
    "getMe": 1,
    "getWebhookInfo": 1,
    "setWebhook": 1,
}
COUNTED = ("send", "edit", "copy", "forward")
MARGIN = 0.1
MOST_EDITED = 500  # messages whose last edit is remembered

Request = dict[str, Any]


class Sending(BaseRateLimiter[int]):
    """Honours retry_after chat by chat, repeats what a fault of the network or the server lost.

    ``moved`` hears when a group became a supergroup, ``heard`` what became of each message sent.
    """

    def __init__(
        self,
        pacing: Pacing,
        slots: Slots,
        *,
        moved: Callable[[int, int], None],
        heard: Callable[[str], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._pacing, self._slots, self._moved, self._sleep = pacing, slots, moved, sleep
        self._heard = heard

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(  # noqa: PLR0917 - the interface
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: Request,
        rate_limit_args: int | None,  # noqa: ARG002 - the interface
    ) -> Any:
        """Call until accepted; raises what Telegram refused, or NetworkError after the last attempt."""
        attempts = HASTY.get(endpoint, ATTEMPTS)
        for attempt in range(1, attempts + 1):
            while True:
                await self._wait(endpoint, data)
                try:
                    return await self._attempted(callback, args, kwargs, endpoint)
                except RetryAfter as error:
                    if "chat_id" not in data and (endpoint in HASTY or seconds_of(error) > LONGEST_WAIT):
                        raise
                    await self._rest(endpoint, data, error)
                    if endpoint in HASTY:  # the sign of writing: its chat waits, it is not shown
                        raise
                except ChatMigrated as error:
                    self._follow(data, error)
                except BadRequest:
                    raise
                except (NetworkError, InvalidToken) as error:
                    if attempt == attempts:
                        raise
                    await self._back_off(endpoint, attempt, error)
                    break
        raise AssertionError("the last attempt returns or raises")

    async def _attempted(
        self, callback: Callable[..., Coroutine[Any, Any, Any]], args: Any, kwargs: dict[str, Any], endpoint: str
    ) -> Any:
        """Call once, and tell what became of it when it sends something."""
        outcome = "accepted"
        try:
            return await callback(*args, **kwargs)
        except TelegramError as error:
            outcome = outcome_of(error)
            raise
        finally:
            if endpoint.startswith(COUNTED) and endpoint not in HASTY:
                self._heard(outcome)

    async def _wait(self, endpoint: str, data: Request) -> None:
        chat = data.get("chat_id")
        if chat is None or not endpoint.startswith(COUNTED) or endpoint in HASTY:
            return
        edit = endpoint.startswith("edit")
        while delay := self._pacing.chat_delay(chat, edit=edit):
            async with self._slots.given_back():
                await self._sleep(delay)
        async with self._slots.turn():  # one waits for its moment and the others for it, not all for the same moment
            while delay := self._pacing.overall_delay():
                await self._sleep(delay)
            self._pacing.note(chat, edit=edit)

    async def _rest(self, endpoint: str, data: Request, error: RetryAfter) -> None:
        """Do as Telegram asks, for this chat only; a request that belongs to no chat waits by itself."""
        seconds = seconds_of(error) + MARGIN
        structlog.get_logger().warning("asked to wait", method=endpoint, seconds=seconds)
        if "chat_id" in data and endpoint.startswith(COUNTED):
            self._pacing.hold(data["chat_id"], seconds)
            return
        async with self._slots.given_back():
            await self._sleep(seconds)

    def _follow(self, data: Request, error: ChatMigrated) -> None:
        """Send to the supergroup instead, where messages of the old group cannot be replied to, edited or deleted.

        The same numbers are other messages there.
        """
        self._moved(int(data["chat_id"]), error.new_chat_id)
        if "message_id" in data:
            raise BadRequest("Group chat was upgraded to a supergroup chat") from error
        data["chat_id"] = error.new_chat_id
        data.pop("reply_parameters", None)

    async def _back_off(self, endpoint: str, attempt: int, error: Exception) -> None:
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)) * random.uniform(0.7, 1.3)  # noqa: S311 - no secret
        structlog.get_logger().warning("sending again", method=endpoint, attempt=attempt, error=str(error))
        async with self._slots.given_back():
            await self._sleep(wait)


def outcome_of(error: TelegramError) -> str:
    """What a failed attempt to send was: put off by Telegram, refused for good, or lost on the way."""
    if isinstance(error, RetryAfter):
        return "delayed"
    lost = isinstance(error, (NetworkError, InvalidToken)) and not isinstance(error, BadRequest)
    return "failed" if lost else "refused"


def seconds_of(error: RetryAfter) -> float:
    """Seconds to wait; the library hands them over as a timedelta when asked to, as above."""
    value = error.retry_after
    return float(value) if isinstance(value, int) else value.total_seconds()


class Api:
    """Calls behind the same limits and over the same transport as the library's. ``address`` holds the token.

    ``edited`` is what messages show that were edited lately, by chat and number; None for one that was deleted.
    """

    def __init__(self, transport: Transport, sending: Sending, address: str) -> None:
        self._transport, self._sending, self._address = transport, sending, address
        self.edited: dict[tuple[int, int], Message | None] = {}

    def note_edited(self, place: tuple[int, int], message: Message | None) -> None:
        """Remember what a message shows now."""
        if len(self.edited) == MOST_EDITED:
            self.edited.clear()
        self.edited[place] = message

    async def call(self, method: str, **params: Any) -> Any:
        """Call a method with what is not None; returns its result as JSON, raises as the library does."""
        given = {key: value for key, value in params.items() if value is not None}
        return await self._sending.process_request(self._post, (method, given), {}, method, given, None)

    async def _post(self, method: str, given: dict[str, Any]) -> Any:
        return await self._transport.post(f"{self._address}/{method}", JsonBody(given))  # type: ignore[arg-type] # see JsonBody
