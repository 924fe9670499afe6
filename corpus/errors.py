"""What can go wrong with files of articles. Every message is one whole sentence for a person to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# and what turns the direction of text around: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
CONTROLS = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Why a file is no article, as what stands behind a colon; {} is the error's detail. In chats config/wording says it,
# under the same keys.
REASONS = {
    "no_file": "there is no such file",
    "is_folder": "it is a folder; name the files in it",
    "special": "it is a pipe, a socket or a device; put a file in its place",
    "unlistable": "the folder cannot be listed ({})",
    "system": "{}",
    "name_taken": "another folder has an article named {}",
    "not_taken_out": "its text is not taken out yet, or cannot be kept in the state folder",
    "is_pdf": "it is a PDF, so its name should end in .pdf",
    "is_page": "it is a web page, so its name should end in .html",
    "is_packed": "it is a packed file as Word's are, whose names end in .docx",
    "is_rtf": "it is rich text (RTF); save it as plain text",
    "charset": "its bytes do not tell which charset it is in; save it as UTF-8",
    "binary": "it holds binary data, not text",
    "too_large": "it is larger than {} MB",
    "empty": "it is empty",
    "other_kind": "it is no file of the kind that its ending says",
    "slow": "reading it takes too long",
    "heavy": "reading it takes too much memory or time",
    "damaged": "it is damaged",
    "locked": "it is protected by a password or encrypted; save it without that",
    "too_long": "it has more than {} pages",
    "swells": "it unpacks to far more than an article",
    "no_article": "no article was found on this page",
    "no_text": "it holds no text, only pictures perhaps",
    "not_understood": "reading it failed ({}), which is a fault of this program; please report it with the file",
}


class CorpusError(Exception):
    """The folder of articles cannot be used at all: it is missing, no folder, or unreadable.

    ``reason`` is a key under which config/wording says so in chats, with its detail; empty where the message has to do.
    """

    def __init__(self, message: str, reason: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.reason, self.detail = reason, detail


class EmptyCorpus(CorpusError):  # noqa: N818 - named for what it is
    """The folder of articles is there and can be listed, and no article is in it."""


class UnreadableArticle(CorpusError):  # noqa: N818 - named for what it is, like FileNotFoundError's kin
    """One file cannot be read as an article; the others still load. ``reason`` is a key of ``REASONS``."""

    def __init__(self, path: Path, reason: str, detail: str = "") -> None:
        super().__init__(sentence(path, reason, detail), reason, detail)


def sentence(path: Path, reason: str, detail: str = "") -> str:
    """Why a file or folder is passed over, as one sentence."""
    return f"{printable(str(path))} cannot be read: {REASONS[reason].format(detail)}."


def printable(name: str) -> str:
    r"""A file's name that can be shown on a line and kept: bytes of it that are no text are written as ``\xe9``."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return CONTROLS.sub(escaped, text)


def escaped(found: re.Match[str]) -> str:
    """A character as Python writes it by its number."""
    number = ord(found[0])
    return f"\\x{number:02x}" if number <= 0xFF else f"\\u{number:04x}"  # noqa: PLR2004 - two digits
