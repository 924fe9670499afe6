"""The bytes of a file become text: UTF-8 where that is what they are, else a charset that is told by the bytes."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from corpus.errors import REASONS

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16's, which begins with the same two bytes
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
NAMES = {"gb18030": "GB18030", "big5hkscs": "Big5", "cp1252": "Windows-1252"}
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
HIGH = re.compile(rb"[\x80-\xff]+")
# what files that are no text begin with: PDF 2.0 §7.5.2, APPNOTE.TXT §4.3.7 of ZIP, RTF 1.9.1
OTHERS = {b"%PDF-": "is_pdf", b"PK\x03\x04": "is_packed", b"{\\rtf": "is_rtf"}
PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
DAMAGED = 0.01  # share of characters that may be broken in a text that is UTF-8 for the rest


class Undecodable(ValueError):  # noqa: N818 - named for what it is
    """The bytes are no text; ``reason`` is a key of ``errors.REASONS``, and the message what stands there."""

    def __init__(self, reason: str) -> None:
        super().__init__(REASONS[reason])
        self.reason = reason


class Decoded(NamedTuple):
    """A text without its byte-order mark, and what had to be assumed to read it (None for sound UTF-8)."""

    text: str
    note: str | None = None


def decoded(data: bytes) -> Decoded:
    """Decode a file's bytes; Undecodable when they are no text."""
    for opening, reason in OTHERS.items():
        if data.startswith(opening):
            raise Undecodable(reason)
    result = by_mark(data) or (without_zeros(data) if b"\0" not in data else wide(data))
    if result is None:
        raise Undecodable("charset")
    if len(CONTROLS.findall(result.text)) > DAMAGED * len(result.text):
        raise Undecodable("binary")
    if PAGE.match(result.text):
        raise Undecodable("is_page")
    return result


def by_mark(data: bytes) -> Decoded | None:
    """The text after a byte-order mark; None without one."""
    for mark, charset in MARKS.items():
        if data.startswith(mark):
            text = data[len(mark) :].decode(charset, "replace")
            return Decoded(text, broken(text) or (None if charset == "utf-8" else f"It was read as {charset.upper()}."))
    return None


def wide(data: bytes) -> Decoded | None:
    """Two bytes a character without a mark: told by the byte order in which no control character appears."""
    for charset in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(charset)
        except UnicodeDecodeError:
            continue
        if re.search(r"[\n ]", text) and not CONTROLS.search(text):
            return Decoded(text, f"It was read as {charset.upper()}, which its bytes suggest.")
    raise Undecodable("binary")


def without_zeros(data: bytes) -> Decoded | None:
    """UTF-8, UTF-8 with a few broken characters, or what the bytes suggest."""
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        sound = sum(character > "\x7f" for character in text) - 2 * text.count("\ufffd")
        if sound > 0 and text.count("\ufffd") <= max(1, DAMAGED * len(text)):
            return Decoded(text, broken(text))
        return detected(data)


def broken(text: str) -> str | None:
    """The note about characters that could not be decoded."""
    count = text.count("\ufffd")
    return (
        f"{count} broken character{'s' if count > 1 else ''} in it stand{'' if count > 1 else 's'} as \ufffd."
        if count
        else None
    )


def detected(data: bytes) -> Decoded | None:
    """The most plausible legacy charset of Chinese or of Western Europe."""
    charset = chinese(data) if paired(data) else "cp1252"
    for choice in dict.fromkeys(filter(None, (charset, "cp1252"))):
        try:
            return Decoded(data.decode(choice), f"It was read as {NAMES[choice]}, which its bytes suggest.")
        except UnicodeDecodeError:
            continue
    return None


def paired(data: bytes) -> bool:
    """Whether the bytes beyond ASCII can be Chinese.

    In a text that is mostly ASCII they stand in pairs of GB 2312's range, while Windows-1252's letters and marks stand
    alone; without this, “Yes” between Windows-1252's marks reads as a rare character and a letter.
    """
    runs = HIGH.findall(data)
    if sum(map(len, runs)) > len(data) / 4:
        return True
    return all(len(run) % 2 == 0 and min(run) >= 0xA1 for run in runs)  # noqa: PLR2004 - the range's first byte


def chinese(data: bytes) -> str | None:
    """GB18030 or Big5; None when it is neither."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - loads only for the rare file that is not UTF-8

    if re.fullmatch(r"[\x00-\x7f“”‘’—…·、。，《》]*", data.decode("gb18030", "replace")):
        return "gb18030"  # too little to tell by: in Big5 the same bytes would be signs that no text has
    best = from_bytes(data, cp_isolation=["gb18030", "big5hkscs", "cp1252"]).best()
    return best.encoding if best else None
