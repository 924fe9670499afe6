"""Documents are parted by the part that has them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.shares import parted

EDGES = (0, 3, 3, 10)  # the second part is empty


@given(st.lists(st.integers(0, EDGES[-1] - 1)))
def test_every_document_is_in_its_part_and_numbers_rise(documents: list[int]) -> None:
    asked = np.array(documents, np.int64)
    told = dict[int, int]()
    for part, held, chosen in parted(asked, EDGES):
        assert (np.diff(chosen) >= 0).all()
        assert (chosen >= 0).all()
        assert (chosen < EDGES[part + 1] - EDGES[part]).all()
        told |= zip(held.tolist(), (chosen + EDGES[part]).tolist(), strict=True)
    assert [told[place] for place in range(len(documents))] == documents
