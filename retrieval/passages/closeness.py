"""Closeness: how near a Chinese query is to a paragraph, by its best sentence, its best two and all of it."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import HAN
from retrieval.postings.formula import idf_of
from retrieval.postings.query import CHARACTER_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from retrieval.collection import Collection
    from retrieval.postings.bm25 import Okapi
    from retrieval.postings.inferred import Inferred
    from retrieval.postings.query import Group, Query

SENTENCE_ENDS = re.compile("(?<=[。!?;])")  # of folded text
STANDING, IN_ROW = 0.9, 0.4  # what each share of words and that of rows count beside the logarithm of BM25's score


class Closeness(NamedTuple):
    """Of a query: the terms of each group, and rows of three characters, with what they weigh."""

    groups: Mapping[tuple[str, ...], float]
    rows: Mapping[str, float]

    @classmethod
    def of(cls, query: Query, collection: Collection) -> Closeness:
        """A group weighs as much as its own word is rare, each time it is asked; a row as much as its two pairs."""
        chinese = [group for group in query.grams if HAN.match(group.terms[0][0])]  # parts of Latin words have edges
        grams = tuple(_weighed(chinese, collection.gram_index, 1.0))
        words = _weighed(query.words, collection.word_index, 1.0)
        characters = _weighed(query.characters, collection.character_index, CHARACTER_WEIGHT)
        groups: defaultdict[tuple[str, ...], float] = defaultdict(float)
        for weight, terms in (*words, *grams, *characters):
            groups[terms] += weight
        pairs = [(weight, terms[0]) for weight, terms in grams if len(terms[0]) == 2]  # noqa: PLR2004
        return cls(groups, {one + two[1]: a + b for a, one in pairs for b, two in pairs if one[1] == two[0]})

    def to(self, folded: str) -> float:
        """How near a folded paragraph is.

        By the share of the query in its best sentence, in its best two side by side and in all of it, and of the rows
        in its best sentence.
        """
        there, sentences = _met(self.groups, folded), SENTENCE_ENDS.split(folded)
        held = [_met(there, sentence) for sentence in sentences]
        two = max((self._weight(one | other) for one, other in pairwise(held)), default=self._weight(there))
        standing = max(map(self._weight, held)) + two + self._weight(there)
        rows = max(sum(weight for row, weight in self.rows.items() if row in sentence) for sentence in sentences)
        return STANDING * standing / (sum(self.groups.values()) or 1.0) + IN_ROW * rows / (
            sum(self.rows.values()) or 1.0
        )

    def _weight(self, groups: Iterable[tuple[str, ...]]) -> float:
        return sum(self.groups[terms] for terms in groups)


def _met(groups: Iterable[tuple[str, ...]], text: str) -> AbstractSet[tuple[str, ...]]:
    """The groups of which a text has a term."""
    return {terms for terms in groups if any(term in text for term in terms)}


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
