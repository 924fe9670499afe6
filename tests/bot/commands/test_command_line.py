"""The command line as people and scripts meet it: output, errors, status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.__main__ import COMMANDS
from tests.bot.commands.conftest import UNKNOWN, run

if TYPE_CHECKING:
    from click.testing import Result


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_how_it_is_used(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_what_the_corpus_does_not_hold_is_status_one(corpus: Path) -> None:
    result = run("ask", UNKNOWN)
    assert (result.exit_code, result.stdout) == (1, "The article does not say.\n")


def test_each_of_several_questions_gets_its_answer(corpus: Path) -> None:
    result = run("ask", f"{UNKNOWN} {UNKNOWN}")
    assert (result.exit_code, result.stdout) == (1, "The article does not say.\n\nThe article does not say.\n")
    asked = [row["question"] for row in rows(run("ask", f"{UNKNOWN} Who sank the ferry?", "--json"))]
    assert asked == [UNKNOWN, "Who sank the ferry?"]


def test_the_corpus_on_the_command_line_wins_over_the_environment(corpus: Path, tmp_path: Path) -> None:
    result = run("ask", UNKNOWN, "--corpus", str(tmp_path / "elsewhere"))
    assert result.exit_code == 2
    assert result.stderr == f"pullquote: The corpus folder {tmp_path / 'elsewhere'} does not exist.\n"


def test_an_answer_as_json_is_one_line(corpus: Path) -> None:
    (row,) = rows(run("ask", UNKNOWN, "--json"))
    assert (row["question"], row["kind"], row["text"]) == (UNKNOWN, "nothing", "The article does not say.")


def test_the_language_of_the_answer_can_be_set(corpus: Path) -> None:
    assert run("ask", UNKNOWN, "--lang", "zh").stdout == "这篇报道没有提到。\n"


@pytest.mark.parametrize(
    "arguments", [(), ("",), (" ",), ("a", "--batch", "b"), ("--batch", "b"), ("--lang", "fr", "a")]
)
def test_a_call_that_makes_no_sense_is_status_two_and_says_why(corpus: Path, arguments: tuple[str, ...]) -> None:
    result = run("ask", *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("pullquote: ")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_a_batch_answers_in_order_and_a_bad_line_gets_an_error_in_its_place(corpus: Path, tmp_path: Path) -> None:
    lines = [
        '\ufeff{"id": "1", "question": "Who painted the opera house?", "other": 3}',
        "",
        "no json",
        '{"id": 3}',
        "[1]",
        '{"id": "5", "question": "谁画了歌剧院？"}',
    ]
    batch = tmp_path / "batch.jsonl"
    batch.write_text("\r\n".join(lines), encoding="utf-8")
    result = run("ask", "--json", "--batch", str(batch))
    assert result.exit_code == 0
    found = rows(result)
    assert [row["id"] for row in found] == ["1", None, 3, None, "5"]
    assert ["error" in row for row in found] == [False, True, True, True, False]
    assert found[-1]["question"] == "谁画了歌剧院？"


def test_a_batch_can_come_from_standard_input(corpus: Path) -> None:
    result = run("ask", "--json", "--batch", "-", given='{"id": "1", "question": "Who painted the opera house?"}\n')
    assert [row["id"] for row in rows(result)] == ["1"]


def test_a_batch_that_does_not_exist_is_an_error(corpus: Path) -> None:
    result = run("ask", "--json", "--batch", "none.jsonl")
    assert result.exit_code == 2
    assert "none.jsonl cannot be read" in result.stderr


def test_a_search_prints_hits_as_json(corpus: Path) -> None:
    (row,) = rows(run("search", "tickets crowns", "--json", "-k", "1"))
    assert row["id"] is None
    assert len(row["hits"]) <= 1


@pytest.mark.parametrize(("query", "said"), [("zzzz", "The article does not say.\n"), ("龘", "这篇报道没有提到。\n")])
def test_a_search_that_finds_nothing_says_so(corpus: Path, query: str, said: str) -> None:
    result = run("search", query)
    assert (result.exit_code, result.stdout) == (1, said)


def test_a_search_in_a_batch_keeps_ids(corpus: Path) -> None:
    result = run("search", "--json", "--batch", "-", given='{"id": "q", "question": "tickets"}\nbad\n')
    first, second = rows(result)
    assert first["id"] == "q"
    assert "error" in second


def test_a_file_that_cannot_be_read_is_named_and_the_question_still_answered(corpus: Path) -> None:
    (corpus / "image.txt").write_bytes(b"\0\1\2\3")
    result = run("ask", UNKNOWN)
    assert result.exit_code == 1
    assert "image.txt cannot be read: it holds binary data" in result.stderr


def test_chat_answers_one_question_a_line_below_it_and_ends(corpus: Path) -> None:
    result = run("chat", given=f"{UNKNOWN}\n\n/article\n")
    assert result.exit_code == 0
    first, second = f"> {UNKNOWN}\nThe article does not say.\n\n", "> /article\nFerry line reopens, 5 March 2024: "
    assert result.stdout.startswith(first + second)


def test_a_bad_configuration_is_one_sentence_and_status_two(corpus: Path, tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text("colour = 1\n", encoding="utf-8")
    result = run("ask", UNKNOWN, "--config", str(own))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"pullquote: {own}: there is no setting colour;")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["ask", "search"])
def test_words_without_quotation_marks_are_told_what_is_missing(corpus: Path, command: str) -> None:
    result = run(command, "who", "sails", "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "in quotation marks" in result.stderr


@pytest.mark.parametrize("query", ["", " "])
def test_an_empty_search_is_refused_in_a_sentence(corpus: Path, query: str) -> None:
    result = run("search", query)
    assert (result.exit_code, result.stderr) == (2, "pullquote: The query is empty.\n")


def test_a_line_of_a_batch_that_is_no_json_is_told_where(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "batch").write_text('{"id": "1", "question": ferry}\n', encoding="utf-8")
    result = run("ask", "--json", "--batch", str(tmp_path / "batch"))
    assert json.loads(result.stdout) == {"id": None, "error": "This line is no JSON (Expecting value, column 25)."}


@pytest.mark.parametrize(
    ("arguments", "called"),
    [(("sing",), ""), (("ask", "--loud"), " ask"), (("quotes",), " quotes"), (("search", "ferry", "-k"), "")],
)
def test_a_call_that_cannot_be_read_is_told_where_it_is_explained(arguments: tuple[str, ...], called: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.endswith(f"{called} --help tells how it is called.\n")
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "arguments", [("ask", UNKNOWN), ("search", "ferry"), ("quotes", "FILE"), ("people", "FILE"), ("chat",)]
)
def test_output_that_cannot_be_written_is_one_line_and_status_two(corpus: Path, arguments: tuple[str, ...]) -> None:
    words = [str(corpus / "ferry.txt") if word == "FILE" else word for word in arguments]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=f"{UNKNOWN}\n",
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "pullquote: The output cannot be written: No space left on device.\n")
