"""A process of its own that turns a document into text: ``python -m bot.extractor ENDING`` reads standard input.

Whatever a hostile file does to a parser happens here, under limits of memory and time, and ends with this process.
"""

from __future__ import annotations

import io
import resource
import sys
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MEMORY_BYTES, SECONDS = 1 << 30, 20
MOST_PAGES, MOST_CHARACTERS, MOST_UNPACKED = 300, 2_000_000, 100 << 20
SHORT_LINE = 0.8

Metadata = dict[str, str | None]


class Unsuitable(Exception):  # noqa: N818 - named for what it is
    """The document cannot be turned into an article; the message says why."""


def from_html(data: bytes) -> tuple[str, Metadata]:
    """The article on a web page, without what surrounds it."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - each format loads its own library

    document: Any = bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    if document is None or not document.text:
        raise Unsuitable("no article was found on this page")
    found = document.as_dict()
    metadata = {key: found.get(key) for key in ("title", "date", "author", "url")}
    return paragraphs(str(found["text"]).splitlines()), metadata | {"source": found.get("sitename")}


def from_pdf(data: bytes) -> tuple[str, Metadata]:
    """The text of a PDF, its lines joined into paragraphs."""
    from pypdf import PdfReader  # noqa: PLC0415 - as above

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise Unsuitable("it is protected by a password")
    if len(reader.pages) > MOST_PAGES:
        raise Unsuitable(f"it has more than {MOST_PAGES} pages")
    lines = [line.strip() for page in reader.pages for line in page.extract_text().splitlines()]
    title = reader.metadata.title if reader.metadata else None
    return paragraphs(joined(lines)), {"title": title}


def from_docx(data: bytes) -> tuple[str, Metadata]:
    """The paragraphs of a Word document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise Unsuitable("it unpacks to far more than an article")
    from docx import Document  # noqa: PLC0415 - as above

    document = Document(io.BytesIO(data))
    return paragraphs(paragraph.text for paragraph in document.paragraphs), {"title": document.core_properties.title}


FORMATS: dict[str, Callable[[bytes], tuple[str, Metadata]]] = {
    ".html": from_html,
    ".htm": from_html,
    ".pdf": from_pdf,
    ".docx": from_docx,
}


def joined(lines: list[str]) -> Iterable[str]:
    """Lines of a page joined into paragraphs: one ends at a blank line, or where a sentence ends on a short line."""
    width = max((len(line) for line in lines), default=0)
    paragraph, last = "", 0
    for line in lines:
        if paragraph and (not line or (paragraph[-1] in ".!?”。！？」" and last < SHORT_LINE * width)):
            yield paragraph
            paragraph = ""
        paragraph, last = together(paragraph, line), len(line)
    yield paragraph


def together(paragraph: str, line: str) -> str:
    """A line put behind what came before; a word divided at the end of a line is made whole."""
    if not paragraph or not line:
        return paragraph + line
    if paragraph.endswith("-") and line[0].islower():
        return paragraph[:-1] + line
    spaced = paragraph[-1].isascii() or line[0].isascii()
    return paragraph + (" " if spaced else "") + line


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
    """Write the text to standard output; the status is 1 and one line says why when there is none."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        text, metadata = FORMATS[sys.argv[1]](sys.stdin.buffer.read())
        if not text.strip():
            raise Unsuitable("it holds no text, only pictures perhaps")  # noqa: TRY301 - ends as any other
    except Unsuitable as error:
        print(error, file=sys.stderr)  # noqa: T201 - what the caller reads
        return 1
    except Exception as error:  # noqa: BLE001 - a parser may fail in any way
        print(f"it is damaged ({type(error).__name__})", file=sys.stderr)  # noqa: T201 - as above
        return 1
    sys.stdout.buffer.write(article(text[:MOST_CHARACTERS], metadata).encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
