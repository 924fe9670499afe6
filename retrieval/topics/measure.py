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

# by kind of quantity; "deep" and "old" are told by a number of metres and years
NAMING = {
    "share": ("share", "percentage", "percent", "proportion", "fraction", "比例", "占比", "百分比"),
    "length": ("far", "long", "tall", "deep", "wide", "high"),
    "duration": ("long",),
    "pages": ("long",),
    "age": ("old",),
    "speed": ("fast",),
}
HELD = "venue"  # what was held somewhere is told by any word for it
ALIKE = 0.75  # weight of one word for spending in the place of another
SUM = "钱"  # what 多少钱 asks for, which any sum tells


def measured(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic without the words that its unit tells; with all of them where it has no others."""
    if unit is None or unit.name not in (*NAMING, HELD):
        return with_sums(topic, unit, collection)
    facets = tuple(facet for facet in topic.facets if facet.word not in _naming(unit.name))
    return replace(topic, facets=facets) if facets else topic


@cache
def _naming(unit: str) -> frozenset[str]:
    return word_list("holding.zh.txt") if unit == HELD else frozenset(map(stem, NAMING[unit]))


def with_sums(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic whose words for spending any other such word of the corpus meets, where a sum of money is asked for.

    Where the corpus has none, the sum itself meets them: they are left out, unless the topic has nothing else.
    """
    words = spending()
    if unit is None or unit.name != "money" or not any(facet.word in words for facet in topic.facets):
        return topic
    beside = tuple(facet for facet in topic.facets if facet.word != SUM)
    topic = replace(topic, facets=beside) if beside else topic
    held = [word for word in words if collection.words.holds(word)]
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
