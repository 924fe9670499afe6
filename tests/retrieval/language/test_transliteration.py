"""Names across scripts by their sound."""

from __future__ import annotations

from itertools import pairwise
from string import ascii_lowercase
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.transliteration import LEAST, Sounds, table

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = sorted(["anderson", "fernandez", "harbour", "kovalenko", "reykjavik", "robert", "robin", "water", "winter"])


def after(*runs: str) -> Callable[[str], frozenset[str]]:
    """What follows each character in some runs."""
    return lambda character: frozenset(b for run in runs for a, b in pairwise(run) if a == character)


RUNS = st.lists(
    st.sampled_from(["安德森", "罗伯特", "费尔南德斯"]) | st.text("安德森科瓦连罗伯特费尔南斯天", max_size=8),
    max_size=3,
).map("".join)
SOUNDS = Sounds(WORDS, after("安德森说", "费尔南德斯的", "罗伯特家", "天气很好"))


@pytest.mark.parametrize(
    ("span", "word"),
    [("安德森", "anderson"), ("科瓦连科", "kovalenko"), ("罗伯特", "robert"), ("费尔南德斯", "fernandez")],
)
def test_a_transcription_is_found_among_the_words_of_the_corpus(span: str, word: str) -> None:
    found = SOUNDS.latin(span)
    assert found is not None
    assert found[0] == word
    assert found[1] >= LEAST


@pytest.mark.parametrize("span", ["天气很好", "安", "说不", "斯里兰卡", ""])
def test_what_sounds_like_no_word_there_is_none(span: str) -> None:
    assert SOUNDS.latin(span) is None


@pytest.mark.parametrize(("word", "span"), [("anderson", "安德森"), ("fernandez", "费尔南德斯"), ("robert", "罗伯特")])
def test_a_name_is_spelled_as_the_corpus_has_it(word: str, span: str) -> None:
    assert SOUNDS.chinese(word) == span


@pytest.mark.parametrize("word", ["winter", "reykjavik", "ann", "", "2023", "café"])
def test_a_name_that_is_not_there_is_not_spelled(word: str) -> None:
    assert SOUNDS.chinese(word) is None


@given(RUNS, st.lists(st.sampled_from(WORDS) | st.text(ascii_lowercase, min_size=1, max_size=9)))
def test_only_words_of_the_corpus_are_found(span: str, words: list[str]) -> None:
    found = Sounds(sorted(set(words)), after()).latin(span)
    assert found is None or found[0] in words


@given(st.sampled_from(WORDS) | st.text(ascii_lowercase, max_size=12), RUNS)
def test_only_what_stands_in_the_corpus_is_spelled(word: str, run: str) -> None:
    found = Sounds((), after(run)).chinese(word)
    assert found is None or all(pair in run for pair in (found[i : i + 2] for i in range(len(found) - 1)))


def test_common_characters_do_not_look_foreign() -> None:
    assert table().is_foreign("安德森")
    assert not table().is_foreign("的一们")
