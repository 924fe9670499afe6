"""Words in the order of the source: how much of a question stands word for word in a passage."""

from __future__ import annotations

from functools import lru_cache

from retrieval.tokens import runs

SIZE = 4  # tokens in a row: words, or single Chinese characters; stop words count here

Shingles = frozenset[tuple[str, ...]]


@lru_cache(maxsize=16384)
def shingles(text: str) -> Shingles:
    """Every stretch of ``SIZE`` tokens (Broder 1997, "On the resemblance and containment of documents")."""
    tokens = [token for kind, run in runs(text) for token in (run if kind == "han" else (run,))]
    return frozenset(tuple(tokens[i : i + SIZE]) for i in range(len(tokens) - SIZE + 1))


def containment(asked: Shingles, passage: str) -> float:
    """The share of a question's stretches that a passage holds, 0 to 1."""
    return len(asked & shingles(passage)) / len(asked) if asked else 0.0
