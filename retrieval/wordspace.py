"""Words of like meaning by distance: latent semantic analysis of two thesauri, made by scripts/make_word_space.py."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from retrieval.facet import Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

LEAST_COSINE = 0.3  # below it the likeness of two words is chance
MOST = 40


class WordSpace:
    """The words of a corpus in the space: which of them are close to a word of a question."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        rows, vectors = space()
        self._terms = tuple(term for term in vocabulary if term in rows)
        self._vectors = vectors[[rows[term] for term in self._terms]].astype(np.float32)
        self._vectors /= np.linalg.norm(self._vectors, axis=1, keepdims=True) + 1e-9
        self.near = cache(self._near)

    def _near(self, term: str) -> tuple[Option, ...]:
        """The corpus's words nearest to a term, closest first; their weight is 0 at ``LEAST_COSINE`` and 1 at 1."""
        rows, vectors = space()
        if term not in rows or not self._terms:
            return ()
        vector = vectors[rows[term]].astype(np.float32)
        cosines = self._vectors @ (vector / (np.linalg.norm(vector) + 1e-9))
        best = np.argsort(-cosines, kind="stable")[:MOST]
        weights = ((int(i), float(cosines[i] - LEAST_COSINE) / (1 - LEAST_COSINE)) for i in best)
        return tuple(
            Option((self._terms[i],), weight) for i, weight in weights if weight > 0 and self._terms[i] != term
        )


@cache
def space() -> tuple[Mapping[str, int], NDArray[np.int8]]:
    """Row by stem, and the vectors."""
    with as_file(files("retrieval.words").joinpath("space.npz")) as path, np.load(path) as data:
        words = bytes(data["words"]).decode().split("\n")
        return {word: row for row, word in enumerate(words)}, data["vectors"]
