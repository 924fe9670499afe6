"""What any answer may lack: words that name what is asked for ("share", 举行), and which word for spending it is."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import HAN, stem, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.collection import Collection
    from retrieval.questions.units import Unit
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

ALIKE = 0.75  # weight of one word for spending in the place of another
SUM = "钱"  # what 多少钱 asks for, which any sum tells


def measured(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic without the words that its unit tells; with all of them where it has no others."""
    if unit is None or not unit.words:
        return with_sums(topic, unit, collection)
    facets = tuple(facet for facet in topic.facets if facet.word not in unit.words)
    return replace(topic, facets=facets) if facets else topic


def with_sums(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic whose words for spending any other such word of the corpus meets, where a sum of money is asked for.

    Where the corpus has none, the sum itself meets them: they are left out, unless the topic has nothing else.
    """
    words = spending()
    if unit is None or unit.name != "money" or not any(facet.word in words for facet in topic.facets):
        return topic
    beside = tuple(facet for facet in topic.facets if facet.word != SUM)
    topic = replace(topic, facets=beside) if beside else topic
    held = [word for word in words if collection.word_index.holds(word)]
    facets = tuple(_widened(topic, held))
    return replace(topic, facets=facets) if facets else topic


@cache
def spending() -> tuple[str, ...]:
    """Words for what something costs, as terms."""
    every = sorted(word_list("spending.en.txt") | word_list("spending.zh.txt"))
    return tuple(dict.fromkeys(word if HAN.match(word) else stem(word) for word in every))


def _widened(topic: Topic, held: list[str]) -> Iterator[Facet]:
    words = spending()
    for facet in topic.facets:
        if facet.word not in words:
            yield facet
        elif held:
            literal = tuple(option for option in facet.options if option.terms == (facet.word,))
            others = tuple(Option((word,), ALIKE) for word in held if word != facet.word)
            yield replace(facet, options=(*literal, *others), known=True)
