"""The desk at which questions are put: it loads the corpus, answers from it, and loads it again on request."""

from __future__ import annotations

import datetime as dt
import gc
import sqlite3
import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.glossaries import read as read_glossary
from config.errors import fault_of
from corpus.errors import EmptyCorpus
from corpus.extraction import NO_ADDITIONS, Additions, extract, forget
from corpus.library import Skipped, list_files, read_articles, require_articles, why_nothing
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.index.catalogue import Catalogue
from retrieval.index.errors import IndexFolderError
from retrieval.index.folder import IndexFolder
from retrieval.index.reindexing import Job, gloss, reindex
from retrieval.index.versions import version_of
from retrieval.questions.question import language_of
from retrieval.topics.glossary import NO_GLOSSARY, Explained, Glossary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from config.settings import LanguageSetting
    from corpus.article import Article
    from corpus.library import Listing
    from corpus.quotation import Record
    from retrieval.answer import Answer
    from retrieval.collection import Hit
    from retrieval.following.previous import Previous
    from retrieval.index.folder import Edition
    from retrieval.index.reindexing import Progress
    from retrieval.topics.topic import Thesaurus


@dataclass(frozen=True, slots=True)
class Changes:
    """What a reload changed: ids of articles, what was passed over, and how much there is now.

    ``paragraphs`` and ``quotations`` are those of the whole corpus; ``seconds`` is how long the reload took.
    ``notices`` are sentences on an index that was damaged, or cannot be kept in its folder.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    paragraphs: int
    quotations: int
    seconds: float
    notices: tuple[str, ...] = ()


@dataclass
class Desk:
    """Answers from one immutable collection at a time; a question under way finishes on the one that it began with.

    Attributes:
        roots: the folders of articles; only the first has to exist.
        collection: what is answered from; ``changes`` is what the last reload changed.
        texts: the folder of the texts extracted from documents; without it documents are left alone.
        thesaurus: knows words of like meaning and translations.
        additions: the deployment's own cue words.
        least_confidence: 0 to 1; a less sure answer is not given.
        state: the folder below which the index is kept; without it, everything is in memory. ``edition`` is the part
            of the index that is in use.
        glossary_file: the deployment's glossary, read at each reload where there is one; ``glossary`` is what it says.
    """

    roots: tuple[Path, ...]
    collection: Collection = field(default_factory=lambda: Collection({}, Catalogue.of(()), {}))
    changes: Changes | None = None
    texts: Path | None = None
    thesaurus: Thesaurus | None = None
    additions: Additions = NO_ADDITIONS
    least_confidence: float = 0.0
    state: Path | None = None
    edition: Edition | None = None
    glossary_file: Path | None = None
    glossary: Glossary = NO_GLOSSARY

    @classmethod
    def open(cls, root: Path, *more: Path, **attributes: Any) -> Desk:
        """Make a desk with these attributes and load the corpus.

        Raises:
            CorpusError: ``root`` cannot be listed, or there is no article that can be read.
        """
        desk = cls((root, *more), **attributes)
        desk.reload()
        return desk

    def ask(self, text: str, language: LanguageSetting = "auto", previous: Previous | None = None) -> Answer:
        """Answer the question ``text``; ``previous`` is what the last answer left behind, for follow-ups.

        ``language`` is the one in which the answer is worded: "auto" for the question's own. A damaged index is made
        anew, and the question asked again.
        """
        today = dt.datetime.now(dt.UTC).astimezone().date()
        try:
            found = self._answer(text, previous, today)
        except (IndexFolderError, sqlite3.DatabaseError):
            self.rebuild()
            found = self._answer(text, previous, today)
        worded = found if language == "auto" else replace(found, language=language)
        return worded.held_to(self.least_confidence)

    def _answer(self, text: str, previous: Previous | None, today: dt.date) -> Answer:
        """Answer a question put in the words of the glossary; ``question`` of the answer is what was asked."""
        collection = self.collection
        known = self.glossary.rewritten(text, collection)
        found = answer(known, collection, language=language_of(text), previous=previous, today=today)
        if known == text:
            return found
        return replace(found, question=text, understood=found.understood or known)

    def search(self, query: str, k: int = 10) -> list[Hit]:
        """The ``k`` paragraphs nearest to a query, best first."""
        return self.collection.nearest(self.glossary.rewritten(query, self.collection), k)

    @property
    def words(self) -> Thesaurus | None:
        """Words of like meaning: those of the glossary before those of the thesaurus."""
        return Explained(self.glossary, self.thesaurus) if self.glossary.terms else self.thesaurus

    @property
    def records(self) -> Mapping[str, Record]:
        """The articles with their quotations, by id."""
        return self.collection.records

    @property
    def catalogue(self) -> Catalogue:
        """Which articles and people the collection has."""
        return self.collection.catalogue

    def reload(self, progress: Progress | None = None) -> Changes:
        """Read what changed in the folders and answer from that.

        ``progress`` is called with the number of files read, and of how many.

        Raises:
            CorpusError: there is nothing to answer from; the collection in use stays.
        """
        started = time.perf_counter()
        listing = list_files(*self.roots, texts=self.texts)
        path = self.glossary_file
        glossary = read_glossary(path, optional=path.parent in self.roots) if path else NO_GLOSSARY
        if not listing.files and not listing.skipped:
            raise EmptyCorpus(why_nothing(self.roots[0], ()))
        edition, notices = self._kept(listing, progress)
        same, self.glossary = glossary == self.glossary, glossary
        collection, skipped = self._read(listing) if edition is None else self._opened(edition, listing)
        skipped = require_articles(self.roots[0], len(collection.records), skipped)
        self.edition = edition
        forget()
        collection = collection if same else replace(collection, thesaurus=self.words)
        return self._swap(collection, skipped, started, notices)

    def extract(self, article: Article) -> Record:
        """The quotations of an article, found with the deployment's own cue words as well."""
        return extract(article, self.additions)

    def use_thesaurus(self, thesaurus: Thesaurus) -> None:
        """Answer with this thesaurus from now on; Chinese paragraphs of the index get English glosses by it."""
        self.thesaurus = thesaurus
        glossed, folder = self.edition, self.folder
        if glossed and folder:
            with suppress(OSError, sqlite3.Error, IndexFolderError):
                glossed = gloss(folder, glossed, thesaurus)
        if self.edition and glossed and glossed.catalogue.prints() == self.catalogue.prints():
            self.edition, self.collection = glossed, Collection.kept(glossed, thesaurus=self.words)
        else:
            self.collection = replace(self.collection, thesaurus=self.words)

    def rebuild(self) -> None:
        """Set the index on disk aside and make it anew, because it is damaged."""
        if folder := self.folder:
            with folder.locked():
                folder.set_aside()
        self.edition = None
        self.reload()

    def clear(self) -> Changes:
        """Answer from an empty collection, because the folders are empty."""
        self.edition = None
        return self._swap(Collection.of((), thesaurus=self.words), (), time.perf_counter())

    def remove_article(self, article: str) -> Changes:
        """Answer without the article with this id, whose file is gone, and without reading the folders."""
        started, folder = time.perf_counter(), self.folder
        if self.edition is None or folder is None:
            others = (record for name, record in self.records.items() if name != article)
            return self._swap(Collection.of(others, thesaurus=self.words), (), started)
        listing, job = self.edition.catalogue.listing(without=article), Job(self.additions, self.thesaurus)
        self.edition = reindex(folder, listing, job)
        return self._swap(Collection.kept(self.edition, thesaurus=self.words), (), started)

    @property
    def folder(self) -> IndexFolder | None:
        """The folder of the index; None when it is kept in memory."""
        if self.state is None:
            return None
        return IndexFolder.of(self.state / "index", self.roots, version_of(self.additions))

    def _kept(self, listing: Listing, progress: Progress | None) -> tuple[Edition | None, tuple[str, ...]]:
        """The index brought up to date in its folder, or None if it cannot be kept there, and notices about it."""
        folder, job = self.folder, Job(self.additions, self.thesaurus, progress)
        if folder is None:
            return None, ()
        try:
            return reindex(folder, listing, job), tuple(job.notices)
        except (OSError, sqlite3.Error, IndexFolderError, ImportError) as error:
            reason = f"The index cannot be kept in {folder.path} ({fault_of(error)}): it is in memory."
            return None, (*job.notices, reason)

    def _opened(self, edition: Edition, listing: Listing) -> tuple[Collection, tuple[Skipped, ...]]:
        """The collection of an edition, which is the one in use if nothing changed, and what was passed over."""
        passed_over = (Skipped(Path(path), *reason) for path, *reason in edition.catalogue.passed_over())
        skipped = (*listing.skipped, *passed_over)
        if self.edition and self.edition.mark == edition.mark:
            return self.collection, skipped
        return Collection.kept(edition, thesaurus=self.words), skipped

    def _read(self, listing: Listing) -> tuple[Collection, tuple[Skipped, ...]]:
        """The collection read into memory, and what was passed over; records of unchanged articles are used again."""
        articles, skipped = read_articles(listing)
        before = {} if self.edition else self.records
        records = [
            before[article.id]
            if article.id in before and before[article.id].article == article
            else self.extract(article)
            for article in articles
        ]
        return Collection.of(records, thesaurus=self.words), skipped

    def _swap(
        self, collection: Collection, skipped: tuple[Skipped, ...], started: float, notices: tuple[str, ...] = ()
    ) -> Changes:
        """Answer from another collection from now on, and say in what it differs; ``started`` is when loading began."""
        before, after = dict[str, bytes](), collection.catalogue.prints()
        with suppress(sqlite3.DatabaseError):  # a damaged catalogue is what may be replaced
            before = self.collection.catalogue.prints()
        given_up, self.collection = bool(before) and collection is not self.collection, collection
        if given_up:
            gc.collect()
        paragraphs, quotations = collection.catalogue.counts()
        self.changes = Changes(
            added=tuple(name for name in after if name not in before),
            changed=tuple(name for name in after if name in before and after[name] != before[name]),
            removed=tuple(name for name in before if name not in after),
            skipped=skipped,
            paragraphs=paragraphs,
            quotations=quotations,
            seconds=time.perf_counter() - started,
            notices=notices,
        )
        return self.changes
