"""What is kept beside the dictionary, and what of it goes when the bot starts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bot.lexicons import tidy
from retrieval.language.store import COUNTS_NAME, FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO = 1_500_000_000


@pytest.fixture
def lexicons(tmp_path: Path) -> Path:
    folder = tmp_path / "lexicons"
    folder.mkdir()
    return folder


def test_what_earlier_versions_kept_is_deleted_and_nothing_else(lexicons: Path) -> None:
    mine = {FILE_NAME, COUNTS_NAME, "dictionary-9999.sqlite", "notes.txt", "dictionary-1.sqlite.bak", "compiled-mine"}
    for name in (*mine, "dictionary-1.sqlite", "jieba-0.npz", "jieba.cache"):
        (lexicons / name).write_bytes(b"")
    (lexicons / "compiled-0123abcd").mkdir()
    (lexicons / "compiled-0123abcd" / "scoring.nbi").write_bytes(b"")
    tidy(lexicons.parent)
    assert {path.name for path in lexicons.iterdir()} == mine


def test_what_is_being_written_stays_until_it_is_long_left(lexicons: Path) -> None:
    new, old = (lexicons / f"{FILE_NAME}.{process}" for process in (1, 2))
    for path in (new, old):
        path.write_bytes(b"")
    os.utime(old, (LONG_AGO, LONG_AGO))
    tidy(lexicons.parent)
    assert list(lexicons.iterdir()) == [new]


def test_the_compiled_code_in_use_stays(lexicons: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.postings.engine._name", lambda: "compiled-0123abcd")
    (lexicons / "compiled-0123abcd").mkdir()
    tidy(lexicons.parent)
    assert [path.name for path in lexicons.iterdir()] == ["compiled-0123abcd"]


def test_what_a_link_leads_to_is_left_alone(lexicons: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (lexicons / "compiled-0123abcd").symlink_to(tmp_path / "precious")
    (tmp_path / "precious" / "letter.txt").write_text("Dear Ann", encoding="utf-8")
    tidy(tmp_path)
    assert (tmp_path / "precious" / "letter.txt").is_file()


def test_a_state_folder_that_is_not_there_yet_is_left_so(tmp_path: Path) -> None:
    tidy(tmp_path / "state")
    assert not (tmp_path / "state").exists()
