"""Pairs of characters: the documents of each, also after a merger."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.pairs import Pairs

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
