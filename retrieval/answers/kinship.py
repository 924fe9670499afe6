"""Whether a sentence tells that two people are something to each other: "Her cousin Nils Holm", 段勇与曹慧是大学同学.

A word for a relative alone does not: "Ann spoke to Karl about her mother".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.patterns import any_of
from retrieval.language.tokens import HAN, simplified
from retrieval.people.relatives import relations

if TYPE_CHECKING:
    from retrieval.people.people import Figure

REMEMBERED = 64  # pairs of people
ADJECTIVES = r"(?:[\w-]+ ){0,2}"  # "her late elder brother"
LINKED = r"(?:,|,? who)?(?: (?:is|was|became|as))?"  # "Nils, her cousin", "Nils, who is her cousin"
AT_ONCE = r"\b(?:married|divorced|engaged|related)\b"  # with both names these tell it by themselves
NAME_IN_CHINESE = "[^，。；的]{0,6}?"  # an office in front of a name
MOST_NAMED = 2  # letters of a part of a name that means nobody by itself: initials


def tells_relation(text: str, one: Figure, other: Figure) -> bool:
    """Whether a sentence says what two people are to each other; "his" and "her" may be either of them."""
    names = (_called(one), _called(other))
    if any(map(HAN.search, names)):
        return _in_chinese(*map(simplified, names)).search(simplified(text)) is not None
    return _in_english(*names).search(text) is not None


def _called(figure: Figure) -> str:
    return figure.person.name or figure.person.label


@cache
def _in_english(one: str, other: str) -> re.Pattern[str]:
    word = rf"{any_of(relations(chinese=False))}s?\b"
    ways = [AT_ONCE]
    for own, their in ((_parts(one), _parts(other)), (_parts(other), _parts(one))):
        owner = rf"(?:\b{own}['’]s?|\b(?i:his|her|their|whose))"
        ways += (
            rf"{owner} {ADJECTIVES}{word},? (?:[\w.-]+ ){{0,2}}?{their}\b",
            rf"\b{their}{LINKED} (?:[A-Z][\w.-]* ){{0,2}}?{owner} {ADJECTIVES}{word}",
            rf"{word} (?:of|to) (?:[\w.-]+ ){{0,3}}?{own}\b",
        )
        joined = rf"\b{own}\b[^.;]{{0,30}}? and [^.;]{{0,30}}?{their}\b"
        ways.append(rf"{joined}[^.;]{{0,40}}? (?:are|were|became|both) [^.;]{{0,40}}?\b{word}")
    return re.compile("|".join(ways))


def _parts(name: str) -> str:
    """Any word of a name."""
    return any_of(part for part in name.split() if len(part) > MOST_NAMED)


@cache
def _in_chinese(one: str, other: str) -> re.Pattern[str]:
    word = any_of(relations(chinese=True))
    ways: list[str] = []
    for own, their in ((one, other), (other, one)):
        own, their = re.escape(own), re.escape(their)  # noqa: PLW2901 - the same names in a pattern
        ways += (
            f"{own}(?:的|是|，|之|那位|这位){{0,2}}[^，。；]{{0,6}}?{word}[^，。；]{{0,2}}?[、，]?{NAME_IN_CHINESE}{their}",
            f"{their}[^，。；]{{0,4}}?(?:是|为|，|系){NAME_IN_CHINESE}{own}的?[^，。；]{{0,6}}?{word}",
            f"{own}(?:和|与|跟|同|、|及){NAME_IN_CHINESE}{their}[^。；]{{0,12}}?(?<![她他]的){word}",
        )
    return re.compile("|".join(ways))
