"""An update as the library's own object; one that is a plain text message, as most are, in a tenth of the time.

The library fills in each of the hundred things that a message may have. Here what is not there is looked up, when
somebody asks for it, in an empty message of the library's.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from telegram import Chat, Message, MessageEntity, Update, User

if TYPE_CHECKING:
    from telegram import Bot, TelegramObject

    Made = TypeVar("Made", bound=TelegramObject)

NEEDED = frozenset({"message_id", "from", "chat", "date", "text"})
PLAIN = NEEDED | {"entities"}
OF_USERS = frozenset({"id", "is_bot", "first_name", "last_name", "username", "language_code", "is_premium"})
OF_CHATS = frozenset({"id", "type", "first_name", "last_name", "username"})
fill = object.__setattr__  # the library's own allows it in its constructors only


class Plain:
    """What was not filled in is as in an empty object of the library's."""

    __slots__ = ()
    empty: ClassVar[TelegramObject]

    def __getattr__(self, name: str) -> Any:
        """What is not there."""
        return getattr(self.empty, name)


class PlainChat(Plain, Chat):
    """A chat with what every message says of it."""

    __slots__ = ()
    empty = Chat(0, Chat.PRIVATE)


class PlainUser(Plain, User):
    """A user with what every message says of them."""

    __slots__ = ()
    empty = User(0, "", is_bot=False)


class PlainMessage(Plain, Message):
    """A message with nothing but a text."""

    __slots__ = ()
    empty = Message(0, dt.datetime.fromtimestamp(0, dt.UTC), PlainChat.empty)


class PlainUpdate(Plain, Update):
    """An update with nothing but a message."""

    __slots__ = ()
    empty = Update(0)


def update_of(body: dict[str, Any], bot: Bot) -> Update:
    """The update that a body of JSON is."""
    message = body.get("message")
    if len(body) > 2 or not isinstance(message, dict) or not NEEDED <= message.keys() <= PLAIN:  # noqa: PLR2004 - itself and its number
        return Update.de_json(body, bot)
    number, given = body["update_id"], message.get("entities")
    chat, user = chat_of(message["chat"], bot), user_of(message["from"], bot)
    return filled(
        PlainUpdate,
        bot,
        (number,),
        update_id=number,
        message=filled(
            PlainMessage,
            bot,
            (message["message_id"], chat),
            message_id=message["message_id"],
            date=dt.datetime.fromtimestamp(message["date"], dt.UTC),
            chat=chat,
            from_user=user,
            text=message["text"],
            entities=MessageEntity.de_list(given, bot) if given else (),
        ),
    )


def chat_of(given: dict[str, Any], bot: Bot) -> Chat:
    """A chat; with anything but the usual, as the library has it."""
    if not {"id", "type"} <= given.keys() <= OF_CHATS or given["type"] != Chat.PRIVATE:
        return Chat.de_json(given, bot)
    return filled(PlainChat, bot, (given["id"],), **given | {"type": Chat.PRIVATE})


def user_of(given: dict[str, Any], bot: Bot) -> User:
    """A user; with anything but the usual, as the library has it."""
    if not {"id", "is_bot", "first_name"} <= given.keys() <= OF_USERS:
        return User.de_json(given, bot)
    return filled(PlainUser, bot, (given["id"],), **given)


def filled(kind: type[Made], bot: Bot, identity: tuple[object, ...], **given: Any) -> Made:
    """An object with what was given; ``identity`` is what the library compares by."""
    made = kind.__new__(kind)
    fill(made, "_bot", bot)
    fill(made, "_id_attrs", identity)
    for name, value in given.items():
        fill(made, name, value)
    return made
