"""Scores without postings are those that postings give, whatever terms follow from a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.bm25 import Okapi
from retrieval.postings.derived import Derived
from retrieval.postings.inferred import Inferred
from retrieval.postings.query import Group
from retrieval.postings.segment import Segment
from retrieval.postings.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLLOWING = {
    "quay": ("qu", "ay"),
    "bay": ("ba", "ay"),
    "papaya": ("pa", "ap", "pa", "ay", "ya"),
    "sea": ("se", "ea"),
    "of": (),
}
PARTS = sorted({term for terms in FOLLOWING.values() for term in terms} | {"zz"})
DOCUMENTS = st.lists(st.lists(st.sampled_from(sorted(FOLLOWING)), max_size=6), min_size=1, max_size=12)
GROUPS = st.lists(st.builds(Group.of, st.sampled_from(PARTS), st.sampled_from([1.0, 0.3])), max_size=6)


def derived(documents: Sequence[Sequence[str]], among: list[bool] | None = None) -> Derived:
    worded = Worded.of(Segment.build(documents))
    return Derived.of(worded, FOLLOWING.__getitem__, None if among is None else np.array(among))


def expanded(documents: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[term for word in document for term in FOLLOWING[word]] for document in documents]


@given(DOCUMENTS, DOCUMENTS, GROUPS, st.data())
def test_scores_are_the_same_to_the_last_bit(
    one: list[list[str]], other: list[list[str]], groups: list[Group], data: st.DataObject
) -> None:
    dead = [data.draw(st.sets(st.integers(0, len(each) - 1))) for each in (one, other)]
    expected = Okapi.over([Segment.build(expanded(one)), Segment.build(expanded(other))], dead)
    index = Inferred.over([derived(one), derived(other)], dead)
    numbers = np.array(data.draw(st.lists(st.integers(0, len(one) + len(other) - 1))), np.int64)
    assert index.scores(groups).tolist() == expected.scores(groups).tolist()
    assert index.scores_of(groups, numbers).tolist() == expected.scores_of(groups, numbers).tolist()
    assert index.best(groups, 3) == expected.best(groups, 3)
    frequencies = [index.document_frequency(part) for part in PARTS]
    assert frequencies == [expected.document_frequency(part) for part in PARTS]


@given(DOCUMENTS, GROUPS, st.data())
def test_documents_that_are_left_out_are_empty(
    documents: list[list[str]], groups: list[Group], data: st.DataObject
) -> None:
    among = data.draw(st.lists(st.booleans(), min_size=len(documents), max_size=len(documents)))
    kept = [document if is_kept else [] for document, is_kept in zip(documents, among, strict=True)]
    expected = Okapi.of(expanded(kept))
    index = Inferred.over([derived(documents, among)])
    every = np.arange(len(documents))
    assert index.scores(groups).tolist() == expected.scores(groups).tolist()
    assert index.scores_of(groups, every).tolist() == expected.scores_of(groups, every).tolist()


@given(DOCUMENTS, st.lists(st.builds(Group.of, st.sampled_from("aeqpyz")), max_size=4))
def test_parts_of_derived_terms_are_counted_as_often_as_they_stand(
    documents: list[list[str]], groups: list[Group]
) -> None:
    letters = [[letter for term in document for letter in term] for document in expanded(documents)]
    index, expected = Inferred.over([derived(documents).parted(tuple)]), Okapi.of(letters)
    every = np.arange(len(documents))
    assert index.scores(groups).tolist() == expected.scores(groups).tolist()
    assert index.scores_of(groups, every).tolist() == expected.scores_of(groups, every).tolist()
    assert index.document_frequency("a") == expected.document_frequency("a")


@given(DOCUMENTS)
def test_a_word_is_told_what_follows_from_it(documents: list[list[str]]) -> None:
    used = {word for document in documents for word in document if FOLLOWING[word]}
    found = {word: sorted(terms) for word, terms in derived(documents).expansions().items()}
    assert found == {word: sorted(FOLLOWING[word]) for word in used}


def test_a_group_has_the_document_frequency_of_its_first_term_and_the_frequencies_of_all() -> None:
    documents = [["sea", "fog"], ["pier", "fog"], ["pier", "fog"], ["sea", "pier"], ["mist", "fog"]]
    plain = {word: (word,) for document in documents for word in document}
    index = Inferred.over([Derived.of(Worded.of(Segment.build(documents)), plain.__getitem__)], unit=2)
    group = Group((("sea", 1.0), ("pier", 0.5)))
    scores = index.scores([group])
    assert scores[3] > scores[0] > scores[1] > scores[4] == 0
    assert scores.tolist() == pytest.approx(index.scores_of([group], np.arange(5)).tolist())
    best = index.best([group], 5)
    assert [number for number, _ in best] == sorted({0, 1, 2, 3}, key=lambda number: (-scores[number], number))
    assert [score for _, score in best] == pytest.approx([scores[number] for number, _ in best])
