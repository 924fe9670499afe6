"""The nearest of many words."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from retrieval.topics import respelling
from retrieval.topics.respelling import Spellings

WORDS = st.text("abc 北", min_size=1, max_size=12)


@given(st.lists(WORDS, unique=True, min_size=1, max_size=40).map(sorted), WORDS, st.sampled_from([60.0, 85.0, 86.0]))
def test_leaving_out_what_is_too_different_changes_nothing(words: list[str], asked: str, least: float) -> None:
    expected = process.extractOne(asked, words, scorer=fuzz.ratio, score_cutoff=least)
    with patch.object(respelling, "ALL_COMPARED", 0):
        found = Spellings(words).nearest(asked, least)
    assert found == (expected and expected[:2])


def test_the_first_of_equally_near_words_is_taken() -> None:
    assert Spellings(["heated", "heater"]).nearest("heate", 80.0) == ("heated", fuzz.ratio("heate", "heated"))
    assert Spellings(["quay"]).nearest("harbour", 80.0) is None
