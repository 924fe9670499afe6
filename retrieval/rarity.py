"""How rare a word is in the language at large.

In a corpus of one article the document frequency hardly tells "best" from "abortion": both stand in one paragraph or
in none. So what a word says is also measured by the words that others write: for English stems by their rank in the
word space, for Chinese words by jieba's counts.
"""

from __future__ import annotations

import math
from functools import lru_cache

from retrieval.tokens import HAN

REMEMBERED = 20_000  # words
COMMON, RARE = 4.0, 11.0  # surprise in nats: a word of up to the one says LEAST, from the other on all
LEAST = 0.5
ZIPF = 12.0  # the word of rank r is one in ZIPF x r (Zipf 1949, "Human Behavior and the Principle of Least Effort")


@lru_cache(REMEMBERED)
def rarity(term: str) -> float:
    """What a term, as it stands in an index, says by its rarity: from ``LEAST`` to 1 for a word that is in no list."""
    return min(1.0, max(LEAST, (_surprise(term) - COMMON) / (RARE - COMMON)))


def _surprise(term: str) -> float:
    """The negative logarithm of the term's share of all words."""
    if HAN.match(term):
        from retrieval.chinese import share_of  # noqa: PLC0415 - jieba's dictionary takes a second

        share = share_of(term)
        return -math.log(share) if share else math.inf
    from retrieval.wordspace import rank_of  # noqa: PLC0415 - reads four megabytes

    rank = rank_of(term)
    return math.log(ZIPF * rank) if rank else math.inf
