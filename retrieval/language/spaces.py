"""The two spaces in which words stand: where a word stands, and how that is written down.

One is latent semantic analysis of two thesauri (scripts/make_word_space.py), the other GloVe, made of the company
that words keep in news (scripts/make_company_space.py).
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import as_file, files
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from retrieval.language.wordlist import WordList
from retrieval.postings.arrays import open_arrays, row_reader, write_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Glossed = list[tuple[int, tuple[str, ...]]]  # the meanings of a Chinese word: position and English terms
    Place = NDArray[np.float32]

THESAURI, COMPANY = "space.bin", "company.bin"
FORMAT = 1  # of the files of the spaces
DIMENSIONS = 96  # of the space of the thesauri
LONGEST_MEANING = 4  # terms of a gloss; longer ones explain rather than translate
FURTHER_MEANING = 0.3  # each further meaning of a Chinese word counts less by this much
AT_ONCE = 1 << 13  # words that are placed at a time
AT_HAND = 16  # terms of one question, whose places are the same objects each time
PACKED = 127  # a coordinate of 1, as it is stored


@cache
def words_of(name: str) -> WordList:
    """The words of a space with their rows."""
    with as_file(files("retrieval.words").joinpath(name)) as path:
        return WordList(open_arrays(path, version=FORMAT)["words"].tobytes())


def vectors_of(name: str) -> NDArray[np.int8]:
    """The vectors of a space as they are stored, mapped: they take memory for as long as they are used."""
    with as_file(files("retrieval.words").joinpath(name)) as path:
        return open_arrays(path, version=FORMAT)["vectors"].reshape(len(words_of(name)), -1)


@cache
def _reader(name: str) -> Callable[[int], bytes]:
    """What reads one vector of a space."""
    with as_file(files("retrieval.words").joinpath(name)) as path:
        return row_reader(path, "vectors", len(words_of(name)), version=FORMAT)


@cache
def every(name: str) -> tuple[Sequence[str], NDArray[np.int8]]:
    """The words in the order of their rows, and their vectors as they are stored: a quarter of the memory."""
    return tuple(words_of(name)), vectors_of(name)


def is_word(term: str) -> bool:
    """Whether a stem is one of an English word, and so hardly misspelled."""
    return term in words_of(THESAURI)


def rank_of(term: str) -> int | None:
    """The place of a stem among the commonest of English, from 1; None where it is not one of them."""
    row = words_of(COMPANY).get(term)
    return None if row is None else row + 1


@lru_cache(AT_HAND)
def place_of(term: str, name: str = THESAURI) -> Place | None:
    """The place of an English term, at length 1; None where the space lacks it."""
    row = words_of(name).get(term)
    return None if row is None else unpacked(_reader(name)(row))


def places_of_glosses(several: Iterable[Glossed]) -> Iterator[Place | None]:
    """The mean of the places of each word's meanings, each the mean of its terms'; terms without any dilute it."""
    look_up = cache(place_of)
    for some in batched(several):
        means = np.array([mean_place(meanings, look_up) for meanings in some], dtype=np.float32)
        for found, placed in zip(np.count_nonzero(means, axis=1), of_length_one(means), strict=True):
            yield placed if found else None


def mean_place(meanings: Glossed, look_up: Callable[[str], Place | None]) -> Place:
    """The weighted sum of the places of a word's meanings, of no length yet; of length 0 where there is no place."""
    total = np.zeros(DIMENSIONS, dtype=np.float32)
    for position, terms in meanings:
        places = [place for term in terms if (place := look_up(term)) is not None]
        if places and len(terms) <= LONGEST_MEANING:
            total += sum(places[1:], places[0]) / (len(terms) * (1 + FURTHER_MEANING * position))
    return total


def batched(several: Iterable[Glossed]) -> Iterator[list[Glossed]]:
    """The items in batches of a few thousand."""
    rest = iter(several)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def mean(places: Sequence[Place]) -> Place | None:
    """The mean of several places, of unit length."""
    if not places:
        return None
    between: Place = of_length_one(np.sum(places, axis=0)[None])[0]
    return between


def write_space(path: Path, words: Sequence[str], vectors: NDArray[np.int8]) -> None:
    """Write a space as ``words_of`` and ``vectors_of`` read it."""
    spelled = np.frombuffer("\n".join(words).encode(), np.uint8)
    write_arrays(path, {"words": spelled, "vectors": vectors.ravel()}, version=FORMAT)


def packed(place: Place) -> bytes:
    """A place as bytes, one a coordinate."""
    return np.round(place * PACKED).astype(np.int8).tobytes()


def unpacked(data: bytes) -> Place:
    """The place that was packed."""
    place: Place = of_length_one(np.frombuffer(data, dtype=np.int8)[None])[0]
    return place


def of_length_one(vectors: NDArray[np.int8] | NDArray[np.float32]) -> NDArray[np.float32]:
    """The vectors, each brought to length 1."""
    found: NDArray[np.float32] = vectors.astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
    return found
