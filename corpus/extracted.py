"""Where the text that was extracted from a PDF, Word file or web page is kept, or why there is none.

Of the document ``FOLDER/a/b.pdf`` the text is the file ``TEXTS/a/b.pdf.txt``. Where extraction failed, the file
``TEXTS/a/b.pdf.refused`` holds the reason instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.errors import REASONS, UnreadableArticle

if TYPE_CHECKING:
    from pathlib import Path

PAGES = frozenset({".html", ".htm"})
DOCUMENTS = PAGES | {".pdf", ".docx"}  # endings of files from which text has to be extracted


def source_of(path: Path, folder: Path, texts: Path | None) -> Path:
    """The file that holds an article's text: ``path`` itself, or what was extracted from it below ``texts``.

    Raises:
        UnreadableArticle: it is a document whose text is not extracted; the reason says why.
    """
    if texts is None or path.suffix.lower() not in DOCUMENTS:
        return path
    extracted = text_path(path, folder, texts)
    if not extracted.is_file():
        raise UnreadableArticle(path, *read_refusal(refusal_path(extracted)))
    return extracted


def text_path(document: Path, folder: Path, texts: Path) -> Path:
    """The file below ``texts`` for the text of a document below ``folder``, whether it is there or not."""
    return texts / f"{document.relative_to(folder).as_posix()}.txt"


def refusal_path(text: Path) -> Path:
    """The file beside an extracted text that says why there is none: a key of ``REASONS``, then a line of detail."""
    return text.with_suffix(".refused")


def read_refusal(refusal: Path) -> tuple[str, str]:
    """Reason and detail from such a file; ``not_taken_out`` when it is missing or holds no known reason."""
    try:
        reason, _, detail = refusal.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return "not_taken_out", ""
    return (reason, detail) if reason in REASONS else ("not_taken_out", "")
