"""Verbs told otherwise: who organised a fair ran it, "turned the offer down" is rejected it, who resigned stepped down.

Likeness does not know these, nor that two words make a phrasal verb.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import HAN, stem, words_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

ALIKE = 0.6  # weight of another word for what is asked to have been done
SINGLE = 0.7  # the same of a single verb in the place of a phrasal one
APART = 0.6  # the same of a phrasal verb, whose two words may stand anywhere in a paragraph
BETWEEN = 3  # words of a question that may stand between a verb and its particle


def retold(topic: Topic, verb: str | None, collection: Collection) -> Topic:
    """A topic of which the verb of a question, a term, is met by other words for what it asks to have been done."""
    others = [Option((word,), ALIKE) for word in _retold().get(verb or "", ())]
    return replace(topic, facets=tuple(_met_by(others, f, collection) if f.word == verb else f for f in topic.facets))


def with_phrasal(facets: Sequence[Facet], words: Sequence[str], collection: Collection) -> list[Facet]:
    """The facets of a question's ``words``, where single and phrasal verbs that say the same stand for each other.

    The particle is no facet of its own.
    """
    terms = [word if HAN.match(word) else stem(word) for word in words]
    verbs = {term: each for term in terms if (each := _particles().get(term))}
    said = {verb: found for verb in verbs for particle in verbs[verb] if (found := _said(terms, verb, particle))}
    particles = {found[1] for found in said.values()}
    return [
        _met_by(_other_ways(facet.word, said), facet, collection)
        for facet in facets
        if facet.word not in particles or facet.word in said
    ]


def _said(terms: Sequence[str], verb: str, particle: str) -> tuple[str, str] | None:
    """A phrasal verb as it stands in a question, if it does."""
    if verb not in terms:
        return None
    at = terms.index(verb)
    return (verb, particle) if particle in terms[at + 1 : at + 2 + BETWEEN] else None


def _other_ways(verb: str, said: Mapping[str, tuple[str, str]]) -> Sequence[Option]:
    """Single verbs for a phrasal one that a question says, and phrasal ones for a single verb."""
    single = [Option((other,), SINGLE) for other in _phrases()[said[verb]]] if verb in said else []
    return [*single, *(Option(phrase, APART) for phrase in _phrases_for().get(verb, ()))]


def _met_by(others: Sequence[Option], facet: Facet, collection: Collection) -> Facet:
    held = [option for option in others if all(map(collection.word_index.holds, option.terms))]
    return facet.widened(held) if held else facet


@cache
def _retold() -> Mapping[str, tuple[str, ...]]:
    """For each verb, as a term, the others."""
    return {stem(verb): tuple(dict.fromkeys(map(stem, others))) for verb, others in words_for("verbs.en.txt").items()}


@cache
def _phrases() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Phrasal verbs, as terms, with the single verbs that say the same."""
    pairs = words_for("phrasal.en.txt").items()
    return {
        (stem(verb), stem(particle)): tuple(map(stem, single))
        for (verb, particle), single in ((phrase.split(), single) for phrase, single in pairs)
    }


@cache
def _particles() -> Mapping[str, Sequence[str]]:
    """For each verb of a phrasal one its particles."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for verb, particle in _phrases():
        found[verb].append(particle)
    return dict(found)


@cache
def _phrases_for() -> Mapping[str, Sequence[tuple[str, str]]]:
    """For each single verb the phrasal ones that say the same."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for phrase, others in _phrases().items():
        for verb in dict.fromkeys(others):
            found[verb].append(phrase)
    return dict(found)
