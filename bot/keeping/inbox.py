"""Updates on disk from the moment Telegram is told they arrived until their answer was accepted."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.keeping.state import State

# Telegram keeps an undelivered update for 24 hours (https://core.telegram.org/bots/api#getting-updates); a repeated
# delivery comes within that time.
KEEP_SECONDS = 48 * 3600.0
IN_CHATS = ("message", "edited_message", "my_chat_member")
FROM_USERS = ("callback_query", "inline_query")
MOST_UPDATE_ID = 1 << 62


class Entry(NamedTuple):
    """An update to be worked on; those of one lane keep their order."""

    update_id: int
    lane: str


class Inbox:
    """The table of updates. ``clock`` gives seconds since the epoch."""

    def __init__(self, state: State, clock: Callable[[], float]) -> None:
        self._state, self._clock = state, clock
        self._left: set[int] = set()

    def add(self, updates: Iterable[dict[str, Any]]) -> list[Entry]:
        """Commit the updates and return those that were not there before; a repeated delivery is dropped.

        sqlite3.Error when they cannot be written: then none of them is there.
        """
        try:
            fresh = [entry for update in updates if (entry := self._added(update))]
            self._state.commit()
        except sqlite3.Error:
            self._state.roll_back()
            raise
        return fresh

    def _added(self, update: dict[str, Any]) -> Entry | None:
        entry = Entry(int(update["update_id"]), lane_of(update))
        # half a surrogate pair is no character: SQLite refuses it, and so would Telegram in an answer
        body = json.dumps(update, ensure_ascii=False).encode("utf-8", "replace").decode()
        values = (entry.update_id, entry.lane, body, self._clock())
        written = self._state.execute("INSERT OR IGNORE INTO inbox VALUES (?, ?, ?, ?, NULL)", values).rowcount
        return entry if written else None

    def open(self) -> list[Entry]:
        """What was accepted and not yet answered, oldest first."""
        rows = self._state.rows("SELECT update_id, lane FROM inbox WHERE done IS NULL ORDER BY update_id")
        self._left = {number for number, _ in rows}
        return [Entry(*row) for row in rows]

    def begin(self, update_id: int) -> int:
        """How often an update that an earlier process left open has been taken up by its successors, this one included.

        0 for a new one: only what may have ended a process is worth the writing.
        """
        if update_id not in self._left:
            return 0
        tries = self._state.rows(
            "INSERT INTO retried VALUES (?, 1) ON CONFLICT DO UPDATE SET tries = tries + 1 RETURNING tries",
            (update_id,),
        )
        self._state.commit()
        return int(tries[0][0])

    def body(self, update_id: int) -> dict[str, Any] | None:
        """The update as it came, or None once it is done."""
        row = self._state.row("SELECT body FROM inbox WHERE update_id = ? AND done IS NULL", (update_id,))
        return json.loads(row[0]) if row else None

    def done(self, *answered: int) -> None:
        """Mark updates as answered, and forget what they said; sqlite3.Error when that cannot be written."""
        now = self._clock()
        for update_id in answered:
            self._state.execute("UPDATE inbox SET done = ?, body = '' WHERE update_id = ?", (now, update_id))
        self._state.commit()

    def last(self) -> int | None:
        """The highest update id ever taken in."""
        row = self._state.row("SELECT max(update_id) FROM inbox")
        return row[0] if row else None

    def prune(self) -> None:
        """Drop done updates that cannot be delivered again."""
        self._state.execute("DELETE FROM inbox WHERE done < ?", (self._clock() - KEEP_SECONDS,))
        self._state.execute(
            "DELETE FROM retried WHERE update_id NOT IN (SELECT update_id FROM inbox WHERE done IS NULL)"
        )
        self._state.commit()


def is_update(given: Any) -> bool:
    """Whether this is an object with a number that SQLite can hold."""
    return isinstance(given, dict) and type(given.get("update_id")) is int and abs(given["update_id"]) < MOST_UPDATE_ID


def lane_of(update: dict[str, Any]) -> str:
    """Messages keep the order of their chat; buttons and inline queries of a user have a lane of their own."""
    for kind in IN_CHATS:
        if kind in update:
            return f"chat {id_in(update[kind], 'chat')}"
    for kind in FROM_USERS:
        if kind in update:
            return f"{kind} {id_in(update[kind], 'from')}"
    return "other"


def id_in(content: Any, owner: str) -> int | None:
    """The number of the chat or user; None where an update has another shape than Telegram's."""
    found = content.get(owner) if isinstance(content, dict) else None
    number = found.get("id") if isinstance(found, dict) else None
    return number if isinstance(number, int) else None
