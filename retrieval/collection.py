"""The records of a corpus with the index over their paragraphs: what a question is put to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.bm25 import Okapi, Query
from retrieval.bridge import Bridge, glossed
from retrieval.people import People
from retrieval.tokens import Terms, terms
from retrieval.topic import topic_of
from retrieval.utterance import Utterance, utterances

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from corpus.article import Paragraph, Span
    from corpus.quotation import Quotation, Record
    from retrieval.facet import Facet
    from retrieval.topic import Thesaurus
    from retrieval.wordspace import WordSpace

CHARACTER_WEIGHT = 0.5  # of single Chinese characters beside words


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
    thesaurus: Thesaurus | None = field(default=None, repr=False)

    @classmethod
    def of(cls, records: Iterable[Record], *, thesaurus: Thesaurus | None = None) -> Collection:
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
            thesaurus,
        )

    def scores(self, query: Query) -> NDArray[np.float64]:
        """The score of every paragraph, in document order."""
        found = (
            self.words.scores(query.words)
            + self.grams.scores(query.grams)
            + CHARACTER_WEIGHT * self.characters.scores(query.characters)
        )
        if not query.english or self.bridge is None:
            return found
        return np.where(self._in_chinese, self.bridge.scores(query), found)

    @cached_property
    def bridge(self) -> Bridge | None:
        """The Chinese paragraphs in English, made when an English question first meets them."""
        if self.thesaurus is None or not any(r.article.language == "zh" for r in self.records.values()):
            return None
        found = [self.terms_of(i) if chinese else Terms((), (), ()) for i, chinese in enumerate(self._in_chinese)]
        return Bridge.of(found, self.thesaurus)

    @cached_property
    def _in_chinese(self) -> NDArray[np.bool_]:
        """Which paragraphs belong to Chinese articles, in document order."""
        return np.array([self.records[chunk.article].article.language == "zh" for chunk in self.chunks])

    def search(self, query: str | Query, k: int = 10) -> list[Hit]:
        """The ``k`` best paragraphs, best first; ties by place. Paragraphs without any term are left out."""
        scores = self.scores(topic_of(query, self).query() if isinstance(query, str) else query)
        order = np.argsort(-scores, kind="stable")[:k]
        return [self._hit(int(number), float(scores[number])) for number in order if scores[number] > 0]

    def _hit(self, number: int, score: float) -> Hit:
        chunk = self.chunks[number]
        return Hit(chunk.article, chunk.paragraph.number, chunk.paragraph.span, score)

    @cached_property
    def people(self) -> People:
        """The speakers, under the names that a question may use."""
        return People.of(self.records.values())

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """The Latin words of the corpus, as terms."""
        return tuple(sorted(term for term, _ in self.words.terms() if term.isascii() and term.isalpha()))

    @cached_property
    def facets(self) -> dict[tuple[str, bool], Facet]:
        """Facets of questions asked before, by word and whether it must stand exactly so; kept by ``topic_of``."""
        return {}

    @cached_property
    def space(self) -> WordSpace:
        """The corpus's words by meaning."""
        from retrieval.wordspace import WordSpace  # noqa: PLC0415 - reads four megabytes

        return WordSpace(self.vocabulary)

    def terms_of(self, number: int, *, english: bool = False) -> Terms:
        """The terms of a paragraph, by document number."""
        chunk = self.chunks[number]
        return self.terms_in(chunk.article, chunk.paragraph.span, english=english)

    def terms_in(self, name: str, span: Span, *, english: bool = False) -> Terms:
        """The terms of a stretch of an article; with ``english`` also what its Chinese words mean."""
        article = self.records[name].article
        bridged = english and article.language == "zh" and self.thesaurus is not None
        key = (name, span, bridged)
        if key not in self._terms:
            found = terms(article.text[slice(*span)])
            self._terms[key] = glossed(found, self.thesaurus) if bridged and self.thesaurus else found
        return self._terms[key]

    @cached_property
    def _terms(self) -> dict[tuple[str, Span, bool], Terms]:
        return {}

    def holds(self, article: str, term: str) -> bool:
        """Whether a term stands anywhere in an article."""
        if not self.words.document_frequency(term):
            return False
        first = self.number_of[article, 1]
        edges = (first, first + len(self.records[article].article.paragraphs))
        low, high = np.searchsorted(self.words.documents_of(term), edges)
        return bool(low < high)

    def utterances(self, number: int) -> tuple[Utterance, ...]:
        """What can be quoted from a paragraph, by document number."""
        if number not in self._utterances:
            chunk = self.chunks[number]
            record = self.records[chunk.article]
            quoted = self._quotations.get((chunk.article, chunk.paragraph.number), ())
            self._utterances[number] = utterances(record, chunk.paragraph, quoted)
        return self._utterances[number]

    @cached_property
    def _utterances(self) -> dict[int, tuple[Utterance, ...]]:
        return {}

    @cached_property
    def _quotations(self) -> Mapping[tuple[str, int], tuple[Quotation, ...]]:
        found: dict[tuple[str, int], tuple[Quotation, ...]] = {}
        for name, record in self.records.items():
            for quotation in record.quotations:
                paragraph = record.article.paragraph_at(quotation.span.start)
                if paragraph is not None:
                    found[name, paragraph.number] = (*found.get((name, paragraph.number), ()), quotation)
        return found

    @cached_property
    def spoken_in(self) -> Mapping[str, tuple[int, ...]]:
        """Document numbers in which a figure speaks, by the figure's key."""
        found: dict[str, dict[int, None]] = {}
        for (name, number), quotations in self._quotations.items():
            for quotation in quotations:
                figure = quotation.speaker and self.people.figure_of(name, quotation.speaker)
                if figure:
                    found.setdefault(figure.key, {})[self.number_of[name, number]] = None
        return {key: tuple(sorted(numbers)) for key, numbers in found.items()}

    @cached_property
    def number_of(self) -> Mapping[tuple[str, int], int]:
        """Document number by article and paragraph."""
        return {(c.article, c.paragraph.number): i for i, c in enumerate(self.chunks)}
