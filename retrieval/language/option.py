"""Words that may stand for a word of a question, with how surely they do."""

from __future__ import annotations

from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.rarity import WHOLE, shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

TYPO_WEIGHT = 0.8  # of a word that the asker misspelled; from here on an option counts as the asker's own word
SUREST = 0.79  # of words of like meaning, however many sources agree on them


class Option(NamedTuple):
    """Words that together stand for a facet, and how surely: 1 for the asker's own word."""

    terms: tuple[str, ...]
    weight: float
    searched: bool = True

    def parted(self) -> Sequence[tuple[str, float]]:
        """Each of the words with its share of the weight."""
        terms, weight, _ = self
        if len(terms) == 1:
            return ((terms[0], weight),)
        return [(term, weight * share / WHOLE) for term, share in zip(terms, shares(terms), strict=True)]


Stated = tuple[tuple[str, ...], float, bool]  # an option as any tuple


# an option made of what states it, in a third of the time: a word of a question has a hundred of them
option_from: Callable[[Stated], Option] = partial(tuple.__new__, Option)


def joined(options: Iterable[Stated], most: int | None = None) -> list[Option]:
    """Each option once, the surest first: sources that agree make it surer, as if each erred by itself (noisy or).

    However many agree, it stays below what counts as the asker's own word. Of very many only the first are told.
    """
    astray: dict[tuple[str, ...], tuple[float, bool]] = {}
    for terms, weight, searched in options:
        own = 0.0 if weight > 1.0 else 1.0 - weight
        known = astray.get(terms)
        astray[terms] = (own, searched) if known is None else (known[0] * own, known[1] or searched)
    found = [
        (terms, sure if (sure := 1.0 - miss) < SUREST else SUREST, searched)
        for terms, (miss, searched) in astray.items()
    ]
    found.sort(key=itemgetter(1), reverse=True)
    return list(map(option_from, found[:most]))
