"""The index and its peers, each behind the same three calls: build, open, search."""

from __future__ import annotations

import pickle
import sys
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pathlib import Path

K = 10  # paragraphs that a query finds


class Peer(Protocol):
    """A way to index token lists and to find the best of them."""

    def build(self, paragraphs: list[list[str]], folder: Path) -> None:
        """Index the paragraphs and keep the index in a folder."""

    def open(self, folder: Path) -> None:
        """Open the index kept in a folder."""

    def search(self, query: list[str]) -> Any:
        """The best paragraphs, in whatever form the peer gives them."""

    def ranking(self, query: list[str]) -> list[tuple[int, float]]:
        """The same as paragraph numbers and scores."""


class Pullquote:
    """The index of this program; ``compiled`` is with numba."""

    def __init__(self, *, compiled: bool) -> None:
        from retrieval.postings import engine
        from retrieval.postings.bm25 import Okapi
        from retrieval.postings.engine import engines
        from retrieval.postings.segment import Segment

        self._okapi, self._segment = Okapi, Segment
        if compiled:
            engines.load()
        else:
            engine.PAYS = sys.maxsize

    def build(self, paragraphs: list[list[str]], folder: Path) -> None:
        """Build one segment and save it."""
        self._segment.build(paragraphs).save(folder)

    def open(self, folder: Path) -> None:
        """Map the segment."""
        self.index = self._okapi.over([self._segment.open(folder)])

    def search(self, query: list[str]) -> Any:
        """Numbers and scores."""
        return self.index.best(query, K)

    ranking = search


class RankBm25:
    """rank-bm25, which keeps nothing on disk itself; here it is pickled."""

    def __init__(self) -> None:
        import numpy as np
        from rank_bm25 import BM25Okapi

        self._numpy, self._okapi = np, BM25Okapi

    def build(self, paragraphs: list[list[str]], folder: Path) -> None:
        """Count, and pickle the counts."""
        (folder / "index").write_bytes(pickle.dumps(self._okapi(paragraphs)))

    def open(self, folder: Path) -> None:
        """Unpickle."""
        self.index = pickle.loads((folder / "index").read_bytes())

    def search(self, query: list[str]) -> Any:
        """All scores, and the ten highest."""
        scores = self.index.get_scores(query)
        best = self._numpy.argpartition(-scores, min(K, len(scores)) - 1)[:K]
        return best[self._numpy.argsort(-scores[best])], scores

    def ranking(self, query: list[str]) -> list[tuple[int, float]]:
        """Of those that have a word of the query."""
        best, scores = self.search(query)
        return [(int(number), float(scores[number])) for number in best if scores[number] > 0]


class Bm25s:
    """bm25s; its Robertson scores leave out the factor k1 + 1."""

    def __init__(self, *, backend: str) -> None:
        import bm25s

        self._bm25s, self.backend = bm25s, backend

    def build(self, paragraphs: list[list[str]], folder: Path) -> None:
        """Score every posting, and save."""
        index = self._bm25s.BM25(method="robertson", k1=1.5, b=0.75, backend=self.backend)
        index.index(paragraphs, show_progress=False)
        index.save(folder)

    def open(self, folder: Path) -> None:
        """Load; mapped where the backend can."""
        self.index = self._bm25s.BM25.load(folder, mmap=self.backend == "numpy")
        self.index.backend = self.backend
        if self.backend == "numba":
            self.index.activate_numba_scorer()

    def search(self, query: list[str]) -> Any:
        """Documents and scores."""
        return self.index.retrieve([query], k=min(K, self.index.scores["num_docs"]), show_progress=False)

    def ranking(self, query: list[str]) -> list[tuple[int, float]]:
        """Of those that have a word of the query, with the factor."""
        documents, scores = self.search(query)
        pairs = zip(documents[0].tolist(), scores[0].tolist(), strict=True)
        return [(number, 2.5 * score) for number, score in pairs if score > 0]


class Tantivy:
    """tantivy, which has k1 = 1.2 and document lengths in 256 steps, so that its ranking is only alike."""

    def __init__(self) -> None:
        import tantivy

        self._tantivy = tantivy

    def build(self, paragraphs: list[list[str]], folder: Path) -> None:
        """Write with one thread, and merge."""
        tantivy = self._tantivy
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("body", stored=False, tokenizer_name="whitespace", index_option="freq")
        schema.add_unsigned_field("number", stored=True)
        writer = tantivy.Index(schema.build(), str(folder)).writer(heap_size=512 << 20, num_threads=1)
        for number, paragraph in enumerate(paragraphs):
            writer.add_document(tantivy.Document(body=[" ".join(paragraph)], number=number))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        """Map the segments."""
        self.index = self._tantivy.Index.open(str(folder))
        self.schema, self.searcher = self.index.schema, self.index.searcher()

    def search(self, query: list[str]) -> Any:
        """Scores and addresses."""
        one = self._tantivy.Query.term_query
        should = self._tantivy.Occur.Should
        clauses = [(should, one(self.schema, "body", word, index_option="freq")) for word in query]
        return self.searcher.search(self._tantivy.Query.boolean_query(clauses), limit=K, count=False).hits

    def ranking(self, query: list[str]) -> list[tuple[int, float]]:
        """The addresses looked up."""
        return [(self.searcher.doc(address)["number"][0], score) for score, address in self.search(query)]


PEERS = {
    "pullquote": lambda: Pullquote(compiled=True),
    "pullquote, numpy": lambda: Pullquote(compiled=False),
    "rank-bm25": RankBm25,
    "bm25s, numpy": lambda: Bm25s(backend="numpy"),
    "bm25s, numba": lambda: Bm25s(backend="numba"),
    "tantivy": Tantivy,
}
