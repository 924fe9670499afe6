"""Lists of rising numbers: what was put in comes out, list by list."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.lists import Lists

NUMBERS = st.lists(st.one_of(st.integers(0, 300), st.integers(0, (1 << 32) - 1)), max_size=6).map(sorted)


def packed(lists: list[list[int]]) -> Lists:
    numbers = np.array([number for each in lists for number in each], np.int64)
    return Lists.of(numbers, np.array([len(each) for each in lists], np.int64))


@given(st.lists(NUMBERS, max_size=40))
def test_every_list_comes_back(lists: list[list[int]]) -> None:
    found = packed(lists)
    assert len(found) == len(lists)
    assert [found.one(place).tolist() for place in range(len(lists))] == lists
    assert found.whole.counts.tolist() == [len(each) for each in lists]


@given(st.lists(NUMBERS, min_size=1, max_size=40), st.data())
def test_some_lists_come_on_end_in_the_order_asked_for(lists: list[list[int]], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(lists) - 1)))
    found = packed(lists).at(np.array(places, np.int64))
    assert found.numbers.tolist() == [number for place in places for number in lists[place]]
    assert found.counts.tolist() == [len(lists[place]) for place in places]


def test_a_small_step_takes_one_byte() -> None:
    assert len(packed([list(range(0, 12_700, 127))]).bytes) == 100
