"""Pairs of characters: the documents of each, also after a merger."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.tokens import bigrams_of, four_grams
from retrieval.postings.pairs import Grams, Pairs, letters_of
from retrieval.postings.segment import Segment
from retrieval.postings.worded import Worded, tallied

PAIR = st.text("港口开放船", min_size=1, max_size=2)
DOCUMENTS = st.lists(st.lists(PAIR, max_size=6), max_size=8)


def told(pairs: Pairs, pair: str) -> dict[int, int]:
    found = pairs.postings(pair)
    assert pairs.counts([pair]).tolist() == [len(found.documents)]
    return dict(zip(found.documents.tolist(), found.frequencies.tolist(), strict=True))


def expected(documents: list[list[str]], pair: str) -> dict[int, int]:
    return {number: count for number, each in enumerate(documents) if (count := Counter(each)[pair])}


@given(DOCUMENTS, PAIR)
def test_a_pair_leads_to_its_documents(documents: list[list[str]], pair: str) -> None:
    pairs = Pairs.of(documents)
    assert told(pairs, pair) == expected(documents, pair)
    every = np.arange(len(documents))
    frequencies = pairs.frequencies([pair], every)
    assert frequencies.tolist() == [[Counter(each)[pair] for each in documents]]


@given(DOCUMENTS, DOCUMENTS, PAIR, st.data())
def test_merged_pairs_are_those_of_the_documents_that_stay(
    one: list[list[str]], other: list[list[str]], pair: str, data: st.DataObject
) -> None:
    alive = [data.draw(st.lists(st.booleans(), min_size=len(each), max_size=len(each))) for each in (one, other)]
    merged = Pairs.merged([Pairs.of(one), Pairs.of(other)], [np.array(each, np.bool_) for each in alive])
    kept = [document for document, stays in zip([*one, *other], [*alive[0], *alive[1]], strict=True) if stays]
    assert told(merged, pair) == expected(kept, pair)
    assert merged.lengths.tolist() == [len(document) for document in kept]


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
