"""BM25: rank-bm25's scores, and what is decided where its formula breaks down."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from retrieval.bm25 import LEAST_IDF, Group, Okapi, Query, idf_of
from tests.retrieval.reports import collection, lines

WORDS = st.sampled_from(["quay", "seal", "crane", "guild", "tax", "shop", "ice", "net"])
DOCUMENTS = st.lists(st.lists(WORDS, max_size=8), min_size=1, max_size=12)


@given(DOCUMENTS, st.lists(WORDS, min_size=1, max_size=5))
def test_scores_are_those_of_rank_bm25_for_terms_that_are_not_common(
    documents: list[list[str]], query: list[str]
) -> None:
    assume(any(documents))
    theirs = BM25Okapi(documents)
    rare = [term for term in query if theirs.idf.get(term, 1.0) > LEAST_IDF and _idf(documents, term) > LEAST_IDF]
    ours = Okapi.of(documents).scores(Group.of(term) for term in rare)
    assert ours == pytest.approx(theirs.get_scores(rare) if rare else np.zeros(len(documents)), abs=1e-9)


def _idf(documents: list[list[str]], term: str) -> float:
    frequency = sum(term in document for document in documents)
    return math.log(len(documents) - frequency + 0.5) - math.log(frequency + 0.5)


@pytest.mark.parametrize("documents", [[], [[]], [[], [], []]])
def test_a_collection_without_terms_finds_nothing(documents: list[list[str]]) -> None:
    assert Okapi.of(documents).scores([Group.of("quay")]).tolist() == [0.0] * len(documents)


def test_the_only_paragraph_is_found_by_its_words() -> None:
    assert Okapi.of([["quay", "seal"]]).scores([Group.of("quay")])[0] > 0


@pytest.mark.parametrize("holding", [2, 3, 4])
def test_a_term_in_half_of_the_paragraphs_or_more_still_counts_a_little(holding: int) -> None:
    index = Okapi.of([["quay"]] * holding + [["ice"]] * (4 - holding))
    assert index.idf["quay"] == LEAST_IDF
    assert (index.scores([Group.of("quay")]) > 0).tolist() == [True] * holding + [False] * (4 - holding)


def test_an_unknown_term_scores_nothing() -> None:
    assert not Okapi.of([["quay"], ["ice"]]).scores([Group.of("moon")]).any()


def test_a_paragraph_without_terms_is_never_found() -> None:
    assert Okapi.of([[], ["quay"], ["ice"], ["net"]]).scores([Group.of("quay")]).tolist()[0] == 0.0


def test_synonyms_in_a_group_count_as_one_term() -> None:
    index = Okapi.of([["quay"], ["wharf"], ["quay", "wharf"], ["ice"], ["net"], ["tax"], ["seal"]])
    one, other, both = index.scores([Group((("quay", 1.0), ("wharf", 1.0)))])[:3]
    assert one == pytest.approx(other)
    assert both < 2 * one


def test_a_synonym_does_not_make_the_askers_own_word_count_for_less() -> None:
    index = Okapi.of([["quay"], ["wharf"], ["wharf"], ["ice"], ["net"], ["tax"], ["seal"]])
    alone = index.scores([Group.of("quay")])[0]
    assert index.scores([Group((("quay", 1.0), ("wharf", 0.1)), literal=True)])[0] == pytest.approx(alone)


def test_a_groups_weight_scales_its_score() -> None:
    index = Okapi.of([["quay"], ["ice"], ["net"]])
    assert index.scores([Group.of("quay", 0.5)])[0] == pytest.approx(0.5 * index.scores([Group.of("quay")])[0])


def test_a_word_never_seen_is_as_specific_as_one_seen_once() -> None:
    index = Okapi.of([["quay"], ["ice"], ["net"]])
    assert index.specificity("moon") == index.specificity("quay") == idf_of(1, 3)
    assert index.document_frequency("moon") == 0
    assert Okapi.of([]).specificity("moon") == 0.0


def test_of_equal_paragraphs_the_first_comes_first() -> None:
    found = collection(lines(["a seal", "ice and nets", "a seal", "cranes here", "shops there"]))
    assert [hit.paragraph for hit in found.search(Query((Group.of("seal"),)))] == [1, 3]
