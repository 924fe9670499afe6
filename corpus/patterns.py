"""Tables of patterns: TOML files of words that the code looks for, with the lists that several patterns share."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def table(path: str) -> dict[str, Any]:
    """What a TOML file holds; its path begins with a package, as in "retrieval/words/said.toml"."""
    package, _, below = path.partition("/")
    return tomllib.loads(files(package).joinpath(below).read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Patterns:
    """The patterns of a TOML file by their names, which is read when one is first asked for."""

    path: str

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return _compiled(self.path)[name]


@cache
def _compiled(path: str) -> Mapping[str, re.Pattern[str]]:
    data = table(path)
    return {name: re.compile(filled(any_way(ways), data.get("lists", {}))) for name, ways in data["patterns"].items()}


def any_way(ways: str | Sequence[str]) -> str:
    """A pattern as a table holds it: whole, or as its alternatives."""
    return ways if isinstance(ways, str) else "|".join(ways)


def filled(pattern: str, lists: Mapping[str, str | Sequence[str]]) -> str:
    """A pattern with lists in the places of their names, "{say}"; one of English words is met up to the end of a word.

    Lists that hold others stand in front of them.
    """
    for name, words in lists.items():
        met = words if isinstance(words, str) else f"(?:{'|'.join(words)})" + r"\b" * words[0].isascii()
        pattern = pattern.replace("{" + name + "}", met)
    return pattern
