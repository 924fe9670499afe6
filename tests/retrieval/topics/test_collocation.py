"""Words side by side in a Chinese question, met by what they mean side by side."""

from __future__ import annotations

import pytest

from retrieval.language.option import Option
from retrieval.language.tokens import stem, terms
from retrieval.topics.collocation import side_by_side, strengths
from retrieval.topics.facet import Facet


def facet(word: str, exact: bool = False, **meanings: float) -> Facet:  # noqa: FBT001, FBT002 - of a test
    options = tuple(Option((stem(term),), weight) for term, weight in meanings.items())
    return Facet(word, options, 1.0, known=False, exact=exact)


FERRY, DUES = facet("渡轮", ferry=0.5), facet("规费", dues=0.6, costs=0.2)
PAIRS = side_by_side([FERRY, DUES], "渡轮规费")


def test_words_with_something_between_are_not_side_by_side() -> None:
    assert PAIRS == (("渡轮", "规费"),)
    assert side_by_side([FERRY, DUES], "渡轮的规费") == ()


def test_names_and_words_in_latin_letters_are_met_by_themselves() -> None:
    assert side_by_side([facet("望港", exact=True), DUES], "望港规费") == ()
    assert side_by_side([facet("quay"), DUES], "quay规费") == ()


@pytest.mark.parametrize(
    ("passage", "is_surer"),
    [
        ("The ferry dues rise.", True),
        ("Dues, ferry by ferry, rise.", True),
        ("The ferry costs little.", False),
        ("Whoever takes the ferry pays the council dues.", False),
    ],
)
def test_what_they_mean_is_surer_side_by_side(passage: str, *, is_surer: bool) -> None:
    found = terms(passage)
    apart = [each.strength(found) for each in (FERRY, DUES)]
    told = strengths([FERRY, DUES], PAIRS, found)
    assert all(more > less for more, less in zip(told, apart, strict=True)) if is_surer else told == apart


def test_a_word_that_a_topic_leaves_out_is_no_longer_beside() -> None:
    assert strengths([DUES], PAIRS, terms("Ferry dues.")) == [0.6]
