"""Chinese titles found by what they mean: whom "the county magistrate" is where the article has a 县长."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.language.titles import chinese_offices, parted
from retrieval.language.tokens import HAN, fold, stem, stop_words, terms
from retrieval.people.another import plain_words
from retrieval.people.office_words import EXACT_OFFICES, general_roles, strength_of
from retrieval.people.offices import Match
from retrieval.people.ranks import words_of
from retrieval.topics.respelling import is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.topics.topic import Thesaurus

LOOKED_AT = 500  # people whose titles are looked at: of very many nobody is found
GENERAL = 0.25  # weight of a word such as "head" beside one that tells
MEANINGS = 3  # of a word of a title
REMEMBERED = 4096  # titles
SECRETARIES = frozenset(("secretari", "minist"))  # what a secretary's title means, who is no director


def matches_across(description: str, collection: Collection, least: float) -> list[Match]:
    """Those whose Chinese title means what an English description says, best first, and how much of it."""
    if HAN.search(description) or len(collection.people.figures) > LOOKED_AT:
        return []
    asked = [word for word in terms(description).words if word not in _stops()]
    if not asked:
        return []
    telling = _telling(description)
    shares = ((figure, _share(asked, telling, figure, collection.thesaurus)) for figure in _titled(collection))
    found = [Match(figure.key, share) for figure, share in shares if share >= least]
    return sorted(found, key=lambda match: -match.share)


def _titled(collection: Collection) -> Iterator[Figure]:
    every = islice(collection.people.figures.values(), LOOKED_AT)
    return (figure for figure in every if any(map(HAN.search, figure.titles)))


def _telling(description: str) -> frozenset[str]:
    """The stems of common words that tell of which body or what kind: "tax", but no name and no "director"."""
    words = (word for word in re.findall(r"[a-z]+", fold(description)) if is_well_known(word))
    return frozenset(map(stem, words)) - plain_words()


def _share(asked: list[str], telling: frozenset[str], figure: Figure, thesaurus: Thesaurus | None) -> float:
    """The part of a description that one of somebody's titles accounts for; 0 without an office that it names."""
    return max(_share_of(asked, telling, _meaning(title, thesaurus)) for title in figure.titles)


def _share_of(asked: list[str], telling: frozenset[str], have: frozenset[str]) -> float:
    """How much of what is asked a title has, 0 to 1; nothing where it lacks what tells which office it is."""
    gained = whole = 0.0
    if telling and not any(strength_of(word, have) for word in telling):
        return 0.0  # who asks for the tax director does not mean that of the police
    if "secretari" in asked and have.isdisjoint(SECRETARIES):
        return 0.0
    if not _of_one().isdisjoint(asked) and have & _below() and _below().isdisjoint(asked):
        return 0.0  # who asks for the mayor, or the police chief, does not mean the deputy
    for word in asked:
        weight, strength = GENERAL if word in general_roles() else 1.0, strength_of(word, have)
        if word in EXACT_OFFICES and not strength:
            return 0.0
        gained, whole = gained + weight * strength, whole + weight
    return gained / whole


@lru_cache(REMEMBERED)
def _words_of(title: str) -> tuple[str, ...]:
    return terms(parted(title)).words


def _meaning(title: str, thesaurus: Thesaurus | None) -> frozenset[str]:
    """What the words of a title mean in English, as stems; offices as they are called."""
    found: set[str] = set()
    for word in _words_of(title):
        listed = chinese_offices().get(word, ())
        found.update(t for place, way in enumerate(listed) for t in way if place == 0 or t not in EXACT_OFFICES)
        if not listed and thesaurus is not None:
            meant = [option.terms for option in thesaurus.related(word) if not HAN.match(option.terms[0])]
            found.update(term for meaning in meant[:MEANINGS] for term in meaning)
    return frozenset(found)


@cache
def _below() -> frozenset[str]:
    return frozenset(map(stem, words_of("below")))


@cache
def _of_one() -> frozenset[str]:
    """Offices of which a body has one, as stems."""
    return EXACT_OFFICES | frozenset(map(stem, words_of("heads", "running")))


@cache
def _stops() -> frozenset[str]:
    return frozenset(map(stem, stop_words("en"))) | stop_words("en")
