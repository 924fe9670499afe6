"""Words of one family."""

from __future__ import annotations

import pytest

from retrieval.language.derived import of_same_family
from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.tokens import stem


@pytest.mark.parametrize(("one", "other"), [("decide", "decision"), ("absent", "absence"), ("invade", "invasion")])
def test_one_is_met_by_the_other_but_not_as_surely_as_by_itself(one: str, other: str) -> None:
    for asked, told in ((one, other), (other, one)):
        ways = {option.terms: option.weight for option in of_same_family(stem(asked))}
        assert 0 < ways[stem(told),] < TYPO_WEIGHT


def test_a_word_without_a_family_has_none() -> None:
    assert not of_same_family("zzyzx")
