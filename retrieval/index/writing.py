"""Articles entered into a catalogue and taken out of it."""

from __future__ import annotations

import json
from hashlib import blake2b
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from retrieval.index.packing import person_as_bytes, person_from
from retrieval.language.forms import KINDS, forms_of, key_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from corpus.quotation import Person, Record


class Shelved(NamedTuple):
    """Where a record lies: its volume, its first document there, and its bytes in the volume's file."""

    volume: int = 0
    first: int = 0
    start: int = 0
    bytes: int = 0


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty catalogue."""
    connection.executescript(files("retrieval.index").joinpath("schema.sql").read_text(encoding="utf-8"))


def print_of(text: str) -> bytes:
    """A short mark of an article's text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def enter(connection: sqlite3.Connection, place: str, record: Record, shelved: Shelved) -> None:
    """Enter an article whose ``place`` in the order of the corpus nobody has yet."""
    article, cast, spoken = record.article, _cast(connection, record), _spoken(connection, record)
    row = connection.execute(
        "insert into article (place, id, language, title, date, note, paragraphs, quotations, people, voices, print,"
        " volume, first, start, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            place,
            article.id,
            article.language,
            article.title,
            article.date.isoformat() if article.date else None,
            article.note,
            len(article.paragraphs),
            len(record.quotations),
            _listed(figure for figure, _ in cast),
            _listed(spoken.keys() - dict(cast).keys()),
            print_of(article.text),
            *shelved,
        ),
    )
    number = row.lastrowid or 0
    _enter_people(connection, number, place, cast)
    rows = ((figure, number, _listed(paragraphs)) for figure, paragraphs in spoken.items())
    connection.executemany("insert into spoken values (?, ?, ?)", rows)


def _cast(connection: sqlite3.Connection, record: Record) -> list[tuple[int, Person]]:
    """The people of an article with the numbers of their figures."""
    return [(_figure(connection, key_of(record.article.id, person)), person) for person in record.people]


def _enter_people(connection: sqlite3.Connection, number: int, place: str, cast: Iterable[tuple[int, Person]]) -> None:
    for turn, (figure, person) in enumerate(cast):
        row = figure, place, turn, number, person_as_bytes(person)
        connection.execute("insert or ignore into person values (?, ?, ?, ?, ?)", row)
        _enter_forms(connection, figure, person)


def _spoken(connection: sqlite3.Connection, record: Record) -> dict[int, list[int]]:
    """The paragraphs in which each figure speaks, in rising order."""
    found: dict[int, set[int]] = {}
    for quotation in record.quotations:
        paragraph = record.article.paragraph_at(quotation.span.start)
        if quotation.speaker and paragraph is not None:
            figure = _figure(connection, key_of(record.article.id, quotation.speaker))
            found.setdefault(figure, set()).add(paragraph.number)
    return {figure: sorted(paragraphs) for figure, paragraphs in found.items()}


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers), separators=(",", ":"))


def _figure(connection: sqlite3.Connection, key: str) -> int:
    """The number of a figure, a new one if need be."""
    found = connection.execute("select number from figure where key = ?", (key,)).fetchone()
    if found:
        return int(found[0])
    return int(connection.execute("insert into figure (key) values (?)", (key,)).lastrowid or 0)


def _enter_forms(connection: sqlite3.Connection, figure: int, person: Person) -> None:
    connection.executemany("insert or ignore into form values (?, ?, ?)", _rows_of_forms(figure, person))


def _rows_of_forms(figure: int, person: Person) -> Iterator[tuple[int, str, int]]:
    return ((KINDS.index(kind), form, figure) for kind, form in forms_of(person))


def take_out(connection: sqlite3.Connection, places: Iterable[str]) -> None:
    """Take the articles of these places out, with what is known of people from them alone."""
    for place in places:
        found = connection.execute("select number, people, voices from article where place = ?", (place,)).fetchone()
        if found:
            number, *figures = found
            connection.execute("delete from article where number = ?", (number,))
            for figure in dict.fromkeys(chain.from_iterable(map(json.loads, figures))):
                _take_out(connection, figure, number, place)


def _take_out(connection: sqlite3.Connection, figure: int, number: int, place: str) -> None:
    """Keep of a figure what the articles that are left know of it."""
    _leave_forms(connection, figure)
    connection.execute("delete from person where figure = ? and place = ?", (figure, place))
    connection.execute("delete from spoken where figure = ? and article = ?", (figure, number))
    left = _known(connection, figure)
    for person in left:
        _enter_forms(connection, figure, person)
    spoken = connection.execute("select 1 from spoken where figure = ? limit 1", (figure,)).fetchone()
    if not left and not spoken:
        connection.execute("delete from figure where number = ?", (figure,))


def _leave_forms(connection: sqlite3.Connection, figure: int) -> None:
    """Take out the forms of a figure."""
    rows = (row for person in _known(connection, figure) for row in _rows_of_forms(figure, person))
    connection.executemany("delete from form where kind = ? and form = ? and figure = ?", rows)


def _known(connection: sqlite3.Connection, figure: int) -> list[Person]:
    """Whom articles have a figure as."""
    found = connection.execute("select distinct packed from person where figure = ?", (figure,)).fetchall()
    return [person_from(packed) for (packed,) in found]
