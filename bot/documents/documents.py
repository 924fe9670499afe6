"""A file that somebody sent: what it is, by its content, and its text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePath

from bot.documents.aside import Extractor, NotTaken
from bot.documents.extractor import MOST_PAGES
from corpus.charset import Undecodable, decoded
from corpus.errors import REASONS
from corpus.extracted import DOCUMENTS
from corpus.library import ENDINGS

LARGEST_BYTES = 5 << 20
LONGEST_NAME = 80
DETAILS = {"too_large": str(LARGEST_BYTES >> 20), "too_long": str(MOST_PAGES)}
MARKS = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04"}


class Unreadable(Exception):  # noqa: N818 - named for what it is
    """The document cannot become an article; ``reason`` is a key of ``corpus.errors.REASONS``, with its detail."""

    def __init__(self, reason: str) -> None:
        self.reason, self.detail = reason, DETAILS.get(reason, "")
        super().__init__(REASONS[reason].format(self.detail))


@dataclass(frozen=True, slots=True)
class Document:
    """A file's safe name, its bytes as they came, and its text."""

    stem: str
    ending: str
    data: bytes
    text: str

    @property
    def extracted(self) -> bool:
        """Whether the text is not the file itself but was taken out of it."""
        return self.ending in DOCUMENTS


def ending_of(name: str) -> str | None:
    """The ending of a file that can be read; None for any other."""
    ending = PurePath("name" + PurePath(name.strip().replace("\\", "/")).name).suffix.lower()
    return ending if ending in ENDINGS | DOCUMENTS else None


def safe_stem(name: str) -> str:
    """A name of letters, digits, dashes and dots that is no path and no hidden file, whatever was sent."""
    stem = PurePath(name.strip().replace("\\", "/")).stem
    plain = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFKC", stem)).strip("-._")
    while len(plain.encode()) > LONGEST_NAME:
        plain = plain[:-1]
    return plain or "article"


async def read_document(name: str, data: bytes, extractor: Extractor | None = None) -> Document:
    """Read a file by its content; Unreadable when that is not what its ending says, or holds no text.

    ``extractor`` is the process to use, for whoever has several to read.
    """
    ending = ending_of(name)
    if len(data) > LARGEST_BYTES:
        raise Unreadable("too_large")
    if ending is None:
        raise Unreadable("ending")
    if not data:
        raise Unreadable("empty")
    if not data.startswith(MARKS.get(ending, b"")):
        raise Unreadable("other_kind")
    if ending in DOCUMENTS:
        return Document(safe_stem(name), ending, data, await taken_out(ending, data, extractor))
    try:
        text, _ = decoded(data)
    except Undecodable as error:
        raise Unreadable(error.reason) from error
    if not text.strip():
        raise Unreadable("empty")
    return Document(safe_stem(name), ending, data, text)


async def taken_out(ending: str, data: bytes, extractor: Extractor | None) -> str:
    """The text of a document, taken out by the process that is given, or by one for it alone."""
    try:
        if extractor:
            return await extractor.text(ending, data)
        async with Extractor() as own:
            return await own.text(ending, data)
    except NotTaken as error:
        raise Unreadable(error.reason) from error
