"""How surely paragraphs speak of facets, told by the numbers of the words that the index has of them.

What ``Facet.weigh`` finds in the spelled words of a paragraph, compiled code finds here in their numbers: which words
of each volume stand for the options of a facet is looked up once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.language.rarity import WHOLE, shares
from retrieval.postings.pieces import HEAD, MOST_PIECES
from retrieval.postings.remembered import remembered
from retrieval.postings.shelves import TERMS, Shelves, of_words
from retrieval.postings.vocabulary import Spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from retrieval.collection import Collection
    from retrieval.postings.arrays import Bytes, Floats, Marks, Numbers
    from retrieval.topics.facet import Facet


LATELY = 4  # topics whose words are kept at hand
REMEMBERED = 128  # facets whose words are, which several searches of a question share
ALONE = (WHOLE,)  # what a term by itself carries


class FacetSlots(NamedTuple):
    """The terms of a facet's options: the option's weight, and its phrase, -1 for a term by itself.

    ``shares`` are how much of their phrases the terms carry, in parts of ``WHOLE``; ``several`` is how many there are.
    """

    terms: Sequence[str]
    weights: Floats
    phrases: Numbers
    shares: Numbers
    several: int


class Slots(NamedTuple):
    """The slots of several facets on end, with the facet of each."""

    facets: Numbers
    weights: Floats
    phrases: Numbers
    shares: Numbers
    several: int

    @classmethod
    def joined(cls, slots: Sequence[FacetSlots]) -> Slots:
        """The slots of facets, their phrases numbered on."""
        firsts = [0, *accumulate(each.several for each in slots)]
        phrases = [each.phrases + (each.phrases >= 0) * first for each, first in zip(slots, firsts, strict=False)]
        facets = np.arange(len(slots)).repeat([len(each.terms) for each in slots])
        weights, carried = (np.concatenate(each) for each in zip(*((s.weights, s.shares) for s in slots), strict=True))
        return cls(facets, weights, np.concatenate(phrases), carried, firsts[-1])


class Meant(NamedTuple):
    """What the slots come to in each volume, a row: the word of each, and the term that Chinese words mean; or -1."""

    own: Numbers
    across: Numbers


class Found(NamedTuple):
    """For each facet, in a row, how surely paragraphs speak of it, and which do in the asker's own words.

    ``in_pieces`` tells the former of each of the pieces that can be quoted, ``kinds`` in two columns as bits which of
    them are spoken and which are told.
    """

    most: Floats
    literal: Marks
    in_pieces: Floats
    kinds: Bytes

    @classmethod
    def nothing(cls, facets: int, paragraphs: int) -> Found:
        """An empty table of strengths, to be filled in."""
        room = facets, paragraphs
        kinds = np.zeros((paragraphs, HEAD), np.uint8)
        return cls(np.zeros(room), np.zeros(room, np.bool_), np.zeros((*room, MOST_PIECES)), kinds)


@dataclass(frozen=True, eq=False)
class Strengths:
    """The strengths of facets in the paragraphs of a collection; for compiled code only."""

    collection: Collection = field(repr=False)

    def of(self, compiled: ModuleType, facets: Sequence[Facet], shelved: Numbers, is_met_across: Marks) -> Found:
        """As far as whole words tell.

        The paragraphs are numbered in the order of the volumes; those ``met across`` are met in what their Chinese
        words mean as well.
        """
        found = Found.nothing(len(facets), len(shelved))
        slots, meant = self._of_topic(tuple(facets), bool(is_met_across.any()))
        compiled.weigh(self.shelves, slots, meant, shelved, is_met_across, found)
        return found

    @cached_property
    def shelves(self) -> Shelves:
        """Where the words of the paragraphs lie, what they mean in English, and what pieces have them."""
        volumes, words = self.collection.volumes.values(), self.collection.word_index
        firsts = (part.first for part in words.parts)
        meant = self.collection.bridge.meanings if self.collection.bridge else (None,) * len(volumes)
        rows = (
            (
                *of_words(volume.worded, first, None),
                *(meaning.columns() if meaning else ()),
                *(volume.pieces.columns() if volume.pieces else ()),
            )
            for volume, first, meaning in zip(volumes, firsts, meant, strict=True)
        )
        return Shelves.of(rows, words.worded)

    @cached_property
    def tells_pieces(self) -> bool:
        """Whether all volumes tell the pieces of their paragraphs."""
        return all(volume.pieces is not None for volume in self.collection.volumes.values())

    @cached_property
    def _of_topic(self) -> Callable[[tuple[Facet, ...], bool], tuple[Slots, Meant]]:
        return lru_cache(LATELY)(self._together)

    def _together(self, facets: tuple[Facet, ...], is_across: bool) -> tuple[Slots, Meant]:  # noqa: FBT001 - the cache's key
        """The slots of facets, and what they come to in each volume, across languages only where that counts."""
        slots = list(map(slots_of, facets))
        self.collection.word_index.look_up(
            term for facet, each in zip(facets, slots, strict=True) if facet not in self._own for term in each.terms
        )
        own = np.hstack([remembered(self._own, facet, REMEMBERED, partial(self._own_of, facet)) for facet in facets])
        return Slots.joined(slots), Meant(own, self._across(slots) if is_across else np.full(own.shape, -1))

    def _own_of(self, facet: Facet) -> Numbers:
        """The numbers of the terms of a facet's slots."""
        return self.collection.word_index.numbers_of(slots_of(facet).terms)

    @cached_property
    def _own(self) -> dict[Facet, Numbers]:
        """Those of facets of late: the searches of a question share them."""
        return {}

    def _across(self, slots: Sequence[FacetSlots]) -> Numbers:
        """The numbers of the slots' terms among those that the Chinese words of each volume, a row, mean."""
        from retrieval.postings.compiled import inferring  # noqa: PLC0415 - optional

        spelled = Spelled.of([term for each in slots for term in each.terms])
        found: Numbers = inferring.numbers_in(self.shelves, TERMS, spelled)
        return found


@lru_cache(REMEMBERED)
def slots_of(facet: Facet) -> FacetSlots:
    """The slots of a facet: the terms of its options."""
    sizes = np.array([len(option.terms) for option in facet.options], np.int64)
    weights = np.array([option.weight for option in facet.options])
    several = sizes > 1
    phrases = np.where(several, several.cumsum() - 1, -1)
    carried = [shares(option.terms) if len(option.terms) > 1 else ALONE for option in facet.options]
    terms = tuple(chain.from_iterable(option.terms for option in facet.options))
    parts = np.array(list(chain.from_iterable(carried)), np.int64)
    return FacetSlots(terms, weights.repeat(sizes), phrases.repeat(sizes), parts, int(several.sum()))
