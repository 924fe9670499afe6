"""A Message in Telegram's own types, sent as a reply, edited in place, or offered as an inline result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputTextMessageContent,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import BadRequest

if TYPE_CHECKING:
    import telegram
    from telegram import Bot

    from bot.message import Message

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def entities_of(message: Message) -> list[MessageEntity]:
    """The entities as Telegram's."""
    return [MessageEntity(entity.kind, entity.offset, entity.length) for entity in message.entities]


def keyboard_of(message: Message) -> InlineKeyboardMarkup | None:
    """The buttons as Telegram's; None when there are none."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.label, callback_data=b.data, url=b.url) for b in row] for row in message.buttons]
    )


def content_of(message: Message) -> InputTextMessageContent:
    """The message as the content of an inline result."""
    return InputTextMessageContent(message.text, entities=entities_of(message), link_preview_options=NO_PREVIEW)


async def reply(bot: Bot, to: telegram.Message, message: Message) -> telegram.Message:
    """Send as a reply to ``to``, in its topic, silently in groups; still sent when ``to`` was deleted meanwhile.

    ``message_thread_id`` is passed on in forum topics only: elsewhere replies carry one that cannot be sent back.
    """
    return await bot.send_message(
        to.chat.id,
        message.text,
        entities=entities_of(message),
        reply_markup=keyboard_of(message),
        reply_parameters=ReplyParameters(to.message_id, allow_sending_without_reply=True),
        message_thread_id=to.message_thread_id if to.is_topic_message else None,
        disable_notification=to.chat.type != "private",
        link_preview_options=NO_PREVIEW,
    )


async def send(bot: Bot, chat: int, message: Message) -> telegram.Message:
    """Send to a chat of its own accord."""
    return await bot.send_message(
        chat,
        message.text,
        entities=entities_of(message),
        reply_markup=keyboard_of(message),
        disable_notification=chat < 0,
        link_preview_options=NO_PREVIEW,
    )


async def edit(bot: Bot, chat: int, message_id: int, message: Message) -> bool:
    """Put ``message`` in place of an earlier one; False when that one is gone or cannot be edited any more."""
    try:
        await bot.edit_message_text(
            message.text,
            chat_id=chat,
            message_id=message_id,
            entities=entities_of(message),
            reply_markup=keyboard_of(message),
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as error:
        # https://core.telegram.org/bots/api#editmessagetext: the same content is refused, which is as good as done
        return "not modified" in str(error).lower()
    return True


def shows(shown: telegram.Message, message: Message) -> bool:
    """Whether Telegram already shows this very message, so that an edit would be refused."""
    keyboard: Any = keyboard_of(message)
    return (
        shown.text == message.text
        and [(e.type, e.offset, e.length) for e in shown.entities]
        == [(e.kind, e.offset, e.length) for e in message.entities]
        and (shown.reply_markup.to_dict() if shown.reply_markup else None) == (keyboard and keyboard.to_dict())
    )
