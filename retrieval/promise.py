"""What a paragraph can be worth at most, told by the words that the index has of it, before its article is read.

Of a large corpus most of the paragraphs that BM25 finds lie in articles that nobody has read yet. Those that cannot be
among the best any more are passed over, as MaxScore passes over documents (Turtle & Flood 1995).
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.facet import PART_OF_WORD, SINGLE_CHARACTERS
from retrieval.tokens import HAN, Terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.facet import Facet
    from retrieval.topic import Topic


MOST_KEPT = 1 << 9  # paragraphs whose words are kept at hand
REMEMBERED = 1 << 12  # facets with what the index has of paragraphs: a question is searched for several times over


class Told(Terms):
    """The terms of a paragraph as the index has them: which of its characters stand together is not told."""

    @cached_property
    def gram_set(self) -> frozenset[str]:
        """None is known."""
        return frozenset()

    @cached_property
    def character_set(self) -> frozenset[str]:
        """The different characters."""
        return frozenset("".join(self.pieces))


class Promise(NamedTuple):
    """For a paragraph the most of a topic that its words can cover, with and without those of the paragraph before.

    ``literal`` is the share that it has in the asker's words.
    """

    own: float
    context: float
    literal: float
    terms: Terms


def promises(topic: Topic, numbers: Sequence[int], collection: Collection, *, before: bool) -> Mapping[int, Promise]:
    """What paragraphs promise, by number; with ``before`` the paragraphs before them count for the context."""
    firsts = {number: number - collection.layout.place_of(number)[1] + 1 for number in numbers}
    others = {number - 1 for number in numbers if before and number > firsts[number]}
    found = told(sorted({*numbers, *firsts.values(), *others}), collection, english=topic.is_english)
    return {number: _promise(topic, number, firsts[number], found, before=before) for number in numbers}


def _promise(topic: Topic, number: int, first: int, found: Mapping[int, Terms], *, before: bool) -> Promise:
    scene = topic.scene(found[first])
    own = [max(most_of(facet, found[number]), told) for facet, told in zip(topic.facets, scene, strict=True)]
    context = own
    if before and number > first:
        context = [max(mine, most_of(f, found[number - 1])) for f, mine in zip(topic.facets, own, strict=True)]
    weights = [facet.specificity for facet in topic.facets]
    mine, beside = (sum(w * each for w, each in zip(weights, most, strict=True)) for most in (own, context))
    literal = topic.literal_gain(found[number])
    return Promise(mine / topic.weight, beside / topic.weight, literal / topic.weight, found[number])


@lru_cache(REMEMBERED)
def most_of(facet: Facet, found: Terms) -> float:
    """How surely a paragraph can speak of a facet: as ``Facet.weigh``, with characters that may stand together."""
    best = facet.weigh(found)
    if best < PART_OF_WORD and HAN.match(facet.word):
        held = [character in found.character_set for character in facet.word]
        pairs = [one and other for one, other in pairwise(held)] or held
        most = max(sum(pairs) / len(pairs), SINGLE_CHARACTERS * sum(held) / len(held))
        best = max(best, PART_OF_WORD * most)
    return best


def told(numbers: Sequence[int], collection: Collection, *, english: bool) -> dict[int, Terms]:
    """The terms of paragraphs, without their order; with ``english`` also what the Chinese ones mean."""
    kept = collection.told
    if len(kept) > MOST_KEPT:
        kept.clear()
    found = {number: held for number in numbers if (held := kept.get((number, english)))}
    missing = [number for number in numbers if number not in found]
    if missing:
        new = _told(missing, collection, english=english)
        kept.update(((number, english), held) for number, held in new.items())
        found |= new
    return found


def _told(numbers: Sequence[int], collection: Collection, *, english: bool) -> dict[int, Terms]:
    asked = np.array(numbers, np.int64)
    bridged = english and collection.thesaurus is not None
    chinese = collection.layout.is_chinese(asked).tolist() if bridged else [False] * len(numbers)
    found: dict[int, Terms] = {}
    for number, words, is_chinese in zip(numbers, collection.words_of(asked), chinese, strict=True):
        meant = collection.thesaurus.english_of(words) if is_chinese and collection.thesaurus else ()
        found[number] = Told((*words, *meant), words)
    return found
