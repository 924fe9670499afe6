"""A message that a feature is to answer: what it says, who wrote it, and how to reply."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import telegram

from bot.addressed import Addressed
from bot.display.message import Draft, Message
from bot.display.script import leaning
from bot.outgoing import delivery

if TYPE_CHECKING:
    from telegram import Update, User

    from bot.display.message import Message
    from bot.display.press import Press
    from bot.display.rendering import Rendering
    from bot.display.wording import Wording
    from bot.services import Services
    from corpus.article import Language
    from retrieval.answer import Answer

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
        return client_words(self.services, self.sender).told_in(self.language)

    @property
    def target(self) -> telegram.Message:
        """The message to which the answer is a reply."""
        return self.addressed.about or self.message

    async def say(self, key: str, **values: object) -> int:
        """Reply with the message ``key`` of the wording, filled with ``values``; return the number of the reply."""
        return await self.reply(Draft().write(self.words.message(key, **values)).message())

    async def reply(self, message: Message) -> int:
        """Reply to ``target`` with a message; return the number of the reply."""
        return await delivery.reply(self.services.api, self.target, message)


def rendering_for(services: Services, user: User | None, found: Answer) -> Rendering:
    """What puts an answer into messages: in the characters of its question, or the client's where none are told."""
    rendering, words = services.rendering(), client_words(services, user)
    if words.catalogue.traditional and leaning(found.question) == 0:
        return replace(rendering, words=words.told_in(found.language))
    return rendering.for_answer(found)


def language_in(services: Services, chat: int, user: User | None) -> Language:
    """The language of what is no answer: the one that the chat chose, else that of somebody's client."""
    chosen = services.preferences.chosen(chat)
    return client_language(user) if chosen is None or chosen == "auto" else chosen


def client_language(user: User | None) -> Language:
    """The language of somebody's Telegram client: ``zh`` for Chinese, else ``en``."""
    code = (user.language_code or "") if user else ""
    return "zh" if code.partition("-")[0].lower() == "zh" else "en"


def client_words(services: Services, user: User | None) -> Wording:
    """The wording in the language and the characters of somebody's client."""
    code = (user.language_code or "") if user else ""
    words = services.words.told_in(client_language(user))
    return words.in_traditional if code.lower().startswith(TRADITIONAL) else words


@dataclass(frozen=True)
class Tap:
    """A button that was pressed; each is answered exactly once, with a toast or silently."""

    services: Services
    update: telegram.Update
    query: telegram.CallbackQuery
    press: Press

    @property
    def number(self) -> int:
        """The number of the update."""
        return self.update.update_id

    @property
    def language(self) -> Language:
        """The language of what stands in the chat."""
        message, user = self.query.message, self.query.from_user
        return language_in(self.services, message.chat.id, user) if message else client_language(user)

    @property
    def words(self) -> Wording:
        """The wording in the language of the chat and the characters of whoever pressed."""
        return client_words(self.services, self.query.from_user).told_in(self.language)

    @property
    def message(self) -> telegram.Message | None:
        """The message with the button; None once Telegram no longer hands it out, or lets nobody change it."""
        found = self.query.message
        if not isinstance(found, telegram.Message) or self.services.exchanges.has_moved(found.chat.id):
            return None
        return found

    @property
    def label(self) -> str | None:
        """The words on the button, as Telegram shows them; None for data that stands on no button of the message."""
        markup = self.message.reply_markup if self.message else None
        buttons = (button for row in markup.inline_keyboard for button in row) if markup else ()
        return next((button.text for button in buttons if button.callback_data == self.query.data), None)

    @property
    def is_admin(self) -> bool:
        """Whether a bot administrator pressed."""
        return self.query.from_user.id in self.services.admins

    @property
    def stale(self) -> bool:
        """Whether the articles have changed since the button was made."""
        return self.press.edition != self.services.rendering().edition

    def asking(self, message: telegram.Message) -> Turn:
        """A turn of whoever pressed, to be answered below ``message``."""
        return Turn(self.services, self.update, message, Addressed("private"), asker=self.query.from_user)

    async def toast(self, key: str, **values: object) -> None:
        """Answer with a line that only the presser sees: of a group, in the language of their client."""
        message = self.query.message
        own = message is None or message.chat.type != "private"
        words = client_words(self.services, self.query.from_user) if own else self.words
        await self.done(words.message(key, **values))

    async def done(self, text: str | None = None) -> None:
        """Tell Telegram that the tap was taken in, unless it is too late."""
        with delivery.unless_late():
            await self.services.bot.answer_callback_query(self.query.id, text)

    async def say(self, key: str, **values: object) -> None:
        """Put one message of the wording in place of the one with the button."""
        await self.show(Draft().write(self.words.message(key, **values)).message())

    async def show(self, message: Message) -> None:
        """Put ``message`` in place of the one with the button."""
        shown = self.message
        if shown and await delivery.edit(self.services.api, shown.chat.id, shown.message_id, message):
            await self.done()
        else:
            await self.toast("toast_gone")
