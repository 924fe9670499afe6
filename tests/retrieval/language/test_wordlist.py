"""Words by their place in a long list."""

from __future__ import annotations

import pytest

from retrieval.language.wordlist import WordList

WORDS = ("tern", "plumless", "bücher", "buckeroo", "", "ferry")  # two have the same CRC-32


def test_every_word_is_at_its_place_and_no_other_word_is() -> None:
    found = WordList("\n".join(WORDS).encode(), first=1)
    assert dict(found) == {word: place for place, word in enumerate(WORDS, 1)}
    assert [found.at(place) for place in found.values()] == list(WORDS)
    assert found.get("ferr") is None
    assert "ferries" not in found
    assert found.get("\ud800", 7) == 7
    with pytest.raises(KeyError):
        found["fern"]


def test_a_list_may_be_mapped() -> None:
    assert list(WordList(memoryview(b"one\ntwo")).items()) == [("one", 0), ("two", 1)]
