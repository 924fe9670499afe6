"""Bytes become text, and a note says what was assumed."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.charset import decoded

CHINESE = "海港新闻 渡轮恢复航行\n\n“周一开航。”港务局局长许文静说，票价四元，所有人都可以乘坐。\n"
TAIWANESE = "渡輪恢復航行\n\n「星期一開航。」港務局長許文靜說，票價四元，人人都可以搭乘。\n"
ENGLISH = "The café on the quay reopens.\n\n“We sail on Monday,” said the harbour master — it’s late.\n"


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_utf_8_needs_no_assumption_and_its_mark_is_not_text(text: str, mark: bytes) -> None:
    assert decoded(mark + text.encode()) == (text, None)


@pytest.mark.parametrize(
    ("text", "charset", "named"),
    [
        (CHINESE, "gb18030", "GB18030"),
        (TAIWANESE, "big5", "Big5"),
        (ENGLISH, "cp1252", "Windows-1252"),
        ("“Yes,” she said.", "cp1252", "Windows-1252"),
        (CHINESE, "utf-16", "UTF-16-LE"),
        (ENGLISH, "utf-16-be", "UTF-16-BE"),
        (ENGLISH, "utf-32", "UTF-32-LE"),
    ],
)
def test_another_charset_is_told_by_its_bytes_and_named(text: str, charset: str, named: str) -> None:
    read, note = decoded(text.encode(charset))
    assert read == text
    assert note is not None
    assert named in note


def test_a_few_broken_characters_do_not_change_the_charset() -> None:
    data = (CHINESE * 20).encode()
    text, note = decoded(data[:-2])
    assert text.startswith(CHINESE)
    assert note == "1 broken character in it stands as \ufffd."


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", bytes(range(32)) * 9, b"a\x00\x00b" * 50, b"\x00"]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="binary data"):
        decoded(data)


@given(st.binary())
def test_any_bytes_are_text_or_refused_with_a_reason(data: bytes) -> None:
    with suppress(RefusedError):
        assert isinstance(attempt(data), str)


class RefusedError(Exception):
    """A reason was given."""


def attempt(data: bytes) -> str:
    try:
        return decoded(data).text
    except UnicodeError:
        raise
    except ValueError as exc:
        raise RefusedError(str(exc)) from exc


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffd"), min_size=1))
def test_what_was_written_as_utf_8_is_read_unchanged(text: str) -> None:
    assert decoded(text.encode("utf-8-sig")) == (text, None)


@pytest.mark.parametrize(
    ("data", "reason"), [(b"%PDF-1.7\n1 0 obj\n", "PDF"), (b"PK\x03\x04docx", "packed"), (b"{\\rtf1 Hello}", "RTF")]
)
def test_what_another_kind_of_file_begins_with_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decoded(data)
