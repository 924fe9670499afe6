"""What a chat has set for itself: its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from bot.keeping.state import State
    from config.settings import LanguageSetting


class Preferences:
    """The table of chats that chose something."""

    def __init__(self, state: State, default: LanguageSetting = "auto") -> None:
        self._state, self._default = state, default

    def language(self, chat: int) -> LanguageSetting:
        """The language of a chat's answers; ``auto`` follows the question."""
        return self.chosen(chat) or self._default

    def chosen(self, chat: int) -> LanguageSetting | None:
        """What a chat chose, if it did."""
        row = self._state.row("SELECT language FROM chat WHERE id = ?", (chat,))
        return cast("LanguageSetting", row[0]) if row else None

    def choose(self, chat: int, language: LanguageSetting) -> None:
        """Remember a chat's choice."""
        self._state.note(
            "INSERT INTO chat VALUES (?, ?) ON CONFLICT DO UPDATE SET language = excluded.language", (chat, language)
        )

    def forget(self, chat: int) -> None:
        """Forget a chat's choice."""
        self._state.note("DELETE FROM chat WHERE id = ?", (chat,))
