"""A pressed button in the hands of a feature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import telegram

from bot.display.message import Draft
from bot.outgoing import delivery
from bot.turn import client_language, client_words, language_in

if TYPE_CHECKING:
    from bot.display.message import Message
    from bot.display.press import Press
    from bot.display.wording import Wording
    from bot.services import Services
    from corpus.article import Language


@dataclass(frozen=True)
class Tap:
    """A button that was pressed; each is answered exactly once, with a toast or silently."""

    services: Services
    update: telegram.Update
    query: telegram.CallbackQuery
    press: Press

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
        if shown is None:
            await self.toast("toast_gone")
            return
        if delivery.shows(shown, message) or await delivery.edit(
            self.services.api, shown.chat.id, shown.message_id, message
        ):
            await self.done()
        else:
            await self.toast("toast_gone")
