"""A volume in a folder: the records of some articles on end, and their postings."""

from __future__ import annotations

import mmap
import os
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from retrieval.bridge import Glossed
from retrieval.index.errors import DamagedIndexError
from retrieval.index.packing import pack, unpack
from retrieval.segment import Segment
from retrieval.tokens import NO_TERMS
from retrieval.volume import Volume, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from corpus.quotation import Record
    from retrieval.index.catalogue import Row
    from retrieval.tokens import Terms
    from retrieval.topic import Thesaurus

RECORDS = "records.bin"
WORDS, GRAMS, CHARACTERS, GLOSSED, GLOSSED_GRAMS = "words", "grams", "characters", "glossed", "glossed_grams"


class Bound(NamedTuple):
    """Where a record was put: its first document in the volume and its bytes in the file."""

    first: int
    start: int
    bytes: int


@dataclass(frozen=True, eq=False)
class Shelf:
    """The records of a volume, each read when it is asked for."""

    data: mmap.mmap | bytes

    @classmethod
    def open(cls, folder: Path) -> Shelf:
        """Map the file; FileNotFoundError when there is none."""
        with (folder / RECORDS).open("rb") as file:
            empty = os.fstat(file.fileno()).st_size == 0
            return cls(b"" if empty else mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def record(self, start: int, count: int) -> Record:
        """The record in these bytes; DamagedIndexError when they are not those that were written."""
        if start + count > len(self.data):
            raise DamagedIndexError("a file of records is cut short")
        return unpack(self.data[start : start + count])


def write_volume(folder: Path, records: Iterable[Record], thesaurus: Thesaurus | None) -> list[Bound]:
    """Write a volume into a folder that is made; where each record was put."""
    folder.mkdir()
    found: list[Terms] = []
    chinese: list[Terms] = []
    bound: list[Bound] = []
    with (folder / RECORDS).open("wb") as file:
        for record in records:
            start, first = file.tell(), len(found)
            file.write(pack(record))
            found += terms_of(record)
            chinese += found[first:] if record.article.language == "zh" else [NO_TERMS] * (len(found) - first)
            bound.append(Bound(first, start, file.tell() - start))
        file.flush()
        os.fsync(file.fileno())
    save(folder / WORDS, Segment.build(each.words for each in found))
    save(folder / GRAMS, Segment.build(each.grams for each in found))
    save(folder / CHARACTERS, Segment.build(each.characters for each in found))
    if thesaurus and any(each.words for each in chinese):
        write_glossed(folder, chinese, thesaurus)
    return bound


def write_glossed(folder: Path, chinese: Iterable[Terms], thesaurus: Thesaurus) -> None:
    """Write what the Chinese paragraphs mean in English; the second part says that the first is there."""
    glossed = Glossed.of(chinese, thesaurus)
    save(folder / GLOSSED, glossed.words)
    save(folder / GLOSSED_GRAMS, glossed.grams)


def chinese_terms(rows: Iterable[Row], records: Iterable[Record], documents: int) -> Iterator[Terms]:
    """The terms of a volume's Chinese paragraphs, nothing for the others, for each of its documents.

    ``rows`` and ``records`` are its articles, in the order of their first documents.
    """
    following = 0
    for row, record in zip(sorted(rows, key=lambda row: row.first), records, strict=True):
        yield from (NO_TERMS for _ in range(row.first - following))
        yield from terms_of(record) if row.language == "zh" else (NO_TERMS for _ in range(row.paragraphs))
        following = row.first + row.paragraphs
    yield from (NO_TERMS for _ in range(documents - following))


def open_volume(folder: Path, *, thorough: bool = False) -> Volume:
    """Map the postings of a volume; ``thorough`` compares them with their checksums first."""
    opened = partial(Segment.open, thorough=thorough)
    glossed = None
    if (folder / GLOSSED_GRAMS).is_dir():
        glossed = Glossed(opened(folder / GLOSSED), opened(folder / GLOSSED_GRAMS))
    words, grams, characters = (opened(folder / name) for name in (WORDS, GRAMS, CHARACTERS))
    return Volume(words, grams, characters, glossed)


def save(folder: Path, segment: Segment) -> None:
    """Write beside and rename, so that a part is there whole or not at all."""
    beside = folder.with_name(f"{folder.name}.new")
    beside.mkdir(exist_ok=True)
    segment.save(beside)
    beside.rename(folder)
