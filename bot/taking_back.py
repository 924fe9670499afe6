"""Answers are taken back: the message is deleted and the exchange forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import BadRequest

if TYPE_CHECKING:
    from bot.services import Services


async def taken_back(services: Services, chat: int, message: int) -> bool:
    """Delete a message of ours; False when it is gone or too old (https://core.telegram.org/bots/api#deletemessage)."""
    try:
        await services.bot.delete_message(chat, message)
    except BadRequest:
        return False
    exchange = services.exchanges.answered_by(chat, message)
    if exchange:
        services.exchanges.drop(exchange.id)
    return True
