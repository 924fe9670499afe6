"""How rare a word is in the language at large.

In a corpus of one article the document frequency hardly tells "best" from "abortion": both stand in one paragraph or
in none. So what a word says is also measured by the words that others write: for English stems by their rank in the
word space, for Chinese words by jieba's counts.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import accumulate, pairwise

from retrieval.language.tokens import HAN

REMEMBERED = 20_000  # words
COMMON, RARE = 4.0, 11.0  # surprise in nats: a word of up to the one says LEAST, from the other on all
LEAST = 0.5
WHOLE = 1 << 10  # parts of which the words of a phrase have theirs, in whole numbers: these add up alike in any order
FIRST, SOME = 3.0, 1.0  # surprise from which a word carries anything of a phrase, and what the commonest carry
ZIPF = 12.0  # the word of rank r is one in ZIPF x r (Zipf 1949, "Human Behavior and the Principle of Least Effort")


@lru_cache(REMEMBERED)
def rarity(term: str) -> float:
    """What a term, as it stands in an index, says by its rarity: from ``LEAST`` to 1 for a word that is in no list."""
    return min(1.0, max(LEAST, (_surprise(term) - COMMON) / (RARE - COMMON)))


@lru_cache(REMEMBERED)
def shares(terms: tuple[str, ...]) -> tuple[int, ...]:
    """How much each term carries of what they mean together, in parts of ``WHOLE``: of "provide, elderly" the latter.

    By the square of a term's surprise, of English ones; Chinese ones carry the same.
    """
    if len(terms) == 1:
        return (WHOLE,)
    weights = [_carried(term) ** 2 for term in terms]
    edges = [round(WHOLE * edge / sum(weights)) for edge in accumulate(weights, initial=0.0)]
    return tuple(end - start for start, end in pairwise(edges))


def _carried(term: str) -> float:
    return RARE - FIRST if HAN.match(term) else min(RARE, max(FIRST + SOME, _surprise(term))) - FIRST


def _surprise(term: str) -> float:
    """The negative logarithm of the term's share of all words."""
    if HAN.match(term):
        from retrieval.language.chinese import share_of  # noqa: PLC0415 - jieba's dictionary takes a second

        share = share_of(term)
        return -math.log(share) if share else math.inf
    from retrieval.language.spaces import rank_of  # noqa: PLC0415 - reads four megabytes

    rank = rank_of(term)
    return math.log(ZIPF * rank) if rank else math.inf
