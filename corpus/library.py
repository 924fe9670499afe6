"""The folders of articles: every file that can be read as one, and why the others cannot."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError, EmptyCorpus, UnreadableArticle
from corpus.reading import ENDINGS, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Article


DOCUMENTS = frozenset({".html", ".htm", ".pdf", ".docx"})


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that could not be read, with one sentence on why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What is in the folders: articles in the order of their ids' paths, each id once, and what was passed over."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()


def scan(root: Path, *more: Path, texts: Path | None = None) -> Scan:
    """Read the articles below ``root`` and below further roots, which need not exist yet.

    ``texts`` holds what was extracted from documents: the text of ``a/b.pdf`` is ``a/b.pdf.txt`` there.
    CorpusError when ``root`` is no folder that can be listed, or when nothing in it can be read; EmptyCorpus when
    there is nothing to read.
    """
    skipped: list[Skipped] = []
    articles: dict[str, Article] = {}
    for folder in (required(root), *(folder for folder in more if folder.is_dir())):
        for id, path in named(folder, list(files_below(folder, skipped, DOCUMENTS if texts else frozenset()))):  # noqa: A001 - the field is called that
            try:
                article = read(text_of(path, folder, texts), id=id)
            except UnreadableArticle as exc:
                skipped.append(Skipped(path, str(exc)))
                continue
            if articles.setdefault(id, article) is not article:
                skipped.append(Skipped(path, f"{path} was passed over: another folder has an article named {id}."))
    if not articles:
        raise (CorpusError if skipped else EmptyCorpus)(nothing_in(root, skipped))
    return Scan(tuple(articles.values()), tuple(skipped))


def text_of(path: Path, folder: Path, texts: Path | None) -> Path:
    """The file that holds an article's text: itself, or what was extracted from a document."""
    if texts is None or path.suffix.lower() not in DOCUMENTS:
        return path
    extracted = texts / f"{path.relative_to(folder).as_posix()}.txt"
    if not extracted.is_file():
        raise UnreadableArticle(f"{path} is passed over: send it to the bot, which extracts the text of documents.")
    return extracted


def required(root: Path) -> Path:
    """The folder itself; CorpusError when it cannot be listed."""
    if not root.exists():
        raise CorpusError(f"The corpus folder {root} does not exist.")
    if not root.is_dir():
        raise CorpusError(f"The corpus {root} is not a folder; name the folder that holds the articles.")
    try:
        next(root.iterdir(), None)
    except OSError as exc:
        raise CorpusError(f"The corpus folder {root} cannot be listed: {exc.strerror}.") from exc
    return root


def nothing_in(root: Path, skipped: list[Skipped]) -> str:
    """The sentence about a corpus without a single article."""
    if not skipped:
        return f"The corpus folder {root} holds no articles: put .txt or .md files into it."
    return f"The corpus folder {root} holds no readable article: {skipped[0].reason}"


def files_below(root: Path, skipped: list[Skipped], documents: frozenset[str] = frozenset()) -> Iterator[Path]:
    """Articles' files in sorted order. Hidden names and other endings are none of ours; a loop of links is cut."""

    def passed_over(exc: OSError) -> None:
        path = Path(exc.filename)
        skipped.append(Skipped(path, f"The folder {path} cannot be listed: {exc.strerror}."))

    seen: set[tuple[int, int]] = set()
    for here, folders, files in os.walk(root, followlinks=True, onerror=passed_over):
        status = Path(here).stat()
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS | documents:
                yield Path(here, name)


def named(root: Path, paths: list[Path]) -> list[tuple[str, Path]]:
    """Each path with its article's id: the way below the root without the ending, unless two files would share it."""
    bare = {path: displayable(path.relative_to(root).with_suffix("")) for path in paths}
    uses = Counter(bare.values())
    return [(bare[path] if uses[bare[path]] == 1 else displayable(path.relative_to(root)), path) for path in paths]


def displayable(path: Path) -> str:
    """The path with ``/``; bytes of a name that are no valid text are shown as U+FFFD, so that it can be printed."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")
