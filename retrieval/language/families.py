"""Words of one family that stand apart in a text: "decide" and "decision", 亏 and 净亏损, "France" and "French"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import HAN, stem, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALIKE = 0.6  # weight of one in the place of another: who decides makes a decision, but who acts is an actor
MEASURED = "!"  # opens a line of words of which it is asked how much
TELLING = 0.8  # the same of a Chinese word, whose families are of those that tell what is asked
OF_COUNTRY = 0.85  # weight of one word for a country in the place of another: as good as the word itself


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
