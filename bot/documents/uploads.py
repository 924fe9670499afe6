"""Articles that administrators sent: waiting for a yes, stored beside the corpus, or taken out. Nothing is deleted.

Every path is made of the state folder and a name of our own making.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from typing import TYPE_CHECKING

from bot.documents.documents import Document, safe_stem

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

PENDING_SECONDS = 7 * 24 * 3600.0


class Uploads:
    """The folders ``articles``, ``text``, ``removed`` and ``pending`` below the state folder."""

    def __init__(self, state: Path) -> None:
        self.articles, self.texts = state / "articles", state / "text"
        self._removed, self._pending = state / "removed", state / "pending"

    def wait(self, number: int, document: Document, album: str | None = None) -> None:
        """Keep a document, one of an album perhaps, until its sender decides."""
        folder = self._pending / f"{number:x}"
        folder.mkdir(parents=True, exist_ok=True)
        written(folder / "file", document.data)
        written(folder / "text", document.text.encode("utf-8", "surrogatepass"))
        written(folder / "name", json.dumps([document.stem, document.ending, album]).encode())

    def waiting(self, number: int) -> Document | None:
        """The document that waits under this number."""
        folder = self._pending / f"{number:x}"
        try:
            stem, ending, *_ = json.loads((folder / "name").read_bytes())
            text = (folder / "text").read_bytes().decode("utf-8", "surrogatepass")
            return Document(safe_stem(stem + ending), ending, (folder / "file").read_bytes(), text)
        except FileNotFoundError:
            return None

    def album_of(self, number: int) -> list[int]:
        """The numbers of the documents that wait and came in one album with this one, itself included."""
        albums = {int(file.parent.name, 16): json.loads(file.read_bytes())[2:] for file in self._pending.glob("*/name")}
        album = albums.get(number)
        return sorted(one for one in albums if albums[one] == album) if album and album[0] else [number]

    def add(self, number: int, document: Document, taken: Collection[str]) -> str:
        """Store a document under a name that no article in ``taken`` has; returns that article's id.

        The text comes first, so that no article is ever without one. A document that is there already, since a process
        ended before it could say so, is not stored again.
        """
        self.articles.mkdir(parents=True, exist_ok=True)
        if there := self._stored(document):
            self.drop(number)
            return there
        stem = free_name(document.stem, {*taken, *(file.stem for file in self.articles.iterdir())})
        name = stem + document.ending
        if document.extracted:
            self.texts.mkdir(parents=True, exist_ok=True)
            written(self.texts / f"{name}.txt", document.text.encode("utf-8", "surrogatepass"))
        written(self.articles / name, document.data)
        self.drop(number)
        return stem

    def _stored(self, document: Document) -> str | None:
        """The id of the article that is this very document."""
        for name, file in self._files().items():
            same = file.suffix == document.ending and name.startswith(document.stem)
            if same and file.stat().st_size == len(document.data) and file.read_bytes() == document.data:
                return name
        return None

    def drop(self, number: int) -> None:
        """Forget a document that waited."""
        shutil.rmtree(self._pending / f"{number:x}", ignore_errors=True)

    def names(self) -> list[str]:
        """The ids of the uploaded articles, sorted."""
        return sorted(self._files())

    def remove(self, article: str, number: int | None = None) -> str | None:
        """Take an uploaded article out; its id, or None when none has this id or this file name.

        With a ``number`` the document waits under it, as one that was sent, to be put back.
        """
        files = self._files()
        file = files.get(article) or next((one for one in files.values() if one.name == article), None)
        if file is None:
            return None
        text = self.texts / f"{file.name}.txt"
        if number is not None:
            words = text.read_bytes().decode("utf-8", "surrogatepass") if text.is_file() else ""
            self.wait(number, Document(file.stem, file.suffix, file.read_bytes(), words))
        self._removed.mkdir(parents=True, exist_ok=True)
        stamp = time.strftime("%Y%m%d-%H%M%S")
        for old in (file, text):
            if old.is_file():
                old.replace(self._removed / f"{stamp}-{old.name}")
        return file.stem

    def tidy(self) -> None:
        """Forget documents that have waited too long."""
        if self._pending.is_dir():
            for folder in self._pending.iterdir():
                if time.time() - folder.stat().st_mtime > PENDING_SECONDS:
                    shutil.rmtree(folder, ignore_errors=True)

    def _files(self) -> dict[str, Path]:
        files = self.articles.iterdir() if self.articles.is_dir() else ()
        return {file.stem: file for file in files if file.is_file() and not file.name.startswith(".")}


def free_name(stem: str, taken: Collection[str]) -> str:
    """``stem``, or with the first number that makes it free."""
    name, number = stem, 2
    while name in taken:
        name, number = f"{stem}-{number}", number + 1
    return name


def written(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")  # a command may write what the bot writes
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
