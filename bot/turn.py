"""A message that a feature is to answer: what it says, who wrote it, and how to reply."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.display.message import Draft, Message
from bot.display.script import leaning
from bot.outgoing import delivery

if TYPE_CHECKING:
    import telegram
    from telegram import Update, User

    from bot.addressed import Addressed
    from bot.display.rendering import Rendering
    from bot.display.wording import Wording
    from bot.services import Services
    from corpus.article import Language

CLIENTS: dict[str, Language] = {"zh": "zh"}
TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")  # clients whose Chinese is written in traditional characters


@dataclass(frozen=True)
class Turn:
    """A message that speaks to the bot.

    ``addressed`` is its text without the mention or command that addresses the bot. ``asker`` is set where somebody
    asks through a button below one of the bot's own messages, which is then ``message``.
    """

    services: Services
    update: Update
    message: telegram.Message
    addressed: Addressed
    asker: User | None = None

    @property
    def number(self) -> int:
        """The number of the update, under which the exchange that it begins is kept."""
        return self.update.update_id

    @property
    def text(self) -> str:
        """The question, or what follows the command."""
        return self.addressed.text

    @property
    def private(self) -> bool:
        """Whether this is a private chat."""
        return self.message.chat.type == "private"

    @property
    def sender(self) -> User | None:
        """Who asks; None for whoever writes in the name of a chat: an anonymous administrator, a channel."""
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
        return self.sender is not None and self.sender.id in self.services.admins

    @property
    def language(self) -> Language:
        """The language of menus and greetings: the one that the chat chose, else that of the asker's client."""
        return language_in(self.services, self.message.chat.id, self.sender)

    @property
    def words(self) -> Wording:
        """The wording of menus and greetings, in the Chinese characters (simplified or traditional) of the client."""
        return client_words(self.services, self.sender)

    @property
    def target(self) -> telegram.Message:
        """The message to which the answer is a reply."""
        return self.addressed.about or self.message

    async def say(self, key: str, **values: object) -> int:
        """Reply with the message ``key`` of the wording, filled with ``values``; return the number of the reply."""
        return await self.reply(Draft().write(self.words.message(key, self.language, **values)).message())

    async def reply(self, message: Message) -> int:
        """Reply to ``target`` with a message; return the number of the reply."""
        return await delivery.reply(self.services.api, self.target, message)


def rendering_for(services: Services, user: User | None, question: str) -> Rendering:
    """What puts answers into messages: in the characters of the question, or the client's where these are not told."""
    rendering, words = services.rendering(), client_words(services, user)
    if words.catalogue.traditional and leaning(question) == 0:
        return replace(rendering, words=words)
    return rendering.for_asker(question)


def language_in(services: Services, chat: int, user: User | None) -> Language:
    """The language of what is no answer: the one that the chat chose, else that of somebody's client."""
    chosen = services.preferences.chosen(chat)
    return client_language(user) if chosen is None or chosen == "auto" else chosen


def client_language(user: User | None) -> Language:
    """The language of somebody's Telegram client: ``zh`` for Chinese, else ``en``."""
    code = (user.language_code or "") if user else ""
    return CLIENTS.get(code.partition("-")[0].lower(), "en")


def client_words(services: Services, user: User | None) -> Wording:
    """The wording in the characters of somebody's client."""
    code = (user.language_code or "") if user else ""
    return services.words.in_traditional if code.lower().startswith(TRADITIONAL) else services.words
