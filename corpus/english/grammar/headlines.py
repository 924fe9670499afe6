"""Headlines in capitals, “Harbour Board Names Ann Lee Director”, and links to other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage

FEWEST_WORDS, CAPITALS = 4, 0.8  # the words that count, and the share of them with a capital
LONGEST_HEADLINE = 200  # tokens
SHORT = 3  # letters of words that headlines leave small
BULLETS = tuple("-–—•*·▪")
MOST_BULLET = 4  # characters with the blanks behind it
ENDS = frozenset({".", "!", "?", "”", '"', "’", "…"})


def is_link(passage: Passage) -> bool:
    """Whether it is an item of a list without a full stop, as links to other articles are: “- Webb leaves the port”."""
    start = passage.span.start
    listed = passage.text[max(0, start - MOST_BULLET) : start].rstrip(" \t")[-1:] in BULLETS
    return (listed or passage.tokens[0].text in BULLETS) and passage.tokens[-1].text not in ENDS


def is_headline(passage: Passage) -> bool:
    """Whether nearly every word has a capital, so that none tells a name."""
    if len(passage.tokens) > LONGEST_HEADLINE:
        return False
    words = [token.text for token in passage.tokens if token.text[0].isalpha() and len(token.text) > SHORT]
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)
