"""The vocabulary: every term has one number, and a number its term."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.vocabulary import Vocabulary

TERMS = st.lists(st.text(max_size=6), unique=True, max_size=40)


@given(TERMS, st.text(max_size=6))
def test_terms_are_found_and_others_are_not(terms: list[str], other: str) -> None:
    vocabulary, numbers = Vocabulary.of(terms)
    assert [vocabulary.number_of(term) for term in terms] == numbers.tolist()
    assert [vocabulary.term(number) for number in numbers.tolist()] == terms
    assert (vocabulary.number_of(other) >= 0) == (other in terms)


@given(TERMS)
def test_all_terms_come_in_the_order_of_their_numbers(terms: list[str]) -> None:
    vocabulary, _ = Vocabulary.of(terms)
    assert list(vocabulary) == [vocabulary.term(number) for number in range(len(vocabulary))]
    assert sorted(vocabulary) == sorted(terms)


def test_numbers_are_the_same_in_every_process() -> None:
    vocabulary, _ = Vocabulary.of(["quay", "seal", "海豹", "\ud800"])
    assert list(vocabulary) == ["\ud800", "seal", "海豹", "quay"]
