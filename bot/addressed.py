"""Whether a message speaks to the bot, and what it asks: one pure function with a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from telegram import Message, MessageEntity, User

Reason = Literal[
    "private",  # everything said in a private chat is said to the bot
    "command",
    "mention",
    "reply",  # to one of the bot's answers
    "guest",  # summoned by a mention where the bot is no member
    "not addressed",
    "own inline result",
    "other bot",
    "channel forward",
    "service message",
    "channel",
]
SPEAKS: frozenset[Reason] = frozenset({"private", "command", "mention", "reply", "guest"})
COMMAND = re.compile(r"/([A-Za-z_]{1,32})(?!\w|/)")
EDGES = " \t\r\n,，:：;；、\u200b\u200e\u200f\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Addressed:
    """The reading of a message: ``text`` is what is asked, without the command or the mention.

    ``command`` is lower-case and has no slash, ``named`` says whether it names the bot, as those do that a client picks
    from a group's menu. ``about`` is the message of somebody else that a bare /ask or mention points at by replying to
    it; the answer goes there.
    """

    reason: Reason
    text: str = ""
    command: str | None = None
    about: Message | None = None
    named: bool = False

    @property
    def speaks(self) -> bool:
        """Whether the bot may say anything at all."""
        return self.reason in SPEAKS


def addressed(message: Message, me: User, *, to_answer: bool = False) -> Addressed:
    """Read ``message`` as the bot ``me``; ``to_answer`` says whether it replies to one of the bot's answers."""
    ignored = reason_to_ignore(message, me)
    if ignored:
        return Addressed(ignored)
    text = text_of(message)
    command, target, rest = command_of(message, text)
    if command and target not in ("", (me.username or "").lower()):
        return Addressed("not addressed")
    asked, mentioned = without_mention(
        message, rest if command else text, me, skip=len(text) - len(rest) if command else 0
    )
    if mentioned and command is None and not message.forward_origin:
        command, asked = command_behind(asked)
        target = (me.username or "") if command else target
    reason = reason_of(message, command=command, mentioned=mentioned, to_answer=to_answer)
    about = None if asked or reason not in ("command", "mention", "guest") else pointed_at(message, me)
    if about is not None and command in (None, "ask"):
        asked = text_of(about).strip()
    return Addressed(reason, asked, command, about, named=bool(command and target))


def reason_to_ignore(message: Message, me: User) -> Reason | None:
    """Why nothing in this message can be meant for the bot, or None.

    A group's anonymous administrator writes through a bot account with ``sender_chat`` set, and is a person.
    """
    if message.chat.type == "channel":
        return "channel"
    if message.via_bot is not None and message.via_bot.id == me.id:
        return "own inline result"
    if message.is_automatic_forward:
        return "channel forward"
    if message.from_user is not None and message.from_user.is_bot and message.sender_chat is None:
        return "other bot"
    return None


def reason_of(message: Message, *, command: str | None, mentioned: bool, to_answer: bool) -> Reason:
    """Why the bot may speak, the strongest reason first."""
    if message.guest_query_id:
        return "guest"
    if message.chat.type == "private":
        return "private" if command is None else "command"
    if command:
        return "command"
    if mentioned:
        return "mention"
    return "reply" if to_answer else "not addressed"


def text_of(message: Message) -> str:
    """The text or the caption; a caption counts as text."""
    return message.text or message.caption or ""


def entities_of(message: Message) -> tuple[MessageEntity, ...]:
    """The entities of whatever :func:`text_of` returns."""
    return tuple(message.entities if message.text else message.caption_entities)


def sliced(text: str, offset: int, length: int) -> str:
    """The stretch that an entity covers; entities count UTF-16 units and may lie outside the text."""
    start, end = max(0, 2 * offset), max(0, 2 * (offset + length))
    return text.encode("utf-16-le", "surrogatepass")[start:end].decode("utf-16-le", "replace")


def command_of(message: Message, text: str) -> tuple[str | None, str, str]:
    """The command at the very start with the bot it names ("" for none) and the rest of the text.

    What is forwarded was said by somebody else, and is no order.
    """
    if message.forward_origin:
        return None, "", text
    for entity in entities_of(message):
        if entity.type == "bot_command" and entity.offset == 0:
            whole = sliced(text, 0, entity.length)
            name, _, target = whole.removeprefix("/").lower().partition("@")
            return name, target, text[len(whole) :]
    return None, "", text


def command_behind(text: str) -> tuple[str | None, str]:
    """The command at the start of what follows a mention, as guests have to write it, and the rest of the text."""
    found = COMMAND.match(text)
    return (found[1].lower(), text[found.end() :].strip(EDGES)) if found else (None, text)


def without_mention(message: Message, text: str, me: User, *, skip: int = 0) -> tuple[str, bool]:
    """The text with mentions of the bot taken out, and whether there were any.

    User names match in any letter case; ``skip`` is the length of the command before ``text``.
    """
    name, mentioned = f"@{me.username or ''}".lower(), False
    for entity in entities_of(message):
        covered = sliced(text_of(message), entity.offset, entity.length)
        by_id = entity.type == "text_mention" and entity.user is not None and entity.user.id == me.id
        if by_id or (entity.type == "mention" and covered.lower() == name):
            mentioned = True
            text = re.sub(rf"\s*{re.escape(covered)}(?!\w)\s*", " ", text, count=1) if covered else text
    return text.strip(EDGES if mentioned or skip else None), mentioned


def pointed_at(message: Message, me: User) -> Message | None:
    """The message of a person that this one replies to.

    In a forum topic an unreplied message carries the topic's service message there, which nobody wrote to us.
    """
    other = message.reply_to_message
    if other is None or other.forum_topic_created or not text_of(other):
        return None
    return None if other.from_user is not None and other.from_user.id == me.id else other
