"""Articles entered into a catalogue and taken out of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import blake2b
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.index.packing import packed_person, unpacked_person
from retrieval.language.forms import forms_of, key_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from corpus.quotation import Person, Record


@dataclass(frozen=True, slots=True)
class Shelved:
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
    article = record.article
    row = connection.execute(
        "insert into article (place, id, language, title, date, note, paragraphs, quotations, print, volume, first,"
        " start, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            place,
            article.id,
            article.language,
            article.title,
            article.date.isoformat() if article.date else None,
            article.note,
            len(article.paragraphs),
            len(record.quotations),
            print_of(article.text),
            shelved.volume,
            shelved.first,
            shelved.start,
            shelved.bytes,
        ),
    )
    _enter_people(connection, row.lastrowid or 0, place, record)


def _enter_people(connection: sqlite3.Connection, number: int, place: str, record: Record) -> None:
    name = record.article.id
    for turn, person in enumerate(record.people):
        figure = _figure(connection, key_of(name, person))
        connection.execute(
            "insert or ignore into person values (?, ?, ?, ?, ?)",
            (figure, place, turn, number, json.dumps(packed_person(person))),
        )
        _enter_forms(connection, figure, person)
    for key, paragraph in _spoken(record):
        connection.execute(
            "insert or ignore into spoken values (?, ?, ?)", (_figure(connection, key), number, paragraph)
        )


def _spoken(record: Record) -> Iterator[tuple[str, int]]:
    for quotation in record.quotations:
        paragraph = record.article.paragraph_at(quotation.span.start)
        if quotation.speaker and paragraph is not None:
            yield key_of(record.article.id, quotation.speaker), paragraph.number


def _figure(connection: sqlite3.Connection, key: str) -> int:
    """The number of a figure, a new one if need be."""
    found = connection.execute("select number from figure where key = ?", (key,)).fetchone()
    if found:
        return int(found[0])
    return int(connection.execute("insert into figure (key) values (?)", (key,)).lastrowid or 0)


def _enter_forms(connection: sqlite3.Connection, figure: int, person: Person) -> None:
    connection.executemany(
        "insert or ignore into form values (?, ?, ?)", ((kind, form, figure) for kind, form in forms_of(person))
    )


def take_out(connection: sqlite3.Connection, places: Iterable[str]) -> None:
    """Take the articles of these places out, with what is known of people from them alone."""
    for place in places:
        found = connection.execute("select number from article where place = ?", (place,)).fetchone()
        if found:
            _take_out(connection, found[0])


def _take_out(connection: sqlite3.Connection, number: int) -> None:
    figures = connection.execute(
        "select figure from person where article = ? union select figure from spoken where article = ?",
        (number, number),
    ).fetchall()
    for table in ("person", "spoken"):
        connection.execute(f"delete from {table} where article = ?", (number,))  # noqa: S608 - two names of our own
    connection.execute("delete from article where number = ?", (number,))
    for (figure,) in figures:
        _enter_anew(connection, figure)


def _enter_anew(connection: sqlite3.Connection, figure: int) -> None:
    """Keep of a figure what the articles that are left know of it."""
    connection.execute("delete from form where figure = ?", (figure,))
    left = connection.execute("select distinct packed from person where figure = ?", (figure,)).fetchall()
    for (packed,) in left:
        _enter_forms(connection, figure, unpacked_person(json.loads(packed)))
    spoken = connection.execute("select 1 from spoken where figure = ? limit 1", (figure,)).fetchone()
    if not left and not spoken:
        connection.execute("delete from figure where number = ?", (figure,))
