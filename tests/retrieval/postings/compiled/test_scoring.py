"""The compiled way gives what NumPy gives, to the last bit, whether lists are read or looked up."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.postings import scoring
from retrieval.postings.bm25 import Okapi
from retrieval.postings.query import Group
from retrieval.postings.segment import Segment
from tests.retrieval.queries import groups_of

compiled = pytest.importorskip("retrieval.postings.compiled.scoring")

WORDS = st.sampled_from(["quay", "seal", "crane", "guild", "tax", "shop", "ice", "net"])
DOCUMENTS = st.lists(st.lists(WORDS, max_size=8), min_size=1, max_size=40)
GROUPS = groups_of(WORDS, least=1)


def assert_same(index: Okapi, groups: list[Group], k: int, among: np.ndarray | None = None) -> None:
    clauses, parts, some = index.clauses(groups), index.parts, np.arange(0, index.extent, 3)
    assert compiled.best(clauses, parts, k, among) == scoring.best(clauses, parts, k, among)
    assert compiled.scores_of(clauses, parts, some).tolist() == scoring.scores_of(clauses, parts, some).tolist()
    for clause in clauses:
        assert compiled.reach(clause.members, parts) == scoring.reach(clause.members, parts)


@settings(max_examples=60)
@given(st.lists(DOCUMENTS, min_size=1, max_size=3), GROUPS, st.integers(1, 12), st.data())
def test_small_corpora_in_segments_with_removed_documents(
    batches: list[list[list[str]]], groups: list[Group], k: int, data: st.DataObject
) -> None:
    dead = [data.draw(st.sets(st.integers(0, len(batch) - 1))) for batch in batches]
    index = Okapi.over([Segment.build(batch) for batch in batches], dead)
    among = np.array(data.draw(st.lists(st.booleans(), min_size=index.extent, max_size=index.extent)), np.bool_)
    assert_same(index, groups, k)
    assert_same(index, groups, k, among)


@pytest.fixture(scope="module", params=[100, 1 << 16], ids=["small blocks", "one block"])
def large(request: pytest.FixtureRequest) -> Okapi:
    """Thousands of documents in which some words are rare and some in nearly all."""
    chance = random.Random(7)
    words, weights = [f"w{rank}" for rank in range(2000)], [1 / (1 + rank) for rank in range(2000)]
    documents = [chance.choices(words, weights, k=chance.randrange(3, 12)) for _ in range(5_000)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("retrieval.postings.segment.DOCUMENTS", request.param)
        return Okapi.of(documents)


@pytest.mark.parametrize("k", [1, 500])
@pytest.mark.parametrize("ranks", [(1999,), (0, 1, 2, 3, 4), (5, 50, 500), (0, 1500, 1, 1600, 2), (7, 7)])
def test_common_and_rare_words_together(large: Okapi, ranks: tuple[int, ...], k: int) -> None:
    assert_same(large, [Group.of(f"w{rank}") for rank in ranks], k)


@pytest.mark.parametrize("seed", range(4))
def test_groups_in_a_large_corpus(large: Okapi, seed: int) -> None:
    chance = random.Random(seed)
    groups = [
        Group(
            tuple((f"w{int(2000 * chance.random() ** 3)}", chance.choice([1.0, 0.3])) for _ in range(size)),
            literal=chance.random() < 0.5,
        )
        for size in (1, 4, 2, 1)
    ]
    among = np.array([chance.random() < 0.2 for _ in range(large.extent)])
    assert_same(large, groups, 10)
    assert_same(large, groups, 10, among)
