"""Paragraphs and queries as token lists, made from a seed: half like English, half like Chinese.

Words follow Zipf and Mandelbrot's law, without the thirty most common ones, which are stop words; lengths are
lognormal about sixty words. A query is four to eleven different words of one paragraph, 7.5 on average.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

KNOWN_WORDS, STOP_WORDS = 400_000, 30  # in each language
MEAN, SPREAD, SHORTEST, LONGEST = 55, 0.4, 8, 300  # words of a paragraph
FEWEST, MOST, QUERIES = 4, 11, 1000
SOUNDS = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va")
FIRST_CHARACTER, CHARACTERS = 0x4E00, 5000


class Made(NamedTuple):
    """Paragraphs and queries, each as its words."""

    paragraphs: list[list[str]]
    queries: list[list[str]]


def make(size: int, seed: int = 1) -> Made:
    """So many paragraphs and a thousand queries."""
    chance = np.random.default_rng(seed)
    words = ([_latin(rank) for rank in range(KNOWN_WORDS)], [_han(rank) for rank in range(KNOWN_WORDS)])
    reach = np.cumsum(1 / (np.arange(KNOWN_WORDS) + STOP_WORDS + 1))
    lengths = np.clip(chance.lognormal(np.log(MEAN), SPREAD, size).astype(int), SHORTEST, LONGEST)
    paragraphs = []
    for number, length in enumerate(lengths.tolist()):
        ranks = np.searchsorted(reach, chance.random(length) * reach[-1]).tolist()
        paragraphs.append([words[number % 2][rank] for rank in ranks])
    return Made(paragraphs, [_query(paragraphs, chance) for _ in range(QUERIES)])


def _query(paragraphs: list[list[str]], chance: np.random.Generator) -> list[str]:
    different = sorted(set(paragraphs[int(chance.integers(len(paragraphs)))]))
    count = min(len(different), int(chance.integers(FEWEST, MOST + 1)))
    return [different[i] for i in chance.choice(len(different), count, replace=False).tolist()]


def _latin(rank: int) -> str:
    parts = []
    while True:
        rank, sound = divmod(rank, len(SOUNDS))
        parts.append(SOUNDS[sound])
        if not rank:
            return "".join(parts)


def _han(rank: int) -> str:
    return chr(FIRST_CHARACTER + rank % CHARACTERS) + chr(FIRST_CHARACTER + rank // CHARACTERS)


def text_bytes(paragraphs: list[list[str]]) -> int:
    """The size of the paragraphs as text, words apart by one byte."""
    return sum(len(" ".join(paragraph).encode()) + 1 for paragraph in paragraphs)


def write(made: Made, folder: Path) -> None:
    """Keep them for the processes of the peers."""
    (folder / "paragraphs").write_bytes(marshal.dumps(made.paragraphs))
    (folder / "queries").write_bytes(marshal.dumps(made.queries))


def read_paragraphs(folder: Path) -> list[list[str]]:
    """The paragraphs kept."""
    found: list[list[str]] = marshal.loads((folder / "paragraphs").read_bytes())
    return found


def read_queries(folder: Path) -> list[list[str]]:
    """The queries kept."""
    found: list[list[str]] = marshal.loads((folder / "queries").read_bytes())
    return found
