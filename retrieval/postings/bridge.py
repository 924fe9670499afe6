"""Chinese paragraphs in English terms, so that an English question meets what their words mean.

A dictionary from Chinese to English translates a paragraph better than a question, because the entries are Chinese:
measured on XQuAD, English questions find the Chinese paragraph first in 75 % this way and in 58 % the other way round.
Each word stands for its meanings as often as they are sure, ``SURE`` times at most, so that a paragraph has a meaning
with the probability that its words have it (Darwish & Oard 2003, "Probabilistic structured query methods", SIGIR).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING

import numpy as np

from retrieval.language.tokens import HAN, Terms, four_grams
from retrieval.postings.derived import Derived
from retrieval.postings.inferred import Inferred
from retrieval.postings.vocabulary import Spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from retrieval.language.wordspace import Region
    from retrieval.postings.arrays import Marks
    from retrieval.postings.worded import Worded
    from retrieval.topics.topic import Thesaurus

FEW = 4096  # paragraphs up to which it is known at once which English words their meanings have
SURE = 4  # times that a term follows from a word whose first meaning it is
UNIT = 2  # of these count as one occurrence: the half, since a paragraph hardly says a thing twice in like words


@dataclass(frozen=True, eq=False)
class Glossed:
    """What the Chinese paragraphs of a volume mean in English; those of English articles are empty in it."""

    words: Derived = field(repr=False)
    grams: Derived = field(repr=False)

    @classmethod
    def of(cls, worded: Worded, chinese: Marks, thesaurus: Thesaurus) -> Glossed:
        """Index the paragraphs that are ``chinese``; each word has its meanings wherever it stands."""
        return cls.by(worded, chinese, lambda word: english_of(word, thesaurus))

    @classmethod
    def by(cls, worded: Worded, chinese: Marks, meanings: Callable[[str], Sequence[str]]) -> Glossed:
        """Index them with what each word means."""
        words = Derived.of(worded, meanings, chinese, full=SURE)
        return cls(words, words.parted(four_grams))


@dataclass(frozen=True, eq=False)
class Bridge:
    """The index of what Chinese paragraphs mean in English."""

    words: Inferred = field(repr=False)
    grams: Inferred = field(repr=False)
    meanings: tuple[Derived, ...] = field(repr=False)

    @classmethod
    def over(cls, volumes: Sequence[Glossed], dead: Sequence[Iterable[int]] = ()) -> Bridge:
        """The paragraphs of volumes, less the removed ones of each."""
        words, grams = [v.words for v in volumes], [v.grams for v in volumes]
        over = partial(Inferred.over, dead=dead, full=SURE, unit=UNIT)
        return cls(over(words), over(grams), tuple(words))

    @cached_property
    def company(self) -> Region:
        """What the paragraphs' words mean, by the company that these English words keep."""
        from retrieval.language.wordspace import company_of, whole_company  # noqa: PLC0415 - reads four megabytes

        if self.words.size > FEW:
            return whole_company(self.words.holds, self._held_among)
        return company_of({term for each in self.meanings for term in each.vocabulary})

    def _held_among(self, terms: Sequence[str]) -> Marks | None:
        """Which of very many terms any paragraph means; not told where paragraphs were removed."""
        if any(len(part.dead) for part in self.words.parts):
            return None
        spelled, held = Spelled.of(terms), np.zeros(len(terms), np.bool_)
        for each in self.meanings:
            numbers = each.vocabulary.numbers_of(spelled)
            held |= np.append(each.term_documents > 0, [False])[numbers]
        return held

    def near(self, term: str) -> tuple[tuple[str, float], ...]:
        """English terms among the meanings that may stand for one of a question, with their weight."""
        from retrieval.language.wordspace import near_in  # noqa: PLC0415 - as above

        return near_in(self.company, term)


def english_of(word: str, thesaurus: Thesaurus) -> Sequence[str]:
    """A word that is not Chinese, or what a Chinese one means."""
    return thesaurus.english_of([word]) if HAN.match(word) else (word,)


def glossed(found: Terms, thesaurus: Thesaurus) -> Terms:
    """Terms with the English meanings of the Chinese words among them."""
    return Terms((*found.words, *dict.fromkeys(thesaurus.english_of(found.words))), found.pieces)
