"""Headlines in capitals: “Harbour Board Names Ann Lee Director”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage

FEWEST_WORDS, CAPITALS = 4, 0.8  # the words that count, and the share of them with a capital
SHORT = 3  # letters of words that headlines leave small


def is_headline(passage: Passage) -> bool:
    """Whether nearly every word has a capital, so that none tells a name."""
    words = [token.text for token in passage.tokens if token.text[0].isalpha() and len(token.text) > SHORT]
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)
