"""Verbs told otherwise: "who organised the fair" is told of whoever ran it, though likeness does not know these two."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import stem, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retrieval.collection import Collection
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

ALIKE = 0.6  # weight of another word for what is asked to have been done


def retold(topic: Topic, verb: str | None, collection: Collection) -> Topic:
    """A topic of which the verb of a question, a term, is met by other words for what it asks to have been done."""
    asked = _retold().get(verb or "", ())
    others = tuple(Option((word,), ALIKE) for word in asked if collection.words.holds(word))
    if not others:
        return topic
    return replace(topic, facets=tuple(_widened(f, others) if f.word == verb else f for f in topic.facets))


def _widened(facet: Facet, others: tuple[Option, ...]) -> Facet:
    options = sorted((*facet.options, *others), key=lambda option: -option.weight)
    return replace(facet, options=tuple(options), alike=(*facet.alike, *others))


@cache
def _retold() -> Mapping[str, tuple[str, ...]]:
    """For each verb, as a term, the others."""
    pairs = (line.split(":") for line in sorted(word_list("verbs.en.txt")))
    return {stem(verb): tuple(dict.fromkeys(map(stem, others.split()))) for verb, others in pairs}
