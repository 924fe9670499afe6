"""What follows from words is found by compiled code as it is without, to the last bit."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.language.tokens import four_grams, pairs_of, terms
from retrieval.postings.engine import engines
from retrieval.postings.grams import Grams, letters_of
from retrieval.postings.inferred import Inferred
from retrieval.postings.pairs import Pairs
from retrieval.postings.query import Group
from retrieval.postings.segment import Segment
from retrieval.postings.worded import Worded
from tests.retrieval.postings.test_inferred import DOCUMENTS, FOLLOWING, GROUPS, PARTS, derived
from tests.retrieval.reports import collection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

inferring = pytest.importorskip("retrieval.postings.compiled.inferring")

TEXTS = st.lists(
    st.lists(st.sampled_from(["quayside ", "papaya ", "sea ", "码头扩建，", "码头", "建码。"]), max_size=5).map(
        "".join
    ),
    min_size=1,
    max_size=8,
)
TERMS = [*four_grams("quaysid"), "papa", "码头", "扩建", "头扩", "建码", "海"]
WEIGHED = st.tuples(st.sampled_from(TERMS), st.sampled_from([1.0, 0.5]))  # of one term the norm is scaled


@contextmanager
def compiled() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        yield


def assert_same(made: Callable[[], Inferred], terms_: Sequence[str], groups: list[Group], numbers: np.ndarray) -> None:
    index = made()
    plain = index.scores_of(groups, numbers).tolist(), index.best(groups, 3), index.holding(terms_, numbers).tolist()
    counts = [index.document_frequency(term) for term in terms_]
    with compiled(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("retrieval.postings.inferred.SHORT", -1)  # a few documents are not looked up by themselves
        index = made()
        assert [index.document_frequency(term) for term in terms_] == counts
        assert index.scores_of(groups, numbers).tolist() == plain[0]
        assert index.best(groups, 3) == plain[1]
        assert index.holding(terms_, numbers).tolist() == plain[2]


@settings(max_examples=40)
@given(DOCUMENTS, DOCUMENTS, GROUPS, st.data())
def test_terms_of_words(one: list[list[str]], other: list[list[str]], groups: list[Group], data: st.DataObject) -> None:
    dead = [data.draw(st.sets(st.integers(0, len(each) - 1))) for each in (one, other)]
    among = data.draw(st.lists(st.booleans(), min_size=len(other), max_size=len(other)))
    numbers = np.array(data.draw(st.lists(st.integers(0, len(one) + len(other) - 1))), np.int64)
    whole = [derived(one), derived(other, among)]
    assert_same(lambda: Inferred.over(whole, dead), PARTS, groups, numbers)
    parted = [each.parted(tuple) for each in whole]
    letters = sorted({letter for parts in FOLLOWING.values() for part in parts for letter in part})
    assert_same(lambda: Inferred.over(parted, dead), letters, [Group.of(letter) for letter in letters[:4]], numbers)


@settings(max_examples=40)
@given(
    TEXTS,
    TEXTS,
    st.lists(
        st.builds(
            Group, st.lists(WEIGHED, min_size=1, max_size=3, unique=True).map(tuple), st.sampled_from([1.0, 0.2])
        ),
        max_size=5,
    ),
    st.data(),
)
def test_parts_of_both_scripts(one: list[str], other: list[str], groups: list[Group], data: st.DataObject) -> None:
    volumes = [grams_of(texts) for texts in (one, other)]
    dead = [data.draw(st.sets(st.integers(0, len(each) - 1))) for each in (one, other)]
    numbers = np.array(data.draw(st.lists(st.integers(0, len(one) + len(other) - 1))), np.int64)
    assert_same(lambda: Inferred.over(volumes, dead), TERMS, groups, numbers)


def test_a_document_behind_all_that_have_a_pair_has_it_not() -> None:
    texts = [
        "建码。建码。",
        "码头扩建，建码。",
        "建码。",
        "建码。建码。",
        "建码。建码。",
        "",
    ]  # eight times, passed over at once
    assert_same(lambda: Inferred.over([grams_of(texts)], [set()]), TERMS, [Group.of("建码")], np.array([5]))


def grams_of(texts: list[str]) -> Grams:
    found = [terms(text) for text in texts]
    worded = Worded.of(Segment.build([each.words for each in found]))
    return Grams(letters_of(worded), Pairs.of([pairs_of(each) for each in found]))


@pytest.mark.parametrize("often", [1, 9, 300])
def test_long_lists_of_pairs_are_passed_over(often: int) -> None:
    texts = ["码头" if number % often == 0 else "扩建" for number in range(700)]
    groups = [Group.of("码头"), Group.of("扩建")]
    for numbers in (np.arange(0, 700, 50), np.array([0, 1, 699, 300, 301]), np.array([698])):
        assert_same(lambda: Inferred.over([grams_of(texts), grams_of(texts[:40])]), ["码头", "扩建"], groups, numbers)


def test_numbers_of_words_are_those_of_each_vocabulary() -> None:
    index, words = collection().word_index, ["quay", "unheard", "seal", "码头"]
    expected = [[part.segment.vocabulary.number_of(word) for word in words] for part in index.parts]
    assert index.numbers_of(words).tolist() == expected
    assert index.numbers_of(words[:1]).tolist() == [row[:1] for row in expected]
