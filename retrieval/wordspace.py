"""Words of like meaning by distance: latent semantic analysis of two thesauri, made by scripts/make_word_space.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import as_file, files
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from retrieval.facet import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

LEAST_COSINE = 0.3  # below it the likeness of two words is chance
MOST = 40
REMEMBERED = 20_000  # words


@dataclass(frozen=True, eq=False)
class WordSpace:
    """The words of a corpus in the space: which of them are close to a word of a question.

    ``vectors`` are those of ``terms``, each of length 1; ``holds`` says whether a term stands in the corpus.
    """

    terms: Sequence[str] = field(repr=False)
    vectors: NDArray[np.float32] = field(repr=False)
    holds: Callable[[str], bool]

    @classmethod
    def of(cls, vocabulary: Iterable[str]) -> WordSpace:
        """The words of a small corpus."""
        rows, vectors = space()
        known = sorted(rows[term] for term in vocabulary if term in rows)
        words = tuple(rows)
        return cls([words[row] for row in known], _of_length_one(vectors[known]), lambda _: True)

    @classmethod
    def whole(cls, holds: Callable[[str], bool]) -> WordSpace:
        """All words, for a corpus that has so many that looking up the near ones is less work."""
        return cls(*_every(), holds)

    def near(self, term: str) -> tuple[Option, ...]:
        """The corpus's words nearest to a term, closest first; their weight is 0 at ``LEAST_COSINE`` and 1 at 1."""
        return self._near(term)

    @cached_property
    def _near(self) -> Callable[[str], tuple[Option, ...]]:
        return lru_cache(REMEMBERED)(self._nearest)

    def _nearest(self, term: str) -> tuple[Option, ...]:
        rows, vectors = space()
        if term not in rows or not self.terms:
            return ()
        cosines = self.vectors @ _of_length_one(vectors[rows[term]][None])[0]
        near = np.flatnonzero(cosines > LEAST_COSINE)
        order = near[np.argsort(-cosines[near], kind="stable")]
        held = islice((int(i) for i in order if self.holds(self.terms[i])), MOST)
        weights = ((self.terms[i], float(cosines[i] - LEAST_COSINE) / (1 - LEAST_COSINE)) for i in held)
        return tuple(Option((other,), weight) for other, weight in weights if other != term)


def _of_length_one(vectors: NDArray[np.int8]) -> NDArray[np.float32]:
    found = vectors.astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
    return found


@cache
def _every() -> tuple[Sequence[str], NDArray[np.float32]]:
    """The words in the order of their rows, and their vectors."""
    rows, vectors = space()
    return tuple(rows), _of_length_one(vectors)


@cache
def space() -> tuple[Mapping[str, int], NDArray[np.int8]]:
    """Row by stem, and the vectors."""
    with as_file(files("retrieval.words").joinpath("space.npz")) as path, np.load(path) as data:
        words = bytes(data["words"]).decode().split("\n")
        return {word: row for row, word in enumerate(words)}, data["vectors"]
