"""Trades: business, universities, offices ... by which a list question may ask for people."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from retrieval.people.people import Figure


class Trade(NamedTuple):
    """How a question asks for those in a trade, and how their titles tell."""

    asked: re.Pattern[str]
    titles: re.Pattern[str]
    without: re.Pattern[str]

    @property
    def is_general(self) -> bool:
        """Whether any office may be of it."""
        return self.asked.search("officials") is not None

    def has(self, figure: Figure) -> bool:
        """Whether one of somebody's titles is of this trade."""
        return any(self.titles.search(title) and not self.without.search(title) for title in figure.titles)

    def names(self, figure: Figure) -> bool:
        """Whether somebody without a name is called so: “experts”, “a city official”."""
        return figure.person.name is None and bool(self.asked.search(figure.person.label))


def trade_in(text: str) -> tuple[Trade | None, str]:
    """The trade that a question asks for, with the question without it, however often it is named."""
    for trade in trades():
        if trade.asked.search(text):
            return trade, trade.asked.sub(" ", text)
    return None, text


@cache
def trades() -> tuple[Trade, ...]:
    """All trades, the narrowest first as they stand in the file."""
    data = tomllib.loads(files("retrieval.words").joinpath("trades.toml").read_text(encoding="utf-8"))
    return tuple(
        Trade(*(re.compile(entry[key], re.IGNORECASE) for key in ("asked", "titles", "without")))
        for entry in data.values()
    )
