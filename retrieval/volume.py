"""A volume: the postings of some articles on end, in every namespace of the index."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retrieval.bridge import Glossed
from retrieval.segment import Segment
from retrieval.tokens import NO_TERMS, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus.quotation import Record
    from retrieval.tokens import Terms
    from retrieval.topic import Thesaurus


@dataclass(frozen=True, eq=False)
class Volume:
    """Paragraphs as documents, article by article; ``glossed`` is there once a dictionary was."""

    words: Segment = field(repr=False)
    grams: Segment = field(repr=False)
    characters: Segment = field(repr=False)
    glossed: Glossed | None = field(default=None, repr=False)

    @classmethod
    def of(cls, records: Iterable[Record], thesaurus: Thesaurus | None = None) -> Volume:
        """Index the paragraphs of records."""
        found = [(record.article.language, each) for record in records for each in terms_of(record)]
        chinese = [each if language == "zh" else NO_TERMS for language, each in found]
        return cls(
            Segment.build(each.words for _, each in found),
            Segment.build(each.grams for _, each in found),
            Segment.build(each.characters for _, each in found),
            Glossed.of(chinese, thesaurus) if thesaurus else None,
        )

    @property
    def size(self) -> int:
        """How many paragraphs it was made of, removed ones among them."""
        return self.words.size


def terms_of(record: Record) -> Iterator[Terms]:
    """The terms of each paragraph."""
    text = record.article.text
    return (terms(text[slice(*paragraph.span)]) for paragraph in record.article.paragraphs)
