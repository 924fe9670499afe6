"""Units: what a question for a number wants counted, and whether a sentence has a number of it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.patterns import table
from retrieval.language.tokens import stem

if TYPE_CHECKING:
    from retrieval.questions.question import Asks

NUMBER = (
    r"(?:\d+(?:[.,]\d+)*|[零〇一二三四五六七八九十百千两兩半]+(?:点[零一二三四五六七八九]+)?"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|several|half)\b)"
)


class Unit(NamedTuple):
    """A kind of quantity or thing: how it is asked for, by which kinds of question, and how a sentence gives it.

    The latter is a pattern that is compiled when it is first needed: all of them would take 40 ms of every start.
    ``words`` are terms of a question that need not stand beside the quantity.
    """

    name: str
    asks: re.Pattern[str]
    has: str
    kinds: frozenset[str]
    words: frozenset[str] = frozenset()

    def is_in(self, text: str) -> bool:
        """Whether a stretch of an article gives a quantity of this kind."""
        return _is_in(self, text)


@lru_cache(maxsize=8192)
def _is_in(unit: Unit, text: str) -> bool:
    return _compiled(unit.has).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def unit_of(question: str, asks: Asks = "number") -> Unit | None:
    """The kind of quantity or thing that a folded question of a kind asks for; None where it names none."""
    return next((unit for unit in _asked_for(asks) if unit.asks.search(question)), None)


@cache
def _asked_for(asks: Asks) -> tuple[Unit, ...]:
    """Those that a kind of question may ask for."""
    return tuple(unit for unit in units() if asks in unit.kinds)


@cache
def units() -> tuple[Unit, ...]:
    """The kinds of quantity, in the order in which a question is held against them."""
    data = table("retrieval/words/units.toml")
    return tuple(
        Unit(
            name,
            re.compile(u["asks"]),
            u["has"].replace("{count}", data["count"]).replace("{n}", NUMBER),
            frozenset(u.get("kinds", ["number"])),
            frozenset(map(stem, u.get("words", "").split())),
        )
        for name, u in data["unit"].items()
    )
