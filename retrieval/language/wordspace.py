"""Words of like meaning by distance, in two spaces.

A Chinese word stands where its English glosses put it in the space of the thesauri, so that words of both languages can
be near each other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from threading import local
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from retrieval.language.option import Option, joined, option_from
from retrieval.language.spaces import COMPANY, THESAURI, every, of_length_one, place_of, vectors_of, words_of
from retrieval.language.tokens import HAN
from retrieval.postings.engine import engines
from retrieval.postings.remembered import remembering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from retrieval.language.spaces import Place

    Among = Callable[[Sequence[str]], NDArray[np.bool_] | None]
    Near = tuple[str, float]  # a word, and how far its cosine is above the least one

MOST_NEAR = 60  # words near to one
MOST_IN_TRANSLATION = 12  # words near to one that are searched for in translation, either way
REMEMBERED, AT_HAND = 20_000, 16  # words of earlier questions, words of this one
AT_ONCE = 1 << 13  # stored vectors that are unpacked at a time
INFLECTED = "inflected.bin"  # forms of words that keep other company than their stem


class Scale(NamedTuple):
    """How likeness becomes weight: nothing up to the ``least`` cosine, ``weight`` at a cosine of 1."""

    least: float
    weight: float

    def weighed(self, near: Iterable[Near]) -> list[tuple[str, float]]:
        """Words by how far their cosine is above the least one, with their weight."""
        return [(term, self.weight * above / (1 - self.least)) for term, above in near]


BY_COMPANY = Scale(0.3, 1.0)
BY_THESAURI = Scale(0.3, 0.5)
IN_TRANSLATION = Scale(0.4, 0.6)  # by company, of what Chinese words mean
OF_TRANSLATIONS = Scale(0.3, 0.21)  # the same beside what a Chinese word of the question means
BY_MEANING = Scale(BY_THESAURI.least, 1.0)  # the thesauri alone
BY_GLOSSES = Scale(0.5, 0.75)  # where a Chinese word is concerned: means lie closer together


class Places(Protocol):
    """Where the places of Chinese words come from."""

    def place(self, word: str) -> Place | None:
        """The place of a Chinese word, at length 1."""


class _Last(local):
    """What was compared last in each thread: a word is looked for in several regions of a space after one another."""

    place: Place | None = None
    vectors: NDArray[np.float32] | NDArray[np.int8] | None = None
    cosines = np.zeros(0, np.float32)


_LAST = _Last()


@dataclass(frozen=True, eq=False)
class Region:
    """Some words of one space; ``vectors`` are theirs, each of length 1, or as they are stored.

    ``holds`` tells whether the corpus has a word, None that it has all of them; ``among`` which of all it has, where
    that can be told fast.
    """

    terms: Sequence[str] = field(repr=False)
    vectors: NDArray[np.float32] | NDArray[np.int8] = field(repr=False)
    holds: Callable[[str], bool] | None = field(repr=False, default=None)
    among: Among = field(repr=False, default=lambda _: None)

    def near(self, place: Place | None, least: float) -> list[Near]:
        """The words nearest to a place that stand in the corpus, closest first, those up to a cosine left out."""
        if place is None or not self.terms:
            return []
        if engines.inferring is not None and self._held is not None:
            return self._held.near(place, least)
        cosines = self.cosines(place)
        beyond = np.flatnonzero(cosines > least)
        if self.holds is None and len(beyond) > MOST_NEAR:  # sorting all of them would take as long as comparing them
            nearest = cosines[beyond]
            beyond = beyond[nearest >= np.partition(nearest, -MOST_NEAR)[-MOST_NEAR]]
        held = beyond[np.argsort(-cosines[beyond], kind="stable")].tolist()
        if self.holds is not None:
            held = list(islice((i for i in held if self.holds(self.terms[i])), MOST_NEAR))
        above = (cosines[held[:MOST_NEAR]] - np.float32(least)).tolist() if held else ()
        return [(self.terms[i], each) for i, each in zip(held, above, strict=False)]

    @cached_property
    def _held(self) -> Region | None:
        """The words that the corpus has by themselves; for many questions, since all of them are looked up."""
        held = self.among(self.terms)
        if held is None:
            return None
        rows = np.flatnonzero(held)
        return Region([self.terms[row] for row in rows.tolist()], self.vectors[rows])

    def cosines(self, place: Place) -> NDArray[np.float32]:
        """The cosine of each word's vector with a place; of a whole space kept for the other region of it."""
        if self.vectors.dtype == np.float32:
            found: NDArray[np.float32] = self.vectors @ place
            return found
        if _LAST.place is not place or _LAST.vectors is not self.vectors:
            _LAST.place, _LAST.vectors, _LAST.cosines = place, self.vectors, self._cosines(place)
        return _LAST.cosines

    def _cosines(self, place: Place) -> NDArray[np.float32]:
        """Of vectors as they are stored."""
        if engines.inferring is not None:
            products: NDArray[np.float32] = engines.inferring.products(self.vectors, place)
        else:
            steps = range(0, len(self.vectors), AT_ONCE)
            products = np.concatenate([self.vectors[i : i + AT_ONCE].astype(np.float32) @ place for i in steps])
        cosines: NDArray[np.float32] = products / self._lengths
        return cosines

    @cached_property
    def _lengths(self) -> NDArray[np.float32]:
        """Those of the vectors as they are stored."""
        squares = np.einsum("ij,ij->i", self.vectors, self.vectors, dtype=np.float32)
        lengths: NDArray[np.float32] = np.sqrt(squares) + np.float32(1e-9)
        return lengths


@dataclass(frozen=True, eq=False)
class WordSpace:
    """The words of a corpus: which of them are close to a word of a question."""

    company: Region
    thesauri: Region
    chinese: Region
    places: Places | None = None

    @classmethod
    def of(cls, vocabulary: Iterable[str], places: Places | None = None) -> WordSpace:
        """The space of a small corpus: its words with their places, computed at once."""
        words = list(vocabulary)
        known = [(w, place) for w in words if places and HAN.match(w) and (place := places.place(w)) is not None]
        chinese = Region([word for word, _ in known], np.array([place for _, place in known], dtype=np.float32))
        return cls(_region(COMPANY, words), _region(THESAURI, words), chinese, places)

    @classmethod
    def whole(cls, holds: Callable[[str], bool], among: Among, places: Places | None = None) -> WordSpace:
        """All English words, for a corpus that has so many that looking up the near ones is less work."""
        none = Region((), np.zeros((0, 0), dtype=np.float32))
        company, thesauri = (Region(*every(name), holds, among) for name in (COMPANY, THESAURI))
        return cls(company, thesauri, none, places)

    def near(self, term: str, word: str | None = None) -> tuple[Option, ...]:
        """The corpus's words nearest to a term, closest first; also those near the ``word`` whose term it is.

        Only some forms of words are at a place of their own: "folks" are people, and most of "folk" is music.
        """
        return self._nearest(term, None if word is None or place_of(word, INFLECTED) is None else word)

    def alike(self, term: str) -> tuple[Option, ...]:
        """The corpus's words that can stand for a term, by the thesauri alone: company also joins what is unlike."""
        near = BY_MEANING.weighed(() if HAN.match(term) else self._in_thesauri(term))
        return tuple([option_from(((other,), weight, True)) for other, weight in near if other != term])

    @remembering(AT_HAND)
    def _in_thesauri(self, term: str) -> Sequence[Near]:
        """What is near to an English word by the thesauri, which is asked for twice."""
        return self.thesauri.near(place_of(term), BY_THESAURI.least)

    @remembering(REMEMBERED)
    def _nearest(self, term: str, form: str | None) -> tuple[Option, ...]:
        near = (((other,), weight, True) for other, weight in self._all_near(term, form) if other != term)
        return tuple(joined(near, MOST_NEAR))

    def _all_near(self, term: str, form: str | None) -> list[tuple[str, float]]:
        if HAN.match(term):
            place = self.places.place(term) if self.places else None
            regions = (self.thesauri, self.chinese)
            return [near for region in regions for near in BY_GLOSSES.weighed(region.near(place, BY_GLOSSES.least))]
        return [
            *self._in_company(term, form),
            *BY_THESAURI.weighed(self._in_thesauri(term)),
            *BY_GLOSSES.weighed(self.chinese.near(place_of(term), BY_GLOSSES.least)),
        ]

    def _in_company(self, term: str, form: str | None) -> Iterable[tuple[str, float]]:
        """What keeps company like a term or like a form of it, the nearer counting."""
        best = dict(BY_COMPANY.weighed(self.company.near(place_of(term, COMPANY), BY_COMPANY.least)))
        place = place_of(form, INFLECTED) if form else None
        for other, weight in BY_COMPANY.weighed(self.company.near(place, BY_COMPANY.least)):
            best[other] = max(weight, best.get(other, 0.0))
        return best.items()


def _region(name: str, vocabulary: Iterable[str]) -> Region:
    words = words_of(name)
    known = sorted(words[term] for term in vocabulary if term in words)
    return Region([words.at(row) for row in known], of_length_one(vectors_of(name)[known]))


def company_of(vocabulary: Iterable[str]) -> Region:
    """Some words by the company they keep."""
    return _region(COMPANY, vocabulary)


def whole_company(holds: Callable[[str], bool], among: Among) -> Region:
    """All words by the company they keep, for a corpus that has very many of them."""
    return Region(*every(COMPANY), holds, among)


def near_in(company: Region, term: str) -> tuple[tuple[str, float], ...]:
    """The words that keep company most like a term's, with their weight, in what Chinese words mean; no numbers."""
    if term.isdigit():
        return ()
    near = company.near(place_of(term, COMPANY), IN_TRANSLATION.least)
    others = [pair for pair in IN_TRANSLATION.weighed(near) if pair[0] != term and not pair[0].isdigit()]
    return tuple(others[:MOST_IN_TRANSLATION])


def near_any(company: Region, meanings: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """The words that keep company like any of a Chinese word's meanings, with their weight; neither these nor numbers.

    Numbers keep company with other numbers, of which none will do for another.
    """
    best: dict[str, float] = {}
    for term, weight in meanings:
        place = None if term.isdigit() else place_of(term, COMPANY)
        for other, above in company.near(place, OF_TRANSLATIONS.least):
            best[other] = max(best.get(other, 0.0), weight * above)
    own = {term for term, _ in meanings}
    others = ((other, above) for other, above in best.items() if not (other in own or other.isdigit()))
    nearest = sorted(others, key=lambda pair: -pair[1])[:MOST_IN_TRANSLATION]
    return tuple(OF_TRANSLATIONS.weighed(nearest))
