"""Words in the order of the source: how much of a question stands word for word in a passage."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.tokens import HAN, runs, stem, stop_words

if TYPE_CHECKING:
    from retrieval.tokens import Terms

SIZE = 4  # tokens in a row: words, or single Chinese characters; stop words count here

Shingles = frozenset[tuple[str, ...]]


@lru_cache(maxsize=16384)
def shingles(text: str) -> Shingles:
    """Every stretch of ``SIZE`` tokens (Broder 1997, "On the resemblance and containment of documents")."""
    tokens = [token for kind, run in runs(text) for token in (run if kind == "han" else (run,))]
    return frozenset(tuple(tokens[i : i + SIZE]) for i in range(len(tokens) - SIZE + 1))


def containment(asked: Shingles, passage: str, found: Terms) -> float:
    """The share of a question's stretches that a passage holds, 0 to 1; ``found`` are its terms.

    A passage that lacks a word of every stretch is not taken apart.
    """
    return len(asked & shingles(passage)) / len(asked) if can_contain(asked, found) else 0.0


def can_contain(asked: Shingles, found: Terms) -> bool:
    """Whether a passage has all words of one of the stretches."""
    return any(stems <= found.word_set and characters <= found.character_set for stems, characters in _needed(asked))


@lru_cache(maxsize=64)
def _needed(asked: Shingles) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each stretch the stems and the Chinese characters without which a passage cannot hold it."""
    return tuple(
        (
            frozenset(stem(token) for token in stretch if not HAN.match(token) and token not in stop_words("en")),
            frozenset(token for token in stretch if HAN.match(token)),
        )
        for stretch in asked
    )
