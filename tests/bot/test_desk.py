"""The desk: loaded once, asked often, loaded again without a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from bot.desk import Desk
from corpus.english.grammar.model import default_models
from corpus.errors import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "Ferry line reopens\n\nThe ferry sails again from Monday, and tickets cost four crowns as before.\n"
BRIDGE = "Bridge stays shut\n\nThe bridge over the narrow strait stays shut until the autumn, the council decided.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return folder


def test_a_desk_opens_with_what_is_in_the_folder(root: Path) -> None:
    desk = Desk.open(root)
    assert list(desk.records) == ["ferry"]
    assert desk.changes is not None
    assert (desk.changes.added, desk.changes.paragraphs) == (("ferry",), 2)


def test_a_question_that_the_corpus_does_not_hold_is_not_answered(root: Path) -> None:
    answer = Desk.open(root).ask("Who painted the opera house of Verona?")
    assert not answer.answered
    assert answer.language == "en"


def test_half_a_character_in_a_question_is_passed_over(root: Path) -> None:
    desk = Desk.open(root)
    answer = desk.ask("林涛关于渡轮说了什么？ \ud83d")
    assert answer.kind == desk.ask("林涛关于渡轮说了什么？").kind
    assert answer.language == "zh"


def test_the_language_asked_for_is_the_answers(root: Path) -> None:
    assert Desk.open(root).ask("Who painted the opera house?", "zh").language == "zh"


@pytest.mark.parametrize("language", ["auto", "en", "zh"])
@pytest.mark.parametrize("question", ["Who is Ada Moss?", "Ada Moss是谁？"])
def test_a_question_is_understood_in_its_own_language_whatever_the_answer_is_told_in(
    root: Path, question: str, language: Literal["auto", "en", "zh"]
) -> None:
    (root / "ferry.txt").write_text("“The ferry sails,” said Ada Moss, the harbour master.\n", encoding="utf-8")
    answer = Desk.open(root).ask(question, language)
    assert answer.kind == "profile"
    assert answer.language == (("en" if question.isascii() else "zh") if language == "auto" else language)


def test_a_reload_tells_what_was_added_changed_and_removed(root: Path) -> None:
    (root / "old.txt").write_text(BRIDGE, encoding="utf-8")
    desk = Desk.open(root)
    (root / "old.txt").unlink()
    (root / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (root / "ferry.txt").write_text(FERRY.replace("four", "five"), encoding="utf-8")
    changes = desk.reload()
    assert (changes.added, changes.changed, changes.removed) == (("bridge",), ("ferry",), ("old",))
    assert "five" in desk.records["ferry"].article.text


def test_what_did_not_change_is_not_worked_out_again(root: Path) -> None:
    desk = Desk.open(root)
    before = desk.records["ferry"]
    assert desk.reload().changed == ()
    assert desk.records["ferry"] is before


def test_the_weights_that_only_reading_takes_are_let_go_of_once_articles_are_read(root: Path) -> None:
    Desk.open(root)
    assert default_models.cache_info().currsize == 0


def test_a_reload_that_fails_keeps_what_is_in_use(root: Path) -> None:
    desk = Desk.open(root)
    (root / "ferry.txt").unlink()
    with pytest.raises(CorpusError):
        desk.reload()
    assert list(desk.records) == ["ferry"]


def test_whoever_holds_the_old_collection_finishes_on_it(root: Path) -> None:
    desk = Desk.open(root)
    held = desk.collection
    (root / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    desk.reload()
    assert list(held.records) == ["ferry"]
    assert sorted(desk.records) == ["bridge", "ferry"]


def test_a_second_folder_joins_once_it_exists(root: Path, tmp_path: Path) -> None:
    uploads = tmp_path / "uploads"
    desk = Desk.open(root, uploads)
    uploads.mkdir()
    (uploads / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    assert desk.reload().added == ("bridge",)


def test_a_file_that_cannot_be_read_is_reported(root: Path) -> None:
    (root / "empty.txt").write_text("", encoding="utf-8")
    desk = Desk.open(root)
    assert desk.changes is not None
    assert [skipped.path.name for skipped in desk.changes.skipped] == ["empty.txt"]


def test_an_index_in_the_state_folder_answers_and_is_read_again_by_the_next_desk(root: Path, tmp_path: Path) -> None:
    first = Desk.open(root, state=tmp_path / "state")
    second = Desk.open(root, state=tmp_path / "state")
    assert first.edition is not None
    assert second.edition is not None
    assert first.edition.mark == second.edition.mark
    assert second.ask("ferry tickets") == Desk.open(root).ask("ferry tickets")


def test_a_reload_without_changes_keeps_what_is_in_use(root: Path, tmp_path: Path) -> None:
    desk = Desk.open(root, state=tmp_path / "state")
    held = desk.collection
    desk.reload()
    assert desk.collection is held


def test_where_the_index_cannot_be_kept_it_is_in_memory_and_said_so(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    desk = Desk.open(root, state=tmp_path / "file")
    assert list(desk.records) == ["ferry"]
    assert desk.changes is not None
    assert desk.changes.notices[0].startswith("The index cannot be kept in ")


def test_an_index_that_is_damaged_while_it_is_in_use_is_made_anew_and_answers(root: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    Desk.open(root, state=state)
    desk = Desk.open(root, state=state)
    (path,) = state.rglob("records.bin")
    with path.open("r+b") as file:
        file.write(bytes(8))
    assert desk.ask("ferry tickets").statements[0].parts[0].text == FERRY.split("\n\n")[1].strip()
    assert path.parents[1].is_dir()
    assert Desk.open(root, state=state).changes.notices == ()  # type: ignore[union-attr] # it was just opened


def test_an_article_is_taken_out_of_the_index_while_the_folder_is_away(root: Path, tmp_path: Path) -> None:
    (root / "pier.txt").write_text("The pier\n\nIt was mended in May.\n", encoding="utf-8")
    (root / "empty.txt").write_text("", encoding="utf-8")
    desk = Desk.open(root, state=tmp_path / "state")
    root.rename(tmp_path / "away")
    assert desk.remove_article("pier").removed == ("pier",)
    assert list(desk.records) == ["ferry"]
    assert desk.ask("ferry tickets").answered
    (tmp_path / "away").rename(root)
    assert desk.reload().added == ("pier",)
