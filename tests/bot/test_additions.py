"""Cue words that a deployment adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.additions import additions_in
from config.errors import SettingsError
from corpus.extraction import Additions, extract
from corpus.reading import parse

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = "The lake is rising.\n\nMaria Ortega chirruped that the ferry would be late on Monday.\n"


def test_no_folder_adds_nothing() -> None:
    assert additions_in(None) == Additions()


def test_both_languages_are_additions_in(tmp_path: Path) -> None:
    (tmp_path / "cues.en.tsv").write_text("chirrup\tspeech\tchirrup chirrups chirruped\n", encoding="utf-8")
    (tmp_path / "cues.zh.toml").write_text('say = "嘟哝道 咕哝道"\n', encoding="utf-8")
    found = additions_in(tmp_path)
    assert found.english == ("chirrup\tspeech\tchirrup chirrups chirruped",)
    assert found.chinese == (("嘟哝道", "say"), ("咕哝道", "say"))


def test_a_verb_that_was_added_reports_speech() -> None:
    article = parse(ENGLISH, id="ferry")
    added = Additions(english=("chirrup\tspeech\tchirrup chirrups chirruped",))
    assert not extract(article).quotations
    (quotation,) = extract(article, added).quotations
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Maria Ortega"


def test_a_line_that_cannot_be_is_named_with_its_number(tmp_path: Path) -> None:
    (tmp_path / "cues.en.tsv").write_text("# mine\nchirrup speech\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"cues\.en\.tsv line 2"):
        additions_in(tmp_path)


@pytest.mark.parametrize("name", ["cues.en.tsv", "cues.zh.toml"])
def test_a_file_in_another_charset_is_named_and_a_byte_order_mark_is_none_of_its_text(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"# caf\xe9\n")
    with pytest.raises(SettingsError, match=f"{name} is not UTF-8"):
        additions_in(tmp_path)
    (tmp_path / name).write_text("# ours\n", encoding="utf-8-sig")
    assert not any(line for line in additions_in(tmp_path).english if not line.startswith("#"))


def test_an_unknown_frame_is_named(tmp_path: Path) -> None:
    (tmp_path / "cues.zh.toml").write_text('shout = "嚷"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="shout"):
        additions_in(tmp_path)


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no folder"):
        additions_in(tmp_path / "gone")
