"""Parts of words in both scripts at once."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.tokens import bigrams_of, four_grams
from retrieval.postings.grams import Grams, letters_of
from retrieval.postings.pairs import Pairs
from retrieval.postings.segment import Segment
from retrieval.postings.worded import Worded, tallied

LATIN, HAN = st.lists(st.sampled_from(["quay", "bay", "quays"]), max_size=4), st.text("港口开", max_size=4)
TEXTS = st.lists(st.tuples(LATIN, HAN), min_size=1, max_size=6)
PARTS = [*four_grams("quay"), "港口", "^bay", "口开", "none"]


@given(TEXTS, st.lists(st.sampled_from(PARTS), unique=True))
def test_parts_are_looked_up_together_as_one_by_one(documents: list[tuple[list[str], str]], parts: list[str]) -> None:
    worded = Worded.of(Segment.build([words for words, _ in documents]))
    grams = Grams(letters_of(worded), Pairs.of([bigrams_of(run) if run else [] for _, run in documents]))
    found = grams.entries(parts)
    entries = list(zip(found.documents.tolist(), found.rows.tolist(), found.frequencies.tolist(), strict=True))
    single = [(row, grams.postings(part)) for row, part in enumerate(parts)]
    expected = [(*each, row) for row, held in single for each in zip(*map(np.ndarray.tolist, held), strict=True)]
    assert entries == sorted((document, row, count) for document, count, row in expected)


@given(st.lists(st.tuples(st.integers(0, 1 << 30), st.integers(1, 1 << 16)), max_size=20))
def test_places_are_tallied(pairs: list[tuple[int, int]]) -> None:
    expected: Counter[int] = Counter()
    for place, weight in pairs:
        expected[place] += weight
    numbers = np.array(pairs, np.int64).reshape(-1, 2)
    places, sums = tallied(numbers[:, 0], numbers[:, 1])
    assert list(zip(places.tolist(), sums.tolist(), strict=True)) == sorted(expected.items())
