"""A Message as the Bot API takes it: a reply, an edit or a result to choose; and the sign that one is being written."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, contextmanager, suppress
from contextvars import Context
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, TelegramError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    import telegram

    from bot.display.message import Button, Message
    from bot.outgoing.sending import Api

NO_PREVIEW = {"is_disabled": True}
# Most answers take milliseconds. https://core.telegram.org/bots/api#sendchataction: the sign stays for five seconds.
AFTER_SECONDS, EVERY_SECONDS = 1.5, 4.5


async def reply(api: Api, to: telegram.Message, message: Message) -> int:
    """Send as a reply to ``to``, in its topic, silently in groups; still sent when ``to`` was deleted meanwhile.

    Returns the new message's number. ``message_thread_id`` is passed on in forum topics only: elsewhere replies carry
    one that cannot be sent back.
    """
    sent = await api.call(
        "sendMessage",
        chat_id=to.chat.id,
        **json_of(message),
        reply_parameters={"message_id": to.message_id, "allow_sending_without_reply": True},
        message_thread_id=to.message_thread_id if to.is_topic_message else None,
        disable_notification=to.chat.type != "private",
    )
    return int(sent["message_id"])


async def send(api: Api, chat: int, message: Message) -> None:
    """Send to a chat of its own accord."""
    await api.call("sendMessage", chat_id=chat, **json_of(message), disable_notification=chat < 0)


async def edit(api: Api, chat: int, message_id: int, message: Message) -> bool:
    """Put ``message`` in place of an earlier one; False when that one is gone or cannot be edited any more.

    A button that is pressed twice in a row asks twice for the same: the second time there is nothing to do.
    """
    if api.edited.get((chat, message_id)) == message:
        return True
    try:
        await api.call("editMessageText", chat_id=chat, message_id=message_id, **json_of(message))
    except BadRequest as error:
        # https://core.telegram.org/bots/api#editmessagetext: the same content is refused, which is as good as done
        return "not modified" in str(error).lower()
    api.note_edited((chat, message_id), message)
    return True


@contextmanager
def unless_late() -> Iterator[None]:
    """Answer a query inside: that it is too old to be answered is nobody's error.

    https://core.telegram.org/bots/api#answercallbackquery and #answerinlinequery
    """
    try:
        yield
    except BadRequest as error:
        if "too old" not in str(error).lower():
            raise


def json_of(message: Message) -> dict[str, Any]:
    """The parameters that a message is, as the Bot API writes them; None for what is not there."""
    buttons = [[button_of(button) for button in row] for row in message.buttons]
    return {
        "text": message.text,
        "entities": [{"type": e.kind, "offset": e.offset, "length": e.length} for e in message.entities] or None,
        "reply_markup": {"inline_keyboard": buttons} if buttons else None,
        "link_preview_options": NO_PREVIEW,
    }


def result_of(message: Message, id: str, title: str, **more: str) -> dict[str, Any]:  # noqa: A002 - the Bot API's word
    """The message as a result to choose from: https://core.telegram.org/bots/api#inlinequeryresultarticle."""
    given = {key: value for key, value in json_of(message).items() if value is not None}
    content = {"message_text": given.pop("text")} | {
        key: given.pop(key) for key in ("entities", "link_preview_options") if key in given
    }
    return {"type": "article", "id": id, "title": title, "input_message_content": content, **given, **more}


def button_of(button: Button) -> dict[str, str]:
    """A button with its one action."""
    action = {"url": button.url} if button.url else {"callback_data": button.data or ""}
    return {"text": button.label, **action}


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
