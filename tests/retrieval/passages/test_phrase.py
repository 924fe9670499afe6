"""Words of a question that stand in a passage in the same order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.tokens import terms
from retrieval.passages.phrase import SIZE, Shingles, containment, shingles

ASKED = shingles("the quay was built by the town itself")


def share_of(asked: Shingles, passage: str) -> float:
    """The share of a question that a passage holds."""
    return containment(asked, passage, terms(passage))


@pytest.mark.parametrize(
    ("passage", "share"),
    [
        ("In fact “The Quay was built by the town itself”, they say.", 1.0),
        ("Itself the town by built was quay the", 0.0),
        ("Ice", 0.0),
        ("", 0.0),
    ],
)
def test_order_counts_and_case_and_marks_do_not(passage: str, share: float) -> None:
    assert share_of(ASKED, passage) == share


def test_part_of_it_counts_in_part() -> None:
    assert 0 < share_of(ASKED, "The quay was built by slaves.") < 1


def test_chinese_counts_by_characters() -> None:
    assert share_of(shingles("水渠明年完工"), "县里说水渠明年完工。") == 1.0


def test_a_question_too_short_for_a_stretch_has_none() -> None:
    assert shingles("one two three") == frozenset()
    assert share_of(frozenset(), "one two three four") == 0.0


@given(st.text())
def test_every_text_holds_itself(text: str) -> None:
    found = shingles(text)
    assert share_of(found, text) == (1.0 if found else 0.0)
    assert all(len(stretch) == SIZE for stretch in found)
