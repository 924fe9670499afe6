"""Words that only name what is asked for, as "share" and 举行 do: no answer has to have them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import stem, word_list
from retrieval.topics.spending import with_sums

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.questions.units import Unit
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


def measured(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic without the words that its unit tells; with all of them where it has no others."""
    if unit is None or unit.name not in (*NAMING, HELD):
        return with_sums(topic, unit, collection)
    facets = tuple(facet for facet in topic.facets if facet.word not in _naming(unit.name))
    return replace(topic, facets=facets) if facets else topic


@cache
def _naming(unit: str) -> frozenset[str]:
    return word_list("holding.zh.txt") if unit == HELD else frozenset(map(stem, NAMING[unit]))
