"""The command line as people and scripts meet it: output, errors, status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.__main__ import COMMANDS
from tests.bot.commands.conftest import TEXT, UNKNOWN, run

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


def test_of_a_file_without_quotations_that_is_said(corpus: Path) -> None:
    (corpus / "pier.txt").write_text("The pier\n\nThe pier stands in the harbour.\n", encoding="utf-8")
    result = run("quotes", corpus / "pier.txt")
    assert (result.exit_code, result.stdout.strip()) == (0, "Nobody speaks in The pier.")


def test_quotes_shows_what_somebody_denied_with_the_verb(corpus: Path) -> None:
    denied = "Ida Holm, the owner, denied taking the pier from the town."
    (corpus / "pier.txt").write_text(f"The pier\n\n{denied}\n", encoding="utf-8")
    assert f"“{denied}”" in run("quotes", corpus / "pier.txt").stdout


def test_a_search_in_a_batch_keeps_ids(corpus: Path) -> None:
    result = run("search", "--json", "--batch", "-", given='{"id": "q", "question": "tickets"}\nbad\n')
    first, second = rows(result)
    assert first["id"] == "q"
    assert "error" in second


def test_quotes_reads_every_file_and_names_the_one_it_cannot(corpus: Path, tmp_path: Path) -> None:
    result = run("quotes", str(tmp_path / "none.txt"), str(corpus / "ferry.txt"), "--json")
    assert result.exit_code == 2
    assert result.stderr == f"pullquote: {tmp_path / 'none.txt'} cannot be read: there is no such file.\n"
    for row in rows(result):
        assert row["article"] == "ferry"
        assert TEXT[row["start"] : row["end"]] == row["text"]


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


def test_a_bad_configuration_is_one_sentence_and_status_two(corpus: Path, tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text("colour = 1\n", encoding="utf-8")
    result = run("ask", UNKNOWN, "--config", str(own))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"pullquote: {own}: there is no setting colour;")
    assert result.stderr.count("\n") == 1


def test_people_are_listed_with_titles_and_places(corpus: Path) -> None:
    result = run("people", str(corpus / "ferry.txt"), "--json")
    (row,) = rows(result)
    assert (row["speaker"]["name"], row["direct"], row["paragraphs"]) == ("Ida Lund", 1, [2])


@pytest.mark.parametrize("command", ["ask", "search"])
def test_words_without_quotation_marks_are_told_what_is_missing(corpus: Path, command: str) -> None:
    result = run(command, "who", "sails", "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "in quotation marks" in result.stderr


def test_an_article_in_which_nobody_speaks_prints_a_sentence(corpus: Path) -> None:
    (corpus / "calm.txt").write_text("The sea was calm on Monday.\n", encoding="utf-8")
    (corpus / "still.txt").write_text("周一海面平静。\n", encoding="utf-8")
    result = run("people", str(corpus / "calm.txt"), str(corpus / "still.txt"))
    assert (result.exit_code, result.stdout) == (0, "Nobody speaks in calm.\nstill：没有人讲话。\n")


def test_people_print_as_a_table(corpus: Path) -> None:
    result = run("people", str(corpus / "ferry.txt"))
    assert result.exit_code == 0
    assert "Ida Lund" in result.stdout


def test_quotations_print_as_one_web_page(corpus: Path) -> None:
    result = run("quotes", str(corpus / "ferry.txt"), "--html")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    assert "Ida Lund" in result.stdout


def test_a_page_and_lines_at_once_are_refused(corpus: Path) -> None:
    result = run("quotes", str(corpus / "ferry.txt"), "--html", "--json")
    assert result.exit_code == 2


@pytest.mark.parametrize("query", ["", " "])
def test_an_empty_search_is_refused_in_a_sentence(corpus: Path, query: str) -> None:
    result = run("search", query)
    assert (result.exit_code, result.stderr) == (2, "pullquote: The query is empty.\n")


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


def test_a_line_of_a_batch_that_is_no_json_is_told_where(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "batch").write_text('{"id": "1", "question": ferry}\n', encoding="utf-8")
    result = run("ask", "--json", "--batch", str(tmp_path / "batch"))
    assert json.loads(result.stdout) == {"id": None, "error": "This line is no JSON (Expecting value, column 25)."}


def test_check_counts_files_passed_over_and_names_faults_of_front_matter(corpus: Path) -> None:
    (corpus / "image.txt").write_bytes(b"\0\1\2\3")
    (corpus / "quay.md").write_text("---\ndate: 2024-13-40\nauthors: [Ida Holm\n---\n\nThe quay stays.", "utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert "sound, but 1 file passed over: 2 articles" in result.stdout
    assert "quay: The date “2024-13-40” in the front matter cannot be read" in result.stdout
    assert "The list of authors in the front matter has no closing bracket" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "called"),
    [(("sing",), ""), (("ask", "--loud"), " ask"), (("quotes",), " quotes"), (("search", "ferry", "-k"), "")],
)
def test_a_call_that_cannot_be_read_is_told_where_it_is_explained(arguments: tuple[str, ...], called: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.endswith(f"{called} --help tells how it is called.\n")
    assert result.stderr.count("\n") == 1


def test_check_names_articles_that_are_there_twice(corpus: Path) -> None:
    (corpus / "copy.md").write_bytes((corpus / "ferry.txt").read_bytes())
    assert "ferry: It has the same text as copy." in run("check").stdout


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


def test_long_titles_are_shortened_in_the_table_and_whole_in_json(corpus: Path) -> None:
    title = "deputy director of the harbour and of everything that lies to the north of it"
    (corpus / "north.txt").write_text(f"“We sail on Monday as ever,” said Ida Lund, {title}.\n", encoding="utf-8")
    table = run("people", str(corpus / "north.txt")).stdout
    assert "…" in table
    assert max(map(len, table.splitlines())) <= 80
    (row,) = rows(run("people", str(corpus / "north.txt"), "--json"))
    assert row["titles"] == [title]
