"""Phrasal verbs: "turned the offer down" is rejected it, and whoever stepped down has resigned."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import HAN, stem, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.topics.facet import Facet

ALIKE = 0.7  # weight of a single verb in the place of a phrasal one
APART = 0.6  # the same of a phrasal verb, whose two words may stand anywhere in a paragraph
BETWEEN = 3  # words of a question that may stand between a verb and its particle


def with_phrasal(facets: Sequence[Facet], words: Sequence[str], collection: Collection) -> list[Facet]:
    """The facets of a question's ``words``, where single and phrasal verbs that say the same stand for each other.

    The particle is no facet of its own.
    """
    terms = [word if HAN.match(word) else stem(word) for word in words]
    said = {verb: found for verb, particle in _phrases() if (found := _said(terms, verb, particle))}
    particles = {found[1] for found in said.values()}
    return [_widened(facet, said, collection) for facet in facets if facet.word not in particles or facet.word in said]


def _said(terms: Sequence[str], verb: str, particle: str) -> tuple[str, str] | None:
    """A phrasal verb as it stands in a question, if it does."""
    if verb not in terms:
        return None
    at = terms.index(verb)
    return (verb, particle) if particle in terms[at + 1 : at + 2 + BETWEEN] else None


def _widened(facet: Facet, said: Mapping[str, tuple[str, str]], collection: Collection) -> Facet:
    phrase = said.get(facet.word)
    others = [Option((verb,), ALIKE) for verb in _phrases()[phrase]] if phrase else []
    others += [Option(phrase, APART) for phrase in _single().get(facet.word, ())]
    held = [option for option in others if all(map(collection.words.holds, option.terms))]
    if not held:
        return facet
    options = sorted((*facet.options, *held), key=lambda option: -option.weight)
    return replace(facet, options=tuple(options), alike=(*facet.alike, *held))


@cache
def _phrases() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Phrasal verbs, as terms, with the single verbs that say the same."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in sorted(word_list("phrasal.en.txt")):
        phrase, _, single = line.partition(":")
        verb, particle = map(stem, phrase.split())
        found[verb, particle] = tuple(map(stem, single.split()))
    return found


@cache
def _single() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Single verbs, as terms, with the phrasal ones that say the same."""
    every = {verb for verbs in _phrases().values() for verb in verbs}
    return {verb: tuple(p for p, verbs in _phrases().items() if verb in verbs) for verb in every}
