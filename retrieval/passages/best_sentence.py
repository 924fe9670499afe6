"""The best sentence of an English paragraph: of those found by their words, it tells which one answers a question."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from corpus.sentences import sentences
from retrieval.index.layout import FEW
from retrieval.passages.ranking import REORDERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.passages.ranking import Scored
    from retrieval.topics.topic import Topic


def by_best_sentence(found: Sequence[Scored], topic: Topic, collection: Collection) -> list[Scored]:
    """The first paragraphs for an English topic, if all are English, by their best sentence as well as their words.

    The scores keep their places. Of a large corpus all is as it was found.
    """
    first = found[:REORDERED]
    numbers, scores = [number for number, _ in first], [score for _, score in first]
    are_chinese = collection.layout.is_chinese(np.array(numbers, np.int64))
    if not topic.is_english or are_chinese.any() or collection.layout.size > FEW:
        return list(found)
    near = {number: math.log(score) + told_at_once(topic, number, collection) for number, score in first}
    numbers.sort(key=near.__getitem__, reverse=True)
    return [*zip(numbers, scores, strict=True), *found[REORDERED:]]


def told_at_once(topic: Topic, number: int, collection: Collection) -> float:
    """The share of a topic of which one sentence of a paragraph speaks, 0 to 1."""
    name, paragraph = collection.layout.place_of(number)
    article = collection.records[name].article
    spans = sentences(article.text, article.paragraphs[paragraph - 1].span)
    return max((topic.coverage(collection.paragraphs.terms_in(name, span)) for span in spans), default=0.0)
