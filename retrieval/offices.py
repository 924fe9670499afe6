"""Titles searched by description: "the Huanghua party secretary", "the hebei transport chief"."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from retrieval.tokens import stem, stop_words, terms, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILY_MATCH = 0.8  # what a word of the same family is worth beside the word itself
GENERAL_WEIGHT = 0.25  # of "man", "official": they narrow nothing down
EXACT_OFFICES = frozenset(
    stem(w)
    for w in (
        "mayor",
        "governor",
        "premier",
        "president",
        "minister",
        "dean",
        "senator",
        "king",
        "queen",
        "judge",
        "ambassador",
    )
)


class Match(NamedTuple):
    """A figure whose title fits a description; ``share`` is the part of the description that it accounts for."""

    key: str
    share: float


@dataclass(frozen=True, eq=False)
class Offices:
    """The titles of all figures as sets of terms."""

    terms_of: Mapping[str, tuple[frozenset[str], ...]] = field(repr=False)
    frequency: Mapping[str, int] = field(repr=False)

    @classmethod
    def of(cls, titles: Mapping[str, tuple[str, ...]]) -> Offices:
        """Index titles by figure key."""
        terms_of = {
            key: (frozenset(w for title in found for w in terms(title).words),)
            for key, found in titles.items()
            if found
        }
        frequency: dict[str, int] = {}
        for sets in terms_of.values():
            for word in frozenset().union(*sets):
                frequency[word] = frequency.get(word, 0) + 1
        return cls(terms_of, frequency)

    def matches(self, description: str, *, least: float = 0.0) -> list[Match]:
        """Figures whose title fits the description, best first."""
        wanted = tuple(dict.fromkeys(w for w in terms(description).words if w not in stop_words("zh")))
        if not wanted:
            return []
        weights = [self._weight(word) for word in wanted]
        found = [Match(key, self._share(wanted, weights, sets)) for key, sets in self.terms_of.items()]
        return sorted((m for m in found if m.share > least), key=lambda m: -m.share)

    def _weight(self, word: str) -> float:
        if word in general_roles():
            return GENERAL_WEIGHT
        return math.log(1 + len(self.terms_of) / (0.5 + self.frequency.get(word, 0)))

    def _share(self, wanted: tuple[str, ...], weights: list[float], sets: tuple[frozenset[str], ...]) -> float:
        best = 0.0
        for have in sets:
            gained = 0.0
            for word, weight in zip(wanted, weights, strict=True):
                strength = strength_of(word, have)
                if not strength and word in EXACT_OFFICES:
                    gained = 0.0
                    break
                gained += strength * weight
            best = max(best, gained / sum(weights))
        return best


def strength_of(word: str, have: frozenset[str]) -> float:
    """1 for the word itself, ``FAMILY_MATCH`` for one of its family, 0 for none."""
    if word in have or word in general_roles():
        return 1.0
    if word in EXACT_OFFICES:
        return 0.0
    return FAMILY_MATCH if any(family & have for family in families().get(word, ())) else 0.0


@cache
def general_roles() -> frozenset[str]:
    """Words that may stand for any office."""
    return frozenset(stem(word) for word in word_list("general_roles.en.txt"))


@cache
def families() -> dict[str, tuple[frozenset[str], ...]]:
    """The families of each office word, as stems."""
    found: dict[str, list[frozenset[str]]] = {}
    for line in files("retrieval.words").joinpath("roles.en.txt").read_text(encoding="utf-8").splitlines():
        family = frozenset(
            stem(word) for word in line.split() if not line.startswith("#") and word not in stop_words("en")
        )
        for word in family:
            found.setdefault(word, []).append(family)
    return {word: tuple(groups) for word, groups in found.items()}
