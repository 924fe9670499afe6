"""A record as bytes and back, so that one article can be read without the others."""

from __future__ import annotations

import datetime as dt
import json
import struct
from functools import partial
from typing import TYPE_CHECKING, Any
from zlib import compress, crc32, decompress

from corpus.article import Article, Paragraph, Span
from corpus.quotation import Person, Quotation, Record
from retrieval.index.errors import DamagedIndexError
from retrieval.index.lazy import Lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import ParagraphKind

HEAD = struct.Struct("<II")  # checksum of what follows, which is compressed; bytes of the part in JSON before the text
LEVEL = 9  # of compression: written once, and as fast to read as any
KINDS: tuple[ParagraphKind, ...] = ("body", "title", "heading", "dateline", "byline")
ERRORS = "surrogatepass"  # a text may hold half a character


def pack(record: Record) -> bytes:
    """The record as bytes."""
    people = list(dict.fromkeys((*record.people, *(q.speaker for q in record.quotations if q.speaker))))
    numbers = {person: number for number, person in enumerate(people)}
    facts = [
        _of_article(record.article),
        [[p.number, *p.span, KINDS.index(p.kind)] for p in record.article.paragraphs],
        [packed_person(person) for person in people],
        [numbers[person] for person in record.people],
        [_of_quotation(quotation, numbers) for quotation in record.quotations],
    ]
    head = json.dumps(facts, separators=(",", ":")).encode("ascii")
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
    rest = memoryview(decompress(data[HEAD.size :]))
    article, paragraphs, packed, people, quotations = json.loads(bytes(rest[:length]))
    persons = Lazy(packed, unpacked_person)
    return Record(
        _article(article, paragraphs, str(rest[length:], "utf-8", ERRORS)),
        Lazy(quotations, partial(_quotation, persons=persons)),
        Lazy(people, persons.__getitem__),
    )


def packed_person(person: Person) -> list[Any]:
    """A person as JSON holds it."""
    return [person.label, person.name, person.titles, person.kind, person.aliases]


def unpacked_person(values: list[Any]) -> Person:
    """The person again."""
    label, name, titles, kind, aliases = values
    return Person(label, name, tuple(titles), kind, tuple(aliases))


def _of_article(article: Article) -> list[Any]:
    date = article.date.isoformat() if article.date else None
    return [
        article.id,
        article.language,
        article.title,
        date,
        article.authors,
        article.source,
        article.url,
        article.note,
    ]


def _article(values: list[Any], paragraphs: Sequence[list[int]], text: str) -> Article:
    name, language, title, date, authors, source, url, note = values
    return Article(
        id=name,
        text=text,
        language=language,
        paragraphs=Lazy(paragraphs, _paragraph),
        title=title,
        date=dt.date.fromisoformat(date) if date else None,
        authors=tuple(authors),
        source=source,
        url=url,
        note=note,
    )


def _paragraph(values: list[int]) -> Paragraph:
    number, start, end, kind = values
    return Paragraph(number, Span(start, end), KINDS[kind])


def _of_quotation(quotation: Quotation, numbers: dict[Person, int]) -> list[Any]:
    return [
        *quotation.span,
        quotation.form,
        None if quotation.speaker is None else numbers[quotation.speaker],
        quotation.title,
        quotation.mention,
        quotation.cue,
        quotation.parent,
        quotation.confidence,
    ]


def _quotation(values: list[Any], persons: Sequence[Person]) -> Quotation:
    start, end, form, speaker, title, mention, cue, parent, confidence = values
    return Quotation(
        Span(start, end),
        form,
        None if speaker is None else persons[speaker],
        title,
        Span(*mention) if mention else None,
        Span(*cue) if cue else None,
        Span(*parent) if parent else None,
        confidence,
    )
