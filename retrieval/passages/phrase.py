"""Words in the order of the source: how much of a question stands word for word in a passage."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.index.layout import FEW
from retrieval.language.tokens import HAN, runs, stem, stop_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from retrieval.collection import Collection
    from retrieval.language.tokens import Terms

SIZE = 4  # tokens in a row: words, or single Chinese characters; stop words count here

FEWEST, MOST_OF = 3, 0.6  # stretches of a question, and the share of them, by which a paragraph is known to be meant

Shingles = frozenset[tuple[str, ...]]


class Needed(NamedTuple):
    """Without which no passage holds a stretch: stems, characters, and pairs of these, as the index has them."""

    stems: frozenset[str]
    characters: frozenset[str]
    pairs: frozenset[str]

    @property
    def apart(self) -> Needed:
        """A weaker condition, checked in a third of the time: the characters may stand anywhere."""
        return self._replace(pairs=frozenset())


@lru_cache(maxsize=16384)
def shingles(text: str) -> Shingles:
    """Every stretch of ``SIZE`` tokens (Broder 1997, "On the resemblance and containment of documents")."""
    tokens = [token for kind, run in runs(text) for token in (run if kind == "han" else (run,))]
    return frozenset(tuple(tokens[i : i + SIZE]) for i in range(len(tokens) - SIZE + 1))


def containment(asked: Shingles, passage: str, found: Terms) -> float:
    """The share of a question's stretches that a passage holds, 0 to 1; ``found`` are its terms, which tell most."""
    return len(asked & shingles(passage)) / len(asked) if may_hold(asked, found) else 0.0


def may_hold(asked: Shingles, found: Terms) -> bool:
    """Whether a passage with these terms has every word of one of the stretches."""
    words = found.word_set
    return any(each.stems <= words and each.characters <= found.character_set for each in needed_by(asked))


def repeating(asked: Shingles, numbers: Sequence[int], collection: Collection) -> list[int]:
    """Which of some paragraphs hold most of a question of some length word for word.

    Nine common words in a row tell a passage from all others, though none of them alone tells it from many. Those that
    lack a word of too many stretches, in a large corpus as the index tells, are not read.
    """
    if len(asked) < FEWEST or not numbers:
        return []
    lacking, paragraphs = (1 - MOST_OF) * len(asked), collection.paragraphs
    if collection.layout.size <= FEW:
        may: Iterable[int] = (n for n in numbers if _lacks_few(asked, paragraphs.terms_of(n), lacking))
    else:
        shelved = collection.layout.shelved_of(np.array(numbers, np.int64))
        having = having_all([each.apart for each in needed_by(asked)], shelved, collection)
        may = compress(numbers, len(asked) - having.sum(axis=0) <= lacking)
    return [n for n in may if len(asked & shingles(paragraphs.text_of(n))) / len(asked) >= MOST_OF]


def _lacks_few(asked: Shingles, found: Terms, lacking: float) -> bool:
    """Whether a passage with these terms lacks a word of no more than so many stretches."""
    for each in needed_by(asked):
        lacking -= not (each.stems <= found.word_set and each.characters <= found.character_set)
        if lacking < 0:
            return False
    return True


def having_all(needed: Sequence[Needed], shelved: NDArray[np.int64], collection: Collection) -> NDArray[np.bool_]:
    """For each of several things that are needed, in a row, which paragraphs may have them, told by the index."""
    told = [(each.stems, each.pairs, each.characters.difference(*each.pairs)) for each in needed]
    stems, pairs, characters = (sorted(frozenset[str]().union(*tokens)) for tokens in zip(*told, strict=True))
    held = dict(zip(stems, collection.word_index.holding(stems, shelved) if stems else (), strict=True))
    held |= zip(pairs, collection.gram_index.holding(pairs, shelved), strict=True)
    held |= zip(characters, collection.character_index.holding(characters, shelved), strict=True)
    everywhere = np.ones(len(shelved), np.bool_)
    tokens = (frozenset[str]().union(*each) for each in told)
    return np.array([np.logical_and.reduce([everywhere, *map(held.__getitem__, each)]) for each in tokens])


@lru_cache(maxsize=64)
def needed_by(asked: Shingles) -> tuple[Needed, ...]:
    """For each stretch of a question what a passage needs to hold it."""
    return tuple(
        Needed(
            frozenset(stem(token) for token in stretch if not HAN.match(token) and token not in stop_words("en")),
            frozenset(token for token in stretch if HAN.match(token)),
            frozenset(one + other for one, other in pairwise(stretch) if HAN.match(one) and HAN.match(other)),
        )
        for stretch in asked
    )
