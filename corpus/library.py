"""The folders of articles: which files are in them, the articles read from these, and why others cannot be read."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from corpus.errors import CorpusError, EmptyCorpus, UnreadableArticle, printable, sentence
from corpus.extracted import DOCUMENTS, PAGES, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article

ENDINGS = frozenset({".txt", ".md"})  # of files that are read as they are
HIDDEN = (".", "~$")  # names that begin so are passed over; "~$" is Word's, beside a document that is open


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
    """A file that may be an article, with size and time by which a change is noticed.

    ``place`` is the key by which the files of all folders are sorted. ``path`` is the file in the articles' folder,
    ``source`` the one that holds the text: the same, or what was extracted from a document. ``size`` is in bytes, 0 of
    a file that cannot be looked at; ``modified`` in nanoseconds since the epoch.
    """

    place: str
    id: str
    path: Path
    source: Path
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The files in the folders, not yet read, in the order of their places, and what was passed over."""

    files: tuple[File, ...]
    skipped: tuple[Skipped, ...] = ()


def read_articles(listing: Listing) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Read the files of a listing: the articles, and all that was passed over, the listing's own first."""
    from corpus.reading import read  # noqa: PLC0415 - compiles patterns, which an index that is made does without

    articles: list[Article] = []
    skipped = list(listing.skipped)
    for file in listing.files:
        try:
            articles.append(read(file.source, id=file.id))
        except UnreadableArticle as exc:
            skipped.append(Skipped(file.path, exc.reason, exc.detail))
    return tuple(articles), tuple(skipped)


def list_files(root: Path, *more: Path, texts: Path | None = None) -> Listing:
    """Find the files below ``root`` and below further roots, which need not exist yet; none is opened.

    ``texts`` is the folder of the texts extracted from documents; without it documents are left alone. Where two roots
    have a file of one id, the first that can be read has it, and the other is passed over.

    Raises:
        CorpusError: ``root`` is no folder that can be listed.
    """
    skipped: list[Skipped] = []
    files: dict[str, File] = {}
    folders = (require_folder(root), *(folder for folder in more if folder.is_dir()))
    for number, folder in enumerate(folders):
        for id, path in with_ids(folder, list(files_below(folder, skipped, ENDINGS | DOCUMENTS if texts else ENDINGS))):  # noqa: A001 - the field is called that
            try:
                file = file_at(path, folder, texts, id=id, place=f"{number}{sorting_key(path.relative_to(folder))}")
            except UnreadableArticle as exc:
                skipped.append(Skipped(path, exc.reason, exc.detail))
                continue
            if id in files and is_readable(files[id]):
                skipped.append(Skipped(path, "name_taken", id))
            else:
                files[f"{path}" if id in files else id] = file
    return Listing(tuple(files.values()), tuple(skipped))


def file_at(path: Path, folder: Path, texts: Path | None, *, id: str, place: str) -> File:  # noqa: A002
    """One file of a folder, with size 0 when it cannot be looked at.

    Raises:
        UnreadableArticle: it is a pipe, a socket or a device, or a document whose text is not extracted.
    """
    if is_irregular(path):
        raise UnreadableArticle(path, "special")
    source = source_of(path, folder, texts)
    try:
        status = source.stat()
    except OSError:
        return File(place, id, path, source, 0, 0)
    return File(place, id, path, source, status.st_size, status.st_mtime_ns)


def is_irregular(path: Path) -> bool:
    """Whether the path exists and is no regular file: to open a pipe may block for good."""
    try:
        return not S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def sorting_key(path: Path) -> str:
    """A text by which paths sort as folders are walked: in each folder first its files by name, then its folders."""
    *folders, name = path.parts
    return displayable(Path("".join((*(f"\x02{folder}\x01" for folder in folders), f"\x01{name}"))))


def is_readable(file: File) -> bool:
    """Whether the file can be read as an article."""
    from corpus.reading import read  # noqa: PLC0415 - as above

    try:
        read(file.source)
    except UnreadableArticle:
        return False
    return True


def digest_of(file: File) -> bytes:
    """The BLAKE2b digest (16 bytes) of the file's content; empty when it cannot be read or is too large."""
    from corpus.reading import LARGEST  # noqa: PLC0415 - as above

    try:
        return blake2b(file.source.read_bytes(), digest_size=16).digest() if file.size <= LARGEST else b""
    except OSError:
        return b""


def require_articles(root: Path, articles: int, skipped: Sequence[Skipped]) -> tuple[Skipped, ...]:
    """What was passed over, sorted by path, provided that there are articles beside it.

    Raises:
        CorpusError: there is no article, but files that could not be read.
        EmptyCorpus: there is no file at all.
    """
    if not articles:
        raise (CorpusError if skipped else EmptyCorpus)(
            why_nothing(root, skipped), "unreadable" if skipped else "empty"
        )
    return tuple(sorted(skipped, key=lambda one: str(one.path)))


def require_folder(root: Path) -> Path:
    """Return the folder when it can be listed.

    Raises:
        CorpusError: it is missing, no folder, or closed to us; the message says which.
    """
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


def why_nothing(root: Path, skipped: Sequence[Skipped]) -> str:
    """One sentence on why a corpus has no article: there are no files, or the first reason why they cannot be read."""
    if not skipped:
        return f"The corpus folder {root} holds no articles: put .txt, .md, .html, .pdf or .docx files into it."
    return f"The corpus folder {root} holds no readable article: {skipped[0].sentence}"


def files_below(root: Path, skipped: list[Skipped], endings: frozenset[str]) -> Iterator[Path]:
    """The files below ``root`` with these endings, sorted; folders that cannot be listed are added to ``skipped``.

    Hidden names and the folder that a browser saves beside a page are left out; a loop of links is followed once.
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


def with_ids(root: Path, paths: list[Path]) -> list[tuple[str, Path]]:
    """Each path with its article's id: the path below ``root`` without ending, or with it where two would share one."""
    bare = {path: displayable(path.relative_to(root).with_suffix("")) for path in paths}
    uses = Counter(bare.values())
    return [(bare[path] if uses[bare[path]] == 1 else displayable(path.relative_to(root)), path) for path in paths]


def displayable(path: Path) -> str:
    """The path with ``/``, characters that cannot be printed escaped, so that different paths stay different."""
    return printable(path.as_posix())
