"""What retrieval keeps on disk: the dictionary, made once from CC-CEDICT and then opened in a millisecond."""

from __future__ import annotations

import os
import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.glosses import Gloss, glosses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

FORMAT = 4  # raise it when what is stored changes
FILE_NAME = f"dictionary-{FORMAT}.sqlite"
SCHEMA = """
create table gloss (chinese text not null, position integer not null, terms text not null);
create table word (term text not null, chinese text not null, share real not null);
"""
INDEXES = """
create index by_chinese on gloss (chinese);
create index by_gloss on gloss (terms);
create index by_term on word (term);
"""


class Dictionary:
    """Chinese words and their English glosses as terms, on disk."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.meanings = lru_cache(maxsize=20_000)(self._meanings)
        self.sharing = lru_cache(maxsize=20_000)(self._sharing)
        self.chinese = lru_cache(maxsize=20_000)(self._chinese)

    def _meanings(self, word: str) -> Sequence[tuple[str, ...]]:
        """English glosses of a Chinese word, in the dictionary's order."""
        rows = self._connection.execute("select terms from gloss where chinese = ? order by position", (word,))
        return [tuple(terms.split()) for (terms,) in rows]

    def _sharing(self, gloss: tuple[str, ...]) -> Sequence[tuple[str, int]]:
        """Chinese words that have exactly this gloss, with its position among their meanings."""
        rows = self._connection.execute("select chinese, position from gloss where terms = ?", (" ".join(gloss),))
        return rows.fetchall()

    def _chinese(self, term: str) -> Sequence[tuple[str, float]]:
        """Chinese words that an English term glosses, with its share of the gloss (1 for the whole)."""
        return self._connection.execute("select chinese, share from word where term = ?", (term,)).fetchall()


def open_dictionary(folder: Path) -> Dictionary:
    """The dictionary in ``folder``; made there first, which takes some seconds, when it is missing or damaged."""
    path = folder / FILE_NAME
    if not _is_sound(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path)
    return Dictionary(_connect(path))


def is_made(folder: Path) -> bool:
    """Whether the dictionary is in ``folder``, so that opening it takes no time."""
    return _is_sound(folder / FILE_NAME)


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _is_sound(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        connection = _connect(path)
        with connection:
            return bool(connection.execute("select 1 from word limit 1").fetchone())
    except sqlite3.DatabaseError:
        return False


def _make(path: Path) -> None:
    """Write beside and rename, so that a reader finds a whole file or none."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    connection = sqlite3.connect(beside)
    try:
        connection.executescript("pragma journal_mode=off; pragma synchronous=off;" + SCHEMA)
        _fill(connection, glosses())
        connection.executescript(INDEXES)
        connection.commit()
    finally:
        connection.close()
    beside.replace(path)


def _fill(connection: sqlite3.Connection, entries: Iterable[Gloss]) -> None:
    rows = list(entries)
    connection.executemany(
        "insert into gloss values (?, ?, ?)", ((g.chinese, g.position, " ".join(g.terms)) for g in rows)
    )
    connection.executemany(
        "insert into word values (?, ?, ?)", ((t, g.chinese, 1 / len(g.terms)) for g in rows for t in g.terms)
    )
