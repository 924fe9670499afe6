"""The records of a corpus with the index over their paragraphs: what a question is put to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.index.catalogue import Catalogue
from retrieval.index.kept import KeptRecords
from retrieval.index.layout import Layout
from retrieval.index.volumes import chinese_among
from retrieval.language.transliteration import Sounds
from retrieval.paragraphs import Paragraphs
from retrieval.passages.ranking import FEW, Ranking
from retrieval.passages.register import reporting
from retrieval.people.people import People
from retrieval.people.whereabouts import whereabouts
from retrieval.postings.bm25 import Okapi
from retrieval.postings.bridge import Bridge, Glossed
from retrieval.postings.inferred import Inferred
from retrieval.postings.strengths import Strengths
from retrieval.postings.volume import Volume
from retrieval.topics.facet import strength_in, weighed
from retrieval.topics.misspelling import Spellings
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from numpy.typing import NDArray

    from corpus.article import Span
    from corpus.quotation import Record
    from retrieval.following.sense import Sense
    from retrieval.index.folder import Edition
    from retrieval.language.tokens import Terms
    from retrieval.language.wordspace import WordSpace
    from retrieval.people.people import Figure
    from retrieval.postings.query import Query
    from retrieval.questions.question import Question
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Thesaurus

MOST_SPOKEN = 1000  # paragraphs in which one figure speaks that are looked at
AT_HAND = 8192  # figures whose paragraphs, and characters whose followers, are kept at hand
SCOPES = 4  # collections of some articles that are kept
LATELY = 16  # people of late questions, where they speak together

STRENGTHS_OF_MANY = 4096  # strengths of facets in passages of such a corpus


class Hit(NamedTuple):
    """A paragraph found, with its block's number: ``score`` is BM25's, comparable within one query only."""

    article: str
    paragraph: int
    span: Span
    score: float


@dataclass(frozen=True, eq=False)
class Collection:
    """Records by article id, in the order of the corpus, in which paragraphs are numbered on as documents.

    Immutable: a reindex makes a new one and old readers finish on theirs.
    """

    records: Mapping[str, Record]
    catalogue: Catalogue = field(repr=False)
    volumes: Mapping[int, Volume] = field(repr=False)
    thesaurus: Thesaurus | None = field(default=None, repr=False)

    @classmethod
    def of(cls, records: Iterable[Record], *, thesaurus: Thesaurus | None = None) -> Collection:
        """Index the records, in memory."""
        by_id = {record.article.id: record for record in records}
        return cls(by_id, Catalogue.of(by_id.values()), {0: Volume.of(by_id.values())}, thesaurus)

    @cached_property
    def layout(self) -> Layout:
        """Where each paragraph lies."""
        if isinstance(self.records, KeptRecords):
            return self.records.layout
        return Layout.of(self.catalogue.rows(), {number: volume.size for number, volume in self.volumes.items()})

    @cached_property
    def _dead(self) -> list[NDArray[np.int64]]:
        """The documents of each volume that were removed since it was made."""
        edges = [0, *accumulate(volume.size for volume in self.volumes.values())]
        removed = self.layout.removed()
        places = np.searchsorted(removed, edges)
        return [removed[a:b] - edge for a, b, edge in zip(places, places[1:], edges, strict=False)]

    @cached_property
    def words(self) -> Okapi:
        """The index of words."""
        worded = [volume.worded for volume in self.volumes.values()]
        return Okapi.over([each.segment for each in worded], self._dead, worded)

    @cached_property
    def grams(self) -> Inferred:
        """The index of parts of words."""
        return Inferred.over([volume.grams for volume in self.volumes.values()], self._dead)

    @cached_property
    def characters(self) -> Inferred:
        """The index of single Chinese characters."""
        return Inferred.over([volume.characters for volume in self.volumes.values()], self._dead)

    @cached_property
    def bridge(self) -> Bridge | None:
        """The Chinese paragraphs in English, glossed when an English question first meets them if not before."""
        if self.thesaurus is None or not self.layout.chinese.any():
            return None
        glossed = [
            volume.glossed or Glossed.of(volume.worded, self._chinese(number), self.thesaurus)
            for number, volume in self.volumes.items()
        ]
        return Bridge.over(glossed, self._dead)

    def _chinese(self, volume: int) -> NDArray[np.bool_]:
        """Which documents of a volume are Chinese."""
        return chinese_among((row for row in self.catalogue.rows() if row.volume == volume), self.volumes[volume].size)

    @classmethod
    def kept(cls, edition: Edition, *, thesaurus: Thesaurus | None = None) -> Collection:
        """The collection of an index in a folder; records are read when they are asked for."""
        return cls(KeptRecords(edition), edition.catalogue, edition.volumes, thesaurus)

    @cached_property
    def ranking(self) -> Ranking:
        """The paragraphs nearest to a query."""
        return Ranking(self)

    def search(self, query: str | Query, k: int = 10) -> list[Hit]:
        """The ``k`` best paragraphs, best first; ties by place. Paragraphs without any term are left out."""
        wanted = topic_of(query, self).query if isinstance(query, str) else query
        return [self._hit(number, score) for number, score in self.ranking.best(wanted, k)]

    def _hit(self, number: int, score: float) -> Hit:
        article, paragraph = self.layout.place_of(number)
        found = self.records[article].article
        return Hit(article, found.block_of(paragraph), found.paragraphs[paragraph - 1].span, score)

    def number_at(self, hit: Hit) -> int:
        """The document number of a paragraph found."""
        paragraph = self.records[hit.article].article.paragraph_at(hit.span.start)
        return self.layout.number_of(hit.article, paragraph.number if paragraph else 1)

    @cached_property
    def within(self) -> Callable[[tuple[str, ...]], Collection]:
        """Some of the articles as a collection of their own; the last ones asked for are kept."""
        return lru_cache(SCOPES)(
            lambda names: Collection.of((self.records[name] for name in names), thesaurus=self.thesaurus)
        )

    @cached_property
    def people(self) -> People:
        """The speakers, under the names that a question may use."""
        return People(self.catalogue)

    @cached_property
    def reporting(self) -> float:
        """How far it is a collection of news, in which people speak, 0 to 1 (see ``register``)."""
        return reporting(self)

    @cached_property
    def vocabulary(self) -> Spellings:
        """The Latin words of the corpus, as terms."""
        found = (term for term, _ in self.words.terms() if term.isascii() and term.isalpha())
        return Spellings(sorted(found))

    @cached_property
    def sounds(self) -> Sounds:
        """Its names by their sound."""
        return Sounds(self.vocabulary.words, lru_cache(AT_HAND)(self._after))

    def _after(self, character: str) -> frozenset[str]:
        """The Chinese characters that stand after one."""
        return frozenset[str]().union(*(volume.grams.pairs.after(character) for volume in self.volumes.values()))

    @cached_property
    def facets(self) -> dict[tuple[str, bool], Facet]:
        """Facets of questions asked before, by word and whether it must stand exactly so; kept by ``topic_of``."""
        return {}

    @cached_property
    def met(self) -> Callable[[Facet, Terms], float]:
        """Tells the strengths of facets in passages; of a large corpus fewer are kept, since each keeps a passage."""
        return strength_in if self.layout.size <= FEW else lru_cache(STRENGTHS_OF_MANY)(weighed)

    @cached_property
    def holders(self) -> dict[tuple[str, float, int | None], tuple[Figure, ...]]:
        """Those whose office was described of late, kept by ``naming``."""
        return {}

    @cached_property
    def senses(self) -> dict[Question, Sense]:
        """What questions of late were taken to mean, kept by ``sense``: a follow-up asks several times over."""
        return {}

    @cached_property
    def strengths(self) -> Strengths:
        """How surely paragraphs speak of facets, by the words that the index has of them."""
        return Strengths(self)

    @cached_property
    def told(self) -> dict[tuple[int, bool], Terms]:
        """What the index has of paragraphs that were asked for of late, kept by ``promise``."""
        return {}

    @cached_property
    def space(self) -> WordSpace:
        """The corpus's words by meaning."""
        from retrieval.language.wordspace import WordSpace  # noqa: PLC0415 - reads four megabytes

        if self.layout.size <= FEW:
            return WordSpace.of((term for term, _ in self.words.terms()), self.thesaurus)
        return WordSpace.whole(self.words.holds, self.words.held_among)

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """What is read of its paragraphs."""
        return Paragraphs(self.records, self.layout, self.volumes, self.thesaurus)

    def holds(self, article: str, term: str) -> bool:
        """Whether a term stands anywhere in an article."""
        return self.words.stands_between(term, *self.layout.shelved_span(article))

    def whereabouts(self, figure: Figure) -> frozenset[str]:
        """The places in which the articles put somebody whose title names none of them, as stems."""
        found = self._whereabouts.get((figure.key, figure.others))
        if found is None:
            found = self._whereabouts[figure.key, figure.others] = whereabouts(figure, self)
        return found

    @cached_property
    def _whereabouts(self) -> dict[tuple[str, frozenset[str]], frozenset[str]]:
        return {}

    def spoken_by(self, keys: frozenset[str]) -> tuple[int, ...]:
        """Document numbers in which any of several figures speaks, in rising order."""
        return self._spoken_by(keys)

    @cached_property
    def _spoken_by(self) -> Callable[[frozenset[str]], tuple[int, ...]]:
        def found(keys: frozenset[str]) -> tuple[int, ...]:
            return tuple(sorted({number for key in keys for number in self.spoken_in(key)}))

        return lru_cache(LATELY)(found)

    def spoken_in(self, key: str) -> tuple[int, ...]:
        """Document numbers in which a figure speaks, the first ones only of somebody who speaks very often."""
        return self._spoken_in(key)

    @cached_property
    def _spoken_in(self) -> Callable[[str], tuple[int, ...]]:
        def found(key: str) -> tuple[int, ...]:
            return tuple(self.layout.number_of(*place) for place in self.catalogue.spoken(key, MOST_SPOKEN))

        return lru_cache(AT_HAND)(found)
