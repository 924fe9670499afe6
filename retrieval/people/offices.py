"""Titles searched by description: "the Huanghua party secretary", "the hebei transport chief"."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.language.forms import OFFICE
from retrieval.language.patterns import longest_end
from retrieval.language.titles import chinese_offices, kinds_of, parted, without_region
from retrieval.language.tokens import HAN, terms
from retrieval.people.office_words import (
    SPELLED_OUT,
    Asked,
    general_roles,
    implied_by,
    not_describing,
    share_of,
    translations,
)
from retrieval.postings.remembered import remembering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from retrieval.index.catalogue import Catalogue
    from retrieval.topics.topic import Thesaurus

REMEMBERED = 4096  # words of titles
MOST_MATCHES = 200  # figures that one description finds
GENERAL_WEIGHT = 0.25  # of "man", "official", and "city" beside "mayor": they narrow nothing down


class Match(NamedTuple):
    """A figure whose title fits a description; ``share`` is the part of the description that it accounts for."""

    key: str
    share: float


@dataclass(frozen=True, eq=False)
class Offices:
    """The titles of all figures as sets of terms."""

    catalogue: Catalogue = field(repr=False)

    def matches(self, description: str, *, least: float = 0.0, thesaurus: Thesaurus | None = None) -> list[Match]:
        """Figures whose title fits a description, the best first, at most ``MOST_MATCHES``, in either language."""
        asked = self.asked(description, thesaurus)
        if not asked:
            return []
        figures, shares = self._shares(asked, self._candidates(asked, least))
        order = np.lexsort((figures, -shares))
        best = [i for i in order[:MOST_MATCHES].tolist() if shares[i] > least]
        found = dict(zip(figures[best].tolist(), shares[best].tolist(), strict=True))
        ordered = self.catalogue.in_order(found)
        return sorted((Match(key, found[figure]) for figure, key in ordered), key=lambda m: -m.share)

    @remembering(REMEMBERED)
    def holders(self, word: str) -> NDArray[np.int64]:
        """The figures in whose titles a word stands, in rising order."""
        return np.array(self.catalogue.holders(OFFICE, word), np.int64)

    @cached_property
    def _size(self) -> int:
        """How many figures have a title."""
        return self.catalogue.holding(OFFICE)

    def asked(self, description: str, thesaurus: Thesaurus | None = None) -> Sequence[Asked]:
        """The words of a description that titles may have, each once."""
        words = terms(parted(without_region(description))).words
        wanted = tuple(dict.fromkeys(word for word in words if word not in not_describing()))
        joined = self._joined(wanted)
        implied = frozenset[str]().union(*map(implied_by, joined))
        asked = (self._asked(word, thesaurus) for word in joined)
        return [item._replace(weight=GENERAL_WEIGHT) if item.word in implied else item for item in asked]

    def _joined(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words, two that titles write as one joined: "head teacher", where there is a headteacher."""
        parted_words = (part for word in words for part in self._body_parted(word))
        words = [part for word in parted_words for part in SPELLED_OUT.get(word, (word,))]  # "ceo"
        for place, (one, other) in enumerate(pairwise(words)):
            if one.isascii() and self._frequency(one + other):
                return (*words[:place], one + other, *words[place + 2 :])
        return tuple(words)

    def _body_parted(self, word: str) -> tuple[str, ...]:
        """A Chinese word that no title has, with the kind of body at its end apart: 教育 and 厅."""
        if not HAN.match(word) or word in chinese_offices() or self._frequency(word):
            return (word,)
        kind = longest_end(word, (*chinese_offices(), *kinds_of("bodies")))
        rest = word.removesuffix(kind)
        is_place = rest in kinds_of("places")  # 省 of 省卫健委
        return (rest, kind) if kind and (len(rest) > 1 or is_place) else (word,)

    def _candidates(self, asked: Sequence[Asked], least: float) -> NDArray[np.int64]:
        """Figures whose titles may account for enough: an upper bound by the words that stand in them at all."""
        whole = sum(item.weight for item in asked)
        general = sum(item.weight for item in asked if item.word in general_roles())
        if general > least * whole:
            return np.array(self.catalogue.everybody_with(OFFICE), np.int64)
        touched = [
            (_together([self.holders(word) for word in item.telling]), item.weight)
            for item in asked
            if item.word not in general_roles()
        ]
        figures = _together([some for some, _ in touched])
        reached = np.full(len(figures), float(general))
        for some, weight in touched:
            reached[np.searchsorted(figures, some)] += weight
        return figures[reached > least * whole]

    def _shares(
        self, asked: Sequence[Asked], figures: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The figures with the share that each accounts for, worked out once for all with the same telling words."""
        words = sorted({word for item in asked for word in item.telling})
        kinds, of_kinds = np.zeros(len(figures), np.int64), [frozenset[str]()]
        for word in words:
            finer = 2 * kinds + _among(figures, self.holders(word))
            is_there = np.bincount(finer, minlength=2 * len(of_kinds)) > 0
            there = np.flatnonzero(is_there).tolist()
            of_kinds = [of_kinds[kind >> 1] | ({word} if kind & 1 else set()) for kind in there]
            kinds = (np.cumsum(is_there) - 1)[finer]
        shares = np.array([share_of(asked, have) for have in of_kinds])
        return figures, shares[kinds]

    def _asked(self, word: str, thesaurus: Thesaurus | None) -> Asked:
        """A word with its weight: a translated one weighs as the rarest word of its surest translation."""
        options = translations(word, thesaurus)
        frequency = self._frequency
        known = next((o.terms for o in options if any(map(frequency, o.terms))), (word,))
        return Asked(word, max(map(self._weight, known if not frequency(word) else (word,))), options)

    def _frequency(self, word: str) -> int:
        return len(self.holders(word))

    def _weight(self, word: str) -> float:
        if word in general_roles():
            return GENERAL_WEIGHT
        return math.log(1 + self._size / (0.5 + self._frequency(word)))


def _together(groups: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Figures of any of the groups, in rising order."""
    marked = np.zeros(max((int(group[-1]) for group in groups if len(group)), default=-1) + 1, np.bool_)
    for group in groups:
        marked[group] = True
    return np.flatnonzero(marked)


def _among(figures: NDArray[np.int64], some: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of the figures, in rising order, are among some."""
    if not len(figures) or not len(some):
        return np.zeros(len(figures), np.bool_)
    marked = np.zeros(max(int(figures[-1]), int(some[-1])) + 1, np.bool_)
    marked[some] = True
    return marked[figures]
