"""What a command cannot use is named in one sentence, and nothing waits for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bot.documents.waiting import time_of
from tests.bot.commands.conftest import TEXT, UNKNOWN, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("command", [("check",), ("ask", UNKNOWN)])
def test_a_pipe_in_the_folder_is_named(corpus: Path, command: tuple[str, ...]) -> None:
    os.mkfifo(corpus / "pipe.txt")
    assert "pipe.txt cannot be read: it is a pipe, a socket or a device" in run(*command).output


PAGE = f"<html><body><article>{TEXT.replace(chr(10), '<p>') * 4}</article></body></html>"


def test_documents_that_cannot_be_read_are_named_and_other_endings_are_not(corpus: Path) -> None:
    for name, content in (("a.pdf", "%PDF-1.4"), ("b.html", "words"), ("c.docx", "words"), ("d.csv", "words")):
        (corpus / name).write_text(content, encoding="utf-8")
    output = run("check").output
    assert "a.pdf cannot be read: it is damaged." in output
    assert "b.html cannot be read: no article was found on this page." in output
    assert "c.docx cannot be read: it is no file of the kind that its ending says." in output
    assert "d.csv" not in output
    told = run("ask", UNKNOWN).stderr
    assert told == "3 files cannot be read (a.pdf, b.html, c.docx): pullquote check says why.\n"


def test_a_folder_of_web_pages_alone_is_answered_from(corpus: Path) -> None:
    (corpus / "ferry.txt").unlink()
    (corpus / "ferry.html").write_text(PAGE, encoding="utf-8")
    result = run("ask", "Who said that tickets cost four crowns?")
    assert "Ida Lund" in result.stdout
    assert not result.stderr


def test_of_many_files_an_answer_names_a_few_in_one_line(corpus: Path) -> None:
    for number in range(5):
        (corpus / f"{number}.pdf").write_text("words", encoding="utf-8")
    told = run("ask", UNKNOWN).stderr
    assert told == "5 files cannot be read (0.pdf, 1.pdf, 2.pdf, …): pullquote check says why.\n"
    assert all(f"{number}.pdf" in run("check").output for number in range(5))


def test_a_document_is_answered_from_the_text_that_the_bot_took_out(corpus: Path, state: Path) -> None:
    (corpus / "quay.pdf").write_bytes(b"%PDF-1.4")
    (state / "text").mkdir(exist_ok=True)
    text = state / "text" / "quay.pdf.txt"
    text.write_text("The quay\n\n“We mend the quay in May,” said Nils Falk.\n", "utf-8")
    os.utime(text, ns=(time_of(corpus / "quay.pdf"),) * 2)
    assert "Nils Falk" in run("ask", "Who mends the quay in May?").stdout


@pytest.mark.parametrize("command", ["quotes", "people"])
def test_a_document_is_named_for_its_quotations(corpus: Path, command: str) -> None:
    (corpus / "page.html").write_text(PAGE, encoding="utf-8")
    (corpus / "x.pdf").write_text("%PDF-1.4 and words", encoding="utf-8")
    result = run(command, corpus / "x.pdf", corpus / "page.html")
    assert "Ida Lund" in result.stdout
    assert result.exit_code == 2
    assert result.stderr == f"pullquote: {corpus / 'x.pdf'} cannot be read: it is damaged.\n"


def test_a_file_of_another_ending_is_read_as_text_and_that_is_said(corpus: Path) -> None:
    (corpus / "ferry.txt").rename(corpus / "ferry.csv")
    result = run("quotes", corpus / "ferry.csv")
    assert "Ida Lund" in result.stdout
    assert "ferry.csv is read as plain text, since its ending is none of .docx" in result.stderr


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
