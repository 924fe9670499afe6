"""The compiled way for what follows from words: counts and best documents, as ``inferred`` asks for them."""

from __future__ import annotations

from itertools import accumulate
from threading import local
from typing import TYPE_CHECKING, Any

import numpy as np

from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.rarity import WHOLE
from retrieval.postings.clause import PLACE, Known
from retrieval.postings.compiled import adding, cutting, memory, strengths, tabulating, words
from retrieval.postings.pieces import COVERED, KINDS
from retrieval.postings.shares import ordered
from retrieval.postings.shelves import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Bytes, Floats, Marks, Numbers
    from retrieval.postings.bm25 import Okapi
    from retrieval.postings.clause import Clause, Laid
    from retrieval.postings.inferred import Inferred
    from retrieval.postings.shelves import Shelves
    from retrieval.postings.strengths import Found, Meant, Slots
    from retrieval.postings.vocabulary import Spelled


LEAST_ROOM = 1 << 12
REMOVED = 1 << 12  # removed documents that are looked at together


class Room(local):
    """Arrays of zeros for each thread: a number for each word or document of the largest volume met."""

    def __init__(self) -> None:
        self._held: dict[str, NDArray[Any]] = {}

    def of(self, name: str, size: int, kind: type[Any] = np.int64) -> NDArray[Any]:
        """So many numbers of a kind at least, used for one thing only."""
        if len(self._held.get(name, ())) < size:
            self._held[name] = np.zeros(max(LEAST_ROOM, size), kind)
        return self._held[name]

    def marks(self, name: str, size: int) -> Bytes:
        """A bit for each."""
        return self.of(name, (size >> 3) + 1, np.uint8)


ROOM = Room()


def numbers_in(shelves: Shelves, column: int, spelled: Spelled, keys: Numbers | None = None) -> Numbers:
    """The number of each of some terms, a column, in the vocabulary of each volume, a row; of pairs by their keys."""
    found = np.empty((len(shelves.table), len(spelled.hashes)), np.int64)
    memory.find_terms(shelves.table, column, spelled.hashes, spelled.letters, spelled.edges, found)
    if keys is not None and keys.max(initial=-1) >= 0:
        memory.find_pairs(shelves.table, keys, found)
    return found


def counts(index: Inferred, terms: tuple[str, ...]) -> Numbers:
    """How often each term is in the documents that are not removed, as often at most as it can be sure in each."""
    keys, numbers = index.numbered(terms)
    shelves, found = index.shelves, np.zeros(len(terms), np.int64)
    tabulating.count_terms(shelves.table, numbers, keys, found)
    for start in range(0, len(index.removed), REMOVED):
        removed = index.removed[start : start + REMOVED]
        held = np.zeros((len(terms), len(removed)), np.int64)
        tabulating.tabulate_all(
            shelves.whole, numbers, keys, removed, np.arange(len(removed)), *_heads_and_marks(shelves), held
        )
        found -= np.minimum(held, index.full).sum(axis=1)
    return found


def frequencies(index: Inferred, terms: tuple[str, ...], documents: Numbers) -> Numbers:
    """For each term, in a row, how often each of some documents has it that is not removed."""
    keys, numbers = index.numbered(terms)
    shelves, found = index.shelves, np.zeros((len(terms), len(documents)), np.int64)
    tabulating.tabulate_all(shelves.table, numbers, keys, *ordered(documents), *_heads_and_marks(shelves), found)
    return found


def scores_of(index: Inferred, laid: Laid, documents: Numbers) -> Floats:
    """The scores of some documents."""
    keys, numbers = index.numbered(laid.terms)
    shelves, found = index.shelves, np.zeros(len(documents))
    tabulating.score_all(
        shelves.table,
        numbers,
        keys,
        *laid[1:],
        index.average,
        *ordered(documents),
        *_heads_and_marks(shelves),
        found,
    )
    return found


def best(index: Inferred, laid: Laid, k: int) -> list[tuple[int, float]]:
    """The numbers and scores of the ``k`` best documents, best first, ties to the lower number."""
    keys, numbers = index.numbered(laid.terms)
    kept, documents, held, size = np.empty(k), np.empty(k, np.int64), np.zeros(1, np.int64), index.shelves.documents
    adding.best_of_all(
        index.shelves.table,
        numbers,
        keys,
        *laid[1:],
        index.unit,
        index.average,
        ROOM.of("places", size, np.int32),
        ROOM.of("found in", size),
        *(ROOM.of(name, size, np.float64) for name in ("found", "alone", "scores", "norms")),
        kept,
        documents,
        held,
    )
    count = int(held[0])
    return list(zip(documents[:count].tolist(), kept[:count].tolist(), strict=True))


def _heads(shelves: Shelves) -> tuple[Numbers, Bytes]:
    """Room for a number and for a bit for each word of the largest vocabulary."""
    return ROOM.of("heads", shelves.words + 1), ROOM.marks("marks", shelves.words + 1)


def _heads_and_marks(shelves: Shelves) -> tuple[Numbers, Bytes, Bytes]:
    """The same, and another bit."""
    heads, marks = _heads(shelves)
    return heads, ROOM.marks("met", shelves.words + 1), marks


def word_scores(index: Okapi, clauses: Sequence[Clause], documents: Numbers) -> Floats:
    """The scores of some documents, of which it is known which words they have, as postings would give them."""
    members = [member for clause in clauses for member in clause.members]
    places = np.frombuffer(b"".join([known.places for known, _ in members]), np.int64)
    numbers = np.ascontiguousarray(places.reshape(len(members), -1, PLACE)[:, :, 2].T)
    shelves, found = index.shelves, np.zeros(len(documents))
    words.score_words(
        shelves.table,
        numbers,
        np.array([weight for _, weight in members]),
        np.array([0, *accumulate(len(clause.members) for clause in clauses)]),
        np.array([clause.factor for clause in clauses]),
        index.parts[0].average,
        *ordered(documents),
        *_heads(shelves),
        found,
    )
    return found


def marked(index: Okapi, spelled: Spelled, documents: Numbers) -> Marks:
    """For each of some different words, in a row, which documents have it."""
    shelves, marks = index.shelves, np.zeros((len(spelled.hashes), len(documents)), np.bool_)
    numbers = numbers_in(shelves, WORDS, spelled)
    words.mark_words(shelves.table, numbers, *ordered(documents), *_heads(shelves), marks)
    return marks


def placed(shelves: Shelves, spelled: Spelled) -> Iterator[Known | None]:
    """Where each of some terms stands, where no document was removed."""
    numbers, terms = numbers_in(shelves, WORDS, spelled), spelled.terms
    places, documents = np.zeros((len(terms), len(numbers), PLACE), np.int64), np.zeros(len(terms), np.int64)
    words.place_terms(shelves.table, numbers, places, documents)
    packed, size = places.tobytes(), places.itemsize * PLACE * len(numbers)
    for row, (term, count) in enumerate(zip(terms, documents.tolist(), strict=True)):
        yield Known(term, count, packed[row * size : (row + 1) * size]) if count else None


def weigh(shelves: Shelves, slots: Slots, meant: Meant, documents: Numbers, is_met_across: Marks, found: Found) -> None:
    """Fill in how surely some documents, of which it is told which are met across, speak of facets."""
    strengths.weigh_all(
        shelves.table,
        *meant,
        *slots,
        WHOLE,
        TYPO_WEIGHT,
        *ordered(documents),
        is_met_across,
        *_heads(shelves),
        *found,
    )


def cover(in_pieces: Floats, kinds: Bytes, parts: Floats, scenes: Floats, specificity: Floats, total: float) -> Floats:
    """For each document and kind of piece what ``promise.Quotable`` tells."""
    found = np.full((len(kinds), KINDS, 2 + COVERED), -1.0)
    strengths.cover(in_pieces, kinds, parts, scenes, specificity, total, found)
    return found


def products(vectors: NDArray[np.int8], place: NDArray[np.float32]) -> NDArray[np.float32]:
    """The product of each vector with a place."""
    found = np.empty(len(vectors), np.float32)
    held = np.ascontiguousarray(vectors).view()
    held.setflags(write=False)  # as those of files are, so that nothing is compiled twice
    cutting.multiply(held, place, found)
    return found


def best_ends(run: str, arrays: tuple[NDArray[Any], ...], of_total: float) -> list[int] | None:
    """As ``counts.best_ends``, of ``Counts.arrays``; None where longer words may be in the run."""
    characters, ends = np.frombuffer(run.encode("utf-32-le"), np.uint32), np.empty(len(run), np.int64)
    is_sure = cutting.best_ends(characters, *arrays, of_total, ends)
    return ends.tolist() if is_sure else None
