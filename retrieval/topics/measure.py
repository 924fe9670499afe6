"""Words that only name the measure asked for, as "share" does: no answer has to have them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import stem
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


def measured(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic without the words that its unit tells; with all of them where it has no others."""
    if unit is None or unit.name not in NAMING:
        return with_sums(topic, unit, collection)
    facets = tuple(facet for facet in topic.facets if facet.word not in _naming(unit.name))
    return replace(topic, facets=facets) if facets else topic


@cache
def _naming(unit: str) -> frozenset[str]:
    return frozenset(map(stem, NAMING[unit]))
