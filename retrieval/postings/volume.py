"""A volume: what is known of the terms of some articles on end, in every namespace of the index."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from retrieval.language.tokens import pairs_of, terms
from retrieval.postings.bridge import Glossed
from retrieval.postings.pairs import Grams, Pairs, characters_of, letters_of
from retrieval.postings.segment import Segment
from retrieval.postings.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.quotation import Record
    from retrieval.language.tokens import Terms
    from retrieval.postings.derived import Derived
    from retrieval.postings.pieces import Pieces
    from retrieval.topics.topic import Thesaurus


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
