"""Counts in little memory are those that jieba would make."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrieval.language.counts import Counts

LETTERS = "港口扩建工程\uffff\U00020000"
WORDS = st.text(LETTERS, min_size=1, max_size=7)
LINES = st.lists(st.tuples(WORDS, st.integers(0, 1 << 31)))


def jieba_counts(lines: list[tuple[str, int]]) -> dict[str, int]:
    """As ``jieba.Tokenizer.gen_pfdict`` counts: the last count of a word, 0 for what only begins words."""
    counted: dict[str, int] = {}
    for word, count in lines:
        counted[word] = count
        for end in range(1, len(word)):
            counted.setdefault(word[:end], 0)
    return counted


@given(LINES, WORDS)
@example([("港口", 3), ("港口扩建工程", 7), ("港口", 4)], "港")
@example([("\U00020000\U00020000\U00020000", 1), ("\uffff\uffff\uffff\uffff", 2)], "")
def test_every_word_has_its_count_and_no_other_has_any(lines: list[tuple[str, int]], other: str) -> None:
    counted, made = jieba_counts(lines), Counts.of(lines)
    for counts in (made, Counts.unpacked(made.packed())):
        assert dict(counts.items()) == counted
        assert counts.total == sum(count for _, count in lines)
        assert (other in counts, counts.get(other)) == (other in counted, counted.get(other))


def test_a_word_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Counts.of([("港口", 3)])["口"]


@pytest.mark.parametrize("data", [b"", b"rubbish", b"PK\x05\x06" + bytes(18)])
def test_what_was_not_packed_is_an_error(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, EOFError, OSError)):
        Counts.unpacked(data)
