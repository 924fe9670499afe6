"""Compiles what ``inferring`` and ``scoring`` beside it call, or reads what was compiled before."""

from __future__ import annotations

import numpy as np

from retrieval.language.counts import Counts
from retrieval.language.rarity import WHOLE
from retrieval.postings.bm25 import Okapi
from retrieval.postings.clause import Clause, DerivedClause, Known, Laid
from retrieval.postings.compiled import inferring, scoring
from retrieval.postings.grams import Grams, letters_of
from retrieval.postings.inferred import Inferred
from retrieval.postings.pairs import Pairs
from retrieval.postings.segment import Segment
from retrieval.postings.strengths import Found, Meant, Slots
from retrieval.postings.vocabulary import Spelled
from retrieval.postings.worded import Worded

FIRST = np.zeros(1, np.int64)


def warm() -> None:
    """So that no query has to wait for it."""
    worded, spelled = Worded.of(Segment.build([["word"]])), Spelled.of(["word"])
    index = Inferred.over([Grams(letters_of(worded), Pairs.of([["一二"]]))], [FIRST])
    laid = Laid.of([DerivedClause((("word", 1.0), ("一二", 1.0)), 1.0)], 1.0)
    inferring.counts(index, laid.terms)
    inferring.frequencies(index, laid.terms, FIRST)
    inferring.scores_of(index, laid, FIRST)
    inferring.best(index, laid, 1)
    words = Okapi.over([worded.segment], (), [worded])
    clause = Clause(((Known("word", 1, np.array([0, 1, 0]).tobytes()), 1.0),), 1.0)
    scoring.best([clause], words.parts, 1, None)
    scoring.scores_of([clause], words.parts, FIRST)
    scoring.reach(clause.members, words.parts)
    list(inferring.placed(words.shelves, spelled))
    inferring.word_scores(words, [clause], FIRST)
    inferring.marked(words, spelled, FIRST)
    slots, found = Slots(FIRST, np.ones(1), FIRST - 1, FIRST + WHOLE, 0), Found.nothing(1, 1)
    numbers = np.zeros((1, 1), np.int64)
    inferring.weigh(words.shelves, slots, Meant(numbers, numbers - 1), FIRST, FIRST > 0, found)
    inferring.cover(found.in_pieces, found.kinds, found.most, found.most, np.ones(1), 1.0)
    inferring.products(np.ones((1, 4), np.int8), np.ones(4, np.float32))
    inferring.best_ends("一", Counts.of([("一", 1)]).arrays, 0.0)
