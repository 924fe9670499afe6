"""Closeness: how near a Chinese query is to a paragraph, by its best sentence and by what stands in a row there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import HAN
from retrieval.postings.formula import idf_of
from retrieval.postings.query import CHARACTER_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.postings.bm25 import Okapi
    from retrieval.postings.inferred import Inferred
    from retrieval.postings.query import Group, Query

SENTENCE_ENDS = re.compile("(?<=[。!?;])")  # of folded text
IN_SENTENCE, IN_ROW = 1.5, 1.5  # what both shares count beside the logarithm of BM25's score


class Closeness(NamedTuple):
    """Of a query: the terms of each group with what it weighs, and rows of three characters with theirs."""

    groups: Sequence[tuple[float, tuple[str, ...]]]
    rows: Sequence[tuple[float, str]]

    @classmethod
    def of(cls, query: Query, collection: Collection) -> Closeness:
        """A group weighs as much as its own word is rare; a row as much as its two pairs."""
        grams = tuple(_weighed(query.grams, collection.gram_index, 1.0))
        words = _weighed(query.words, collection.word_index, 1.0)
        characters = _weighed(query.characters, collection.character_index, CHARACTER_WEIGHT)
        pairs = [(weight, terms[0]) for weight, terms in grams if len(terms[0]) == 2 and HAN.match(terms[0])]  # noqa: PLR2004
        rows = {one + two[1]: a + b for a, one in pairs for b, two in pairs if one[1] == two[0]}
        return cls((*words, *grams, *characters), [(weight, row) for row, weight in rows.items()])

    def to(self, folded: str) -> float:
        """How near a folded paragraph is: the share of the query in its best sentence, and of the rows in all of it."""
        there = [(weight, met) for weight, terms in self.groups if (met := [term for term in terms if term in folded])]
        sentences = (
            sum(weight for weight, met in there if any(term in sentence for term in met))
            for sentence in SENTENCE_ENDS.split(folded)
        )
        rows = sum(weight for weight, row in self.rows if row in folded)
        return IN_SENTENCE * max(sentences) / _total(self.groups) + IN_ROW * rows / _total(self.rows)


def _weighed(
    groups: Sequence[Group], index: Okapi | Inferred, weight: float
) -> Iterator[tuple[float, tuple[str, ...]]]:
    """The groups with what they weigh and their Chinese terms, the asker's own word in any case."""
    index.look_up(group.terms[0][0] for group in groups if group.terms)
    for group in groups:
        if group.terms:
            rarity = idf_of(max(1, index.document_frequency(group.terms[0][0])), index.size)
            others = (term for term, _ in group.terms[1:] if HAN.match(term))
            yield weight * group.weight * rarity, (group.terms[0][0], *others)


def _total(weighed: Sequence[tuple[float, object]]) -> float:
    return sum(weight for weight, _ in weighed) or 1.0
