"""Parts of words: four letters of Latin ones, which follow from the words, and pairs of Chinese characters."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from retrieval.language.tokens import four_grams, is_chinese_run
from retrieval.postings.derived import Derived
from retrieval.postings.pairs import Pairs, key_of
from retrieval.postings.worded import NONE, Entries, Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Numbers
    from retrieval.postings.shelves import Columns
    from retrieval.postings.worded import Worded

PAIR = 2  # characters; the parts of a Latin word have their edges marked and three or four


@dataclass(frozen=True, eq=False)
class Grams:
    """Both kinds as one namespace, in which a document has one length."""

    letters: Derived = field(repr=False)
    pairs: Pairs = field(repr=False)

    @cached_property
    def lengths(self) -> NDArray[np.uint32]:
        """How many parts each document has."""
        return self.letters.lengths.astype(np.uint32) + self.pairs.lengths.astype(np.uint32)

    def counts(self, terms: Sequence[str]) -> Numbers:
        """In how many documents each part is."""
        found = np.zeros(len(terms), np.int64)
        for kind, rows, parts in self._by_kind(terms):
            found[rows] = kind.counts(parts)
        return found

    def postings(self, term: str) -> Found:
        """The documents with a part."""
        return self._holding(term).postings(term)

    def entries(self, terms: Sequence[str]) -> Entries:
        """The documents with each of some parts, which are numbered as they are given."""
        found: list[Entries] = []
        for kind, rows, parts in self._by_kind(terms):
            held = kind.entries(parts)
            found.append(held._replace(rows=rows[held.rows]))
        if len(found) == 1:
            return found[0]
        joined = Entries(*(np.concatenate(each) for each in zip(Entries(NONE, NONE, NONE), *found, strict=True)))
        order = np.lexsort((joined.rows, joined.documents))
        return Entries(*(each[order] for each in joined))

    def frequencies(self, terms: Sequence[str], documents: Numbers) -> Numbers:
        """For each part, in a row, how often each of some documents has it."""
        found = np.zeros((len(terms), len(documents)), np.int64)
        for kind, rows, parts in self._by_kind(terms):
            found[rows] = kind.frequencies(parts, documents)
        return found

    @property
    def worded(self) -> Worded:
        """The words of the documents."""
        return self.letters.worded

    def columns(self) -> Columns:
        """What stands in a row of ``Shelves`` of both kinds, beside the words."""
        return (*self.letters.columns(), *self.pairs.columns())

    def keys(self, terms: Sequence[str]) -> Numbers:
        """The pairs among the parts as numbers, -1 for the others."""
        return np.fromiter((-1 if len(term) > PAIR else key_of(term) for term in terms), np.int64, len(terms))

    def _by_kind(self, terms: Sequence[str]) -> Iterator[tuple[Derived | Pairs, Numbers, list[str]]]:
        """Each kind that has any of the parts, with their rows and themselves."""
        for kind in (self.letters, self.pairs):
            rows = [row for row, term in enumerate(terms) if self._holding(term) is kind]
            if rows:
                yield kind, np.array(rows, np.int64), [terms[row] for row in rows]

    def _holding(self, term: str) -> Derived | Pairs:
        return self.letters if len(term) > PAIR else self.pairs


def letters_of(worded: Worded) -> Derived:
    """The parts of the Latin words."""
    return Derived.of(worded, lambda word: () if is_chinese_run(word) else four_grams(word))


def characters_of(worded: Worded) -> Derived:
    """The characters of the Chinese words."""
    return Derived.of(worded, lambda word: word if is_chinese_run(word) else ())
