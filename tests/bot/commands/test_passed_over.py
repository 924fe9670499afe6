"""What a command cannot use is named in one sentence, and nothing waits for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.bot.commands.conftest import UNKNOWN, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("command", [("check",), ("ask", UNKNOWN)])
def test_a_pipe_in_the_folder_is_named(corpus: Path, command: tuple[str, ...]) -> None:
    os.mkfifo(corpus / "pipe.txt")
    assert "pipe.txt cannot be read: it is a pipe, a socket or a device" in run(*command).output


@pytest.mark.parametrize("command", [("check",), ("ask", UNKNOWN)])
def test_a_document_that_the_bot_has_not_read_is_named_and_other_endings_are_not(
    corpus: Path, command: tuple[str, ...]
) -> None:
    for name in ("a.pdf", "b.html", "c.docx", "d.csv"):
        (corpus / name).write_text("words", encoding="utf-8")
    output = run(*command).output
    for name in ("a.pdf", "b.html", "c.docx"):
        assert f"{name} cannot be read: its text is not taken out yet; the bot does that at its start" in output
    assert "d.csv" not in output


def test_of_many_files_an_answer_names_a_few_and_counts_the_others(corpus: Path) -> None:
    for number in range(5):
        (corpus / f"{number}.pdf").write_text("words", encoding="utf-8")
    *named, counted = run("ask", UNKNOWN).stderr.splitlines()
    assert len(named) == 3
    assert counted == "2 more files were passed over: pullquote check names all."
    assert all(f"{number}.pdf" in run("check").output for number in range(5))


def test_a_document_is_answered_from_the_text_that_the_bot_took_out(corpus: Path, state: Path) -> None:
    (corpus / "quay.pdf").write_bytes(b"%PDF-1.4")
    (state / "text").mkdir()
    (state / "text" / "quay.pdf.txt").write_text("The quay\n\n“We mend the quay in May,” said Nils Falk.\n", "utf-8")
    assert "Nils Falk" in run("ask", "Who mends the quay in May?").stdout


@pytest.mark.parametrize("command", ["quotes", "people"])
@pytest.mark.parametrize("name", ["x.pdf", "x.docx", "x.html"])
def test_a_document_named_for_its_quotations_is_refused(corpus: Path, command: str, name: str) -> None:
    (corpus / name).write_text("%PDF-1.4 and words", encoding="utf-8")
    result = run(command, corpus / name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr == f"pullquote: {corpus / name} is no plain text: save its text as a .txt file and name that.\n"
    )


def test_no_page_is_written_of_a_file_that_cannot_be_read(corpus: Path) -> None:
    (corpus / "empty.txt").write_text("", encoding="utf-8")
    result = run("quotes", "--html", corpus / "empty.txt")
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_file_given_as_the_corpus_is_told_as_that(corpus: Path) -> None:
    result = run("ask", UNKNOWN, "--corpus", corpus / "ferry.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith("is not a folder; name the folder that holds the articles.\n")


def test_a_batch_that_cannot_be_read_is_named_whatever_else_is_missing(corpus: Path) -> None:
    assert "none.jsonl cannot be read: No such file" in run("ask", "--batch", "none.jsonl").stderr


def test_check_warns_of_a_glossary_that_leads_astray(corpus: Path) -> None:
    (corpus / "quay.txt").write_text("The quay\n\n“We mend the quay in May,” said Nils Falk.\n", encoding="utf-8")
    entries = (
        '[[name]]\nname = "Ida Lund"\nalso = ["Nils Falk", "Frau Lund"]\n[[name]]\nname = "Olga Wik"\nalso = ["Wik"]\n'
    )
    (corpus / "glossary.toml").write_text(entries, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert "The glossary reads Nils Falk as Ida Lund, and Nils Falk is another speaker's name" in result.stdout
    assert "The glossary's name Olga Wik is in no article" in result.stdout
    assert result.stdout.count("The glossary") == 2
