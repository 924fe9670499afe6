"""A backup is whole, private, and enough to go on from."""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.documents.documents import Document
from bot.documents.uploads import Uploads
from bot.keeping.backup import BackupError, back_up
from bot.keeping.inbox import Entry, Inbox
from bot.keeping.state import State

if TYPE_CHECKING:
    from pathlib import Path

PAGE = Document("lock", ".html", b"<p>The lock opens.", "The lock opens.")


def lived_in(state: Path) -> State:
    """A state folder in use: an open question, an uploaded article, a file that is just being written."""
    opened = State(state / "bot.sqlite3")
    Inbox(opened, lambda: 0.0).add([{"update_id": 7, "message": {"chat": {"id": 11}}}])
    uploads = Uploads(state)
    uploads.wait(1, PAGE)
    uploads.add(1, PAGE, ())
    uploads.wait(2, PAGE)
    (uploads.articles / ".half.html.new").write_bytes(b"<p>The")
    return opened


def test_what_is_restored_goes_on_where_the_running_bot_was(tmp_path: Path) -> None:
    running = lived_in(tmp_path / "state")
    size = back_up(tmp_path / "state", tmp_path / "copy.tar.gz")
    assert size == (tmp_path / "copy.tar.gz").stat().st_size
    running.close()
    with tarfile.open(tmp_path / "copy.tar.gz") as archive:
        archive.extractall(tmp_path / "new", filter="data")
    assert Inbox(State(tmp_path / "new" / "bot.sqlite3"), lambda: 0.0).open() == [Entry(7, "chat 11")]
    uploads = Uploads(tmp_path / "new")
    assert uploads.names() == ["lock"]
    assert (uploads.texts / "lock.html.txt").read_text() == "The lock opens."
    assert uploads.waiting(2) == PAGE
    assert [file.name for file in uploads.articles.iterdir()] == ["lock.html"]


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    lived_in(tmp_path / "state")
    back_up(tmp_path / "state", tmp_path / "copy.tar.gz")
    assert (tmp_path / "copy.tar.gz").stat().st_mode & 0o777 == 0o600


def test_a_disk_that_has_become_read_only_can_still_be_backed_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived_in(tmp_path / "state")  # not closed: what it wrote last is in the log beside
    monkeypatch.setattr("bot.keeping.backup.is_read_only", lambda _: True)
    back_up(tmp_path / "state", tmp_path / "copy.tar.gz")
    with tarfile.open(tmp_path / "copy.tar.gz") as archive:
        archive.extractall(tmp_path / "new", filter="data")
    assert Inbox(State(tmp_path / "new" / "bot.sqlite3"), lambda: 0.0).open() == [Entry(7, "chat 11")]


def test_a_backup_that_fails_leaves_the_earlier_one_alone(tmp_path: Path) -> None:
    lived_in(tmp_path / "state").close()
    (tmp_path / "copy.tar.gz").write_bytes(b"the one of yesterday")
    (tmp_path / "state" / "bot.sqlite3").write_bytes(b"damaged" * 1000)
    for beside in tmp_path.glob("state/bot.sqlite3-*"):
        beside.unlink()
    with pytest.raises(BackupError, match=r"copy\.tar\.gz cannot be written"):
        back_up(tmp_path / "state", tmp_path / "copy.tar.gz")
    assert (tmp_path / "copy.tar.gz").read_bytes() == b"the one of yesterday"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.tar.gz", "state"]


def test_an_empty_state_folder_is_an_error_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_STATE", str(tmp_path / "none"))
    done = CliRunner().invoke(main, ["backup", str(tmp_path / "copy.tar.gz")])
    assert done.exit_code == 1
    assert "PULLQUOTE_STATE" in done.output
    assert not (tmp_path / "none").exists()


def test_the_command_says_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_STATE", str(tmp_path / "state"))
    lived_in(tmp_path / "state")
    done = CliRunner().invoke(main, ["backup", str(tmp_path / "copy.tar.gz")])
    assert done.exit_code == 0
    assert "copy.tar.gz" in done.output
