"""What `pullquote check` says of an installation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.commands.conftest import run

if TYPE_CHECKING:
    from pathlib import Path


def test_check_says_that_an_installation_is_sound_and_what_the_bot_lacks(corpus: Path) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert "sound: 1 article, 2 paragraphs" in result.stdout
    assert "set PULLQUOTE_TOKEN" in result.stdout


def test_check_never_prints_the_token(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_TOKEN", "123:do-not-print-me")
    monkeypatch.setenv("PULLQUOTE_API_URL", "http://127.0.0.1:1")  # nobody listens there
    result = run("check")
    assert "do-not-print-me" not in result.output
    assert "no token" not in result.stdout


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("PULLQUOTE_CORPUS", "/nowhere", "The corpus folder /nowhere does not exist"),
        ("PULLQUOTE_WORDING", "/nowhere", "The wording folder /nowhere does not exist"),
        ("PULLQUOTE_LANGUAGE", "fr", "PULLQUOTE_LANGUAGE must be"),
    ],
)
def test_check_names_what_is_wrong(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, key: str, value: str, said: str
) -> None:
    monkeypatch.setenv(key, value)
    result = run("check")
    assert result.exit_code == 1
    assert said in result.stdout


def test_a_state_that_cannot_be_written_is_not_sound(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PULLQUOTE_STATE", str(tmp_path / "file"))
    result = run("check")
    assert result.exit_code == 1
    assert f"state          wrong: {tmp_path / 'file'} cannot be written (not a directory)" in result.stdout


def test_check_names_variables_of_the_environment_that_are_no_settings(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_CORPSU", str(corpus))
    monkeypatch.setenv("PULLQUOTE_LANGUAGE", "en")
    result = run("check")
    assert (
        "configuration  sound\n               PULLQUOTE_CORPSU in the environment is no setting\ncorpus"
        in result.stdout
    )
    assert "PULLQUOTE_LANGUAGE" not in result.stdout


def test_check_counts_files_passed_over_and_names_faults_of_front_matter(corpus: Path) -> None:
    (corpus / "image.txt").write_bytes(b"\0\1\2\3")
    (corpus / "quay.md").write_text("---\ndate: 2024-13-40\nauthors: [Ida Holm\n---\n\nThe quay stays.", "utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert "sound, but 1 file passed over: 2 articles" in result.stdout
    assert "quay: The date “2024-13-40” in the front matter cannot be read" in result.stdout
    assert "The list of authors in the front matter has no closing bracket" in result.stdout


def test_check_names_articles_that_are_there_twice(corpus: Path) -> None:
    (corpus / "copy.md").write_bytes((corpus / "ferry.txt").read_bytes())
    assert "ferry: It has the same text as copy." in run("check").stdout
