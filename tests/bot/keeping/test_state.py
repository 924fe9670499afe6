"""The state on disk: kept, migrated, and set aside when it is damaged."""

from __future__ import annotations

import sqlite3
import stat
from typing import TYPE_CHECKING

import pytest

from bot.keeping.inbox import Entry, Inbox
from bot.keeping.state import MIGRATIONS, State, StateError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

UPDATE = {"update_id": 7, "message": {"chat": {"id": 11}, "text": "ferry?"}}


def test_an_update_is_open_until_it_is_done_even_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    state = State(path)
    assert Inbox(state, lambda: 0.0).add([UPDATE]) == [Entry(7, "chat 11")]
    inbox = Inbox(State(path), lambda: 0.0)
    assert inbox.open() == [Entry(7, "chat 11")]
    assert inbox.body(7) == UPDATE
    inbox.done(7)
    assert Inbox(State(path), lambda: 0.0).open() == []


def test_an_update_that_comes_twice_is_taken_in_once(tmp_path: Path) -> None:
    inbox = Inbox(State(tmp_path / "s"), lambda: 0.0)
    inbox.add([UPDATE])
    inbox.done(7)
    assert inbox.add([UPDATE]) == []
    assert inbox.last() == 7


def test_what_was_said_is_erased_once_it_is_answered(tmp_path: Path) -> None:
    inbox = Inbox(State(tmp_path / "s"), lambda: 0.0)
    inbox.add([UPDATE])
    inbox.done(7)
    assert inbox.body(7) is None
    rows = sqlite3.connect(tmp_path / "s").execute("SELECT body FROM inbox").fetchall()
    assert rows == [("",)]


def test_a_damaged_file_is_set_aside_and_the_bot_starts(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    path.write_bytes(b"SQLite format 3\0" + b"nonsense" * 500)
    state = State(path)
    state.keep("key", "value")
    aside = [file for file in tmp_path.iterdir() if "damaged" in file.name]
    assert len(aside) == 1
    assert b"nonsense" in aside[0].read_bytes()


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    State(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(StateError, match="newer version"):
        State(path)


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StateError, match="PULLQUOTE_STATE"):
        State(tmp_path / "file" / "bot.sqlite3")


def test_the_file_and_what_lies_beside_it_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    State(path).close()
    path.chmod(0o644)  # as an earlier version left it
    state = State(path)
    Inbox(state, lambda: 0.0).add([UPDATE])
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == dict.fromkeys(("bot.sqlite3", "bot.sqlite3-wal", "bot.sqlite3-shm"), 0o600)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[tuple[State, Callable[[int], None]]]:
    """A state with a table, and a way to say how many pages its file may have: what needs more finds the disk full."""
    state = State(tmp_path / "s")

    def may_have(pages: int) -> None:
        state.rows(f"PRAGMA max_page_count = {pages}")

    yield state, may_have
    may_have(1_000_000)
    state.close()


def test_what_is_noted_on_a_full_disk_is_written_once_there_is_room(full: tuple[State, Callable[[int], None]]) -> None:
    state, may_have = full
    may_have(1)  # as few as there are already
    for number in range(3):
        state.note("INSERT INTO setting VALUES (?, ?)", (f"key {number}", "long" * 5000))
    with pytest.raises(sqlite3.Error, match="full"):
        state.commit()
    may_have(1_000_000)
    state.commit()
    assert state.row("SELECT count(*) FROM setting") == (3,)


def test_what_was_noted_outlives_a_write_that_is_undone(tmp_path: Path) -> None:
    state = State(tmp_path / "s")
    state.note("INSERT INTO answers VALUES ('quotation', 1)")
    state.execute("INSERT INTO chat VALUES (1, 'en')")
    state.roll_back()
    assert state.row("SELECT count FROM answers") == (1,)
    assert state.rows("SELECT * FROM chat") == []
    state.commit()
    state.note("UPDATE answers SET count = count + 1")
    state.commit()
    state.roll_back()
    assert State(tmp_path / "s").row("SELECT count FROM answers") == (2,)
