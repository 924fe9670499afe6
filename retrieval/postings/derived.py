"""Terms that follow from the words of a document, as parts of words, characters or meanings do.

No postings are kept of them: which words have such a term is kept once for all documents, and its postings are those of
these words together. So every document's frequency, and with it every score, is the one that postings would give.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings import shelves
from retrieval.postings.arrays import narrow, open_arrays, write_arrays
from retrieval.postings.expansion import Expansion
from retrieval.postings.lists import Lists, stretches
from retrieval.postings.vocabulary import Spelled, Vocabulary, spelled_of
from retrieval.postings.worded import NONE, NOTHING, Entries, Found

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from retrieval.postings.arrays import Marks, Numbers
    from retrieval.postings.lists import Chosen
    from retrieval.postings.shelves import Columns
    from retrieval.postings.worded import Worded

    Expand = Callable[[str], Sequence[str]]  # the terms that follow from one occurrence of a word
    Counts = NDArray[np.unsignedinteger]

FORMAT = 2  # raise it when what is stored changes


@dataclass(frozen=True, eq=False)
class Derived:
    """The derived terms of the documents of a segment.

    ``members`` are the words of each term, each as often as it has the term; where the terms follow from derived ones,
    as their parts, those of ``through``. ``term_documents`` tells in how many documents each term is; ``lengths`` are
    those of the documents in derived terms, 0 for those that have none. Where a term follows the more often the surer
    it is, ``term_documents`` counts each document as often, ``full`` times at most.
    """

    worded: Worded = field(repr=False)
    vocabulary: Vocabulary = field(repr=False)
    members: Lists = field(repr=False)
    term_documents: NDArray[np.unsignedinteger] = field(repr=False)
    lengths: NDArray[np.unsignedinteger] = field(repr=False)
    through: Derived | None = field(default=None, repr=False)
    full: int = 1

    @classmethod
    def of(cls, worded: Worded, expand: Expand, among: Marks | None = None, *, full: int = 1) -> Derived:
        """What follows from the words of the documents, or of those ``among`` them."""
        documents = np.flatnonzero(among) if among is not None else np.arange(worded.segment.size)
        held = worded.words_of(documents)
        used = np.zeros(len(worded.segment.vocabulary), np.bool_)
        used[held.numbers] = True
        words = zip(worded.segment.vocabulary, used.tolist(), strict=True)
        expansion = Expansion.of([expand(word) if is_used else () for word, is_used in words])
        vocabulary, expansion = expansion.numbered()
        counted = _counted(worded, documents, held, expansion, full)
        return cls(worded, vocabulary, expansion.members(), *counted, full=full)

    def parted(self, part: Expand) -> Derived:
        """The parts of the derived terms."""
        vocabulary, parts = Expansion.of([part(term) for term in self.vocabulary]).numbered()
        documents = np.flatnonzero(self.lengths)
        whole, held = self._expansion().through(parts), self.worded.words_of(documents)
        counted = _counted(self.worded, documents, held, whole, self.full)
        return Derived(self.worded, vocabulary, parts.members(), *counted, self, self.full)

    def save(self, path: Path) -> None:
        """Write it to a file, all but the words."""
        arrays = {
            **self.vocabulary.arrays(),
            **self.members.arrays("members"),
            "term_documents": self.term_documents,
            "lengths": self.lengths,
        }
        write_arrays(path, arrays, version=FORMAT)

    @classmethod
    def open(cls, path: Path, worded: Worded, through: Derived | None = None, *, thorough: bool = False) -> Derived:
        """Map what was written; DamagedArraysError where that cannot be used."""
        arrays = open_arrays(path, version=FORMAT, thorough=thorough)
        members = Lists.taken(arrays, "members")
        counted = arrays["term_documents"], arrays["lengths"]
        return cls(worded, Vocabulary.taken(arrays), members, *counted, through)

    def words_of(self, term: str) -> Numbers:
        """The numbers of the words that have a term, each as often as it has it."""
        number = self.vocabulary.number_of(term)
        members = self.members.one(number) if number >= 0 else NONE
        return self.through.members.at(members).numbers if self.through else members

    def counts(self, terms: Sequence[str]) -> Numbers:
        """How often each term is in the documents, removed ones among them, so many times at most in each."""
        numbers = self.vocabulary.numbers_of(spelled_of(tuple(terms)))
        found, held = np.zeros(len(terms), np.int64), numbers >= 0
        found[held] = self.term_documents[numbers[held]]
        return found

    def postings(self, term: str) -> Found:
        """The documents with a term."""
        words = self.words_of(term)
        found = self.worded.postings(words) if len(words) else NOTHING
        held = self.lengths[found.documents] > 0
        return found if held.all() else Found(found.documents[held], found.frequencies[held])

    def entries(self, terms: Sequence[str]) -> Entries:
        """The documents with each of some terms, which are numbered as they are given."""
        found = self.worded.entries(*self._words_of_all(terms))
        held = self.lengths[found.documents] > 0
        return found if held.all() else Entries(*(each[held] for each in found))

    def frequencies(self, terms: Sequence[str], documents: Numbers) -> Numbers:
        """For each term, in a row, how often each of some documents has it."""
        return self._frequencies(terms, documents) * (self.lengths[documents] > 0)

    def columns(self) -> Columns:
        """What stands in a row of ``Shelves`` of it, beside the words."""
        return (
            (shelves.TERMS, shelves.spelled(self.vocabulary)),
            (shelves.MEMBERS, shelves.lists(self.members)),
            *([(shelves.THROUGH, shelves.lists(self.through.members))] if self.through else []),
            (shelves.COUNTS, shelves.wide(self.term_documents)),
            (shelves.TERM_LENGTHS, shelves.wide(self.lengths)),
        )

    def keys(self, terms: Sequence[str]) -> Numbers:
        """None of the terms is a pair."""
        return np.full(len(terms), -1)

    def _frequencies(self, terms: Sequence[str], documents: Numbers) -> Numbers:
        """How often each derived term stands in each document: terms by documents."""
        owners, words = self._words_of_all(terms)
        order = np.argsort(words, kind="stable")
        owners, words = owners[order], words[order]
        asked = np.zeros(len(self.worded.segment.vocabulary), np.bool_)
        asked[words] = True
        held = self.worded.words_of(documents)
        hits = np.flatnonzero(asked[held.numbers])
        firsts = np.searchsorted(words, held.numbers[hits])
        counts = np.searchsorted(words, held.numbers[hits], "right") - firsts
        columns = np.repeat(np.repeat(np.arange(len(documents)), held.counts)[hits], counts)
        places = owners[stretches(firsts, counts)] * len(documents) + columns
        return np.bincount(places, minlength=len(terms) * len(documents)).reshape(len(terms), len(documents))

    def _words_of_all(self, terms: Sequence[str]) -> tuple[Numbers, Numbers]:
        """The words of terms on end, each as often as it has the term, and which of the terms each is of."""
        members, owners = self.members.owned(self.vocabulary.numbers_of(Spelled.of(terms)))
        if self.through is None:
            return owners, members
        words, of_members = self.through.members.owned(members)
        return owners[of_members], words

    def expansions(self) -> dict[str, list[str]]:
        """The derived terms of each word that has any."""
        words, terms, whole = list(self.worded.segment.vocabulary), list(self.vocabulary), self._expansion()
        numbers = iter(whole.numbers.tolist())
        held = ((words[i], count) for i, count in enumerate(whole.counts.tolist()) if count)
        return {word: [terms[next(numbers)] for _ in range(count)] for word, count in held}

    def _expansion(self) -> Expansion:
        """The members turned round."""
        held = self.members.whole
        order = np.argsort(held.numbers, kind="stable")
        counts = np.bincount(held.numbers, minlength=len(self.worded.segment.vocabulary))
        return Expansion([], counts, np.repeat(np.arange(len(held.counts)), held.counts)[order])


def _counted(
    worded: Worded, documents: Numbers, held: Chosen, expansion: Expansion, full: int
) -> tuple[Counts, Counts]:
    """In how many of the documents each term is, and how many terms each document has; ``held`` are their words."""
    lengths = np.zeros(worded.segment.size, np.int64)
    lengths[documents] = expansion.lengths(held)
    return narrow(expansion.documents(worded, documents, full)), narrow(lengths)
