"""``pullquote eval`` as administrators and their scripts meet it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.desk import Desk
from tests.bot.commands.conftest import run

if TYPE_CHECKING:
    from click.testing import Result

EXAMPLE = Path(__file__).parents[3] / "config" / "questions.example.jsonl"
SAID = '{"id": "price", "question": "What did Ida Lund say?", "quotes": "four crowns", "speaker": "Ida Lund"}'
WRONG = '{"question": "Who is Ida Lund?", "kind": "nothing"}'


@pytest.fixture
def questions(tmp_path: Path, corpus: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text(f"{SAID}\n{WRONG}\n", encoding="utf-8")
    return path


def evaluated(*arguments: str | Path) -> Result:
    return run("eval", *arguments)


def test_scores_are_printed_with_the_reasons(questions: Path) -> None:
    result = evaluated(questions)
    assert result.exit_code == 0
    assert "1 of 2 as expected (50.0 %)" in result.stdout
    assert "It was answered, and the articles hold no answer." in result.stdout


@pytest.mark.parametrize(("share", "status"), [("0.5", 0), ("0.6", 1)])
def test_the_status_tells_whether_enough_is_as_expected(questions: Path, share: str, status: int) -> None:
    assert evaluated(questions, "--at-least", share).exit_code == status
    assert evaluated(questions, "--at-least", share, "--json").exit_code == status


def test_json_is_one_object_and_a_page_is_written(questions: Path, tmp_path: Path) -> None:
    result = evaluated(questions, "--json", "--html", tmp_path / "page.html", "--min-confidence", "0.2,1")
    row = json.loads(result.stdout)
    assert [threshold["least"] for threshold in row["thresholds"]] == [0.2, 1.0]
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--min-confidence", "2"), "2 is no list of numbers from 0 to 1"),
        (("--min-confidence", "low"), "low is no list of numbers from 0 to 1"),
        (("--at-least", "90"), "--at-least"),
        (("--html", "no/such/folder/page.html"), "page.html cannot be used"),
    ],
)
def test_a_wrong_call_is_status_two_and_one_sentence(
    questions: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    result = evaluated(questions, *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_wrong_line_is_status_two_and_named(questions: Path) -> None:
    questions.write_text(f'{SAID}\n{{"question": 3}}\n', encoding="utf-8")
    result = evaluated(questions)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"pullquote: {questions}, line 2: question must be a text.\n"


@pytest.mark.parametrize(
    ("second", "complaint"),
    [
        (SAID, "line 2: line 1 has the id price already."),
        ('{"question": "Who?", "article": "quay"}', "line 2: there is no article quay in the corpus."),
    ],
)
def test_a_line_that_cannot_be_meant_is_named(questions: Path, second: str, complaint: str) -> None:
    questions.write_text(f"{SAID}\n{second}\n", encoding="utf-8")
    result = evaluated(questions)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"pullquote: {questions}, {complaint}\n")


def test_a_page_that_cannot_be_written_fails_before_anything_is_asked(
    questions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Desk, "ask", lambda _, text, *__: asked.append(text))
    assert evaluated(questions, "--html", "no/such/folder/page.html").exit_code == 2
    assert asked == []


def test_what_is_less_sure_than_the_setting_is_not_answered(questions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_LEAST_CONFIDENCE", "1")
    row = json.loads(evaluated(questions, "--json").stdout)
    assert [wrong["id"] for wrong in row["wrong"]] == ["price"]


def test_the_example_holds_for_the_bundled_article(questions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PULLQUOTE_CORPUS")
    result = evaluated(EXAMPLE, "--at-least", "0.9", "--json")
    assert result.exit_code == 0, result.stdout
    row = json.loads(result.stdout)
    assert (row["not_verbatim"], row["wrong_names"]) == (0, 0)
