"""The desk at which questions are put: the corpus loaded once, answered from, and loaded again on request."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from corpus.extraction import NONE, Additions, extract
from corpus.library import Scan, scan
from retrieval.answering import answer
from retrieval.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from corpus.article import Article
    from corpus.library import Skipped
    from corpus.quotation import Person, Record
    from retrieval.answer import Answer
    from retrieval.collection import Hit
    from retrieval.previous import Previous
    from retrieval.topic import Thesaurus


@dataclass(frozen=True, slots=True)
class Changes:
    """What a reload found: article ids, and how much there is now."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    paragraphs: int
    quotations: int
    seconds: float


@dataclass
class Desk:
    """Holds one immutable collection at a time; a question that is being answered finishes on the one it began with."""

    roots: tuple[Path, ...]
    collection: Collection = field(default_factory=lambda: Collection.of(()))
    changes: Changes | None = None
    texts: Path | None = None
    thesaurus: Thesaurus | None = None
    additions: Additions = NONE
    least_confidence: float = 0.0

    @classmethod
    def open(
        cls,
        root: Path,
        *more: Path,
        texts: Path | None = None,
        thesaurus: Thesaurus | None = None,
        additions: Additions = NONE,
        least_confidence: float = 0.0,
    ) -> Desk:
        """Load the corpus; CorpusError when there is none. Only the first folder has to exist.

        ``texts`` is where the text of documents is kept; ``thesaurus`` knows words of like meaning; ``additions``
        are the deployment's own cue words; ``least_confidence`` is that of the answers to give.
        """
        desk = cls((root, *more), texts=texts, thesaurus=thesaurus, additions=additions)
        desk.least_confidence = least_confidence
        desk.reload()
        return desk

    def ask(
        self, text: str, language: Literal["auto", "en", "zh"] = "auto", previous: Previous | None = None
    ) -> Answer:
        """Answer a question; ``previous`` is what it may follow up. What is less sure than allowed is not given."""
        return answer(text, self.collection, language=language, previous=previous).held_to(self.least_confidence)

    def search(self, query: str, k: int = 10) -> list[Hit]:
        """The ``k`` paragraphs nearest to a query, best first."""
        return self.collection.search(query, k)

    @property
    def records(self) -> Mapping[str, Record]:
        """The articles with their quotations, by id."""
        return self.collection.records

    def speakers(self) -> list[tuple[Person, Record]]:
        """Everybody who speaks, with the article, in the order of appearance."""
        return [(person, record) for record in self.records.values() for person in record.people]

    def reload(self) -> Changes:
        """Read the folders again, build beside what is in use, then swap. CorpusError keeps what is in use."""
        started = time.perf_counter()
        return self._swap(scan(*self.roots, texts=self.texts), started)

    def extract(self, article: Article) -> Record:
        """The quotations of an article, found with the deployment's own cue words as well."""
        return extract(article, self.additions)

    def learn(self, thesaurus: Thesaurus) -> None:
        """Answer with words of like meaning from now on."""
        self.thesaurus = thesaurus
        self.collection = Collection.of(self.records.values(), thesaurus=thesaurus)

    def clear(self) -> Changes:
        """Answer from nothing, since the folders are empty."""
        return self._swap(Scan(()), time.perf_counter())

    def _swap(self, found: Scan, started: float) -> Changes:
        before = self.records
        records = {
            article.id: before[article.id]
            if article.id in before and before[article.id].article == article
            else self.extract(article)
            for article in found.articles
        }
        self.collection = Collection.of(records.values(), thesaurus=self.thesaurus)
        self.changes = Changes(
            added=tuple(name for name in records if name not in before),
            changed=tuple(name for name in records if name in before and records[name] is not before[name]),
            removed=tuple(name for name in before if name not in records),
            skipped=found.skipped,
            paragraphs=sum(len(record.article.paragraphs) for record in records.values()),
            quotations=sum(len(record.quotations) for record in records.values()),
            seconds=time.perf_counter() - started,
        )
        return self.changes
