"""The state folder: whether it can be written, and that one bot has it at a time."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.commands.run import FAILED, status_of
from bot.keeping import storage
from bot.keeping.storage import Occupied, hand_over, occupied
from bot.upkeep import logs
from config.settings import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from bot.keeping.storage import occupied
with occupied(Path(sys.argv[1])):
    print(flush=True)
    sys.stdin.read()
"""
OWNER = 12_345
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")


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


def test_a_folder_that_another_keeps_is_refused_until_that_one_leaves(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with occupied(state), pytest.raises(Occupied, match=str(state)), occupied(state, seconds=0):
        pass
    with occupied(state, seconds=0):
        pass


def test_a_process_that_was_killed_keeps_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        with pytest.raises(Occupied), occupied(tmp_path, seconds=0):
            pass
        other.kill()
    with occupied(tmp_path, seconds=0):
        pass


def test_a_folder_that_cannot_be_written_is_left_to_what_is_kept_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with occupied(tmp_path / "file" / "state", seconds=0):
        pass


def test_a_second_bot_says_in_one_sentence_why_it_does_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(storage, "occupied", partial(occupied, seconds=0))
    monkeypatch.setattr(logs, "configure", lambda _: None)  # it is for the whole process
    with occupied(tmp_path):
        assert status_of(load(environ={}, given={"token": "1:a", "state": tmp_path})) == FAILED
    assert capsys.readouterr().err == (
        f"pullquote: Another bot keeps its state in {tmp_path}: stop that one, or set PULLQUOTE_STATE to"
        " another folder.\n"
    )


def owners(folder: Path) -> set[int]:
    """Whose everything below a folder is."""
    return {path.lstat().st_uid for path in folder.rglob("*")}


@as_root
def test_a_check_by_root_leaves_the_state_to_whom_it_belongs(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "fair.txt").write_text("The fair\n\n“It was loud,” said Lena Ek.\n", encoding="utf-8")
    state = tmp_path / "state"
    state.mkdir()
    os.chown(state, OWNER, OWNER)
    environment = {"PULLQUOTE_STATE": str(state), "PULLQUOTE_CORPUS": str(tmp_path / "articles")}

    result = CliRunner().invoke(main, ["check"], env=environment)

    assert "corpus         sound" in result.output
    assert (state / "index").exists()
    assert owners(state) == {OWNER}


@as_root
def test_neither_links_nor_files_with_a_second_name_are_given_away(tmp_path: Path) -> None:
    elsewhere, state = tmp_path / "elsewhere", tmp_path / "state"
    for folder in (elsewhere, state):
        folder.mkdir()
    for name in ("linked", "named"):
        (elsewhere / name).write_text("root's", encoding="utf-8")
    (state / "link").symlink_to(elsewhere / "linked")
    (state / "folder").symlink_to(elsewhere)
    os.link(elsewhere / "named", state / "name")
    os.chown(state, OWNER, OWNER)

    hand_over(state)

    assert owners(elsewhere) == {0}


@as_root
def test_a_file_put_in_place_of_a_folder_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere, state, walk = tmp_path / "elsewhere", tmp_path / "state", os.fwalk
    (state / "folder").mkdir(parents=True)
    elsewhere.write_text("root's", encoding="utf-8")
    os.chown(state, OWNER, OWNER)

    def slow(folder: Path) -> Iterator[tuple[str, list[str], list[str], int]]:
        for found in walk(folder):
            if found[1]:
                (state / "folder").rmdir()
                os.link(elsewhere, state / "folder")
            yield found

    monkeypatch.setattr(os, "fwalk", slow)
    hand_over(state)
    assert elsewhere.stat().st_uid == 0


def test_a_folder_that_is_not_there_is_nobodys(tmp_path: Path) -> None:
    hand_over(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []
