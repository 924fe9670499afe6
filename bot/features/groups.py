"""Groups: one line on arrival, /delete, and a group that becomes a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.display.message import Draft
from bot.features.browsing import may_change
from bot.outgoing import delivery
from bot.turn import client_words

if TYPE_CHECKING:
    import telegram

    from bot.services import Services
    from bot.turn import Turn

HERE = frozenset({"member", "administrator"})
AWAY = frozenset({"left", "kicked"})


async def member(services: Services, update: telegram.ChatMemberUpdated) -> None:
    """Say how to ask, and whether mentions are heard, when the bot was added to a group."""
    came = update.old_chat_member.status in AWAY and update.new_chat_member.status in HERE
    if not came or update.chat.type not in ("group", "supergroup"):
        return
    if not services.permits(update.from_user.id, update.chat.id):
        return
    if services.limits and not services.limits.take(update.from_user.id, at=update.date.timestamp()).allowed:
        return
    key = how_to_ask(services, update.new_chat_member.status)
    text = client_words(services, update.from_user).message(key, username=services.me.username)
    await delivery.send(services.api, update.chat.id, Draft().write(text).message())


def how_to_ask(services: Services, status: str) -> str:
    """The key of the line on how to ask in a group where the bot has this status."""
    hears = services.me.can_read_all_group_messages or status == "administrator"
    return "group_hears" if hears else "group_commands"


def migrated(services: Services, message: telegram.Message) -> bool:
    """Take a group's settings along when it becomes a supergroup; whether this message said so."""
    if message.migrate_to_chat_id:
        services.exchanges.move(message.chat.id, message.migrate_to_chat_id)
        return True
    return bool(message.migrate_from_chat_id)


async def delete(turn: Turn) -> None:
    """Delete the answer that this command replies to; nobody else hears of it."""
    other = turn.message.reply_to_message
    if other is None:
        if turn.private or turn.addressed.named:  # as a client sends it that picks it from the menu
            await turn.say("delete_usage")
        return
    exchange = turn.services.exchanges.answered_by(turn.message.chat.id, other.message_id)
    ours = other.from_user is not None and other.from_user.id == turn.services.me.id
    if ours and await may_change(turn.services, turn.user, turn.message.chat.id, exchange):
        await turn.services.take_back(turn.message.chat.id, other.message_id)
