"""Collocations: words side by side in a Chinese question, and what they mean side by side in an English passage.

Each of many meanings says little by itself (营 is to run, 商 a trader), but "business environment" is hardly there by
chance where 营商环境 is asked for.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from retrieval.language.tokens import Terms
    from retrieval.topics.facet import Facet

BESIDE = 0.7  # of how sure the meaning beside it is, for what is left to doubt of a meaning

Pairs = tuple[tuple[str, str], ...]  # of words


def side_by_side(facets: Sequence[Facet], text: str) -> Pairs:
    """The words of which one follows the other in a text without anything between, both Chinese and no names."""
    meant = ((f.word if HAN.match(f.word) and not f.exact else "") for f in facets)
    return tuple((word, following) for word, following in pairwise(meant) if _are_joined(word, following, text))


def _are_joined(word: str, following: str, text: str) -> bool:
    return bool(word and following) and word + following in text


def strengths(facets: Sequence[Facet], pairs: Pairs, found: Terms) -> list[float]:
    """How surely a passage with these terms speaks of each facet, 0 to 1; more where two meanings meet side by side."""
    sure = {facet.word: facet.strength(found) for facet in facets}
    meanings = {facet.word: facet.meanings for facet in facets}
    for one, other in pairs:
        if one in sure and other in sure:  # what a question asks by may be left out of its topic
            for own, beside in _met(meanings[one], meanings[other], found.words):
                sure[one] = max(sure[one], own + (1 - own) * BESIDE * beside)
                sure[other] = max(sure[other], beside + (1 - beside) * BESIDE * own)
    return [sure[facet.word] for facet in facets]


def _met(one: Mapping[str, float], other: Mapping[str, float], words: Sequence[str]) -> Iterator[tuple[float, float]]:
    """The weights of a meaning of each of two words, wherever these stand side by side, in either order."""
    for pair in pairwise(words):
        for own, beside in (pair, pair[::-1]):
            if own in one and beside in other:
                yield one[own], other[beside]
