"""A file that somebody sent or named: what it is, by its content, and its text, taken out by a process beside ours."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Self

from bot.documents.extractor import MOST_PAGES
from corpus.charset import Undecodable, decoded
from corpus.errors import REASONS, UnreadableArticle
from corpus.extracted import DOCUMENTS
from corpus.library import ENDINGS
from corpus.reading import parse

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from pathlib import Path

    from corpus.article import Article

LARGEST_BYTES = 5 << 20
LONGEST_NAME = 80
DETAILS = {"too_large": str(LARGEST_BYTES >> 20), "too_long": str(MOST_PAGES)}
MARKS = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04"}
SECONDS = 30.0
TAKEN, REFUSED = 0, 1


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


async def read_document(name: str, data: bytes, extractor: Extractor) -> Document:
    """Read a file by its content; Unreadable when that is not what its ending says, or holds no text."""
    ending = ending_of(name)
    if len(data) > LARGEST_BYTES:
        raise Unreadable("too_large")
    assert ending is not None, "only what can be read is handed in"
    if not data:
        raise Unreadable("empty")
    if not data.startswith(MARKS.get(ending, b"")):
        raise Unreadable("other_kind")
    if ending in DOCUMENTS:
        return Document(safe_stem(name), ending, data, await extractor.text(ending, data))
    try:
        text, _ = decoded(data)
    except Undecodable as error:
        raise Unreadable(error.reason) from error
    if not text.strip():
        raise Unreadable("empty")
    return Document(safe_stem(name), ending, data, text)


class Extractor:
    """A process that takes out one text at a time; begun when first needed, and anew after one that did not reply."""

    def __init__(self) -> None:
        self._process: Process | None = None

    async def text(self, ending: str, data: bytes) -> str:
        """The text of a document; Unreadable when there is none, or when it takes too much memory or time."""
        try:
            status, reply = await asyncio.wait_for(self._reply(ending, data), SECONDS)
        except TimeoutError as error:
            await self.aclose()
            raise Unreadable("slow") from error
        except (EOFError, OSError) as error:
            await self.aclose()
            raise Unreadable("heavy") from error
        except asyncio.CancelledError:
            await self.aclose()
            raise
        if status == TAKEN:
            return reply.decode("utf-8")
        raise Unreadable(reply.decode() if status == REFUSED else "heavy")

    async def aclose(self) -> None:
        """End the process, and what it forked."""
        if process := self._process:
            self._process = None
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.communicate()

    async def _reply(self, ending: str, data: bytes) -> tuple[int, bytes]:
        process = self._process = self._process or await begun()
        requests, replies = process.stdin, process.stdout
        assert requests
        assert replies
        requests.write(f"{ending} {len(data)}\n".encode() + data)
        await requests.drain()
        status, size = (await replies.readuntil()).split()
        return int(status), await replies.readexactly(int(size))


async def begun() -> Process:
    """The process, which inherits nothing of ours: no settings, and no token."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-m", "bot.documents.extractor"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PATH": "", "LANG": "C.UTF-8"},
        start_new_session=True,
    )


def content_of(path: Path) -> bytes:
    """A document's bytes; Unreadable when there are too many of them."""
    if path.stat().st_size > LARGEST_BYTES:
        raise Unreadable("too_large")
    return path.read_bytes()


class Reader:
    """Reads documents one after the other by one process, which ends with the ``with`` in which they are read."""

    def __init__(self) -> None:
        self._runner, self._extractor = asyncio.Runner(), Extractor()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._runner.run(self._extractor.aclose())
        self._runner.close()

    def article(self, path: Path) -> Article:
        """The article in a document; UnreadableArticle, with one sentence on why, when there is none."""
        try:
            document = self._runner.run(read_document(path.name, content_of(path), self._extractor))
        except OSError as error:
            raise UnreadableArticle(path, "system", error.strerror or str(error)) from error
        except Unreadable as error:
            raise UnreadableArticle(path, error.reason, error.detail) from error
        return parse(document.text, id=path.stem)
