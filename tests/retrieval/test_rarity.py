"""How rare a word is in the language at large."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.rarity import LEAST, rarity
from retrieval.tokens import stem


@pytest.mark.parametrize(
    ("common", "rare"), [("time", "abortion"), ("best", "lighthouse"), ("吃", "码头"), ("做", "潜艇")]
)
def test_a_word_that_everybody_writes_says_less(common: str, rare: str) -> None:
    assert rarity(stem(common)) < rarity(stem(rare))


@pytest.mark.parametrize("name", ["qzxwv", "㵘㵘", "2023"])
def test_what_is_in_no_list_says_all(name: str) -> None:
    assert rarity(name) == 1.0


@given(st.text(min_size=1, max_size=12))
def test_every_word_says_something(word: str) -> None:
    assert LEAST <= rarity(word) <= 1.0
