"""Documents of a volume with terms that follow from their words, and the place of these in the corpus."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np

from retrieval.postings.arrays import living

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from retrieval.postings.kinds import Marks, Numbers
    from retrieval.postings.shelves import Columns
    from retrieval.postings.worded import Entries, Found, Worded


class Source(Protocol):
    """Documents of a volume with terms of one kind."""

    @property
    def lengths(self) -> NDArray[np.unsignedinteger]:
        """How many terms each document has."""

    def counts(self, terms: Sequence[str]) -> Numbers:
        """In how many documents each term is; where it can be unsure, how often, so many times at most in each."""

    def postings(self, term: str) -> Found:
        """The documents with a term."""

    def entries(self, terms: Sequence[str]) -> Entries:
        """The documents with each of some terms, which are numbered as they are given."""

    def frequencies(self, terms: Sequence[str], documents: Numbers) -> Numbers:
        """For each term, in a row, how often each of some documents has it."""

    @property
    def worded(self) -> Worded:
        """The words of the documents."""

    def columns(self) -> Columns:
        """What stands in a row of ``Shelves`` of it, beside the words."""

    def keys(self, terms: Sequence[str]) -> Numbers:
        """The terms that are pairs as numbers, -1 for the others."""


@dataclass(frozen=True, eq=False)
class Piece:
    """A source with its place in the corpus; ``dead`` are documents removed since, by their numbers in it.

    ``full`` is how often a document has a term surely, up to which the source counts it.
    """

    source: Source = field(repr=False)
    first: int
    dead: Numbers = field(repr=False)
    full: int = 1

    @cached_property
    def size(self) -> int:
        """The number of documents, removed ones among them."""
        return len(self.source.lengths)

    @cached_property
    def alive(self) -> Marks:
        """Which documents are not removed."""
        return living(self.size, self.dead)

    def tokens(self) -> int:
        """The lengths of all documents that are not removed, together."""
        lengths = self.source.lengths
        return int(lengths.sum(dtype=np.int64)) - int(lengths[self.dead].sum(dtype=np.int64))

    def counts(self, terms: Sequence[str]) -> Numbers:
        """How often each term is in the documents that are not removed, ``full`` times at most in each."""
        found = self.source.counts(terms)
        if len(self.dead):
            found = found - np.minimum(self.source.frequencies(terms, self.dead), self.full).sum(axis=1)
        return found
