"""The folders of articles: every file that can be read as one, and why the others cannot."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from corpus.errors import REASONS, CorpusError, EmptyCorpus, UnreadableArticle, printable, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article


ENDINGS = frozenset({".txt", ".md"})
PAGES = frozenset({".html", ".htm"})
DOCUMENTS = PAGES | {".pdf", ".docx"}
HIDDEN = (".", "~$")  # the latter are Word's, of a document that is open


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that could not be read; ``reason`` is a key of ``errors.REASONS``, with its detail."""

    path: Path
    reason: str
    detail: str = ""

    @property
    def sentence(self) -> str:
        """Why, for whoever runs the program."""
        return sentence(self.path, self.reason, self.detail)


@dataclass(frozen=True, slots=True)
class File:
    """A file that may be an article, and what tells that it changed.

    ``place`` orders the files of all folders; ``source`` is the file that holds the text, ``modified`` nanoseconds.
    """

    place: str
    id: str
    path: Path
    source: Path
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What is in the folders, not yet read: files in the order of their places, and what was passed over."""

    files: tuple[File, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Scan:
    """What is in the folders: articles in the order of their places, each id once, and what was passed over."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()


def scan(root: Path, *more: Path, texts: Path | None = None) -> Scan:
    """Read the articles below ``root`` and below further roots, which need not exist yet.

    CorpusError when ``root`` is no folder that can be listed, or when nothing in it can be read; EmptyCorpus when
    there is nothing to read.
    """
    articles, skipped = articles_of(listed(root, *more, texts=texts))
    return Scan(articles, told(root, len(articles), skipped))


def articles_of(listing: Listing) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The files read, and what could not be."""
    from corpus.reading import read  # noqa: PLC0415 - compiles patterns, which an index that is made does without

    articles: list[Article] = []
    skipped = list(listing.skipped)
    for file in listing.files:
        try:
            articles.append(read(file.source, id=file.id))
        except UnreadableArticle as exc:
            skipped.append(Skipped(file.path, exc.reason, exc.detail))
    return tuple(articles), tuple(skipped)


def listed(root: Path, *more: Path, texts: Path | None = None) -> Listing:
    """The files below ``root`` and below further roots, which need not exist yet.

    ``texts`` holds what was extracted from documents: the text of ``a/b.pdf`` is ``a/b.pdf.txt`` there.
    CorpusError when ``root`` is no folder that can be listed.
    """
    skipped: list[Skipped] = []
    files: dict[str, File] = {}
    folders = (required(root), *(folder for folder in more if folder.is_dir()))
    for number, folder in enumerate(folders):
        for id, path in named(folder, list(files_below(folder, skipped, ENDINGS | DOCUMENTS if texts else ENDINGS))):  # noqa: A001 - the field is called that
            try:
                file = file_at(path, folder, texts, id=id, place=f"{number}{place_of(path.relative_to(folder))}")
            except UnreadableArticle as exc:
                skipped.append(Skipped(path, exc.reason, exc.detail))
                continue
            if id in files and is_readable(files[id]):
                skipped.append(Skipped(path, "name_taken", id))
            else:
                files[f"{path}" if id in files else id] = file
    return Listing(tuple(files.values()), tuple(skipped))


def file_at(path: Path, folder: Path, texts: Path | None, *, id: str, place: str) -> File:  # noqa: A002
    """One file of a folder, of no size when it cannot be read; UnreadableArticle when it is none or lacks its text."""
    if is_special(path):
        raise UnreadableArticle(path, "special")
    source = text_of(path, folder, texts)
    try:
        status = source.stat()
    except OSError:
        return File(place, id, path, source, 0, 0)
    return File(place, id, path, source, status.st_size, status.st_mtime_ns)


def is_special(path: Path) -> bool:
    """Whether a name leads to something that is there and no regular file: to open a pipe may wait for good."""
    try:
        return not S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def place_of(path: Path) -> str:
    """A text that sorts as folders are walked: of each folder the files by name, then the folders by name."""
    *folders, name = path.parts
    return displayable(Path("".join((*(f"\x02{folder}\x01" for folder in folders), f"\x01{name}"))))


def is_readable(file: File) -> bool:
    """Whether a file can be read as an article."""
    from corpus.reading import read  # noqa: PLC0415 - as above

    try:
        read(file.source)
    except UnreadableArticle:
        return False
    return True


def digest_of(file: File) -> bytes:
    """A mark of a file's content; of one that cannot be read, none."""
    from corpus.reading import LARGEST  # noqa: PLC0415 - as above

    try:
        return blake2b(file.source.read_bytes(), digest_size=16).digest() if file.size <= LARGEST else b""
    except OSError:
        return b""


def told(root: Path, articles: int, skipped: Sequence[Skipped]) -> tuple[Skipped, ...]:
    """What was passed over; CorpusError where nothing else is there, EmptyCorpus where there is nothing at all."""
    if not articles:
        raise (CorpusError if skipped else EmptyCorpus)(nothing_in(root, skipped), "unreadable" if skipped else "empty")
    return tuple(sorted(skipped, key=lambda one: str(one.path)))


def text_of(path: Path, folder: Path, texts: Path | None) -> Path:
    """The file that holds an article's text: itself, or what was extracted from a document."""
    if texts is None or path.suffix.lower() not in DOCUMENTS:
        return path
    extracted = text_for(path, folder, texts)
    if not extracted.is_file():
        raise UnreadableArticle(path, *refused(refusal_for(extracted)))
    return extracted


def text_for(document: Path, folder: Path, texts: Path) -> Path:
    """Where the text of a document is kept."""
    return texts / f"{document.relative_to(folder).as_posix()}.txt"


def refusal_for(text: Path) -> Path:
    """Where it is kept why a document has no text: a key of ``REASONS``, and on the next line its detail."""
    return text.with_suffix(".refused")


def refused(refusal: Path) -> tuple[str, str]:
    """Why a document has no text, and the detail; that it is not taken out yet where nothing else is known."""
    try:
        reason, _, detail = refusal.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return "not_taken_out", ""
    return (reason, detail) if reason in REASONS else ("not_taken_out", "")


def required(root: Path) -> Path:
    """The folder itself; CorpusError when it cannot be listed."""
    if not root.exists():
        raise CorpusError(f"The corpus folder {root} does not exist.", "missing", str(root))
    if not root.is_dir():
        message = f"The corpus {root} is not a folder; name the folder that holds the articles."
        raise CorpusError(message, "no_folder", str(root))
    try:
        next(root.iterdir(), None)
    except OSError as exc:
        reason = exc.strerror or str(exc)
        raise CorpusError(f"The corpus folder {root} cannot be listed: {reason}.", "closed", reason) from exc
    return root


def nothing_in(root: Path, skipped: Sequence[Skipped]) -> str:
    """The sentence about a corpus without a single article."""
    if not skipped:
        return f"The corpus folder {root} holds no articles: put .txt, .md, .html, .pdf or .docx files into it."
    return f"The corpus folder {root} holds no readable article: {skipped[0].sentence}"


def files_below(root: Path, skipped: list[Skipped], endings: frozenset[str]) -> Iterator[Path]:
    """Files with these endings in sorted order; a loop of links is cut.

    Hidden names, other endings and what a browser saves beside a page are none of ours.
    """

    def passed_over(exc: OSError) -> None:
        skipped.append(Skipped(Path(exc.filename), "unlistable", exc.strerror or str(exc)))

    seen: set[tuple[int, int]] = set()
    for here, folders, files in os.walk(root, followlinks=True, onerror=passed_over):
        status = Path(here).stat()
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        belonging = {f"{Path(name).stem}_files" for name in files if Path(name).suffix.lower() in PAGES}
        folders[:] = sorted(name for name in folders if not name.startswith(HIDDEN) and name not in belonging)
        for name in sorted(files):
            if not name.startswith(HIDDEN) and Path(name).suffix.lower() in endings:
                yield Path(here, name)


def named(root: Path, paths: list[Path]) -> list[tuple[str, Path]]:
    """Each path with its article's id: the way below the root without the ending, unless two files would share it."""
    bare = {path: displayable(path.relative_to(root).with_suffix("")) for path in paths}
    uses = Counter(bare.values())
    return [(bare[path] if uses[bare[path]] == 1 else displayable(path.relative_to(root)), path) for path in paths]


def displayable(path: Path) -> str:
    """The path with ``/``, so that it can be printed, and no two are the same."""
    return printable(path.as_posix())
