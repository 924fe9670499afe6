"""How rare a word is in the language at large."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.rarity import LEAST, WHOLE, rarity, shares
from retrieval.language.tokens import stem


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


def test_of_a_phrase_the_rare_word_carries_most() -> None:
    of_verb, of_people = shares((stem("provide"), stem("elderly")))
    assert 0 < of_verb < WHOLE / 2 < of_people


@given(st.lists(st.text(min_size=1, max_size=12) | st.sampled_from(["the", "time", "灯塔"]), min_size=1, max_size=6))
def test_what_the_words_of_a_phrase_carry_makes_the_whole(words: list[str]) -> None:
    carried = shares(tuple(words))
    assert sum(carried) == WHOLE
    assert min(carried) > 0
