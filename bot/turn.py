"""One update in the hands of a feature: what came, from whom, and the ways to answer it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.display.message import Draft, Message
from bot.outgoing import delivery

if TYPE_CHECKING:
    import telegram
    from telegram import Update, User

    from bot.addressed import Addressed
    from bot.display.wording import Wording
    from bot.house import House
    from corpus.article import Language

CLIENTS: dict[str, Language] = {"zh": "zh"}
TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")  # clients whose Chinese is written in traditional characters


@dataclass(frozen=True)
class Turn:
    """A message that speaks to the bot. ``asker`` is whoever asks through a button below a message of ours."""

    house: House
    update: Update
    message: telegram.Message
    addressed: Addressed
    asker: User | None = None

    @property
    def number(self) -> int:
        """The update's number, which also names the exchange that it begins."""
        return self.update.update_id

    @property
    def text(self) -> str:
        """What is asked, or what follows the command."""
        return self.addressed.text

    @property
    def private(self) -> bool:
        """Whether this is a private chat."""
        return self.message.chat.type == "private"

    @property
    def sender(self) -> User | None:
        """Who asks; None when somebody writes in the name of a chat (an anonymous administrator, a channel)."""
        return self.asker or (None if self.message.sender_chat else self.message.from_user)

    @property
    def edited(self) -> bool:
        """Whether this is a new version of a message that came before."""
        return self.update.edited_message is not None

    @property
    def user(self) -> int:
        """The numeric id of whoever wrote, or of the chat that somebody wrote in the name of."""
        return self.sender.id if self.sender else (self.message.sender_chat or self.message.chat).id

    @property
    def is_admin(self) -> bool:
        """Whether a bot administrator wrote this."""
        return self.sender is not None and self.sender.id in self.house.admins

    @property
    def language(self) -> Language:
        """The language of menus and greetings."""
        return language_in(self.house, self.message.chat.id, self.sender)

    @property
    def words(self) -> Wording:
        """The wording of menus and greetings, in the client's characters."""
        return client_words(self.house, self.sender)

    @property
    def target(self) -> telegram.Message:
        """The message that the answer goes to."""
        return self.addressed.about or self.message

    async def say(self, key: str, **values: object) -> int:
        """Reply with one message of the wording; returns its number."""
        return await self.reply(Draft().write(self.words.message(key, self.language, **values)).message())

    async def reply(self, message: Message) -> int:
        """Reply to the message that asked; returns the number of the reply."""
        return await delivery.reply(self.house.api, self.target, message)


def language_in(house: House, chat: int, user: User | None) -> Language:
    """The language of what is no answer: the one that the chat chose, else that of somebody's client."""
    chosen = house.preferences.chosen(chat)
    return client_language(user) if chosen is None or chosen == "auto" else chosen


def client_language(user: User | None) -> Language:
    """The language of somebody's client, as far as we speak it."""
    code = (user.language_code or "") if user else ""
    return CLIENTS.get(code.partition("-")[0].lower(), "en")


def client_words(house: House, user: User | None) -> Wording:
    """The wording in the characters of somebody's client."""
    code = (user.language_code or "") if user else ""
    return house.words.in_traditional if code.lower().startswith(TRADITIONAL) else house.words
