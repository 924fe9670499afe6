"""What becomes of documents: nothing that they say is lost, and nothing is said that they do not say."""

from __future__ import annotations

import io
import os
import signal
from contextlib import aclosing

import docx
import pytest
from pypdf import PdfWriter

from bot.documents import extractor
from bot.documents.documents import Document, Extractor, Unreadable, ending_of, read_document, safe_stem
from bot.documents.extractor import from_docx, from_html
from corpus.errors import REASONS
from tests.bot.documents.made import portable_document

BODY = "<p>The ferry sails again from Monday, the council said in the evening after a long debate about money.</p>" * 3
PAGE = (
    "<html><head><title>Ferry</title>{head}</head>"
    "<body><article><h1>Ferry</h1>{first}{body}</article>{foot}</body></html>"
)


@pytest.mark.parametrize(
    ("head", "first", "foot", "date"),
    [
        ('<meta property="article:published_time" content="2024-03-05T10:00:00Z">', "", "", "2024-03-05"),
        ("", "", "<footer>© 2019 The Quay News</footer>", None),
        ('<link rel="canonical" href="https://example.org/2017/05/ferry.html">', "", "", None),
        ("", "<p>2025年3月8日</p>", "", None),  # left to whoever reads the text
    ],
)
def test_a_page_has_the_date_that_it_states_and_none_that_could_be_guessed(
    head: str, first: str, foot: str, date: str | None
) -> None:
    text, metadata = from_html(PAGE.format(head=head, first=first, body=BODY, foot=foot).encode())
    assert metadata["date"] == date
    assert "ferry sails" in text


def test_a_table_is_read_where_it_stands_and_a_merged_cell_once() -> None:
    document, file = docx.Document(), io.BytesIO()
    document.add_paragraph("Before")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Fares"
    table.cell(1, 0).text, table.cell(1, 1).text = "Adults", "12 euros"
    document.add_paragraph("After")
    document.save(file)
    assert from_docx(file.getvalue())[0].split("\n\n") == ["Before", "Fares", "Adults", "12 euros", "After"]


async def read_alone(name: str, data: bytes) -> Document:
    async with aclosing(Extractor()) as extractor:
        return await read_document(name, data, extractor)


@pytest.mark.parametrize(("password", "reason"), [("", None), ("secret", "locked")])
async def test_an_encrypted_document_is_read_where_it_opens_without_a_password(
    password: str, reason: str | None
) -> None:
    writer, file = PdfWriter(io.BytesIO(portable_document())), io.BytesIO()
    writer.encrypt(password, "the owner's", algorithm="RC4-128")
    writer.write(file)
    if reason is None:
        assert "We open again" in (await read_alone("a.pdf", file.getvalue())).text
        return
    with pytest.raises(Unreadable) as caught:
        await read_alone("a.pdf", file.getvalue())
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"PK\x03\x04", "damaged"),
        ("a.pdf", b"%PDF-1.4", "damaged"),
        ("a.html", b"<html></html>", "no_article"),
        ("a.txt", b"%PDF-1.4", "is_pdf"),
        ("a.txt", b"\n<!DOCTYPE html><html><p>words</p></html>", "is_page"),
        ("a.md", b'<?xml version="1.0"?>\n<html lang="en"><p>words</p></html>', "is_page"),
        ("a.txt", b"\0\1\2" * 9, "binary"),
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"PK\x03\x04", "other_kind"),
    ],
)
async def test_a_document_that_cannot_be_read_has_a_reason_in_words(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        await read_alone(name, data)
    assert (caught.value.reason, str(caught.value)) == (reason, REASONS[reason])
    assert "Error" not in str(caught.value)


def test_names_are_read_with_what_people_leave_around_them() -> None:
    assert [ending_of(name) for name in (" a.TXT ", ".md", "a/.pdf", "a", "a.exe")] == [
        ".txt",
        ".md",
        ".pdf",
        None,
        None,
    ]
    assert safe_stem("a.txt ") == "a"


async def test_one_process_takes_out_several_texts_and_another_is_begun_when_it_was_ended() -> None:
    page = PAGE.format(head="", first="", body=BODY, foot="").encode()
    async with aclosing(Extractor()) as extractor:
        for _ in range(2):
            assert "ferry sails" in await extractor.text(".html", page)
        await extractor.aclose()
        assert "ferry sails" in await extractor.text(".html", page)
        with pytest.raises(Unreadable):
            await extractor.text(".pdf", b"%PDF-1.4")


async def test_a_document_that_takes_too_long_is_given_up_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    page = PAGE.format(head="", first="", body=BODY, foot="").encode()
    async with aclosing(Extractor()) as extractor:
        monkeypatch.setattr("bot.documents.documents.SECONDS", 0.0)
        with pytest.raises(Unreadable, match=REASONS["slow"].partition("{")[0]):
            await extractor.text(".html", page)
        monkeypatch.undo()
        assert "ferry sails" in await extractor.text(".html", page)


def test_a_parser_that_eats_memory_is_ended_and_its_process_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(extractor.FORMATS, ".pdf", (lambda data: (str(bytearray(extractor.MEMORY_BYTES)), {}), ()))
    monkeypatch.setitem(extractor.FORMATS, ".docx", (lambda data: os.kill(os.getpid(), signal.SIGKILL), ()))
    requests = io.BytesIO(b".pdf 1\na.docx 1\nb.html 13\n<html></html>")
    replies = io.BytesIO()
    extractor.serve(requests, replies)
    assert replies.getvalue() == b"1 7\ndamaged-9 0\n1 10\nno_article"
