"""What a chat has set for itself: the language of its answers."""

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
        """The language a chat chose for its answers; ``auto`` follows the question."""
        row = self._state.row("SELECT language FROM chat WHERE id = ?", (chat,))
        return cast("LanguageSetting", row[0]) if row else self._default

    def choose(self, chat: int, language: LanguageSetting) -> None:
        """Remember a chat's choice."""
        self._state.note(
            "INSERT INTO chat VALUES (?, ?) ON CONFLICT DO UPDATE SET language = excluded.language", (chat, language)
        )

    def forget(self, chat: int) -> None:
        """Forget a chat's choice."""
        self._state.note("DELETE FROM chat WHERE id = ?", (chat,))
