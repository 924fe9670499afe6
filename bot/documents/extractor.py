"""A process of its own that turns a document into text.

``python -m bot.documents.extractor ENDING`` reads standard input.

Whatever a hostile file does to a parser happens here, under limits of memory and time, and ends with this process.
"""

from __future__ import annotations

import io
import re
import resource
import sys
import zipfile
from typing import TYPE_CHECKING, Any

from bot.documents.pdf import lines_on, paragraphs_of, without_furniture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MEMORY_BYTES, SECONDS = 1 << 30, 20
MOST_PAGES, MOST_CHARACTERS, MOST_UNPACKED = 300, 2_000_000, 100 << 20

# Whatever looks like a date on the page, a year in a web address included, would be taken otherwise.
STATED_DATES = {"extensive_search": False, "original_date": True}
PROGRAMS_OWN = re.compile(
    r"(?i)^(microsoft (word|powerpoint)|powerpoint|word document|document ?\d*$|untitled|无标题|未命名)"
    r"|\.(docx?|pdf|rtf|odt|txt|html?|pages|wps|indd|qxp)$"
)

Metadata = dict[str, str | None]


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
    metadata = {key: found.get(key) for key in ("title", "date", "author", "url")}
    return paragraphs(str(found["text"]).splitlines()), metadata | {"source": found.get("sitename")}


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


def said(title: str | None) -> str | None:
    """A title that somebody gave; None for one that a program made of a file's name, or gives to every file."""
    return None if title is None or PROGRAMS_OWN.search(title.strip()) else title


FORMATS: dict[str, Callable[[bytes], tuple[str, Metadata]]] = {
    ".html": from_html,
    ".htm": from_html,
    ".pdf": from_pdf,
    ".docx": from_docx,
}


def paragraphs(several: Iterable[str]) -> str:
    """Paragraphs with a blank line between them."""
    return "\n\n".join(text for text in (" ".join(one.split()) for one in several) if text)


def article(text: str, metadata: Metadata) -> str:
    """The text behind front matter that says what the document says of itself."""
    values = {key: " ".join(value.split()) for key, value in metadata.items() if value and value.strip()}
    if not values:
        return text + "\n"
    front = "\n".join(f"{key}: {value}" for key, value in values.items())
    return f"---\n{front}\n---\n\n{text}\n"


def main() -> int:
    """Write the text to standard output; without any the status is 1 and the last line of the errors a reason's key."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        text, metadata = FORMATS[sys.argv[1]](sys.stdin.buffer.read())
        if not text.strip():
            raise Unsuitable("no_text")  # noqa: TRY301 - ends as any other
    except Unsuitable as error:
        print(error, file=sys.stderr)  # noqa: T201 - what the caller reads
        return 1
    except Exception as error:  # noqa: BLE001 - a parser may fail in any way
        print(f"{error!r}\ndamaged", file=sys.stderr)  # noqa: T201 - as above
        return 1
    sys.stdout.buffer.write(article(text[:MOST_CHARACTERS], metadata).encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
