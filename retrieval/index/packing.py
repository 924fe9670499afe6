"""A record as bytes and back, so that one article can be read without the others."""

from __future__ import annotations

import datetime as dt
import json
import struct
from array import array
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any
from zlib import compress, crc32

from corpus.article import Article, Paragraph, Span
from corpus.quotation import Person, Quotation, Record
from retrieval.index.errors import DamagedIndexError
from retrieval.index.lazy import Lazy

try:
    from isal.isal_zlib import decompress  # optional: in half of the time
except ImportError:
    from zlib import decompress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import ParagraphKind

HEAD = struct.Struct("<II")  # checksum of what follows, which is compressed; bytes of the lines before the text
REMEMBERED = 4096  # persons that are kept at hand
LEVEL = 9  # of compression: written once, and as fast to read as any
KINDS: tuple[ParagraphKind, ...] = ("body", "title", "heading", "dateline", "byline")
ERRORS = "surrogatepass"  # a text may hold half a character
DECODE = json.JSONDecoder().raw_decode  # of a whole line, in half of the time that ``json.loads`` takes


def pack(record: Record) -> bytes:
    """The record as bytes: lines of JSON (the facts, a line for each person, one for each quotation), and the text."""
    people = list(dict.fromkeys((*record.people, *(q.speaker for q in record.quotations if q.speaker))))
    numbers = {person: number for number, person in enumerate(people)}
    paragraphs = record.article.paragraphs
    facts = [
        _of_article(record.article),
        _gaps([edge for paragraph in paragraphs for edge in paragraph.span]),
        [KINDS.index(paragraph.kind) for paragraph in paragraphs],
        [numbers[person] for person in record.people],
        _gaps([quotation.span.start for quotation in record.quotations]),
        len(people),
    ]
    lines = [facts, *map(packed_person, people), *(_of_quotation(each, numbers) for each in record.quotations)]
    head = "\n".join(json.dumps(line, separators=(",", ":")) for line in lines).encode("ascii")
    rest = compress(head + record.article.text.encode("utf-8", ERRORS), LEVEL)
    return HEAD.pack(crc32(rest, len(head)), len(head)) + rest


def unpack(data: bytes) -> Record:
    """The record again, its parts made when they are first asked for.

    DamagedIndexError when the bytes are not those that were packed.
    """
    if len(data) < HEAD.size:
        raise DamagedIndexError("a record is cut short")
    checksum, length = HEAD.unpack_from(data)
    if crc32(memoryview(data)[HEAD.size :], length) != checksum:
        raise DamagedIndexError("a record is not what was written")
    rest = decompress(memoryview(data)[HEAD.size :])
    facts, *lines = str(memoryview(rest)[:length], "ascii").split("\n")
    (article, edges, kinds, people, starts, named), _ = DECODE(facts)
    persons = Lazy(tuple(lines[:named]), lambda line: unpacked_person(DECODE(line)[0]))
    return Record(
        _article(article, Placed(_risen(edges), bytes(kinds)), str(memoryview(rest)[length:], "utf-8", ERRORS)),
        Spoken(_risen(starts), tuple(lines[named:]), persons),
        Lazy(tuple(people), persons.__getitem__),
    )


class Spoken(Lazy[Quotation]):
    """Quotations, of which it is known where each starts before it is made."""

    __slots__ = ("starts",)

    def __init__(self, starts: Sequence[int], lines: Sequence[str], persons: Sequence[Person]) -> None:
        super().__init__(range(len(starts)), lambda place: _quotation(starts[place], DECODE(lines[place])[0], persons))
        self.starts = starts


class Placed(Lazy[Paragraph]):
    """Paragraphs, of which it is known where each starts and ends before it is made: ``edges``, on end."""

    __slots__ = ("edges",)

    def __init__(self, edges: Sequence[int], kinds: bytes) -> None:
        super().__init__(
            range(len(kinds)),
            lambda place: Paragraph(place + 1, Span(edges[2 * place], edges[2 * place + 1]), KINDS[kinds[place]]),
        )
        self.edges = edges


def _gaps(rising: Sequence[int]) -> list[int]:
    """Numbers as the distance of each from the one before it, which takes fewer digits."""
    return [number - before for before, number in pairwise((0, *rising))]


def _risen(gaps: Sequence[int]) -> array[int]:
    """The numbers again, as an array, through which the garbage collector does not go."""
    return array("q", list(accumulate(gaps)))  # of a list in half of the time


def packed_person(person: Person) -> list[Any]:
    """A ``Person`` as values that JSON can hold."""
    return [person.label, person.name, person.titles, person.kind, person.aliases]


def unpacked_person(values: list[Any]) -> Person:
    """The ``Person`` of such values."""
    label, name, titles, kind, aliases = values
    return Person(label, name, tuple(titles), kind, tuple(aliases))


def person_as_bytes(person: Person) -> bytes:
    """A person by itself as short as JSON has it: a label that is the name is left out."""
    label, *rest = packed_person(person)
    values = [0 if label == person.name else label, *rest]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", ERRORS)


@lru_cache(REMEMBERED)
def person_from(data: bytes) -> Person:
    """The person again; of many articles in which somebody speaks most say the same of them."""
    (label, name, *rest), _ = DECODE(data.decode("utf-8", ERRORS))
    return unpacked_person([name if label == 0 else label, name, *rest])


def _of_article(article: Article) -> list[Any]:
    date = article.date.isoformat() if article.date else None
    values = (article.authors, article.source, article.url, article.note)
    return [article.id, article.language, article.title, date, *values]


def _article(values: list[Any], paragraphs: Sequence[Paragraph], text: str) -> Article:
    given = dict(zip(("id", "language", "title", "date", "authors", "source", "url", "note"), values, strict=True))
    date = given["date"] and dt.date.fromisoformat(given["date"])
    return Article(**given | {"text": text, "paragraphs": paragraphs, "date": date, "authors": tuple(given["authors"])})


def _of_quotation(quotation: Quotation, numbers: dict[Person, int]) -> list[Any]:
    """A quotation but for its start, from which its spans are counted."""
    start = quotation.span.start
    return [
        quotation.span.end - start,
        quotation.form,
        None if quotation.speaker is None else numbers[quotation.speaker],
        quotation.title,
        _moved(quotation.mention, -start),
        _moved(quotation.cue, -start),
        _moved(quotation.parent, -start),
        quotation.confidence,
    ]


def _quotation(start: int, values: list[Any], persons: Sequence[Person]) -> Quotation:
    length, form, speaker, title, mention, cue, parent, confidence = values
    return Quotation(
        Span(start, start + length),
        form,
        None if speaker is None else persons[speaker],
        title,
        _moved(mention, start),
        _moved(cue, start),
        _moved(parent, start),
        confidence,
    )


def _moved(span: Sequence[int] | None, distance: int) -> Span | None:
    return Span(span[0] + distance, span[1] + distance) if span else None
