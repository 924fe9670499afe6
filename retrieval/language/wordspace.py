"""Words of like meaning by distance, in two spaces.

One is latent semantic analysis of two thesauri (scripts/make_word_space.py), the other GloVe, made of the company
that words keep in news (scripts/make_company_space.py). A Chinese word stands where its English glosses put it in the
first, so that words of both languages can be near each other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import as_file, files
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from retrieval.language.option import Option, joined
from retrieval.language.tokens import HAN
from retrieval.postings.arrays import open_arrays, write_arrays
from retrieval.postings.engine import engines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Glossed = list[tuple[int, tuple[str, ...]]]  # the meanings of a Chinese word: position and English terms
    Place = NDArray[np.float32]
    Among = Callable[[Sequence[str]], NDArray[np.bool_] | None]
    Near = tuple[str, float]  # a word, and how far its cosine is above the least one

FORMAT = 1  # of the files of the spaces
MOST = 60  # words near to one
MOST_IN_TRANSLATION = 12  # words near to one that are searched for in translation, either way
REMEMBERED, AT_HAND = 20_000, 16  # words of earlier questions, words of this one
LONGEST_MEANING = 4  # terms of a gloss; longer ones explain rather than translate
FURTHER_MEANING = 0.3  # each further meaning of a Chinese word counts less by this much
AT_ONCE = 1 << 13  # stored vectors that are unpacked, or words that are placed, at a time
PACKED = 127  # a coordinate of 1, as it is stored


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


@dataclass(frozen=True, eq=False)
class Region:
    """Some words of one space; ``vectors`` are theirs, each of length 1, or as they are stored.

    ``holds`` tells whether the corpus has a word, ``among`` which of all it has, where that can be told fast.
    """

    terms: Sequence[str] = field(repr=False)
    vectors: NDArray[np.float32] | NDArray[np.int8] = field(repr=False)
    holds: Callable[[str], bool] = field(repr=False, default=lambda _: True)
    among: Among = field(repr=False, default=lambda _: None)

    def near(self, place: Place | None, least: float) -> list[Near]:
        """The words nearest to a place that stand in the corpus, closest first, those up to a cosine left out."""
        if place is None or not self.terms:
            return []
        cosines = self.cosines(place)
        known = self._held if engines.inferring is not None else None
        beyond = np.flatnonzero(cosines > least if known is None else (cosines > least) & known)
        order = beyond[np.argsort(-cosines[beyond], kind="stable")].tolist()
        held = order[:MOST] if known is not None else islice((i for i in order if self.holds(self.terms[i])), MOST)
        return [(self.terms[i], float(cosines[i] - least)) for i in held]

    @cached_property
    def _held(self) -> NDArray[np.bool_] | None:
        """Which of the words the corpus has; for many questions, since all of them are looked up."""
        return self.among(self.terms)

    def cosines(self, place: Place) -> NDArray[np.float32]:
        """The cosine of each word's vector with a place."""
        if self.vectors.dtype == np.float32:
            found: NDArray[np.float32] = self.vectors @ place
            return found
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
        """The words of a small corpus."""
        words = list(vocabulary)
        known = [(w, place) for w in words if places and HAN.match(w) and (place := places.place(w)) is not None]
        chinese = Region([word for word, _ in known], np.array([place for _, place in known], dtype=np.float32))
        return cls(_region("company.bin", words), _region("space.bin", words), chinese, places)

    @classmethod
    def whole(cls, holds: Callable[[str], bool], among: Among, places: Places | None = None) -> WordSpace:
        """All English words, for a corpus that has so many that looking up the near ones is less work."""
        none = Region((), np.zeros((0, 0), dtype=np.float32))
        company, thesauri = (Region(*_every(name), holds, among) for name in ("company.bin", "space.bin"))
        return cls(company, thesauri, none, places)

    def near(self, term: str) -> tuple[Option, ...]:
        """The corpus's words nearest to a term, closest first."""
        return self._near(term)

    def alike(self, term: str) -> tuple[Option, ...]:
        """The corpus's words that can stand for a term, by the thesauri alone: company also joins what is unlike."""
        near = BY_MEANING.weighed(() if HAN.match(term) else self._in_thesauri(term))
        return tuple(Option((other,), weight) for other, weight in near if other != term)

    @cached_property
    def _in_thesauri(self) -> Callable[[str], Sequence[Near]]:
        """What is near to an English word by the thesauri, which is asked for twice."""
        return lru_cache(AT_HAND)(lambda term: self.thesauri.near(place_of(term), BY_THESAURI.least))

    @cached_property
    def _near(self) -> Callable[[str], tuple[Option, ...]]:
        return lru_cache(REMEMBERED)(self._nearest)

    def _nearest(self, term: str) -> tuple[Option, ...]:
        near = (Option((other,), weight) for other, weight in self._all_near(term) if other != term)
        return tuple(joined(near)[:MOST])

    def _all_near(self, term: str) -> list[tuple[str, float]]:
        if HAN.match(term):
            place = self.places.place(term) if self.places else None
            regions = (self.thesauri, self.chinese)
            return [near for region in regions for near in BY_GLOSSES.weighed(region.near(place, BY_GLOSSES.least))]
        return [
            *BY_COMPANY.weighed(self.company.near(place_of(term, "company.bin"), BY_COMPANY.least)),
            *BY_THESAURI.weighed(self._in_thesauri(term)),
            *BY_GLOSSES.weighed(self.chinese.near(place_of(term), BY_GLOSSES.least)),
        ]


def _region(name: str, vocabulary: Iterable[str]) -> Region:
    rows, vectors = space(name)
    known = sorted(rows[term] for term in vocabulary if term in rows)
    words = _words(name)
    return Region([words[row] for row in known], _of_length_one(vectors[known]))


def company_of(vocabulary: Iterable[str]) -> Region:
    """Some words by the company they keep."""
    return _region("company.bin", vocabulary)


def whole_company(holds: Callable[[str], bool], among: Among) -> Region:
    """All words by the company they keep, for a corpus that has very many of them."""
    return Region(*_every("company.bin"), holds, among)


def near_in(company: Region, term: str) -> tuple[tuple[str, float], ...]:
    """The words that keep company most like a term's, with their weight, in what Chinese words mean; no numbers."""
    if term.isdigit():
        return ()
    near = company.near(place_of(term, "company.bin"), IN_TRANSLATION.least)
    others = [pair for pair in IN_TRANSLATION.weighed(near) if pair[0] != term and not pair[0].isdigit()]
    return tuple(others[:MOST_IN_TRANSLATION])


def near_any(company: Region, meanings: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """The words that keep company like any of a Chinese word's meanings, with their weight; neither these nor numbers.

    Numbers keep company with other numbers, of which none will do for another.
    """
    best: dict[str, float] = {}
    for term, weight in meanings:
        place = None if term.isdigit() else place_of(term, "company.bin")
        for other, above in company.near(place, OF_TRANSLATIONS.least):
            best[other] = max(best.get(other, 0.0), weight * above)
    own = {term for term, _ in meanings}
    others = ((other, above) for other, above in best.items() if not (other in own or other.isdigit()))
    nearest = sorted(others, key=lambda pair: -pair[1])[:MOST_IN_TRANSLATION]
    return tuple(OF_TRANSLATIONS.weighed(nearest))


def is_word(term: str) -> bool:
    """Whether a stem is one of an English word, and so hardly misspelled."""
    return term in space()[0]


def rank_of(term: str) -> int | None:
    """The place of a stem among the commonest of English, from 1; None where it is not one of them."""
    row = space("company.bin")[0].get(term)
    return None if row is None else row + 1


def place_of(term: str, name: str = "space.bin") -> Place | None:
    """The place of an English term, at length 1; None where the space lacks it."""
    rows, vectors = space(name)
    if term not in rows:
        return None
    place: Place = _of_length_one(vectors[rows[term]][None])[0]
    return place


def places_of_glosses(several: Iterable[Glossed]) -> Iterator[Place | None]:
    """The mean of the places of each word's meanings, each the mean of its terms'; terms without any dilute it."""
    look_up = cache(place_of)
    for some in batched(several):
        means = np.array([mean_place(meanings, look_up) for meanings in some], dtype=np.float32)
        for found, placed in zip(np.count_nonzero(means, axis=1), _of_length_one(means), strict=True):
            yield placed if found else None


def mean_place(meanings: Glossed, look_up: Callable[[str], Place | None]) -> Place:
    """The weighted sum of the places of a word's meanings, of no length yet; of length 0 where there is no place."""
    total = np.zeros(space()[1].shape[1], dtype=np.float32)
    for position, terms in meanings:
        places = [place for term in terms if (place := look_up(term)) is not None]
        if places and len(terms) <= LONGEST_MEANING:
            total += sum(places[1:], places[0]) / (len(terms) * (1 + FURTHER_MEANING * position))
    return total


def batched(several: Iterable[Glossed]) -> Iterator[list[Glossed]]:
    """A few thousand at a time."""
    rest = iter(several)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def mean(places: Sequence[Place]) -> Place | None:
    """The place between others."""
    if not places:
        return None
    between: Place = _of_length_one(np.sum(places, axis=0)[None])[0]
    return between


def write_space(path: Path, words: Sequence[str], vectors: NDArray[np.int8]) -> None:
    """Write a space as ``space`` reads it."""
    spelled = np.frombuffer("\n".join(words).encode(), np.uint8)
    write_arrays(path, {"words": spelled, "vectors": vectors.ravel()}, version=FORMAT)


def packed(place: Place) -> bytes:
    """A place as bytes, one a coordinate."""
    return np.round(place * PACKED).astype(np.int8).tobytes()


def unpacked(data: bytes) -> Place:
    """The place that was packed."""
    place: Place = _of_length_one(np.frombuffer(data, dtype=np.int8)[None])[0]
    return place


def _of_length_one(vectors: NDArray[np.int8] | NDArray[np.float32]) -> NDArray[np.float32]:
    found: NDArray[np.float32] = vectors.astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
    return found


@cache
def _every(name: str) -> tuple[Sequence[str], NDArray[np.int8]]:
    """The words in the order of their rows, and their vectors as they are stored: a quarter of the memory."""
    return _words(name), space(name)[1]


@cache
def _words(name: str) -> Sequence[str]:
    """The words in the order of their rows."""
    return tuple(space(name)[0])


@cache
def space(name: str = "space.bin") -> tuple[Mapping[str, int], NDArray[np.int8]]:
    """Row by stem, and the vectors, which are mapped."""
    with as_file(files("retrieval.words").joinpath(name)) as path:
        held = open_arrays(path, version=FORMAT)
    words = bytes(held["words"]).decode().split("\n")
    return dict(zip(words, range(len(words)), strict=True)), held["vectors"].reshape(len(words), -1)
