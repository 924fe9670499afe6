"""An expansion: for each word of a vocabulary the terms that follow from one occurrence of it."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.postings.lists import Lists, stretches
from retrieval.postings.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.arrays import Numbers
    from retrieval.postings.lists import Chosen
    from retrieval.postings.worded import Worded

MARKS = 1 << 24  # documents times terms that are marked at a time
COUNTED = 8  # bytes of a count, where a mark has one


class Expansion(NamedTuple):
    """For each word how many derived terms it has, and their numbers, on end; ``terms`` are what these number."""

    terms: list[str]
    counts: Numbers
    numbers: Numbers

    @classmethod
    def of(cls, expanded: Sequence[Sequence[str]]) -> Expansion:
        """Of the terms of each word; they are numbered as they come."""
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        counts = np.fromiter(map(len, expanded), np.int64, len(expanded))
        found = np.fromiter(map(numbers.__getitem__, chain.from_iterable(expanded)), np.int64, int(counts.sum()))
        return cls(list(numbers), counts, found)

    @property
    def extent(self) -> int:
        """The number after the last term's."""
        return int(self.numbers.max(initial=-1)) + 1

    def numbered(self) -> tuple[Vocabulary, Expansion]:
        """The terms as a vocabulary, and the expansion in its numbers."""
        vocabulary, numbers = Vocabulary.of(self.terms)
        return vocabulary, self._replace(numbers=numbers[self.numbers])

    def through(self, parts: Expansion) -> Expansion:
        """The expansion into the parts of its terms."""
        firsts, sizes = np.cumsum(parts.counts) - parts.counts, parts.counts[self.numbers]
        edges = np.concatenate([[0], np.cumsum(sizes)])[np.concatenate([[0], np.cumsum(self.counts)])]
        return Expansion(parts.terms, np.diff(edges), parts.numbers[stretches(firsts[self.numbers], sizes)])

    def lengths(self, held: Chosen) -> Numbers:
        """How many terms each of some documents has, of their words."""
        edges = np.concatenate([[0], np.cumsum(held.counts)])
        found: Numbers = np.diff(np.concatenate([[0], np.cumsum(self.counts[held.numbers])])[edges])
        return found

    def members(self) -> Lists:
        """The words of each term."""
        words = np.repeat(np.arange(len(self.counts)), self.counts)
        order = np.lexsort((words, self.numbers))
        return Lists.of(words[order], np.bincount(self.numbers, minlength=self.extent))

    def documents(self, worded: Worded, documents: Numbers, full: int = 1) -> Numbers:
        """How often each term is in the documents, ``full`` times at most in each: with 1 in how many of them."""
        found = np.zeros(self.extent, np.int64)
        firsts = np.cumsum(self.counts) - self.counts
        step = max(1, MARKS // max(1, self.extent * (1 if full == 1 else COUNTED)))
        for start in range(0, len(documents), step):
            held = worded.words_of(documents[start : start + step])
            rows = np.repeat(np.arange(len(held.counts)), held.counts)
            sizes = self.counts[held.numbers]
            terms = self.numbers[stretches(firsts[held.numbers], sizes)]
            if full == 1:
                marks = np.zeros((len(held.counts), self.extent), np.bool_)
                marks[np.repeat(rows, sizes), terms] = True
                found += np.count_nonzero(marks, axis=0)
            else:
                places = np.repeat(rows, sizes) * self.extent + terms
                times = np.bincount(places, minlength=len(held.counts) * self.extent)
                found += np.minimum(times, full).reshape(len(held.counts), self.extent).sum(axis=0)
        return found
