"""BM25: rank-bm25's scores, and what is decided where its formula breaks down."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from retrieval.postings.bm25 import Okapi
from retrieval.postings.formula import LEAST_IDF, idf_of
from retrieval.postings.query import Group, Query
from retrieval.postings.segment import Segment
from tests.retrieval.fleeting import Fleeting
from tests.retrieval.queries import groups_of
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
    assert index.specificity("quay") == LEAST_IDF
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


GROUPS = groups_of(WORDS)


@pytest.fixture(params=[0, 1 << 15], ids=["arrays", "lists"])
def small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Corpora of up to so many postings are kept as Python's own numbers."""
    monkeypatch.setattr("retrieval.postings.bm25.SMALL", request.param)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DOCUMENTS, GROUPS, st.integers(1, 14))
@pytest.mark.usefixtures("small")
def test_the_best_are_the_first_of_all_scores_in_order(documents: list[list[str]], groups: list[Group], k: int) -> None:
    index = Okapi.of(documents)
    scores = index.scores(groups).tolist()
    order = sorted(range(len(documents)), key=lambda number: (-scores[number], number))
    assert index.best(groups, k) == [(number, scores[number]) for number in order if scores[number] > 0][:k]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DOCUMENTS, GROUPS, st.data())
@pytest.mark.usefixtures("small")
def test_the_best_among_some_are_those_of_all_that_are_among_them(
    documents: list[list[str]], groups: list[Group], data: st.DataObject
) -> None:
    index = Okapi.of(documents)
    some = np.array(sorted(data.draw(st.sets(st.integers(0, len(documents) - 1)))), dtype=np.int64)
    among = [pair for pair in index.best(groups, len(documents)) if pair[0] in some]
    bitmap = np.isin(np.arange(len(documents)), some)
    assert index.best(groups, len(documents), some) == index.best(groups, len(documents), bitmap) == among


@pytest.mark.usefixtures("small")
def test_many_documents_may_be_named_as_those_to_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.postings.bm25.FEW", 1)
    index = Okapi.of([["quay"], ["quay"], ["ice"], ["net"], ["quay"]])
    found = index.best([Group.of("quay")], 5, np.array([1, 2, 4]))
    assert [number for number, _ in found] == [1, 4]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DOCUMENTS, GROUPS, st.data())
@pytest.mark.usefixtures("small")
def test_scores_of_some_documents_are_their_scores(
    documents: list[list[str]], groups: list[Group], data: st.DataObject
) -> None:
    index = Okapi.of(documents)
    some = data.draw(st.lists(st.integers(0, len(documents) - 1)))
    assert index.scores_of(groups, some).tolist() == index.scores(groups)[some].tolist()


@given(DOCUMENTS, GROUPS)
def test_lists_and_arrays_give_the_same_scores_to_the_last_bit(documents: list[list[str]], groups: list[Group]) -> None:
    lists = Okapi.of(documents).scores(groups)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("retrieval.postings.bm25.SMALL", 0)
        assert Okapi.of(documents).scores(groups).tolist() == lists.tolist()


def test_documents_of_a_term_come_in_their_order() -> None:
    index = Okapi.of([["quay"], ["ice", "quay"], ["net"], ["quay", "quay"]])
    assert index.documents_of("quay").tolist() == [0, 1, 3]
    assert index.documents_of("moon").tolist() == []


def test_all_terms_come_with_their_document_frequency() -> None:
    assert dict(Okapi.of([["quay"], ["ice", "quay", "ice"]]).terms()) == {"quay": 2, "ice": 1}


def test_of_equal_paragraphs_the_first_comes_first() -> None:
    found = collection(lines("a seal", "ice and nets", "a seal", "cranes here", "shops there"))
    assert [hit.paragraph for hit in found.search(Query((Group.of("seal"),)))] == [1, 3]


def test_what_stands_beside_a_group_finds_more_without_making_it_count_for_less() -> None:
    index = Okapi.of([["ship"], ["boat"], ["quay"], ["tree"], ["bird"]])
    alone, aided = (index.scores([Group((("ship", 1.0),), beside=beside)]) for beside in ((), (("boat", 0.5),)))
    assert aided[0] == alone[0] > aided[1] > 0
    assert np.array_equal(index.scores([Group((), beside=(("boat", 0.5),))]), np.zeros(5))


@given(DOCUMENTS, st.lists(st.one_of(WORDS, st.just("moon")), min_size=4, max_size=6), st.data())
def test_terms_looked_up_together_stand_where_each_does_alone(
    documents: list[list[str]], terms: list[str], data: st.DataObject
) -> None:
    dead = data.draw(st.sets(st.integers(0, len(documents) - 1)))
    segments = [Segment.build(documents), Segment.build(documents)]
    together, alone = Okapi.over(segments, [dead, ()]), Okapi.over(segments, [dead, ()])
    together.look_up(terms)
    for term in terms:
        assert together.document_frequency(term) == alone.document_frequency(term)
        assert together.documents_of(term).tolist() == alone.documents_of(term).tolist()
        assert together.holds(term) == alone.holds(term)


def test_clauses_that_another_question_clears_are_made_again() -> None:
    index = Okapi.of([["quay"], ["ice"], ["net"]])
    (first,) = index.clauses(["quay", "moon"])
    made = vars(index)["_clauses"]
    vars(index)["_clauses"] = replace(made, _made=Fleeting(made._made))
    assert index.clauses(["quay", "moon", "ice"])[0].members == first.members
