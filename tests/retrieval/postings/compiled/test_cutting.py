"""The compiled way through a run of Chinese characters is jieba's, as the plain one."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.counts import Counts, best_ends

inferring = pytest.importorskip("retrieval.postings.compiled.inferring")

LETTERS = "一二三四五六"
WORDS = st.dictionaries(st.text(LETTERS, min_size=1, max_size=5), st.integers(0, 9), min_size=1, max_size=30)


@given(WORDS, st.text(LETTERS + "七", min_size=1, max_size=12))
def test_the_compiled_way_is_the_plain_one_or_left_to_it(words: dict[str, int], run: str) -> None:
    counts = Counts.of([*words.items(), ("八", 1)])
    found = inferring.best_ends(run, counts.arrays, log(counts.total))
    assert found is None or found == best_ends(run, counts, counts.total)


def test_a_run_without_long_words_is_not_left_to_the_plain_way() -> None:
    counts = Counts.of([("一二", 4), ("三", 1), ("四五六一二", 1)])
    assert inferring.best_ends("一二三", counts.arrays, log(counts.total)) == [2, 2, 3]
    assert inferring.best_ends("四五六一二", counts.arrays, log(counts.total)) is None
