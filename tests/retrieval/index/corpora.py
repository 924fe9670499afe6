"""Folders of articles for these tests, and the ways to a collection of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.extraction import NO_ADDITIONS, extract
from corpus.library import list_files
from retrieval.collection import Collection
from retrieval.index.folder import IndexFolder
from retrieval.index.reindexing import Job, reindex
from tests.corpus.scanning import scan
from tests.retrieval.thesauri import FewWords

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from retrieval.index.folder import Edition
    from retrieval.topics.topic import Thesaurus

GLOSSARY = FewWords(english={"柑橘": ("orang",), "水渠": ("canal",), "冷库": ("cold", "storag")})

HARBOUR = (
    "Harbour opens again\n\n“The dredging is done and the harbour is open,” said Oskar Lind, director of the Eastport"
    " Harbour Board. “Ferries sail from Monday.”\n\nThe old quay was closed in 2019. Mira Voss, the mayor of Eastport,"
    " said that the seals had come back.\n"
)
SCHOOL = (
    "Schools get heating\n\nThe mayor of Eastport, Mira Voss, told the council: “Every school will be warm before"
    " winter.”\n\nThirty schools have waited since 2017 for new boilers.\n"
)
ORCHARD = (
    "果园修好水渠\n\n农业局局长沈建国说：“今年的柑橘比去年多三成，水渠已经修好。”\n\n村民王秀英表示，冷库还要等。\n"
)
TEXTS = (
    HARBOUR,
    SCHOOL,
    ORCHARD,
    HARBOUR.replace("Lind", "Lund"),
    SCHOOL.replace("warm", "dry"),
    "A note.\n\nNothing.",
)
QUESTIONS = (
    "What did Oskar Lind say about the harbour?",
    "Who said that every school will be warm?",
    "What did the mayor say?",
    "Who is Mira Vos?",
    "How many schools wait?",
    "Who speaks?",
    "When was the quay closed?",
    "沈建国说了什么？",
    "谁提到了冷库？",
    "Who spoke of oranges?",
    "What is the article about?",
    "heatng",
)


def write(root: Path, files: Mapping[str, str]) -> None:
    """Make the folder hold just these files."""
    root.mkdir(exist_ok=True)
    for path in [path for path in root.rglob("*.txt") if path.relative_to(root).as_posix() not in files]:
        path.unlink()
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def indexed(root: Path, folder: Path, thesaurus: Thesaurus | None = None) -> Edition:
    """The index of the folder, brought up to date."""
    return reindex(IndexFolder(folder, "version"), list_files(root), Job(NO_ADDITIONS, thesaurus))


def in_memory(root: Path, thesaurus: Thesaurus | None = None) -> Collection:
    """Everything read anew."""
    return Collection.of([extract(article) for article in scan(root).articles], thesaurus=thesaurus)
