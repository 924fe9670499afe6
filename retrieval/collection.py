"""The collection that a question is put to: the records of a corpus with the indexes over their paragraphs.

A "document" of the indexes is one paragraph. Documents are numbered from 0 through the whole collection; ``layout``
turns a number into an article and a paragraph of it, and back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.index.catalogue import Catalogue
from retrieval.index.layout import FEW, KeptRecords, Layout
from retrieval.index.volumes import Volume, chinese_among
from retrieval.language.transliteration import Sounds
from retrieval.paragraphs import Paragraphs
from retrieval.passages.best_sentence import by_best_sentence
from retrieval.passages.ranking import REORDERED, Ranking
from retrieval.passages.register import reporting, reports_of_agencies
from retrieval.people.people import People
from retrieval.people.whereabouts import whereabouts
from retrieval.postings.bm25 import Okapi
from retrieval.postings.bridge import Bridge, Glossed
from retrieval.postings.inferred import Inferred
from retrieval.postings.remembered import remembering
from retrieval.postings.strengths import Strengths
from retrieval.topics.facet import strength_in, weighed
from retrieval.topics.respelling import Spellings
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from numpy.typing import NDArray

    from corpus.article import Span
    from corpus.quotation import Record
    from retrieval.following.pointing import Sense
    from retrieval.index.folder import Edition
    from retrieval.language.tokens import Terms
    from retrieval.language.wordspace import WordSpace
    from retrieval.people.people import Figure
    from retrieval.postings.query import Query
    from retrieval.questions.question import Question
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Thesaurus

NEWS = 0.5  # share of the way from an encyclopedia to news from which articles are news
MOST_SPOKEN = 1000  # paragraphs looked at of those in which one figure speaks
AT_HAND = 8192  # figures whose paragraphs, and characters whose followers, are remembered
SCOPES = 4  # collections of some of the articles that are remembered
LATELY = 16  # groups of figures whose paragraphs are remembered together
STRENGTHS_OF_MANY = 4096  # strengths of facets in passages that are remembered in a large corpus


class Hit(NamedTuple):
    """A paragraph found: the article's id, the number of its block, its span, and its score.

    ``paragraph`` is what readers are told (``Article.block_of``). ``score`` is BM25's: above 0, without an upper bound,
    and comparable within one query only.
    """

    article: str
    paragraph: int
    span: Span
    score: float


@dataclass(frozen=True, eq=False)
class Collection:
    """The records of a corpus, by article id and in its order, with the indexes over their paragraphs.

    ``catalogue`` tells which articles and people there are, ``volumes`` hold the indexes by number. ``thesaurus``
    knows words of like meaning and translations. Immutable: a reindex makes a new collection, and whoever reads the
    old one finishes on it.
    """

    records: Mapping[str, Record]
    catalogue: Catalogue = field(repr=False)
    volumes: Mapping[int, Volume] = field(repr=False)
    thesaurus: Thesaurus | None = field(default=None, repr=False)

    @classmethod
    def of(cls, records: Iterable[Record], *, thesaurus: Thesaurus | None = None) -> Collection:
        """Index records in memory."""
        by_id = {record.article.id: record for record in records}
        return cls(by_id, Catalogue.of(by_id.values()), {0: Volume.of(by_id.values())}, thesaurus)

    @cached_property
    def layout(self) -> Layout:
        """Which paragraph of which article each document number stands for."""
        if isinstance(self.records, KeptRecords):
            return self.records.layout
        return Layout.of(self.catalogue.rows(), {number: volume.size for number, volume in self.volumes.items()})

    @cached_property
    def _dead(self) -> list[NDArray[np.int64]]:
        """For each volume the documents removed since it was made, by their numbers within it."""
        edges = [0, *accumulate(volume.size for volume in self.volumes.values())]
        removed = self.layout.removed()
        places = np.searchsorted(removed, edges)
        return [removed[a:b] - edge for a, b, edge in zip(places, places[1:], edges, strict=False)]

    @cached_property
    def word_index(self) -> Okapi:
        """BM25 over the words of the paragraphs: English stems, Chinese words."""
        worded = [volume.worded for volume in self.volumes.values()]
        return Okapi.over([each.segment for each in worded], self._dead, worded)

    @cached_property
    def gram_index(self) -> Inferred:
        """BM25 over parts of words: pairs of Chinese characters, three or four letters of Latin words."""
        return Inferred.over([volume.grams for volume in self.volumes.values()], self._dead)

    @cached_property
    def character_index(self) -> Inferred:
        """BM25 over single Chinese characters."""
        return Inferred.over([volume.characters for volume in self.volumes.values()], self._dead)

    @cached_property
    def has_chinese(self) -> bool:
        """Whether any of the articles is Chinese."""
        return bool(self.layout.chinese.any())

    @cached_property
    def bridge(self) -> Bridge | None:
        """The Chinese paragraphs translated word by word, so that English questions find them.

        None without a thesaurus or Chinese paragraphs. They are glossed here where the index has no glosses yet.
        """
        if self.thesaurus is None or not self.has_chinese:
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
        """The collection of an index in a folder; a record is read from disk when it is first asked for."""
        return cls(KeptRecords(edition), edition.catalogue, edition.volumes, thesaurus)

    @cached_property
    def ranking(self) -> Ranking:
        """Ranks the paragraphs by how near they are to a query."""
        return Ranking(self)

    def search(self, query: str | Query, k: int = 10) -> list[Hit]:
        """The ``k`` paragraphs nearest to a query, best first, ties in the order of the corpus.

        Those without any term of the query are left out, so there may be fewer.
        """
        wanted = topic_of(query, self).query if isinstance(query, str) else query
        return [self._hit(number, score) for number, score in self.ranking.best(wanted, k)]

    def nearest(self, question: str, k: int) -> list[Hit]:
        """The ``k`` paragraphs nearest to a question, the first of them told apart by their best sentence."""
        topic = topic_of(question, self)
        found = by_best_sentence(self.ranking.best(topic.query, max(k, REORDERED)), topic, self)
        return [self._hit(number, score) for number, score in found[:k]]

    def _hit(self, number: int, score: float) -> Hit:
        article, paragraph = self.layout.place_of(number)
        found = self.records[article].article
        return Hit(article, found.block_of(paragraph), found.paragraphs[paragraph - 1].span, score)

    def number_at(self, hit: Hit) -> int:
        """The document number of a hit."""
        paragraph = self.records[hit.article].article.paragraph_at(hit.span.start)
        return self.layout.number_of(hit.article, paragraph.number if paragraph else 1)

    @remembering(SCOPES)
    def within(self, names: tuple[str, ...]) -> Collection:
        """A collection of the articles with the given ids."""
        return Collection.of((self.records[name] for name in names), thesaurus=self.thesaurus)

    @cached_property
    def people(self) -> People:
        """Who speaks in the articles, found by the names and offices that a question may use."""
        return People(self.catalogue)

    @cached_property
    def news_share(self) -> float:
        """In how far the articles are news, in which people speak, and no encyclopedia: 0 to 1 (see ``register``)."""
        return reporting(self)

    @property
    def is_news(self) -> bool:
        """Whether the articles are rather news than an encyclopedia."""
        return self.news_share >= NEWS

    @cached_property
    def is_of_agencies(self) -> bool:
        """Whether the articles are reports that quote nobody directly, as those of news agencies (see ``register``)."""
        return reports_of_agencies(self)

    @cached_property
    def spellings(self) -> Spellings:
        """The words of the corpus in Latin letters, as terms, for correcting what is misspelt."""
        found = (term for term, _ in self.word_index.terms() if term.isascii() and term.isalpha())
        return Spellings(sorted(found))

    @cached_property
    def sounds(self) -> Sounds:
        """The names of the corpus by their sound, for those that a question writes otherwise."""
        return Sounds(self.spellings.words, self._after)

    @remembering(AT_HAND)
    def _after(self, character: str) -> frozenset[str]:
        """The Chinese characters that stand directly after one anywhere in the corpus."""
        return frozenset[str]().union(*(volume.grams.pairs.after(character) for volume in self.volumes.values()))

    @cached_property
    def facets_by_word(self) -> dict[tuple[str, bool], Facet]:
        """A cache of ``topic_of``: facets of earlier questions, by word and whether it has to stand exactly so."""
        return {}

    @cached_property
    def strength_of_facet(self) -> Callable[[Facet, Terms], float]:
        """How strongly a facet is met by a passage's terms, 0 to 1.

        Remembered; less of it for a large corpus, since each entry keeps a passage in memory.
        """
        return strength_in if self.layout.size <= FEW else lru_cache(STRENGTHS_OF_MANY)(weighed)

    @cached_property
    def holders_by_office(self) -> dict[tuple[str, float, int | None], tuple[Figure, ...]]:
        """A cache of ``people.holders``: who holds an office, by its description and how it was looked up."""
        return {}

    @cached_property
    def senses_by_question(self) -> dict[Question, Sense]:
        """A cache of ``following.pointing``: what a question means; follow-ups need it several times over."""
        return {}

    @cached_property
    def strengths(self) -> Strengths:
        """How strongly paragraphs meet facets, by the words that the index has of them; no article is read."""
        return Strengths(self)

    @cached_property
    def index_terms(self) -> dict[tuple[int, bool], Terms]:
        """A cache of ``passages.indexed``: terms that the index has of paragraphs, by number and whether in English."""
        return {}

    @cached_property
    def space(self) -> WordSpace:
        """The words of the corpus as vectors of meaning, for finding words of like meaning."""
        from retrieval.language.wordspace import WordSpace  # noqa: PLC0415 - reads four megabytes

        if self.layout.size <= FEW:
            return WordSpace.of((term for term, _ in self.word_index.terms()), self.thesaurus)
        return WordSpace.whole(self.word_index.holds, self.word_index.held_among)

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """Text, terms and utterances of the paragraphs, by document number."""
        return Paragraphs(self.records, self.layout, self.volumes, self.thesaurus)

    def holds(self, article: str, term: str) -> bool:
        """Whether ``term`` stands anywhere in the article with the id ``article``."""
        return self.word_index.stands_between(term, *self.layout.shelved_span(article))

    @remembering()
    def whereabouts(self, figure: Figure) -> frozenset[str]:
        """Places, as stems, that the articles connect with somebody though no title of theirs names them."""
        return whereabouts(figure, self)

    @remembering(LATELY)
    def spoken_by(self, keys: frozenset[str]) -> tuple[int, ...]:
        """Document numbers in which any of several figures speaks, in rising order."""
        return tuple(sorted({number for key in keys for number in self.spoken_in(key)}))

    @remembering(AT_HAND)
    def spoken_in(self, key: str) -> tuple[int, ...]:
        """The numbers of the documents in which the figure with this ``key`` speaks, at most ``MOST_SPOKEN``."""
        return tuple(self.layout.number_of(*place) for place in self.catalogue.spoken(key, MOST_SPOKEN))
