"""A pressed button in the hands of a feature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import telegram
from telegram.error import BadRequest

from bot.outgoing import delivery
from bot.turn import client_language

if TYPE_CHECKING:
    from bot.display.message import Message
    from bot.display.press import Press
    from bot.house import House
    from corpus.article import Language


@dataclass(frozen=True)
class Tap:
    """A button that was pressed; each is answered exactly once, with a toast or silently."""

    house: House
    update: telegram.Update
    query: telegram.CallbackQuery
    press: Press

    @property
    def language(self) -> Language:
        """The language of whoever pressed."""
        return client_language(self.query.from_user)

    @property
    def message(self) -> telegram.Message | None:
        """The message with the button; None once Telegram no longer hands it out."""
        return self.query.message if isinstance(self.query.message, telegram.Message) else None

    @property
    def is_admin(self) -> bool:
        """Whether a bot administrator pressed."""
        return self.query.from_user.id in self.house.admins

    @property
    def stale(self) -> bool:
        """Whether the articles have changed since the button was made."""
        return self.press.edition != self.house.rendering().edition

    async def toast(self, key: str, **values: object) -> None:
        """Answer with a line that only the presser sees."""
        await self.done(self.house.words.message(key, self.language, **values))

    async def done(self, text: str | None = None) -> None:
        """Answer; too late is nobody's error (https://core.telegram.org/bots/api#answercallbackquery)."""
        try:
            await self.house.bot.answer_callback_query(self.query.id, text)
        except BadRequest as error:
            if "too old" not in str(error).lower():
                raise

    async def show(self, message: Message) -> None:
        """Put ``message`` in place of the one with the button."""
        shown = self.message
        if shown is None:
            await self.toast("toast_gone")
            return
        if delivery.shows(shown, message) or await delivery.edit(
            self.house.api, shown.chat.id, shown.message_id, message
        ):
            await self.done()
        else:
            await self.toast("toast_gone")
