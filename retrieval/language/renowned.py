"""What well-known people are called, and who only shares their surname: 特朗普 does not mean 伊万卡·特朗普."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import known_names
from retrieval.language.tokens import HAN
from retrieval.language.transliteration import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


LIKELY = 0.009  # chance of the letters that a character stands for


@cache
def other_names() -> Mapping[str, tuple[str, ...]]:
    """What else well-known people are called, by their whole names and what they go by in Chinese: 川普 is 特朗普."""
    found: dict[str, tuple[str, ...]] = {}
    for names in known_names():
        chinese = _in_chinese(names)
        for name in (*(name for name in names if " " in name), *chinese):
            others = chinese if name not in chinese else tuple(other for other in names if other != name)
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), *others)))
    return found


@cache
def several_names() -> tuple[tuple[str, ...], ...]:
    """What well-known people are called in Chinese who have more than one name there."""
    return tuple(names for names in map(_in_chinese, known_names()) if len(names) > 1)


def _in_chinese(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if HAN.search(name))


def is_namesake(given: str, called: str) -> bool:
    """Whether a given name in characters is not that of the well-known person who is called so: 伊万卡 and 特朗普.

    Its first character tells; nothing does of whom others share the surname in English as well.
    """
    theirs, letters = _given_names().get(called), table().letters.get(given[:1], ())
    likely = {part[:1] for part, chance in letters if chance >= math.log(LIKELY)}
    return theirs is not None and bool(likely) and theirs[0] not in likely


@cache
def _given_names() -> Mapping[str, str]:
    """The English given names of those who go by their surname alone, by what they are called in Chinese."""
    lines = [(names[0], names) for names in known_names() if " " in names[0]]
    by_surname = ((whole.split()[0], names) for whole, names in lines if whole.split()[-1] in names)
    return {name: given for given, names in by_surname for name in _in_chinese(names)}
