"""The compiled way for what follows from words: counts and best documents, as ``inferred`` asks for them."""

from __future__ import annotations

from collections import deque
from threading import local
from typing import TYPE_CHECKING, Any

import numpy as np

from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.rarity import WHOLE
from retrieval.postings.arrays import fixed
from retrieval.postings.clause import FIELDS, PLACE
from retrieval.postings.compiled import cutting, following, spelling, strengths
from retrieval.postings.pieces import KINDS, TRAITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from retrieval.postings.clause import Clause as Words
    from retrieval.postings.edges import Edges
    from retrieval.postings.inferred import Clause, Inferred, Piece
    from retrieval.postings.lists import Lists, Sought
    from retrieval.postings.part import Part
    from retrieval.postings.pieces import Pieces
    from retrieval.postings.segment import Segment
    from retrieval.postings.strengths import Found as Strengths
    from retrieval.postings.strengths import Meant, Slots
    from retrieval.postings.vocabulary import Spelled
    from retrieval.postings.worded import Worded

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Marks = NDArray[np.bool_]

LEAST_ROOM = 1 << 12
LATELY = 8  # documents of two kinds in each of a few volumes
ALL, NONE, NO_BYTES = np.zeros(0, np.bool_), np.zeros(0, np.int64), np.zeros(0, np.uint8)


class Room(local):
    """Arrays of zeros for each thread: a number for each word or document of the largest volume met."""

    def __init__(self) -> None:
        self._held: dict[str, NDArray[Any]] = {}

    def numbers(self, name: str, size: int) -> Numbers:
        """Whole numbers, used for one thing only."""
        return self._of(name, size, np.dtype(np.int64))

    def floats(self, name: str, size: int) -> Floats:
        """Others."""
        return self._of(name, size, np.dtype(np.float64))

    def _of(self, name: str, size: int, kind: np.dtype[Any]) -> NDArray[Any]:
        if len(self._held.get(name, ())) < size:
            self._held[name] = np.zeros(max(LEAST_ROOM, size), kind)
        return self._held[name]


class Located(local):
    """Where the words of some documents stand, kept for each thread: a question asks for the same ones repeatedly."""

    def __init__(self) -> None:
        self._kept: deque[tuple[Worded, Numbers, tuple[Numbers, Numbers]]] = deque(maxlen=LATELY)

    def of(self, worded: Worded, documents: Numbers) -> tuple[Numbers, Numbers]:
        """Where the words of each begin and end; the documents are told by their identity."""
        for whose, same, found in self._kept:
            if same is documents and whose is worded:
                return found
        found = stretches(worded.ranks.edges, documents)
        self._kept.append((worded, documents, found))
        return found


ROOM, LOCATED = Room(), Located()


def frequencies(sought: Sought, worded: Worded, documents: Numbers, are_held: NDArray[np.bool_], count: int) -> Numbers:
    """For each of ``count`` terms, in a row, how often some documents have it: by lists of words, each of one term."""
    table = np.zeros((count, len(documents)), np.int64)
    following.tabulate(
        *sought[:3],
        fixed(sought.packed),
        *LOCATED.of(worded, documents),
        are_held,
        fixed(worded.ranks.bytes),
        worded.numbers,
        ROOM.numbers("heads", len(worded.ranked) + 1),
        table,
    )
    return table


def word_scores(clauses: Sequence[Words], place: int, part: Part, worded: Worded, documents: Numbers) -> Floats:
    """The scores of some documents of a part, of whose words ``worded`` tells, as its postings would give them."""
    records = np.frombuffer(b"".join([clause.records[place] for clause in clauses])).reshape(-1, FIELDS)
    firsts, found = np.flatnonzero(records[:, 3] >= 0.0), np.zeros(len(documents))
    following.score_words(
        records[:, 4].astype(np.int64),
        records[:, 2].copy(),
        np.append(firsts, len(records)),
        records[firsts, 3],
        *LOCATED.of(worded, documents),
        fixed(worded.ranks.bytes),
        worded.numbers,
        part.segment.lengths,
        part.average,
        documents,
        ROOM.numbers("heads", len(worded.ranked) + 1),
        found,
    )
    return found if part.alive is None else found * part.alive[documents]


def marked(numbers: Numbers, part: Part, worded: Worded, documents: Numbers) -> NDArray[np.bool_]:
    """For each of some different words, in a row, which documents of a part have it."""
    marks, edges = np.zeros((len(numbers), len(documents)), np.bool_), LOCATED.of(worded, documents)
    heads = ROOM.numbers("heads", len(worded.ranked) + 1)
    following.mark_words(numbers, *edges, fixed(worded.ranks.bytes), worded.numbers, heads, marks)
    return marks if part.alive is None else marks & part.alive[documents]


def weigh(
    slots: Slots, meant: Meant, worded: Worded, pieces: Pieces | None, chosen: tuple[Numbers, Marks], found: Strengths
) -> None:
    """Fill in how surely some documents, of which it is told which are met across, speak of facets."""
    documents, is_met_across = chosen
    strengths.weigh_words(
        *meant[:-1],
        fixed(meant.packed),
        *slots,
        WHOLE,
        TYPO_WEIGHT,
        *LOCATED.of(worded, documents),
        fixed(worded.ranks.bytes),
        worded.numbers,
        *(stretches(pieces.edges, documents) if pieces else (NONE, NONE)),
        fixed(pieces.packed if pieces else NO_BYTES),
        is_met_across,
        ROOM.numbers("heads", len(worded.ranked) + 1),
        *found,
    )


def cover(
    in_pieces: Floats, kinds: NDArray[np.uint8], parts: Floats, scenes: Floats, specificity: Floats, total: float
) -> Floats:
    """For each document and kind of piece what ``promise.Quotable`` tells."""
    found = np.full((len(kinds), KINDS, 2 + len(TRAITS)), -1.0)
    strengths.cover(in_pieces, kinds, parts, scenes, specificity, total, found)
    return found


def numbers_of(vocabulary: tuple[Any, ...], spelled: Spelled) -> Numbers:
    """The numbers of terms in a vocabulary, as it tells it to compiled code; -1 for those that it lacks."""
    found = np.empty(len(spelled.hashes), np.int64)
    spelling.find(spelled.hashes, spelled.letters, spelled.edges, *vocabulary, found)
    return found


def placed(segment: Segment, numbers: Numbers) -> Numbers:
    """As ``part.Part.placed``, where no document was removed."""
    found = np.zeros((PLACE + 1, len(numbers)), np.int64)
    spelling.place(numbers, segment.term_runs, segment.run_counts, found)
    return found


def frequencies_listed(sought: Sought, documents: Numbers, count: int) -> Numbers:
    """The same by lists of documents."""
    if (documents[1:] > documents[:-1]).all():
        table = np.zeros((count, len(documents)), np.int64)
        following.tabulate_listed(*sought[:3], fixed(sought.packed), documents, table)
        return table
    rising, at = np.unique(documents, return_inverse=True)
    return np.ascontiguousarray(frequencies_listed(sought, rising, count)[:, at])


def counts_listed(sought: Sought, count: int) -> Numbers:
    """How many different documents each of ``count`` terms has, by lists of documents."""
    found = np.zeros(count, np.int64)
    following.count_listed(*sought[:3], fixed(sought.packed), found)
    return found


def find_pairs(keys: Numbers, firsts: NDArray[Any], edges: NDArray[Any], seconds: NDArray[Any]) -> Numbers:
    """The numbers of pairs, or -1."""
    found = np.full(len(keys), -1, np.int64)
    following.find_pairs(keys, fixed(firsts), fixed(edges), fixed(seconds), found)
    return found


def expanded(sought: Sought, lists: Lists) -> Sought:
    """The lists that the numbers in some lists name."""
    edges = lists.edges
    found = following.expand(*sought[:3], fixed(sought.packed), fixed(edges.bases), fixed(edges.offsets))
    return sought._replace(starts=found[0], ends=found[1], owners=found[2], packed=lists.bytes)


def scores(table: Numbers, weights: Floats, edges: Numbers, factors: Floats, norms: Floats) -> Floats:
    """The scores of documents, of which the table has the frequencies of each term."""
    found = np.zeros(table.shape[1])
    following.score_table(table, weights, edges, factors, norms, found)
    return found


def add_words(sought: Sought, segment: Segment, found: Floats, touched: Numbers) -> int:
    """Add the postings of the words in some lists to ``found``; how many documents were ``touched``."""
    count: int = following.add_words(
        sought.starts,
        sought.ends,
        fixed(sought.packed),
        segment.documents,
        segment.codes,
        segment.pair_frequencies,
        segment.block_documents,
        segment.block_postings,
        segment.block_pairs,
        segment.term_runs,
        segment.run_blocks,
        segment.run_starts,
        segment.run_counts,
        found,
        touched,
    )
    return count


def add_listed(lists: Lists, place: int, found: Floats, touched: Numbers) -> int:
    """The same for a list of documents."""
    start, end = lists.edges.one(place)
    count: int = following.add_listed(int(start), int(end), fixed(lists.bytes), found, touched)
    return count


def best(index: Inferred, clauses: Sequence[Clause], k: int) -> list[tuple[int, float]]:
    """The numbers and scores of the ``k`` best documents, best first, ties to the lower number."""
    kept, numbers, held = np.empty(k), np.empty(k, np.int64), np.zeros(1, np.int64)
    for part in index.parts:
        found, scores = ROOM.floats("found", part.size), ROOM.floats("scores", part.size)
        touched, seen, count = ROOM.numbers("touched", part.size), ROOM.numbers("seen", part.size), 0
        for clause in clauses:
            added, scale = _added(part, clause, found, touched)
            if added:
                here, worth = touched[:added], index.unit / scale
                lengths = part.lengths_of(here)
                count = following.fold(here, lengths, index.average, worth, clause.factor, found, scores, seen, count)
        alive = part.alive if len(part.dead) else ALL
        following.keep_seen(seen[:count], scores, alive, part.first, kept, numbers, held)
    following.in_order(kept, numbers, held)
    count = int(held[0])
    return list(zip(numbers[:count].tolist(), kept[:count].tolist(), strict=True))


def _added(part: Piece, clause: Clause, found: Floats, touched: Numbers) -> tuple[int, float]:
    """Add the postings of a clause to ``found``: how many documents were ``touched``, and what a count is worth.

    Of one term the counts stay as they are, and the norms are scaled instead: saturation depends on their ratio.
    """
    if len(clause.terms) == 1:
        ((term, weight),) = clause.terms
        return part.source.add(term, found, touched), weight
    alone, fresh, count = ROOM.floats("alone", part.size), ROOM.numbers("fresh", part.size), 0
    for term, weight in clause.terms:
        here = fresh[: part.source.add(term, alone, fresh)]
        new = here[found[here] == 0.0]
        touched[count : count + len(new)] = new
        count += len(new)
        found[here] += weight * alone[here]
        alone[here] = 0.0
    return count, 1.0


def products(vectors: NDArray[np.int8], place: NDArray[np.float32]) -> NDArray[np.float32]:
    """The product of each vector with a place."""
    found = np.empty(len(vectors), np.float32)
    following.multiply(fixed(np.ascontiguousarray(vectors)), place, found)
    return found


def best_ends(run: str, arrays: tuple[NDArray[Any], ...], of_total: float) -> list[int] | None:
    """As ``segmentation.best_ends``, of ``Counts.arrays``; None where longer words may be in the run."""
    characters, ends = np.frombuffer(run.encode("utf-32-le"), np.uint32), np.empty(len(run), np.int64)
    is_sure = cutting.best_ends(characters, *arrays, of_total, ends)
    return ends.tolist() if is_sure else None


def stretches(edges: Edges, numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Where stretches begin and where they end."""
    starts, ends = np.empty(len(numbers), np.int64), np.empty(len(numbers), np.int64)
    following.locate(numbers, fixed(edges.bases), fixed(edges.offsets), starts, ends)
    return starts, ends
