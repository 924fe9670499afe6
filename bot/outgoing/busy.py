"""The sign that the bot is writing, in a chat that has to wait for more than a moment."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from contextvars import Context
from typing import TYPE_CHECKING

from telegram.error import TelegramError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import telegram

    from bot.outgoing.sending import Api

# Most answers take milliseconds. https://core.telegram.org/bots/api#sendchataction: the sign stays for five seconds.
AFTER_SECONDS, EVERY_SECONDS = 1.5, 4.5


@asynccontextmanager
async def busy(api: Api, message: telegram.Message) -> AsyncIterator[None]:
    """Show the sign in the chat, and the topic, of ``message`` for as long as the work inside takes."""
    writing: list[asyncio.Task[None]] = []

    def begin() -> None:
        # a context of its own: it holds no place among the slots
        writing.append(asyncio.create_task(shown(api, message), context=Context()))

    timer = asyncio.get_running_loop().call_later(AFTER_SECONDS, begin)
    try:
        yield
    finally:
        timer.cancel()
        for task in writing:
            task.cancel()


async def shown(api: Api, message: telegram.Message) -> None:
    """Show the sign until cancelled, or until it cannot be sent: nothing is lost without it."""
    thread = message.message_thread_id if message.is_topic_message else None
    with suppress(TelegramError, OSError):
        while True:
            await api.call("sendChatAction", chat_id=message.chat.id, message_thread_id=thread, action="typing")
            await asyncio.sleep(EVERY_SECONDS)
