"""Compiles what ``retrieval.postings.compiled.inferring`` calls, or reads what was compiled before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from retrieval.language.counts import Counts
from retrieval.language.rarity import WHOLE
from retrieval.postings.clause import Clause as Words
from retrieval.postings.clause import Known
from retrieval.postings.compiled import inferring
from retrieval.postings.edges import Edges
from retrieval.postings.grams import letters_of
from retrieval.postings.inferred import Clause, Inferred, Piece
from retrieval.postings.lists import Lists, Sought
from retrieval.postings.pairs import Pairs
from retrieval.postings.part import Part
from retrieval.postings.pieces import Pieces, packed_pieces
from retrieval.postings.segment import Segment
from retrieval.postings.strengths import NO_BYTES, Found, Meant, Slots
from retrieval.postings.vocabulary import Spelled
from retrieval.postings.worded import Worded

if TYPE_CHECKING:
    from retrieval.postings.inferred import Source

NONE = np.zeros(0, np.int64)
FIRST = np.zeros(1, np.int64)


def warm() -> None:
    """So that no query has to wait for it."""
    letters, pairs = letters_of(Worded.of(Segment.build([["word"]]))), Pairs.of([["一二"]])
    inferring.frequencies(Sought.of(letters.members, FIRST, FIRST), letters.worded, FIRST, FIRST == 0, 1)
    for kind in (np.uint8, np.uint16, np.uint32):
        edges = Edges(FIRST.astype(np.uint32), np.zeros(2, kind))
        inferring.stretches(edges, FIRST)
        inferring.expanded(Sought(NONE, NONE, NONE, NO_BYTES), Lists(edges, NO_BYTES))
    inferring.frequencies_listed(Sought.of(pairs.documents, FIRST, FIRST), FIRST, 1)
    inferring.counts_listed(Sought.of(pairs.documents, FIRST, FIRST), 1)
    inferring.find_pairs(FIRST, pairs.firsts, pairs.edges, pairs.seconds)
    inferring.scores(np.ones((1, 1), np.int64), np.ones(1), np.arange(2), np.ones(1), np.ones(1))
    inferring.placed(letters.worded.segment, FIRST)
    inferring.products(np.ones((1, 4), np.int8), np.ones(4, np.float32))
    part = Part(letters.worded.segment, 0, NONE, 1.0)
    word = Known("word", 1, np.array([0, 1, 0]).tobytes())
    inferring.word_scores([Words(((word, 1.0),), 1.0)], 0, part, letters.worded, FIRST)
    inferring.marked(FIRST, part, letters.worded, FIRST)
    inferring.numbers_of(part.segment.vocabulary.searched, Spelled.of(["word"]))
    slots, found = Slots(FIRST, np.ones(1), FIRST - 1, FIRST + WHOLE, 0), Found.nothing(1, 1)
    chosen, pieces = (FIRST, FIRST > 0), Pieces.of([packed_pieces(["word"], [])])
    inferring.weigh(slots, Meant(FIRST, NONE, NONE, NONE, NO_BYTES), letters.worded, pieces, chosen, found)
    inferring.cover(found.in_pieces, found.kinds, found.most, found.most, np.ones(1), 1.0)
    inferring.best_ends("一", Counts.of([("一", 1)]).arrays, 0.0)
    sources: tuple[tuple[Source, str], ...] = ((letters, "word"), (pairs, "一二"))
    for source, term in sources:
        inferring.best(Inferred((Piece(source, 0, NONE),)), [Clause(((term, 1.0),), 1.0)], 1)
