"""Words that may stand for a word of a question: how surely, those of its family, and how much each word says.

In a corpus of one article the document frequency hardly tells "best" from "abortion": both stand in one paragraph or
in none. So what a word says is also measured by the words that others write: for English stems by their rank in the
word space, for Chinese words by jieba's counts.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache, lru_cache, partial
from importlib.resources import files
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import HAN, stem, word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

TYPO_WEIGHT = 0.8  # of a word that the asker misspelled; from here on an option counts as the asker's own word
SUREST = 0.79  # of words of like meaning, however many sources agree on them
REMEMBERED = 20_000  # words
COMMON, RARE = 4.0, 11.0  # surprise in nats: a word of up to the one says LEAST, from the other on all
LEAST = 0.5
WHOLE = 1 << 10  # parts of which the words of a phrase have theirs, in whole numbers: these add up alike in any order
FIRST, SOME = 3.0, 1.0  # surprise from which a word carries anything of a phrase, and what the commonest carry
ZIPF = 12.0  # the word of rank r is one in ZIPF x r (Zipf 1949, "Human Behavior and the Principle of Least Effort")
ALIKE = 0.6  # weight of one in the place of another: who decides makes a decision, but who acts is an actor
MEASURED = "!"  # opens a line of words of which it is asked how much
TELLING = 0.8  # the same of a Chinese word, whose families are of those that tell what is asked
OF_COUNTRY = 0.85  # weight of one word for a country in the place of another: as good as the word itself


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


@lru_cache(REMEMBERED)
def rarity(term: str) -> float:
    """What a term, as it stands in an index, says by its rarity: from ``LEAST`` to 1 for a word that is in no list."""
    return min(1.0, max(LEAST, (_surprise(term) - COMMON) / (RARE - COMMON)))


@lru_cache(REMEMBERED)
def shares(terms: tuple[str, ...]) -> tuple[int, ...]:
    """How much each term carries of what they mean together, in parts of ``WHOLE``: of "provide, elderly" the latter.

    By the square of a term's surprise, of English ones; Chinese ones carry the same.
    """
    if len(terms) == 1:
        return (WHOLE,)
    weights = [_carried(term) ** 2 for term in terms]
    edges = [round(WHOLE * edge / sum(weights)) for edge in accumulate(weights, initial=0.0)]
    return tuple(end - start for start, end in pairwise(edges))


def _carried(term: str) -> float:
    return RARE - FIRST if HAN.match(term) else min(RARE, max(FIRST + SOME, _surprise(term))) - FIRST


def _surprise(term: str) -> float:
    """The negative logarithm of the term's share of all words."""
    if HAN.match(term):
        from retrieval.language.chinese import share_of  # noqa: PLC0415 - jieba's dictionary takes a second

        share = share_of(term)
        return -math.log(share) if share else math.inf
    from retrieval.language.spaces import rank_of  # noqa: PLC0415 - reads four megabytes

    rank = rank_of(term)
    return math.log(ZIPF * rank) if rank else math.inf


def of_same_family(term: str) -> Sequence[Option]:
    """Options for a stem or a Chinese word: those of its family, derived from it or from which it is derived."""
    if HAN.match(term):
        return [Option((other,), TELLING) for other in _chinese_families().get(term, ())]
    return [Option((other,), ALIKE) for other in _families().get(term, ())]


def has_family(word: str) -> bool:
    """Whether other Chinese words tell the same as one."""
    return word in _chinese_families()


@cache
def measured_words() -> frozenset[str]:
    """Chinese words of which it is asked how much: what 涨了多少 asks is told by a number with one of its family."""
    lines = (line for line in word_list("derived.zh.txt") if line.startswith(MEASURED))
    return frozenset(word for line in lines for word in line.removeprefix(MEASURED).split())


@cache
def _families() -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in files("retrieval.words").joinpath("derived.en.txt").read_text(encoding="utf-8").splitlines()[1:]:
        one, other = line.split()
        found[one].append(other)
        found[other].append(one)
    return found


@cache
def _chinese_families() -> Mapping[str, Sequence[str]]:
    """For each word the others of the lines on which it stands."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in sorted(word_list("derived.zh.txt")):
        words = line.removeprefix(MEASURED).split()
        for word in words:
            found[word] += [other for other in words if other != word]
    return {word: tuple(dict.fromkeys(others)) for word, others in found.items()}


def of_same_country(term: str) -> Sequence[Option]:
    """Options for a term that names a country or a people: the other words for it, as index terms."""
    ways = _countries().get(term, ())
    return [Option(way, OF_COUNTRY) for way in ways if way != (term,)]


@cache
def _countries() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """For each term the ways to name its country, where a single word of a way tells it alone."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in sorted(word_list("peoples.en.txt")):
        ways = tuple(dict.fromkeys(tuple(map(stem, way.split("_"))) for way in line.split()))
        found |= {way[0]: ways for way in ways if len(way) == 1}
    return found
