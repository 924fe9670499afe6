"""Words that may stand for a word of a question, with how surely they do."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.rarity import WHOLE, shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TYPO_WEIGHT = 0.8  # of a word that the asker misspelled; from here on an option counts as the asker's own word
SUREST = 0.79  # of words of like meaning, however many sources agree on them


class Option(NamedTuple):
    """Words that together stand for a facet, and how surely: 1 for the asker's own word."""

    terms: tuple[str, ...]
    weight: float
    searched: bool = True

    def parted(self) -> Iterator[tuple[str, float]]:
        """Each of the words with its share of the weight."""
        if len(self.terms) == 1:
            yield self.terms[0], self.weight
            return
        for term, share in zip(self.terms, shares(self.terms), strict=True):
            yield term, self.weight * share / WHOLE


def joined(options: Iterable[tuple[tuple[str, ...], float, bool]], most: int | None = None) -> list[Option]:
    """Each option once, the surest first: sources that agree make it surer, as if each erred by itself (noisy or).

    However many agree, it stays below what counts as the asker's own word. Of very many only the first are told.
    """
    astray: dict[tuple[str, ...], tuple[float, bool]] = {}
    for terms, weight, searched in options:
        miss, was_searched = astray.get(terms, (1.0, False))
        astray[terms] = miss * (0.0 if weight > 1.0 else 1.0 - weight), was_searched or searched
    found = [(terms, min(SUREST, 1.0 - miss), searched) for terms, (miss, searched) in astray.items()]
    found.sort(key=itemgetter(1), reverse=True)
    return [Option(*each) for each in found[:most]]
