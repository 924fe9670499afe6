"""Whether a message speaks to the bot, and what it asks: one pure function with a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from retrieval.questions.message import asks

if TYPE_CHECKING:
    from telegram import Message, MessageEntity, User

Reason = Literal[
    "private",  # everything said in a private chat is said to the bot
    "command",
    "mention",
    "reply",  # to one of the bot's answers, or a question in reply to another message of its
    "guest",  # summoned by a mention where the bot is no member
    "not addressed",
]
COMMAND = re.compile(r"/([A-Za-z_]{1,32})(?!\w|/)")
EDGES = " \t\r\n,，:：;；、\u200b\u200e\u200f\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Addressed:
    """The reading of a message: ``text`` is what is asked, without the command or the mention.

    ``command`` is lower-case and has no slash, ``named`` says whether it names the bot, as those do that a client picks
    from a group's menu. ``pointed`` are the words that it points at by replying to them; a bare /ask or mention asks
    those, and ``about`` is the message that holds them, to which the answer goes.
    """

    reason: Reason
    text: str = ""
    command: str | None = None
    about: Message | None = None
    named: bool = False
    pointed: str = ""

    @property
    def speaks(self) -> bool:
        """Whether the bot may say anything at all."""
        return self.reason != "not addressed"


def addressed(message: Message, me: User, *, to_answer: bool = False) -> Addressed:
    """Read ``message`` as the bot ``me``; ``to_answer`` says whether it replies to one of the bot's answers."""
    command, target, asked, mentioned = parts_of(message, me)
    if is_nobodys(message, me) or (command and target not in ("", (me.username or "").lower())):
        return Addressed("not addressed")
    if mentioned and command is None and not message.forward_origin:
        command, asked = command_behind(asked)
        target = (me.username or "") if command else target
    to_answer = to_answer and not to_somebody(message, me)
    to_us = to_answer or (asks_below(message, asked, me) and not to_somebody(message, me))
    reason = reason_of(message, command=command, mentioned=mentioned, to_us=to_us)
    named, pointed = bool(command and target), pointed_at(message, me, to_answer=to_answer)
    if pointed and not asked and command in (None, "ask") and reason in ("command", "mention", "guest"):
        return Addressed(reason, pointed, command, message.reply_to_message, named)
    return Addressed(reason, asked, command, None, named, pointed)


def is_nobodys(message: Message, me: User) -> bool:
    """Whether no person asks this: it stands in a channel or comes from one, from another bot, or inline from this one.

    A group's anonymous administrator writes through a bot account with ``sender_chat`` set, and is a person.
    """
    by_bot = message.from_user is not None and message.from_user.is_bot and message.sender_chat is None
    is_result = message.via_bot is not None and message.via_bot.id == me.id
    return message.chat.type == "channel" or bool(message.is_automatic_forward) or by_bot or is_result


def reason_of(message: Message, *, command: str | None, mentioned: bool, to_us: bool) -> Reason:
    """Why the bot may speak, the strongest reason first."""
    if message.guest_query_id:
        return "guest"
    if message.chat.type == "private":
        return "private" if command is None else "command"
    if command:
        return "command"
    if mentioned:
        return "mention"
    return "reply" if to_us else "not addressed"


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


def parts_of(message: Message, me: User) -> tuple[str | None, str, str, bool]:
    """The command with the bot it names, the other words without mentions of the bot, and whether there were any."""
    text = text_of(message)
    command, target, rest = command_of(message, text)
    words, mentioned = without_mention(message, rest, me, skip=len(text) - len(rest))
    return command, target, words, mentioned


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


def asks_below(message: Message, text: str, me: User) -> bool:
    """Whether this puts a question in reply to a message of ours: a list, or the line on how to ask.

    It has a question's mark or its first word: people remark on such messages more than they ask.
    """
    other = message.reply_to_message
    ours = other is not None and other.from_user is not None and other.from_user.id == me.id
    return ours and (text.rstrip().endswith(("?", "？")) or asks(text.partition(" ")[0]))


def to_somebody(message: Message, me: User) -> bool:
    """Whether a message begins with the user name of somebody else: people talk to one another below an answer."""
    first = next(iter(entities_of(message)), None)
    if first is None or first.offset or first.type not in ("mention", "text_mention"):
        return False
    return not without_mention(message, sliced(text_of(message), 0, first.length), me)[1]


def pointed_at(message: Message, me: User, *, to_answer: bool) -> str:
    """The words that this message points at: the stretch that it quotes, else those of the message it replies to.

    Of one of our own messages those are the articles' words; an answer that is still known needs none. In a forum topic
    an unreplied message carries the topic's service message there, which nobody wrote.
    """
    if message.quote:
        return message.quote.text
    other = message.reply_to_message
    if other is None or other.forum_topic_created or to_answer:
        return ""
    if any(user is not None and user.id == me.id for user in (other.from_user, other.via_bot)):
        return "\n".join(
            sliced(text_of(other), entity.offset, entity.length)
            for entity in entities_of(other)
            if entity.type.endswith("blockquote")
        )
    return parts_of(other, me)[2]
