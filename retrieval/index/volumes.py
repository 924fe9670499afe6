"""Volumes: what is known of the terms of some articles on end, in every namespace of the index, and how it is kept."""

from __future__ import annotations

import mmap
import os
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from retrieval.index.errors import DamagedIndexError
from retrieval.index.packing import pack, unpack
from retrieval.index.utterance import Utterance, Utterances, traits_of
from retrieval.index.writing import Shelved
from retrieval.language.tokens import pairs_of, terms
from retrieval.postings.bridge import Glossed
from retrieval.postings.derived import Derived
from retrieval.postings.grams import Grams, characters_of, letters_of
from retrieval.postings.pairs import Pairs
from retrieval.postings.pieces import Piece, Pieces, packed_pieces
from retrieval.postings.segment import Segment
from retrieval.postings.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from corpus.quotation import Record
    from retrieval.index.catalogue import Row
    from retrieval.language.tokens import Terms
    from retrieval.postings.arrays import Marks
    from retrieval.topics.topic import Thesaurus

RECORDS, WORDS = "records.bin", "words"
FORWARD, LETTERS, PAIRS, CHARACTERS = "forward.bin", "letters.bin", "pairs.bin", "characters.bin"
GLOSSED, GLOSSED_GRAMS, PIECES = "glossed.bin", "glossed_grams.bin", "pieces.bin"


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


def write_volume(folder: Path, number: int, records: Iterable[Record], thesaurus: Thesaurus | None) -> list[Shelved]:
    """Write the volume of this number into a folder that is made; where each record was put."""
    folder.mkdir()
    found: list[Terms] = []
    chinese: list[bool] = []
    bound: list[Shelved] = []
    pieces: list[bytes] = []
    with (folder / RECORDS).open("wb") as file:
        for record in records:
            start, first = file.tell(), len(found)
            file.write(pack(record))
            found += terms_of(record)
            pieces += pieces_of(record, found[first:])
            chinese += [record.article.language == "zh"] * (len(found) - first)
            bound.append(Shelved(number, first, start, file.tell() - start))
        file.flush()
        os.fsync(file.fileno())
    volume = Volume.of_terms(found)
    write_terms(folder, volume)
    Pieces.of(pieces).save(folder / PIECES)
    if any(chinese) and thesaurus:
        write_glossed(folder, Glossed.of(volume.worded, np.array(chinese), thesaurus))
    return bound


def pieces_of(record: Record, found: Sequence[Terms]) -> Iterator[bytes]:
    """What can be quoted of each paragraph, as ``Pieces`` keeps it; ``found`` are the terms of the paragraphs."""
    for paragraph, held in zip(record.article.paragraphs, found, strict=True):
        quotable = Utterances(record.article, paragraph, record.begun_in(paragraph))
        yield packed_pieces(held.words, (_piece(utterance, held) for utterance in quotable))


def _piece(utterance: Utterance, held: Terms) -> Piece:
    """A piece of a paragraph with these terms."""
    is_whole = utterance.span == utterance.paragraph.span
    words = (held if is_whole else terms(utterance.text)).word_set
    return Piece(utterance.speaker is not None, words, traits_of(utterance))


def write_terms(folder: Path, volume: Volume) -> None:
    """Write the terms of a volume, all but what they mean in English."""
    (folder / WORDS).mkdir()
    volume.words.save(folder / WORDS)
    volume.worded.save(folder / FORWARD)
    volume.grams.letters.save(folder / LETTERS)
    volume.grams.pairs.save(folder / PAIRS)
    volume.characters.save(folder / CHARACTERS)


def write_glossed(folder: Path, glossed: Glossed) -> None:
    """Write what the Chinese paragraphs mean in English; the second part says that the first is there.

    Each is written beside and renamed, so that it is there whole or not at all.
    """
    for name, part in ((GLOSSED, glossed.words), (GLOSSED_GRAMS, glossed.grams)):
        beside = folder / f"{name}.new"
        part.save(beside)
        beside.rename(folder / name)


def chinese_among(rows: Iterable[Row], documents: int) -> Marks:
    """Which of a volume's documents are Chinese; ``rows`` are its articles."""
    chinese = np.zeros(documents, np.bool_)
    for row in rows:
        chinese[row.first : row.first + row.paragraphs] = row.language == "zh"
    return chinese


def open_volume(folder: Path, *, thorough: bool = False) -> Volume:
    """Map the terms of a volume; ``thorough`` compares them with their checksums first."""
    worded = Worded.open(folder / FORWARD, Segment.open(folder / WORDS, thorough=thorough), thorough=thorough)
    opened = partial(Derived.open, worded=worded, thorough=thorough)
    glossed = None
    if (folder / GLOSSED_GRAMS).is_file():
        words = opened(folder / GLOSSED)
        glossed = Glossed(words, opened(folder / GLOSSED_GRAMS, through=words))
    grams = Grams(opened(folder / LETTERS), Pairs.open(folder / PAIRS, thorough=thorough))
    pieces = Pieces.open(folder / PIECES, thorough=thorough)
    return Volume(worded, grams, opened(folder / CHARACTERS), glossed, pieces)


@dataclass(frozen=True, eq=False)
class Volume:
    """Paragraphs as documents, article by article; ``glossed`` is there once a dictionary was.

    ``pieces`` are there where it is kept in a folder: a few articles are read faster than looked up.
    """

    worded: Worded = field(repr=False)
    grams: Grams = field(repr=False)
    characters: Derived = field(repr=False)
    glossed: Glossed | None = field(default=None, repr=False)
    pieces: Pieces | None = field(default=None, repr=False)

    @classmethod
    def of(cls, records: Iterable[Record], thesaurus: Thesaurus | None = None) -> Volume:
        """Index the paragraphs of records."""
        found = [(record.article.language == "zh", each) for record in records for each in terms_of(record)]
        volume = cls.of_terms([each for _, each in found])
        chinese = np.array([language for language, _ in found], np.bool_)
        glossed = Glossed.of(volume.worded, chinese, thesaurus) if thesaurus is not None else None
        return cls(volume.worded, volume.grams, volume.characters, glossed)

    @classmethod
    def of_terms(cls, found: Sequence[Terms]) -> Volume:
        """Index paragraphs, each as its terms, without what they mean in English."""
        segment = Segment.build(each.words for each in found)
        return cls.over(segment, Pairs.of([pairs_of(each) for each in found]))

    @classmethod
    def over(cls, segment: Segment, pairs: Pairs) -> Volume:
        """What follows from words and pairs."""
        worded = Worded.of(segment)
        return cls(worded, Grams(letters_of(worded), pairs), characters_of(worded))

    @property
    def words(self) -> Segment:
        """The postings of the words."""
        return self.worded.segment

    @property
    def size(self) -> int:
        """How many paragraphs it was made of, removed ones among them."""
        return self.words.size


def terms_of(record: Record) -> Iterator[Terms]:
    """The terms of each paragraph."""
    text = record.article.text
    return (terms(text[slice(*paragraph.span)]) for paragraph in record.article.paragraphs)
