"""Which question each answer belongs to, so that buttons, edits and follow-ups work after a restart."""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from retrieval.following.previous import Previous, Shown

if TYPE_CHECKING:
    from bot.keeping.state import State
    from config.settings import LanguageSetting

KEEP_SECONDS = 60 * 24 * 3600.0
BITS = 40  # an update's number has fewer


class Exchange(NamedTuple):
    """A question and the message that answers it.

    ``id`` tells the update that asked and the place of the question in it, as :func:`number_of` writes them;
    ``language`` is as it was asked. ``previous`` is what the question may have followed up and ``leaves`` what its
    answer leaves behind.
    """

    id: int
    chat: int
    asked: int
    answered: int
    asker: int
    question: str
    language: LanguageSetting
    previous: Previous | None
    at: float
    leaves: Previous

    @property
    def in_group(self) -> bool:
        """Whether it was asked in a group: a private chat has its user's number, which is above 0."""
        return self.chat < 0


def number_of(update: int, place: int) -> int:
    """The number of an exchange: of the question in this place of an update's, from 0."""
    return update + (place << BITS)


class Exchanges:
    """The table of exchanges: questions, and the messages that answered them."""

    def __init__(self, state: State) -> None:
        self._state = state
        rows = state.rows("SELECT key, value FROM setting WHERE key LIKE 'moved %'")
        self._moved = {int(key.removeprefix("moved ")): int(new) for key, new in rows}

    def keep(self, exchange: Exchange) -> None:
        """Remember an exchange, in place of an older one with its id or its answer.

        What was asked in a group that has just become a supergroup was answered there.
        """
        kept = exchange._asdict() | {
            "chat": self.now_at(exchange.chat),
            "previous": encode(exchange.previous),
            "leaves": encode(exchange.leaves),
        }
        self._state.note("INSERT OR REPLACE INTO exchange VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", kept.values())

    def make_safe(self) -> None:
        """Write what was kept to the disk, where there is room."""
        with suppress(sqlite3.Error):
            self._state.commit()

    def numbered(self, number: int) -> Exchange | None:
        """The exchange that a button names."""
        return self._one("id = ?", number)

    def answered_by(self, chat: int, message: int) -> Exchange | None:
        """The exchange whose answer is this message."""
        return self._one("chat = ? AND answered = ?", chat, message)

    def asked_by(self, chat: int, message: int, place: int = 0) -> Exchange | None:
        """The exchange whose question stands in this place of a message."""
        return self._one(f"chat = ? AND asked = ? AND id >> {BITS} = ? ORDER BY at DESC, id DESC", chat, message, place)

    def latest(self, chat: int, asker: int) -> Exchange | None:
        """What this user asked last in a chat. After a week of silence Telegram begins anew with its numbers."""
        return self._one("chat = ? AND asker = ? ORDER BY at DESC, id DESC", chat, asker)

    def before(self, exchange: Exchange) -> Exchange | None:
        """What the same user had asked in the same chat before an exchange."""
        return self._one(
            "chat = ? AND asker = ? AND at < ? ORDER BY at DESC, id DESC", exchange.chat, exchange.asker, exchange.at
        )

    def move(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup; its message ids start afresh, so old answers stay the group's."""
        self._moved[old] = new
        self._state.note("INSERT OR REPLACE INTO setting VALUES (?, ?)", (f"moved {old}", str(new)))
        self._state.note("UPDATE OR REPLACE chat SET id = ? WHERE id = ?", (new, old))

    def has_moved(self, chat: int) -> bool:
        """Whether a group has become a supergroup: nothing in it can be changed any more."""
        return chat in self._moved

    def now_at(self, chat: int) -> int:
        """The number of a chat, or of the supergroup that it has become."""
        return self._moved.get(chat, chat)

    def drop(self, number: int) -> None:
        """Forget one exchange."""
        self._state.note("DELETE FROM exchange WHERE id = ?", (number,))

    def forget(self, asker: int) -> int:
        """Forget everything a user asked; returns how many exchanges that were."""
        row = self._state.row("SELECT count(*) FROM exchange WHERE asker = ?", (asker,))
        self._state.note("DELETE FROM exchange WHERE asker = ?", (asker,))
        return int(row[0]) if row else 0

    def prune(self, now: float) -> None:
        """Forget exchanges so old that nobody presses their buttons."""
        self._state.execute("DELETE FROM exchange WHERE at < ?", (now - KEEP_SECONDS,))
        self._state.commit()

    def _one(self, condition: str, *values: float) -> Exchange | None:
        row = self._state.row(f"SELECT * FROM exchange WHERE {condition} LIMIT 1", values)  # noqa: S608 - our own words
        if row is None:
            return None
        found = Exchange(*row)  # earlier versions kept no more of an answer than its question
        return found._replace(previous=decode(row[7]), leaves=decode(row[9]) or Previous(found.question))


def encode(previous: Previous | None) -> str:
    """One line of JSON; empty for nothing."""
    if previous is None:
        return ""
    shown = [[shown.article, *shown.span, shown.speaker] for shown in previous.shown]
    row = [previous.question, list(previous.people), shown, list(previous.earlier), previous.article]
    return json.dumps(row, ensure_ascii=False)


def decode(text: str | None) -> Previous | None:
    """What :func:`encode` wrote; nothing where an earlier version wrote it."""
    with suppress(ValueError, TypeError):
        question, people, shown, earlier, article = json.loads(text or "null")
        seen = tuple(Shown(name, Span(start, end), speaker) for name, start, end, speaker in shown)
        return Previous(question, tuple(people), seen, tuple(earlier), article)
    return None
