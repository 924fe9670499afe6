"""The catalogue: which articles and people there are, in one SQLite database, in memory or on disk."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus.library import File, Listing
from retrieval.index.packing import person_from
from retrieval.index.writing import Shelved, create, enter
from retrieval.language.forms import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from corpus.quotation import Person, Record
    from retrieval.index.volumes import Shelf

MOST_PERSONS = 64  # articles from which a figure's titles are taken
FIRST = (
    "select place, turn, number, key from person join figure on number = figure where figure = ?"
    " order by place, turn limit 1"
)
EVERYBODY = (
    "select key from figure join (select figure, min(place) as place, turn from person group by figure)"
    " on number = figure order by place, turn limit ? offset ?"
)


FIRST_OF_SEVERAL = (
    "select place, turn, number, figure.key from json_each(?) as wanted cross join figure on number = wanted.value"
    " cross join person on person.figure = number and (place, turn) ="
    " (select place, turn from person where figure = number order by place, turn limit 1)"
)
KEY = "select key from figure where number = ?"


class Row(NamedTuple):
    """An article as the catalogue knows it; its record is so many ``bytes`` from ``start`` on in its volume's file."""

    id: str
    language: str
    volume: int
    first: int
    paragraphs: int
    start: int
    bytes: int


class Listed(NamedTuple):
    """What a list of articles shows of one."""

    id: str
    title: str | None
    date: dt.date | None
    paragraphs: int
    quotations: int


class Catalogue:
    """Questions to the database, each answered without reading all of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @classmethod
    def of(cls, records: Iterable[Record]) -> Catalogue:
        """A catalogue in memory; articles keep the order in which they are given."""
        connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        create(connection)
        connection.execute("begin")
        first = 0
        for number, record in enumerate(records):
            enter(connection, f"{number:09}", record, Shelved(first=first))
            first += len(record.article.paragraphs)
        connection.execute("commit")
        return cls(connection)

    def rows(self) -> list[Row]:
        """All articles in the order of the corpus."""
        query = "select id, language, volume, first, paragraphs, start, bytes from article order by place"
        return [Row(*row) for row in self._all(query)]

    def ids(self) -> list[str]:
        """The ids of all articles in the order of the corpus."""
        return [name for (name,) in self._all("select id from article order by place")]

    def ids_in(self, language: str, most: int) -> list[str]:
        """The ids of the first articles, those in a language before the others."""
        query = "select id from article order by language != ?, place limit ?"
        return [name for (name,) in self._all(query, language, most)]

    def has(self, article: str) -> bool:
        """Whether there is an article of this id."""
        return bool(self._all("select 1 from article where id = ?", article))

    def size(self) -> int:
        """How many articles there are."""
        return int(self._all("select count(*) from article")[0][0])

    def files(self) -> list[tuple[str, str, int, int, bytes, str | None]]:
        """The files that were read: place, path, size, time, content's mark, article if they are one."""
        return self._all("select place, path, size, modified, digest, article from file")

    def listing(self, *, without: str) -> Listing:
        """The files that were read, as they were then, but for those of one article."""
        found = (File(place, name or "", Path(path), Path(path), *at) for place, path, *at, _, name in self.files())
        return Listing(tuple(file for file in found if file.id != without))

    def passed_over(self) -> list[tuple[str, str, str]]:
        """The files that are no articles, each with the reason, a key of ``corpus.errors.REASONS``, and its detail."""
        return self._all("select path, reason, detail from file where reason is not null order by path")

    def notes(self) -> list[tuple[str, str]]:
        """What had to be assumed to read an article, by id."""
        return self._all("select id, note from article where note is not null order by place")

    def listed(self, first: int, count: int) -> list[Listed]:
        """A stretch of the list of articles."""
        return self._listed("order by place limit ? offset ?", count, first)

    def latest(self, first: int, count: int) -> list[Listed]:
        """A stretch of the list of articles with the latest first, those without a date at the end."""
        return self._listed("order by date is null, date desc, place limit ? offset ?", count, first)

    def listed_as(self, articles: Iterable[str]) -> list[Listed]:
        """Some articles as the list has them, by id; those that it lacks left out."""
        return self._listed("where id in (select value from json_each(?)) order by place", json.dumps(list(articles)))

    def _listed(self, which: str, *values: object) -> list[Listed]:
        rows = self._all(f"select id, title, date, paragraphs, quotations from article {which}", *values)  # noqa: S608 - ours
        return [
            Listed(name, title, date and dt.date.fromisoformat(date), *counts) for name, title, date, *counts in rows
        ]

    def newest(self, count: int) -> tuple[str, ...]:
        """The ids of the articles with the latest dates, then of those without one, in the order of the corpus."""
        rows = self._all("select id from article order by date is null, date desc, place limit ?", count)
        return tuple(name for (name,) in rows)

    def counts(self) -> tuple[int, int]:
        """How many paragraphs and quotations there are."""
        ((paragraphs, quotations),) = self._all(
            "select coalesce(sum(paragraphs), 0), coalesce(sum(quotations), 0) from article"
        )
        return paragraphs, quotations

    def prints(self) -> dict[str, bytes]:
        """The mark of each article's text, by id, in the order of the corpus."""
        return dict(self._all("select id, print from article order by place"))

    def has_print(self, mark: bytes) -> bool:
        """Whether an article has this very text."""
        return bool(self._all("select 1 from article where print = ? limit 1", mark))

    def figures_of(self, kind: str, form: str) -> tuple[str, ...]:
        """The keys of those who are known by a form, in the order in which they first appear."""
        return tuple(key for _, key in self.in_order(self.holders(kind, form)))

    def forms(self, kind: str) -> list[str]:
        """Every form of a kind, sorted."""
        found = self._all("select distinct form from form where kind = ? order by form", KINDS.index(kind))
        return [form for (form,) in found]

    def some_forms(self, kind: str, most: int) -> list[str]:
        """Forms of a kind, no more than so many."""
        found = self._all("select distinct form from form where kind = ? limit ?", KINDS.index(kind), most)
        return [form for (form,) in found]

    def forms_among(self, kind: str, forms: Iterable[str]) -> frozenset[str]:
        """Which of some forms anybody has, looked up all at once."""
        query = "select value from json_each(?) where exists (select 1 from form where kind = ? and form = value)"
        return frozenset(form for (form,) in self._all(query, json.dumps(list(forms)), KINDS.index(kind)))

    def longest(self, kind: str) -> int:
        """Words in the longest form of a kind."""
        query = "select max(length(form) - length(replace(form, ' ', ''))) + 1 from form where kind = ?"
        return int(self._all(query, KINDS.index(kind))[0][0] or 0)

    def holders(self, kind: str, form: str) -> list[int]:
        """The numbers of the figures that have a form, in rising order."""
        query = "select figure from form where kind = ? and form = ? order by figure"
        return [number for (number,) in self._all(query, KINDS.index(kind), form)]

    def everybody_with(self, kind: str) -> list[int]:
        """The numbers of the figures that have any form of a kind, in rising order."""
        query = "select distinct figure from form where kind = ? order by figure"
        return [number for (number,) in self._all(query, KINDS.index(kind))]

    def holding(self, kind: str) -> int:
        """How many figures have a form of a kind."""
        return int(self._all("select count(distinct figure) from form where kind = ?", KINDS.index(kind))[0][0])

    def in_order(self, figures: Iterable[int]) -> list[tuple[int, str]]:
        """Figures with their keys, in the order in which they first appear."""
        wanted = [int(number) for number in figures]
        found = self._all(FIRST, *wanted) if len(wanted) == 1 else self._all(FIRST_OF_SEVERAL, json.dumps(wanted))
        return [(number, key) for _, _, number, key in sorted(found)]

    def keys(self, most: int = -1, first: int = 0) -> list[str]:
        """The keys of figures, a stretch of them or all, in the order in which they first appear."""
        return [key for (key,) in self._all(EVERYBODY, most, first)]

    def appearing(self) -> Iterator[str]:
        """The keys of all figures, in the order in which they first appear; no more is read than is asked for."""
        seen = set[int]()
        for (people,) in self.connection.execute("select people from article order by place"):
            for figure in json.loads(people):
                if figure not in seen:
                    seen.add(figure)
                    yield self._all(KEY, figure)[0][0]

    def people(self) -> int:
        """How many figures there are."""
        return int(self._all("select count(distinct figure) from person")[0][0])

    def persons(self, key: str) -> tuple[tuple[str, Person], ...]:
        """Whom a figure is in each article, from the first articles only."""
        rows = self._all(
            "select id, packed from person join article on article.number = person.article"
            " where figure = (select number from figure where key = ?) order by person.place, turn limit ?",
            key,
            MOST_PERSONS,
        )
        return tuple((name, person_from(packed)) for name, packed in rows)

    def speaking(self, keys: Iterable[str]) -> frozenset[str]:
        """The keys among some of figures that say anything, looked up all at once."""
        query = (
            "select value from json_each(?) where exists"
            " (select 1 from spoken where figure = (select number from figure where key = value))"
        )
        return frozenset(key for (key,) in self._all(query, json.dumps(list(keys))))

    def spoken(self, key: str, most: int) -> list[tuple[str, int]]:
        """Article and paragraph of what a figure says, in the order of the corpus."""
        rows = self._all(
            "select id, spoken.paragraphs from spoken join article on article.number = spoken.article"
            " where figure = (select number from figure where key = ?) order by place limit ?",
            key,
            most,
        )
        each = json.loads(f"[{','.join(packed for _, packed in rows)}]")  # at once, in a third of the time
        return [(name, paragraph) for (name, _), held in zip(rows, each, strict=True) for paragraph in held][:most]

    def volumes(self) -> dict[int, int]:
        """The volumes, with how many documents each holds."""
        return dict(self._all("select number, documents from volume order by number"))

    def check(self, shelves: Mapping[int, Shelf]) -> None:
        """Read every record; DamagedIndexError when one is not what was written."""
        for volume, start, count in self._all("select volume, start, bytes from article"):
            shelves[volume].record(start, count)

    def _all(self, query: str, *values: object) -> list[Any]:
        return self.connection.execute(query, values).fetchall()
