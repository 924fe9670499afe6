"""British and American spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.spelling import spellings


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("harbour", "harbor"),
        ("harbours", "harbors"),
        ("centre", "center"),
        ("organise", "organize"),
        ("organising", "organizing"),
        ("catalogue", "catalog"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("programme", "program"),
        ("grey", "gray"),
        ("tyre", "tire"),
        ("cheque", "check"),
    ],
)
def test_an_american_spelling_is_among_those_of_the_british_one(british: str, american: str) -> None:
    assert american in spellings(british)


@pytest.mark.parametrize(("american", "british"), [("harbor", "harbour"), ("center", "centre"), ("defense", "defence")])
def test_and_the_other_way_round(american: str, british: str) -> None:
    assert british in spellings(american)


@pytest.mark.parametrize("word", ["seal", "for", "our", "ice", ""])
def test_a_word_with_one_spelling_has_no_other(word: str) -> None:
    assert spellings(word) == ()


@given(st.text())
def test_a_word_is_never_its_own_other_spelling(word: str) -> None:
    assert word not in spellings(word)
