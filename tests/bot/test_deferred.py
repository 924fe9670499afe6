"""The thesaurus is opened late, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.desk import Desk
from bot.lexicons import Deferred

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from retrieval.language.option import Option


class Opening:
    """Counts how often it was opened; knows no word."""

    def __init__(self) -> None:
        self.states: list[Path] = []

    def __call__(self, state: Path) -> Opening:
        self.states.append(state)
        return self

    def related(self, word: str) -> tuple[Option, ...]:
        return ()


def test_it_is_opened_by_the_first_word_and_not_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opening = Opening()
    monkeypatch.setattr("bot.lexicons.make_apart", Opening())
    monkeypatch.setattr("bot.lexicons.open_thesaurus", opening)
    thesaurus = Deferred(tmp_path)
    assert opening.states == []
    thesaurus.related("ferry")
    thesaurus.related("quay")
    assert opening.states == [tmp_path]


def test_without_a_dictionary_no_word_is_related_and_that_is_said_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    thesaurus = Deferred(blocked)
    assert thesaurus.related("ferry") == ()
    assert thesaurus.english_of(["船"]) == ()
    said = capsys.readouterr().err
    assert said.startswith(f"pullquote: The dictionary cannot be kept in {blocked} (")
    assert "Chinese questions find nothing in English articles" in said
    assert said.count("\n") == 1


def test_an_index_made_without_a_dictionary_is_translated_once_there_is_one(state: Path, tmp_path: Path) -> None:
    articles, made, blocked = tmp_path / "articles", tmp_path / "state", tmp_path / "file"
    articles.mkdir()
    (articles / "ferry.txt").write_text("渡轮停航\n\n市长林海说：“渡轮明天停航。”\n", encoding="utf-8")
    blocked.write_text("no folder", encoding="utf-8")
    without = Desk.open(articles, thesaurus=Deferred(blocked), state=made)
    assert not without.ask("What was said about the ferry?").answered
    with_one = Desk.open(articles, thesaurus=Deferred(state), state=made)
    assert with_one.ask("What was said about the ferry?").answered
