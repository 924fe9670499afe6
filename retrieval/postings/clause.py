"""A query, in groups of terms, and what each group comes to in one corpus: a clause. With the formula of BM25."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Floats, Numbers
    from retrieval.postings.part import Part

    Terms = tuple[tuple[str, float], ...]  # with what an occurrence of each counts

PLACE = 3  # numbers of a term's place in a part
HEAD, WEIGHT = Struct("=qd"), Struct("=d")  # of a clause's record, of a member's
CHARACTER_WEIGHT = 0.5  # of single Chinese characters beside words
Number = TypeVar("Number", float, "Floats")
DEFINITION = BM25Okapi([["any"]])  # whose parameters are ours
K1, B = float(DEFINITION.k1), float(DEFINITION.b)
LEAST_IDF = 0.05


class Known(NamedTuple):
    """A term that documents of the corpus have: in how many, and its place in each part.

    ``places`` has for each part, on end, its first run, the one after its last, and its number, -1 for none: as bytes
    of eight each, which take a third of the room.
    """

    term: str
    documents: int
    places: bytes

    @property
    def runs(self) -> Sequence[range]:
        """Its runs in each part."""
        places = array("q", self.places)
        return tuple(map(range, places[::PLACE], places[1::PLACE]))


@dataclass(frozen=True, eq=False)
class Clause:
    """Terms whose weighted frequencies add up, and the factor of their score (weight of the group times idf)."""

    members: tuple[tuple[Known, float], ...]
    factor: float

    @cached_property
    def record(self) -> bytes:
        """What compiled code reads of it: how many members, the factor, and each one's weight and places."""
        head = HEAD.pack(len(self.members), self.factor)
        return head + b"".join([WEIGHT.pack(weight) + known.places for known, weight in self.members])

    @property
    def is_plain(self) -> bool:
        """Whether it is one term that counts in full."""
        return len(self.members) == 1 and self.members[0][1] == 1.0


class Run(NamedTuple):
    """The postings of a clause's member in a block."""

    clause: int
    member: int
    block: int
    number: int


def runs_by_block(clauses: Sequence[Clause], part: Part, place: int) -> dict[int, list[Run]]:
    """The runs in each block of a part that has any, in the order of the clauses and their members."""
    found: dict[int, list[Run]] = {}
    for i, clause in enumerate(clauses):
        for j, (known, _) in enumerate(clause.members):
            for number in known.runs[place]:
                block = int(part.segment.run_blocks[number])
                found.setdefault(block, []).append(Run(i, j, block, number))
    return dict(sorted(found.items()))


class DerivedClause(NamedTuple):
    """A group of the query, as terms with their weights, and its own weight times idf."""

    terms: Terms
    factor: float


class Laid(NamedTuple):
    """Clauses on end: their terms with what an occurrence of each counts, and the factor of each clause.

    The terms of a clause begin where ``edges`` tell, which has one number more than there are clauses.
    """

    terms: tuple[str, ...]
    weights: Floats
    edges: Numbers
    factors: Floats

    @classmethod
    def of(cls, clauses: Sequence[DerivedClause], unit: float) -> Laid:
        """Of clauses, where ``unit`` occurrences count as one."""
        pairs = [pair for clause in clauses for pair in clause.terms]
        return cls(
            tuple(term for term, _ in pairs),
            np.array([weight for _, weight in pairs]) / unit,
            np.array([0, *accumulate(len(clause.terms) for clause in clauses)]),
            np.array([clause.factor for clause in clauses]),
        )


class Numbered(NamedTuple):
    """Terms for compiled code: those that are pairs as numbers, and the number of each, a column, in each part."""

    keys: Numbers
    numbers: Numbers


class Group(NamedTuple):
    """Terms that stand for one thing asked about: ``(term, weight)``, the surest first.

    ``literal`` says that the first term is the asker's own word: then its document frequency is the group's, so that
    its synonyms find more without making it count for less. Those ``beside`` find more in the same way.
    """

    terms: tuple[tuple[str, float], ...]
    weight: float = 1.0
    literal: bool = False
    beside: tuple[tuple[str, float], ...] = ()

    @classmethod
    def of(cls, term: str, weight: float = 1.0) -> Group:
        """The group of one term, with a weight."""
        return cls(((term, 1.0),), weight)


class Query(NamedTuple):
    """Weighted groups of terms per namespace of the index.

    ``english`` ones are for Chinese paragraphs in translation, ``names`` are pairs of characters in these for names
    that have no translation.
    """

    words: tuple[Group, ...]
    grams: tuple[Group, ...] = ()
    characters: tuple[Group, ...] = ()
    english: tuple[Group, ...] = ()
    english_grams: tuple[Group, ...] = ()
    names: tuple[Group, ...] = ()


def idf_of(document_frequency: float, size: int) -> float:
    """Robertson's idf as rank-bm25 has it, never below ``LEAST_IDF``."""
    return max(LEAST_IDF, math.log(size - document_frequency + 0.5) - math.log(document_frequency + 0.5))


def norm(lengths: NDArray[np.uint32], average: float) -> Floats:
    """Robertson's length normalisation, times k1."""
    return K1 * (1 - B + B * lengths.astype(np.float64) / average)


def saturated(frequencies: Number, norms: Number) -> Number:
    """Frequencies with diminishing returns: at most k1 + 1."""
    return frequencies * (K1 + 1) / (frequencies + norms)
