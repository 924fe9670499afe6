"""How surely paragraphs speak of facets, told by the numbers of the words that the index has of them.

What ``Facet.weigh`` finds in the spelled words of a paragraph, compiled code finds here in their numbers: which words
of each volume stand for the options of a facet is looked up once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.language.rarity import shares
from retrieval.postings.parting import parted
from retrieval.postings.vocabulary import Spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from numpy.typing import NDArray

    from retrieval.collection import Collection
    from retrieval.language.option import Option
    from retrieval.topics.facet import Facet

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Marks = NDArray[np.bool_]

NONE, NO_BYTES = np.zeros(0, np.int64), np.zeros(0, np.uint8)
LATELY = 4  # topics whose words are kept at hand


class Slots(NamedTuple):
    """The terms of options: the facet of each, the option's weight, and its phrase, -1 for a term by itself.

    ``shares`` are how much of their phrases the terms carry, in parts of ``WHOLE``; ``several`` is how many there are.
    """

    facets: Numbers
    weights: Floats
    phrases: Numbers
    shares: Numbers
    several: int


class Meant(NamedTuple):
    """What the slots come to in a volume.

    ``own`` is the word of each, -1 for none; from ``starts`` to ``ends`` the bytes in ``packed`` are lists of the words
    that mean, in English, the term of the slot that ``owners`` tells.
    """

    own: Numbers
    starts: Numbers
    ends: Numbers
    owners: Numbers
    packed: NDArray[np.uint8]


class Found(NamedTuple):
    """For each facet, in a row, how surely paragraphs speak of it, and which do in the asker's own words."""

    most: Floats
    literal: Marks

    @classmethod
    def nothing(cls, facets: int, paragraphs: int) -> Found:
        """To be filled in."""
        return cls(np.zeros((facets, paragraphs)), np.zeros((facets, paragraphs), np.bool_))


@dataclass(frozen=True, eq=False)
class Strengths:
    """The strengths of facets in the paragraphs of a collection; for compiled code only."""

    collection: Collection = field(repr=False)

    def of(self, compiled: ModuleType, facets: Sequence[Facet], shelved: Numbers, is_met_across: Marks) -> Found:
        """As far as whole words tell.

        The paragraphs are numbered in the order of the volumes; those ``met across`` are met in what their Chinese
        words mean as well.
        """
        total, words = Found.nothing(len(facets), len(shelved)), self.collection.words
        slots, meant = self._of_topic(tuple(facets))
        for place, held, chosen in parted(shelved, words.edges):
            found = Found.nothing(len(facets), len(held))
            compiled.weigh(slots, meant[place], words.worded[place], chosen, is_met_across[held], found)
            total.most[:, held], total.literal[:, held] = found
        return total

    @cached_property
    def _of_topic(self) -> Callable[[tuple[Facet, ...]], tuple[Slots, Sequence[Meant]]]:
        return lru_cache(LATELY)(lambda facets: (slots_of(facets), self._meant(facets)))

    def _meant(self, facets: tuple[Facet, ...]) -> Sequence[Meant]:
        """What the slots of facets come to in each volume."""
        spelled = Spelled.of([term for facet in facets for option in options_of(facet) for term in option.terms])
        own = [part.segment.vocabulary.numbers_of(spelled) for part in self.collection.words.parts]
        if self.collection.bridge is None:
            return [Meant(each, NONE, NONE, NONE, NO_BYTES) for each in own]
        meanings = self.collection.bridge.meanings
        return [Meant(each, *held.lists_of(spelled)) for each, held in zip(own, meanings, strict=True)]


def options_of(facet: Facet) -> Sequence[Option]:
    """The different options of a facet, the terms of each of which are slots."""
    return tuple(dict.fromkeys(facet.options))


def slots_of(facets: Sequence[Facet]) -> Slots:
    """The slots of facets."""
    options = [(row, option) for row, facet in enumerate(facets) for option in options_of(facet)]
    sizes = np.fromiter((len(option.terms) for _, option in options), np.int64, len(options))
    weights = np.fromiter((option.weight for _, option in options), np.float64, len(options))
    rows = np.fromiter((row for row, _ in options), np.int64, len(options))
    several = sizes > 1
    phrases = np.where(several, np.cumsum(several) - 1, -1)
    carried = np.fromiter((share for _, option in options for share in shares(option.terms)), np.int64, sizes.sum())
    of_rows, of_weights, of_phrases = (np.repeat(each, sizes) for each in (rows, weights, phrases))
    return Slots(of_rows, of_weights, of_phrases, carried, int(several.sum()))
