"""Relatives across languages."""

from __future__ import annotations

import pytest

from retrieval.people.kin import in_chinese, in_english


@pytest.mark.parametrize(
    ("chinese", "english"), [("爱人", ("husband", "wife")), ("小女儿", ("daughter",)), ("木匠", ())]
)
def test_a_word_for_two_relatives_is_both(chinese: str, english: tuple[str, ...]) -> None:
    assert in_english(chinese) == english


def test_a_relative_may_be_called_in_several_ways() -> None:
    assert in_chinese("wife") == ("妻子", "太太", "爱人")
