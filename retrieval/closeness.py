"""Closeness: whether a Chinese paragraph says in a sentence or two what a question asks about.

BM25 does not see where words stand. What answers a question mostly stands in one sentence with its words, or in the
next one, and three characters that stand in a row in both seldom do so by chance: Chinese has few signs for where a
word ends, so that this also finds words that jieba cuts in two ways.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from retrieval.tokens import HAN, bigrams_of, fold, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.topic import Topic

SENTENCE = re.compile("[^。！？；!?;]+[。！？；!?;]*")
IN_A_SENTENCE, IN_TWO = 1.5, 1.5  # of the specificity of what stands in the best sentence, and in the best two in a row
IN_A_ROW = 2.0  # for three characters that stand in a row in both
PART_OF_WORD = 0.5  # what a word's pairs of characters are worth where the word itself is absent
REMEMBERED = 4096  # paragraphs


class Sought(NamedTuple):
    """The words of a Chinese question with what each says, and its stretches of three characters."""

    words: tuple[tuple[str, float], ...]
    triples: tuple[str, ...]

    @classmethod
    def by(cls, topic: Topic) -> Sought:
        """What a topic is told by."""
        return cls(tuple((facet.word, facet.specificity) for facet in topic.facets), triples_of(topic.text))


def triples_of(text: str) -> tuple[str, ...]:
    """The different stretches of three Chinese characters of a question."""
    met = (run for kind, run in runs(text) if kind == "han")
    return tuple(dict.fromkeys(run[i : i + 3] for run in met for i in range(len(run) - 2)))


def closeness(sought: Sought, text: str) -> float:
    """What a paragraph gains in a ranking, from 0; comparable with BM25's score of the same topic."""
    folded, sentences = _folded(text)
    gains = [[weight * _held(word, sentence) for word, weight in sought.words] for sentence in sentences]
    one = max(map(sum, gains), default=0.0)
    two = max((sum(map(max, *pair)) for pair in pairwise(gains)), default=one)
    return IN_A_SENTENCE * one + IN_TWO * two + IN_A_ROW * sum(triple in folded for triple in sought.triples)


@lru_cache(REMEMBERED)
def _folded(text: str) -> tuple[str, Sequence[str]]:
    """A paragraph as it is compared, whole and in sentences."""
    folded = fold(text)
    return folded, tuple(SENTENCE.findall(folded))


def _held(word: str, sentence: str) -> float:
    """How much of a word of the question a sentence holds, 0 to 1."""
    if word in sentence:
        return 1.0
    if len(word) == 1 or not HAN.match(word):
        return 0.0
    pairs = bigrams_of(word)
    return PART_OF_WORD * sum(map(sentence.__contains__, pairs)) / len(pairs)
