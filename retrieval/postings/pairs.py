"""Pairs of Chinese characters that stand beside each other, by document: words do not tell them all."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from retrieval.postings import shelves
from retrieval.postings.arrays import narrow, open_arrays, write_arrays
from retrieval.postings.lists import Lists
from retrieval.postings.worded import NOTHING, Entries, Found, tallied

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Marks, Numbers
    from retrieval.postings.shelves import Columns

FORMAT = 1  # raise it when what is stored changes
WHOLE = 31  # bits of a document's number, below which its pair stands
HALF = 16  # bits of a character: those of Chinese terms are all of the Basic Multilingual Plane


@dataclass(frozen=True, eq=False)
class Pairs:
    """Documents by pair, in the order of the pairs.

    ``firsts`` are the first characters, ``edges`` where the pairs with each begin among the ``seconds``; ``documents``
    are those with a pair, each as often as it stands there; ``lengths`` are those of the documents in pairs.
    """

    firsts: NDArray[np.uint16] = field(repr=False)
    edges: NDArray[np.uint32] = field(repr=False)
    seconds: NDArray[np.uint16] = field(repr=False)
    documents: Lists = field(repr=False)
    lengths: NDArray[np.unsignedinteger] = field(repr=False)

    @classmethod
    def of(cls, documents: Sequence[Sequence[str]]) -> Pairs:
        """Index documents, each as its pairs; a character by itself is one as well."""
        lengths = np.fromiter(map(len, documents), np.int64, len(documents))
        keys = np.fromiter(map(key_of, chain.from_iterable(documents)), np.int64, int(lengths.sum()))
        return cls.sorted(keys << WHOLE | np.repeat(np.arange(len(documents)), lengths), lengths)

    @classmethod
    def sorted(cls, entries: Numbers, lengths: Numbers) -> Pairs:
        """Of pairs with the documents in which they stand in the lower bits; these ``entries`` are changed."""
        entries.sort()
        starts = np.flatnonzero(np.diff(entries >> WHOLE, prepend=-1))
        distinct, counts = entries[starts] >> WHOLE, np.diff(starts, append=len(entries))
        entries &= (1 << WHOLE) - 1
        firsts, sizes = np.unique(distinct >> HALF, return_counts=True)
        return cls(
            firsts.astype(np.uint16),
            np.cumsum([0, *sizes]).astype(np.uint32),
            (distinct & ((1 << HALF) - 1)).astype(np.uint16),
            Lists.of(entries, counts),
            narrow(lengths),
        )

    def after(self, character: str) -> frozenset[str]:
        """The characters that stand after one."""
        row = _place(self.firsts, ord(character))
        if row is None:
            return frozenset()
        return frozenset(map(chr, self.seconds[slice(*self.edges[row : row + 2].tolist())].tolist()))

    @classmethod
    def merged(cls, parts: Sequence[Pairs], alive: Sequence[Marks]) -> Pairs:
        """The documents of several that are alive, numbered on."""
        first, entries = 0, []
        for part, living in zip(parts, alive, strict=True):
            held = part.documents.at(np.arange(len(part.documents)))
            kept = living[held.numbers]
            numbered = (np.cumsum(living) - 1 + first)[held.numbers[kept]]
            entries.append(np.repeat(part.keys(), held.counts)[kept] << WHOLE | numbered)
            first += int(np.count_nonzero(living))
        lengths = [part.lengths[living] for part, living in zip(parts, alive, strict=True)]
        return cls.sorted(np.concatenate(entries), np.concatenate(lengths).astype(np.int64))

    def save(self, path: Path) -> None:
        """Write it to a file."""
        arrays: dict[str, NDArray[Any]] = {
            "firsts": self.firsts,
            "edges": self.edges,
            "seconds": self.seconds,
            **self.documents.arrays("documents"),
            "lengths": self.lengths,
        }
        write_arrays(path, arrays, version=FORMAT)

    @classmethod
    def open(cls, path: Path, *, thorough: bool = False) -> Pairs:
        """Map what was written; DamagedArraysError where that cannot be used."""
        arrays = open_arrays(path, version=FORMAT, thorough=thorough)
        keys = arrays["firsts"], arrays["edges"], arrays["seconds"]
        return cls(*keys, Lists.taken(arrays, "documents"), arrays["lengths"])

    def columns(self) -> Columns:
        """What stands in a row of ``Shelves`` of it."""
        firsts = self.firsts, len(self.firsts), self.edges, self.seconds
        return (
            (shelves.FIRSTS, firsts),
            (shelves.PAIRS, shelves.lists(self.documents)),
            (shelves.PAIR_LENGTHS, shelves.wide(self.lengths)),
        )

    def keys(self) -> Numbers:
        """The pairs as numbers, in rising order."""
        return (np.repeat(self.firsts, np.diff(self.edges)).astype(np.int64) << HALF) | self.seconds

    def postings(self, pair: str) -> Found:
        """The documents with a pair."""
        number = self.number_of(pair)
        if number < 0:
            return NOTHING
        return Found(*np.unique(self.documents.one(number), return_counts=True))

    def number_of(self, pair: str) -> int:
        """The number of a pair in their order, or -1 where it stands nowhere."""
        return int(self.numbers_of([pair])[0])

    def numbers_of(self, pairs: Sequence[str]) -> Numbers:
        """The number of each of some pairs, or -1."""
        return np.fromiter(map(self._number_of, map(key_of, pairs)), np.int64, len(pairs))

    def _number_of(self, key: int) -> int:
        first, second = divmod(key, 1 << HALF)
        row = _place(self.firsts, first)
        if row is None:
            return -1
        start, end = self.edges[row : row + 2].tolist()
        place = _place(self.seconds[start:end], second)
        return -1 if place is None else int(start + place)

    def entries(self, pairs: Sequence[str]) -> Entries:
        """The documents with each of some pairs, which are numbered as they are given."""
        found, rows = self._documents(pairs)
        places, frequencies = tallied(found * len(pairs) + rows)
        documents, of_rows = np.divmod(places, max(1, len(pairs)))
        return Entries(of_rows, documents, frequencies)

    def _documents(self, pairs: Sequence[str]) -> tuple[Numbers, Numbers]:
        """The documents of pairs on end, each as often as the pair stands there, and which of the pairs each is of."""
        return self.documents.owned(self.numbers_of(pairs))

    def counts(self, pairs: Sequence[str]) -> Numbers:
        """In how many documents each pair stands."""
        return np.fromiter((len(self.postings(pair).documents) for pair in pairs), np.int64, len(pairs))

    def frequencies(self, pairs: Sequence[str], documents: Numbers) -> Numbers:
        """For each pair, in a row, how often it stands in each of some documents."""
        found, rows = self._documents(pairs)
        rising, at = np.unique(documents, return_inverse=True)
        asked = np.zeros(len(self.lengths), np.bool_)
        asked[rising] = True
        hits = np.flatnonzero(asked[found])
        places = rows[hits] * len(rising) + np.searchsorted(rising, found[hits])
        table = np.bincount(places, minlength=len(pairs) * len(rising)).reshape(len(pairs), len(rising))
        return table[:, at]


def key_of(pair: str) -> int:
    """A pair, or a character by itself, as a number."""
    return ord(pair[0]) << HALF | (ord(pair[1]) if len(pair) > 1 else 0)


def _place(rising: NDArray[np.uint16], number: int) -> int | None:
    place = int(np.searchsorted(rising, np.uint16(number)))
    return place if place < len(rising) and rising[place] == number else None
