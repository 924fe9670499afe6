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

OF_SHARES = ("share", "percentage", "percent", "proportion", "fraction", "比例", "占比", "百分比")


def measured(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic without the words that its unit tells; with all of them where it has no others."""
    untold = {"share": _of_shares(), "venue": word_list("holding.zh.txt")}.get(unit.name) if unit is not None else None
    if untold is None:
        return with_sums(topic, unit, collection)
    facets = tuple(facet for facet in topic.facets if facet.word not in untold)
    return replace(topic, facets=facets) if facets else topic


@cache
def _of_shares() -> frozenset[str]:
    return frozenset(map(stem, OF_SHARES))
