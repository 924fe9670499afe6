"""A process of its own that turns documents into texts, one after the other.

``python -m bot.documents.extractor`` reads requests from standard input, a line ``ENDING SIZE`` and so many bytes, and
writes a reply to each, a line ``STATUS SIZE`` and so many bytes: with status 0 they are the text, with 1 the key of the
reason why there is none, with any other status the parser was ended by its limits.

Whatever a hostile file does to a parser happens in a fork of that process, under limits of memory and time, and ends
with it; the libraries are loaded before the fork, once for all documents.
"""

from __future__ import annotations

import io
import os
import resource
import sys
import zipfile
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

from bot.documents.metadata import Metadata, front_matter, of_page, said, site_in
from bot.documents.pdf import lines_on, paragraphs_of, without_furniture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MEMORY_BYTES, SECONDS = 1 << 30, 20
OVER = 2  # the status of a fork that could not reply
MOST_PAGES, MOST_CHARACTERS, MOST_UNPACKED = 300, 2_000_000, 100 << 20

# Whatever looks like a date on the page, a year in a web address included, would be taken otherwise.
STATED_DATES = {"extensive_search": False, "original_date": True}


class Unsuitable(Exception):  # noqa: N818 - named for what it is
    """The document cannot be turned into an article; the message is a key of ``corpus.errors.REASONS``."""


def from_html(data: bytes) -> tuple[str, Metadata]:
    """The article on a web page, without what surrounds it."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - each format loads its own library

    document: Any = bare_extraction(
        data, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=STATED_DATES
    )
    if document is None or not document.text:
        raise Unsuitable("no_article")
    found = document.as_dict()
    metadata = {key: found.get(key) for key in ("title", "date", "author", "url")} | {"source": found.get("sitename")}
    lines = str(found["text"]).splitlines()
    metadata["source"] = metadata["source"] or site_in(data, lines[0])
    return paragraphs(lines), of_page(metadata, lines[0])


def from_pdf(data: bytes) -> tuple[str, Metadata]:
    """The text of a PDF, its lines joined into paragraphs."""
    from pypdf import PdfReader  # noqa: PLC0415 - as above
    from pypdf.errors import DependencyError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):  # one that must only not be printed opens without a password
            raise Unsuitable("locked")
        if len(reader.pages) > MOST_PAGES:
            raise Unsuitable("too_long")
        pages = without_furniture([lines_on(page) for page in reader.pages])
    except DependencyError as error:  # encrypted by AES, which needs a library more
        raise Unsuitable("locked") from error
    return paragraphs(paragraphs_of(pages)), {"title": said(reader.metadata.title if reader.metadata else None)}


def from_docx(data: bytes) -> tuple[str, Metadata]:
    """The paragraphs of a Word document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise Unsuitable("swells")
    from docx import Document  # noqa: PLC0415 - as above

    document = Document(io.BytesIO(data))
    return paragraphs(texts_of(document)), {"title": said(document.core_properties.title)}


def texts_of(holder: Any) -> Iterator[str]:
    """The texts of a Word document or of a cell, those in tables where they stand; a merged cell says them once."""
    from docx.table import Table  # noqa: PLC0415 - as above

    for block in holder.iter_inner_content():
        if isinstance(block, Table):
            cells = {cell._tc: cell for row in block.rows for cell in row.cells}  # noqa: SLF001 - what makes it one
            for cell in cells.values():
                yield from texts_of(cell)
        else:
            yield block.text


# what reads a format, with the modules that it needs
FORMATS: dict[str, tuple[Callable[[bytes], tuple[str, Metadata]], tuple[str, ...]]] = {
    ".html": (from_html, ("trafilatura",)),
    ".htm": (from_html, ("trafilatura",)),
    ".pdf": (from_pdf, ("pypdf", "corpus.credits")),
    ".docx": (from_docx, ("docx",)),
}


def paragraphs(several: Iterable[str]) -> str:
    """Paragraphs with a blank line between them."""
    return "\n\n".join(text for text in (" ".join(one.split()) for one in several) if text)


def reply_to(ending: str, data: bytes) -> tuple[int, bytes]:
    """The text of a document with status 0, or the key of the reason why there is none with 1."""
    try:
        text, metadata = FORMATS[ending][0](data)
    except Unsuitable as error:
        return 1, str(error).encode()
    except Exception:  # noqa: BLE001 - a parser may fail in any way
        return 1, b"damaged"
    if not text.strip():
        return 1, b"no_text"
    return 0, f"{front_matter(metadata)}{text[:MOST_CHARACTERS]}\n".encode("utf-8", "replace")


def in_fork(ending: str, data: bytes) -> tuple[int, bytes]:
    """The reply of a fork that ends with this document; a signal that ended it is a status below 0."""
    reading, writing = os.pipe()
    if not (child := os.fork()):
        os.close(reading)
        limited(ending, data, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as replies:
        reply = replies.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), reply


def limited(ending: str, data: bytes, writing: int) -> NoReturn:
    """Write the reply under limits of memory and time, then end this process."""
    status = OVER
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        found, reply = reply_to(ending, data)
        with os.fdopen(writing, "wb") as replies:
            replies.write(reply)
        status = found
    finally:  # nothing of the process that was forked may run on
        os._exit(status)


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Reply to requests until there are no more."""
    while request := requests.readline():
        ending, size = request.decode().split()
        data = requests.read(int(size))
        for needed in FORMATS[ending][1]:
            import_module(needed)
        status, reply = in_fork(ending, data)
        replies.write(b"%d %d\n%b" % (status, len(reply), reply))
        replies.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
