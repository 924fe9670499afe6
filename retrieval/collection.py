"""The records of a corpus with the index over their paragraphs: what a question is put to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.bm25 import Group, Okapi
from retrieval.tokens import question_words, stem, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from corpus.article import Paragraph, Span
    from corpus.quotation import Record

WORD_WEIGHT, BIGRAM_WEIGHT, FOUR_GRAM_WEIGHT, CHARACTER_WEIGHT = 1.0, 0.5, 0.2, 0.5


class Query(NamedTuple):
    """Weighted groups of terms per namespace of the index."""

    words: tuple[Group, ...]
    grams: tuple[Group, ...] = ()
    characters: tuple[Group, ...] = ()


class Hit(NamedTuple):
    """A paragraph found: ``score`` is BM25's, comparable within one query only."""

    article: str
    paragraph: int
    span: Span
    score: float


class Chunk(NamedTuple):
    """A paragraph in the index; its place in the list is its document number."""

    article: str
    paragraph: Paragraph


@dataclass(frozen=True, eq=False)
class Collection:
    """Records by article id. Immutable: a reindex makes a new one and old readers finish on theirs."""

    records: Mapping[str, Record]
    chunks: Sequence[Chunk] = field(repr=False)
    words: Okapi = field(repr=False)
    grams: Okapi = field(repr=False)
    characters: Okapi = field(repr=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Collection:
        """Index the records."""
        by_id = {record.article.id: record for record in records}
        chunks = [Chunk(name, p) for name, record in by_id.items() for p in record.article.paragraphs]
        found = [terms(by_id[c.article].article.text[slice(*c.paragraph.span)]) for c in chunks]
        return cls(
            by_id,
            chunks,
            Okapi.of([t.words for t in found]),
            Okapi.of([t.grams for t in found]),
            Okapi.of([t.characters for t in found]),
        )

    def scores(self, query: Query) -> NDArray[np.float64]:
        """The score of every paragraph, in document order."""
        return (
            WORD_WEIGHT * self.words.scores(query.words)
            + self.grams.scores(query.grams)
            + CHARACTER_WEIGHT * self.characters.scores(query.characters)
        )

    def search(self, query: str | Query, k: int = 10) -> list[Hit]:
        """The ``k`` best paragraphs, best first; ties by place. Paragraphs without any term are left out."""
        scores = self.scores(plain_query(query) if isinstance(query, str) else query)
        order = np.argsort(-scores, kind="stable")[:k]
        return [self._hit(int(number), float(scores[number])) for number in order if scores[number] > 0]

    def _hit(self, number: int, score: float) -> Hit:
        chunk = self.chunks[number]
        return Hit(chunk.article, chunk.paragraph.number, chunk.paragraph.span, score)

    @cached_property
    def number_of(self) -> Mapping[tuple[str, int], int]:
        """Document number by article and paragraph."""
        return {(c.article, c.paragraph.number): i for i, c in enumerate(self.chunks)}


def plain_query(text: str) -> Query:
    """The terms of a question as they stand, without the words that ask."""
    found = terms(text)
    asking = {stem(word) for word in question_words("en")} | question_words("zh")
    return Query(
        tuple(Group.of(word) for word in found.words if word not in asking),
        tuple(Group.of(gram, FOUR_GRAM_WEIGHT if len(gram) > 2 else BIGRAM_WEIGHT) for gram in found.grams),  # noqa: PLR2004
        tuple(Group.of(character) for character in found.characters),
    )
