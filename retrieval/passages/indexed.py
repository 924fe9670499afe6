"""How surely paragraphs can speak of facets, told by the words that the index has of them."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.language.tokens import HAN, Terms
from retrieval.postings.engine import engines
from retrieval.topics.facet import PART_OF_WORD, SINGLE_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import ModuleType

    from numpy.typing import NDArray

    from retrieval.collection import Collection
    from retrieval.postings.inferred import Inferred
    from retrieval.postings.strengths import Found
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

MOST_KEPT = 1 << 9  # paragraphs whose words are kept at hand
REMEMBERED = 1 << 12  # facets with what the index has of paragraphs: a question is searched for several times over


class Told(Terms):
    """The terms of a paragraph as the index has them: which of its characters stand together is not told."""

    @cached_property
    def gram_set(self) -> frozenset[str]:
        """None is known."""
        return frozenset()

    @cached_property
    def han(self) -> str:
        """Nor is any run of them."""
        return ""

    @cached_property
    def character_set(self) -> frozenset[str]:
        """The different characters."""
        return frozenset("".join(self.pieces))


class Strengths(NamedTuple):
    """For each facet of a topic, in a row, what each of some paragraphs can make of it.

    ``weights`` are those that words and single characters have, with ``most`` characters count as if they stood
    together; ``exact`` are those of ``Facet.strength``, where they are known; ``literal`` is ``Facet.is_in``.
    ``parts`` are what the characters of Chinese words alone can be worth; ``told`` is what the words of the index are,
    and what they are in the pieces that can be quoted.
    """

    weights: NDArray[np.float64]
    most: NDArray[np.float64]
    literal: NDArray[np.bool_]
    exact: NDArray[np.float64] | None
    parts: NDArray[np.float64] | None = None
    told: Found | None = None


def strengths_in(topic: Topic, numbers: NDArray[np.int64], collection: Collection) -> Strengths:
    """How surely paragraphs can speak of each facet."""
    compiled = engines.inferring
    return _told_of(topic, numbers, collection) if compiled is None else _compiled(compiled, topic, numbers, collection)


def _compiled(compiled: ModuleType, topic: Topic, numbers: NDArray[np.int64], collection: Collection) -> Strengths:
    """The strengths by the numbers of words, and of Chinese words by their characters."""
    shelved, across = collection.layout.shelved_of(numbers), met_across(topic, numbers, collection)
    told = collection.strengths.of(compiled, topic.facets, shelved, across)
    weights, literal = told.most, told.literal
    chinese = {row: facet.word for row, facet in enumerate(topic.facets) if HAN.match(facet.word)}
    parts = np.zeros(weights.shape)
    if not chinese:
        return Strengths(weights, weights, literal, weights, parts, told)
    characters = holding(collection.character_index, "".join(chinese.values()), shelved)
    beside = holding(collection.gram_index, [a + b for word in chinese.values() for a, b in pairwise(word)], shelved)
    most, exact = weights.copy(), weights.copy()
    for row, word in chinese.items():
        singles = np.array([characters[character] for character in word])
        apart = SINGLE_CHARACTERS * singles.sum(axis=0) / len(singles)
        pairs = singles[:-1] & singles[1:] if len(word) > 1 else singles
        together = np.sum([beside[a + b] for a, b in pairwise(word)], axis=0) / max(1, len(word) - 1)
        can = ((most, np.maximum(pairs.sum(axis=0) / len(pairs), apart)), (weights, apart))
        for table, pieces in (*can, (exact, np.where(together > 0, together, apart))):
            absent = table[row] < PART_OF_WORD
            table[row] = np.where(absent, np.maximum(table[row], PART_OF_WORD * pieces), table[row])
        parts[row] = PART_OF_WORD * np.maximum(together, apart)
    return Strengths(weights, most, literal, exact, parts, told)


def met_across(topic: Topic, numbers: NDArray[np.int64], collection: Collection) -> NDArray[np.bool_]:
    """Which paragraphs are met in what their Chinese words mean."""
    if topic.is_english and collection.thesaurus is not None:
        return collection.layout.is_chinese(numbers)
    return np.zeros(len(numbers), np.bool_)


def holding(index: Inferred, terms: Iterable[str], shelved: NDArray[np.int64]) -> Mapping[str, NDArray[np.bool_]]:
    """Which paragraphs have which of some terms."""
    different = sorted(set(terms))
    return dict(zip(different, index.holding(different, shelved), strict=True))


def _told_of(topic: Topic, numbers: NDArray[np.int64], collection: Collection) -> Strengths:
    """How strongly paragraphs meet each facet, worked out from their words one paragraph after the other."""
    held, order = told(numbers.tolist(), collection, english=topic.is_english), numbers.tolist()
    found = [held[number] for number in order]
    return Strengths(
        np.array([[facet.weigh(each) for each in found] for facet in topic.facets]),
        np.array([[most_of(facet, each) for each in found] for facet in topic.facets]),
        np.array([[facet.is_in(each) for each in found] for facet in topic.facets]),
        np.array([[facet.weigh(each) for each in found] for facet in topic.facets]) if topic.is_english else None,
    )


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
    kept = collection.index_terms
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
    for number, words, is_chinese in zip(numbers, collection.paragraphs.words_of(asked), chinese, strict=True):
        meant = collection.thesaurus.english_of(words) if is_chinese and collection.thesaurus else ()
        found[number] = Told((*words, *meant), words)
    return found
