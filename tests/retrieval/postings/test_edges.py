"""Edges: places come back, in two bytes where they lie close together."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.lists import Edges

PLACES = st.lists(st.integers(0, 1 << 31), min_size=1, max_size=50).map(sorted)


@given(PLACES)
def test_places_come_back(places: list[int]) -> None:
    edges = Edges.of(np.array(places))
    assert edges.all().tolist() == places
    assert [edges.one(number) for number in range(len(edges))] == list(pairwise(places))


@pytest.mark.parametrize(("size", "width"), [(15, 1), (3000, 2), (100_000, 4)])
def test_edges_take_as_many_bytes_as_sixteen_stretches_need(size: int, width: int) -> None:
    assert Edges.of(np.arange(100) * size).offsets.itemsize == width
