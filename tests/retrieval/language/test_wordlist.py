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


def test_words_by_their_first_letter_come_in_order() -> None:
    found = WordList("tern\nferry\nfern\nübel\nfe\nflotilla".encode(), first=1)
    assert list(found.beginning("f", 4)) == ["ferry", "fern", "flotilla"]
    assert list(found.beginning("z", 1)) == []
