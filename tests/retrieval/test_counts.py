"""Counts in little memory are the counts that they were made of."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrieval.counts import Counts

WORDS = st.text(st.characters(exclude_characters="\0\n ", exclude_categories=["Cs"]), min_size=1, max_size=6)


@given(st.dictionaries(WORDS, st.integers(0, 1 << 31)), WORDS)
@example({"港口": 3, "港": 0, "港口扩建工程": 7}, "港")
@example({"\U00020000\U00020001\U00020002": 1, "\uffff\uffff\uffff\uffff": 2}, "")
def test_every_word_has_its_count_and_no_other_has_any(counted: dict[str, int], other: str) -> None:
    made = Counts.of(counted, sum(counted.values()))
    for counts in (made, Counts.unpacked(made.packed())):
        assert dict(counts.items()) == counted
        assert counts.total == sum(counted.values())
        assert (other in counts, counts.get(other)) == (other in counted, counted.get(other))


def test_a_word_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Counts.of({"港口": 3}, 3)["口"]


@pytest.mark.parametrize("data", [b"", b"rubbish", b"PK\x05\x06" + bytes(18)])
def test_what_was_not_packed_is_an_error(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, EOFError, OSError)):
        Counts.unpacked(data)
