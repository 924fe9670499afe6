"""Whether the state folder can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.keeping import storage

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Usage(NamedTuple):
    """A disk as shutil tells of it."""

    free: int


def test_a_folder_that_is_yet_to_be_made_is_sound_and_is_not_made(tmp_path: Path) -> None:
    assert storage.fault_of(tmp_path / "a" / "b") is None
    assert list(tmp_path.iterdir()) == []


def test_a_plain_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert storage.fault_of(tmp_path / "file") == "not a directory"
    assert storage.fault_of(tmp_path / "file" / "below") == "not a directory"


def test_a_disk_without_room_for_the_dictionary_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(5_000_000))
    assert storage.fault_of(tmp_path) == "the disk has 5 MB left and the dictionary needs 100"
