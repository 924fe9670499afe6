"""Words for relatives, in both languages."""

from __future__ import annotations

import pytest

from retrieval.people.gender import in_chinese, in_english, is_woman, kin, ways_to_call


@pytest.mark.parametrize(
    ("chinese", "english"), [("爱人", {"husband", "wife"}), ("小女儿", {"daughter"}), ("木匠", set())]
)
def test_a_word_for_two_relatives_is_both(chinese: str, english: set[str]) -> None:
    assert set(in_english(chinese)) == english


def test_a_relative_may_be_called_in_several_ways() -> None:
    assert {"妻子", "太太", "爱人"} <= set(in_chinese("wife"))
    assert ways_to_call("mother") == ("mom", "mother", "mum")
    assert ways_to_call("妈妈") == ("妈", "妈妈", "母亲", "老妈")


@pytest.mark.parametrize(
    ("called", "is_hers"), [("外孙女", True), ("李先生", False), ("段女士", True), ("爱人", None), ("工人", None)]
)
def test_what_somebody_is_called_tells_whether_it_is_a_woman(called: str, *, is_hers: bool | None) -> None:
    assert is_woman(called) is is_hers


def test_what_else_people_are_is_no_relative() -> None:
    assert "cousin" in kin()
    assert "colleague" not in kin()
