"""Everything the bot remembers, in one SQLite file with migrations."""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import structlog

from bot.keeping.storage import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# One entry a schema version, never edited once released: new ones are added at the end.
MIGRATIONS = (
    """
    CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, body TEXT NOT NULL, received REAL NOT NULL,
                        done REAL);
    CREATE INDEX inbox_open ON inbox (update_id) WHERE done IS NULL;
    CREATE TABLE exchange (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, asked INTEGER NOT NULL,
                           answered INTEGER NOT NULL, asker INTEGER NOT NULL, question TEXT NOT NULL,
                           language TEXT NOT NULL, previous TEXT, at REAL NOT NULL);
    CREATE UNIQUE INDEX exchange_answered ON exchange (chat, answered);
    CREATE INDEX exchange_asked ON exchange (chat, asked);
    CREATE INDEX exchange_asker ON exchange (asker);
    CREATE TABLE chat (id INTEGER PRIMARY KEY, language TEXT NOT NULL);
    CREATE TABLE unanswered (question TEXT PRIMARY KEY, count INTEGER NOT NULL, latest REAL NOT NULL);
    CREATE TABLE answers (kind TEXT PRIMARY KEY, count INTEGER NOT NULL);
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    """,
    "CREATE TABLE retried (update_id INTEGER PRIMARY KEY, tries INTEGER NOT NULL);",
    "ALTER TABLE exchange ADD COLUMN leaves TEXT NOT NULL DEFAULT '';",
)


class StateError(Exception):
    """The state cannot be used: the folder cannot be written to, or a newer version wrote the file."""


class State:
    """A connection whose writes are safe once :meth:`commit` returned (write-ahead log, synchronous=FULL).

    What a handler notes and the mark that its update is done are committed together.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = opened(path)
        self._notes: list[tuple[str, tuple[Any, ...]]] = []
        self._undone = False

    def execute(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """Run one statement; a transaction begins with the first that writes."""
        return self._connection.execute(statement, tuple(values))

    def note(self, statement: str, values: Iterable[Any] = ()) -> None:
        """Run one statement that the next commit makes safe; on a full disk, the first one that the disk allows."""
        noted = statement, tuple(values)
        if not self._undone:
            try:
                self._connection.execute(*noted)
            except sqlite3.OperationalError as error:
                structlog.get_logger().warning("noted later", error=str(error))
                self._undo()
        self._notes.append(noted)

    def rows(self, statement: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self.execute(statement, values).fetchall()

    def row(self, statement: str, values: Iterable[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        found: tuple[Any, ...] | None = self.execute(statement, values).fetchone()
        return found

    def roll_back(self) -> None:
        """Undo what was executed since the last commit; what was noted stays."""
        self._undo()
        with suppress(sqlite3.Error):  # the next commit tries again
            self._renew()

    def commit(self) -> None:
        """Make everything written so far safe; sqlite3.Error when the disk refuses, which undoes all but the notes."""
        try:
            self._renew()
            self._connection.commit()
        except sqlite3.Error:
            self.roll_back()
            raise
        self._notes.clear()

    def _renew(self) -> None:
        """Write again what was noted and then undone, all of it or nothing."""
        if not self._undone:
            return
        try:
            for statement, values in self._notes:
                self._connection.execute(statement, values)
        except sqlite3.Error:
            self._undo()
            raise
        self._undone = False

    def _undo(self) -> None:
        self._connection.rollback()
        self._undone = True

    def close(self) -> None:
        """Commit and close."""
        self.commit()
        self._connection.close()

    def setting(self, key: str) -> str | None:
        """A value kept by name."""
        found = self.row("SELECT value FROM setting WHERE key = ?", (key,))
        return found[0] if found else None

    def keep(self, key: str, value: str) -> None:
        """Keep a value by name."""
        self.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))
        self.commit()

    def drop(self, key: str) -> None:
        """Forget a value kept by name."""
        self.execute("DELETE FROM setting WHERE key = ?", (key,))
        self.commit()


def opened(path: Path) -> sqlite3.Connection:
    """Open or create the file; a damaged one is set aside, never deleted. StateError when nothing can be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return migrated(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise StateError(
            f"The bot's state cannot be kept in {path.parent} ({fault_of(path.parent) or error}): mend that, or set"
            " PULLQUOTE_STATE to another folder."
        ) from error
    except sqlite3.DatabaseError:
        aside = set_aside(path)
        structlog.get_logger().error("state damaged", file=str(path), set_aside=str(aside))
        return migrated(path)


def migrated(path: Path) -> sqlite3.Connection:
    """A connection to a sound file of the newest schema; sqlite3.DatabaseError when the file is damaged."""
    connection = sqlite3.connect(path)
    try:
        with suppress(OSError):  # another's file, which they let us write
            path.chmod(0o600)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema up to date, each step whole or not at all; sqlite3.DatabaseError for a damaged file."""
    if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("the file is damaged")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise StateError(f"{path} was written by a newer version of Pullquote: upgrade, or set PULLQUOTE_STATE.")
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        connection.executescript(f"BEGIN; {script} PRAGMA user_version = {number}; COMMIT;")


def set_aside(path: Path) -> Path:
    """Rename a damaged file, with its log beside it; the new name says when."""
    target = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
    path.rename(target)
    for suffix in ("-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(target.with_name(target.name + suffix))
    return target
