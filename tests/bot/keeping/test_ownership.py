"""What root writes into a state folder of somebody else is handed to them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.keeping.storage import hand_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OWNER = 12_345
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")


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
