"""/lang: the language of a chat's answers, by command or by button."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from bot.display.message import Button, Draft
from bot.display.press import Press
from bot.features.browsing import may_change
from config.settings import LanguageSetting

if TYPE_CHECKING:
    from bot.turn import Tap, Turn

CHOICES: tuple[LanguageSetting, ...] = get_args(LanguageSetting)


async def lang(turn: Turn) -> None:
    """Set the language named, or offer all of them; in groups for administrators only, others hear nothing."""
    if not turn.private and not await may_change(turn.services, turn.user, turn.message.chat.id):
        return
    wanted = next((choice for choice in CHOICES if choice == turn.text.strip().lower()), None)
    if wanted:
        turn.services.preferences.choose(turn.message.chat.id, wanted)
        await turn.say(f"lang_{wanted}")
        return
    words = turn.words
    row = tuple(
        Button(words.message(f"button_lang_{choice}"), Press("language", index=index).encode())
        for index, choice in enumerate(CHOICES)
    )
    await turn.reply(Draft().write(words.message("lang_choose")).message(row))


async def chosen(tap: Tap) -> None:
    """Set the language of the button."""
    if tap.message is None or tap.press.index >= len(CHOICES):
        await tap.toast("toast_gone")
        return
    chat = tap.message.chat
    if chat.type != "private" and not await may_change(tap.services, tap.query.from_user.id, chat.id):
        await tap.toast("toast_not_yours")
        return
    choice = CHOICES[tap.press.index]
    tap.services.preferences.choose(chat.id, choice)
    await tap.say(f"lang_{choice}")
