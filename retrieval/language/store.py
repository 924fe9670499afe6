"""What retrieval keeps on disk: the dictionary, made once from CC-CEDICT and ECDICT, and jieba's counts."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections import Counter
from contextlib import suppress
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from retrieval.language.counts import Counts
from retrieval.language.glosses import Gloss, glosses
from retrieval.language.spaces import packed, places_of_glosses, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from retrieval.language.spaces import Glossed


FORMATS = {"dictionary": 11, "jieba": 1}  # raise one when what is stored changes
FILE_NAME = f"dictionary-{FORMATS['dictionary']}.sqlite"
COUNTS_NAME = f"jieba-{FORMATS['jieba']}.npz"
KEPT = re.compile(r"(?P<kind>dictionary|jieba)-(?P<format>\d+)\.(?:sqlite|npz)(?P<process>\.\d+)?")
FIRST_COUNTS = "jieba.cache"  # as the first version kept them
HOUR = 3600.0
SCHEMA = """
create table gloss (chinese text not null, position integer not null, terms text not null, damping real not null,
    further integer not null);
create table word (term text not null, chinese text not null, share real not null, place integer not null,
    primary key (term, chinese, share, place)) without rowid;
create table vector (chinese text primary key, place blob not null) without rowid;
create table name (chinese text primary key) without rowid;
"""
INDEXES = """
create index by_chinese on gloss (chinese, position, terms, damping, further);
create index by_gloss on gloss (terms) where not further;
"""


class Dictionary:
    """Chinese words and their English glosses as terms, on disk."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection, self._folder = connection, folder
        self.meanings = lru_cache(maxsize=20_000)(self._meanings)
        self.sharing = lru_cache(maxsize=20_000)(self._sharing)
        self.chinese = lru_cache(maxsize=20_000)(self._chinese)
        self.is_name = lru_cache(maxsize=20_000)(self._is_name)

    def __reduce__(self) -> tuple[Callable[[Path], Dictionary], tuple[Path]]:
        """Another process opens the same one."""
        return open_dictionary, (self._folder,)

    def _meanings(self, word: str) -> Sequence[tuple[str, ...]]:
        """English glosses of a Chinese word, in the dictionary's order."""
        rows = self._connection.execute("select terms from gloss where chinese = ? order by position", (word,))
        return [tuple(terms.split()) for (terms,) in rows]

    def _sharing(self, word: str) -> Sequence[tuple[int, str, int]]:
        """For each meaning of a Chinese word, by its position, the words that have it, and at which position.

        The word itself is one of them.
        """
        rows = self._connection.execute(
            "select own.position, other.chinese, other.position"
            " from gloss own join gloss other on other.terms = own.terms"
            " where own.chinese = ? and not own.further and not other.further order by own.position",
            (word,),
        )
        return rows.fetchall()

    def _chinese(self, term: str) -> Sequence[tuple[str, float]]:
        """Chinese words that an English term glosses, with its share of the gloss (1 for the whole)."""
        return self._connection.execute("select chinese, share from word where term = ?", (term,)).fetchall()

    def kin(self, term: str, least: float) -> Sequence[tuple[tuple[str, ...], float]]:
        """The glosses of the Chinese words that an English term glosses, with how much they share, from ``least`` on.

        The sum, over these words, of the term's share divided by the root of the word's number of meanings.
        """
        rows = self._connection.execute(
            "select gloss.terms, sum(word.share * gloss.damping) from word join gloss on gloss.chinese = word.chinese"
            " where word.term = ? and not gloss.further group by gloss.terms"
            " having sum(word.share * gloss.damping) >= ?",
            (term, least),
        )
        return [(tuple(terms.split()), weight) for terms, weight in rows]

    def place(self, word: str) -> NDArray[np.float32] | None:
        """Where a Chinese word's glosses put it in the word space, at length 1; None where they say nothing."""
        row = self._connection.execute("select place from vector where chinese = ?", (word,)).fetchone()
        return unpacked(row[0]) if row else None

    def _is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name and nothing else."""
        return self._connection.execute("select 1 from name where chinese = ?", (word,)).fetchone() is not None


def open_dictionary(folder: Path) -> Dictionary:
    """The dictionary in ``folder``; made there first, which takes some seconds, when it is missing or damaged."""
    path = folder / FILE_NAME
    if not _is_sound(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _put(path, _write)
    return Dictionary(_connect(path), folder)


def is_made(folder: Path) -> bool:
    """Whether the dictionary is in ``folder``, so that opening it takes no time."""
    return _is_sound(folder / FILE_NAME)


def outdated(folder: Path) -> Iterator[Path]:
    """The files in ``folder`` of earlier versions, and those that a killed process left half written an hour ago."""
    for path in folder.glob("*"):
        found = KEPT.fullmatch(path.name)
        is_older = found and int(found["format"]) < FORMATS[found["kind"]]
        with suppress(OSError):
            if (
                path.name == FIRST_COUNTS
                or is_older
                or (found and found["process"] and time.time() - path.stat().st_mtime > HOUR)
            ):
                yield path


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("pragma cache_size=-256")  # kibibytes; what was looked up is remembered above
    return connection


def _is_sound(path: Path) -> bool:
    try:
        if not path.exists():
            return False
        connection = _connect(path)
        with connection:
            return bool(connection.execute("select 1 from word limit 1").fetchone())
    except (OSError, sqlite3.DatabaseError):
        return False


def _put(path: Path, write: Callable[[Path], object]) -> None:
    """Write beside and rename, so that a reader finds a whole file or none; where that fails, nothing is left."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        write(beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.executescript("pragma journal_mode=off; pragma synchronous=off;" + SCHEMA)
        _fill(connection, glosses())
        connection.executescript(INDEXES)
        connection.commit()
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, entries: Iterable[Gloss]) -> None:
    rows = list(entries)
    own = [gloss for gloss in rows if not gloss.further]
    meanings = Counter(gloss.chinese for gloss in own)
    connection.executemany(
        "insert into gloss values (?, ?, ?, ?, ?)",
        ((g.chinese, g.position, " ".join(g.terms), max(1, meanings[g.chinese]) ** -0.5, g.further) for g in rows),
    )
    words = sorted((t, g.chinese, 1 / len(g.terms)) for g in own for t in g.terms)  # as the table has them
    numbered = ((*word, place) for word, same in groupby(words) for place, _ in enumerate(same))
    connection.executemany("insert into word values (?, ?, ?, ?)", numbered)
    names = sorted({g.chinese for g in rows if g.named})
    connection.executemany("insert into name values (?)", ((name,) for name in names))
    connection.executemany("insert into vector values (?, ?)", _places(own))


def _places(rows: Iterable[Gloss]) -> Iterable[tuple[str, bytes]]:
    """The place of each word in the word space, as it is stored."""
    by_word: dict[str, Glossed] = {}
    for gloss in rows:
        by_word.setdefault(gloss.chinese, []).append((gloss.position, gloss.terms))
    for word, place in zip(by_word, places_of_glosses(by_word.values()), strict=True):
        if place is not None:
            yield word, packed(place)


def counts_in(folder: Path, count: Callable[[], Counts]) -> Counts:
    """The word counts kept in ``folder``; counted and kept there first when it has none, kept nowhere if it cannot."""
    path = folder / COUNTS_NAME
    with suppress(OSError, ValueError, EOFError, KeyError, BadZipFile):
        return Counts.unpacked(path.read_bytes())
    counts = count()
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _put(path, lambda beside: beside.write_bytes(counts.packed()))
    return counts
