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

NAMED = re.compile(r"\{([a-z_]+)\}")  # the place of a list


def table(path: str) -> dict[str, Any]:
    """What a TOML file holds; its path begins with a package, as in "retrieval/words/said.toml"."""
    package, _, below = path.partition("/")
    return tomllib.loads(files(package).joinpath(below).read_text(encoding="utf-8"))


_table = cache(table)


@dataclass(frozen=True)
class Patterns:
    """The patterns of a TOML file by their names; each is compiled when it is first asked for.

    One may hold others, and the lists of the table, by their names in braces.
    """

    path: str

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return _compiled(self.path, name)

    def words(self, name: str) -> tuple[str, ...]:
        """Single words that stand in the file as they are."""
        return _words(self.path, name)


@cache
def _compiled(path: str, name: str) -> re.Pattern[str]:
    lists = _lists(path)
    return re.compile(filled(f"{{{name}}}", lists))


@cache
def _words(path: str, name: str) -> tuple[str, ...]:
    return tuple(_table(path)["words"][name].split())


@cache
def _lists(path: str) -> Mapping[str, str | Sequence[str]]:
    data: dict[str, dict[str, str | list[str]]] = _table(path)
    return data.get("lists", {}) | {name: any_way(ways) for name, ways in data["patterns"].items()}


def any_way(ways: str | Sequence[str]) -> str:
    """A pattern as a table holds it: whole, or as its alternatives."""
    return ways if isinstance(ways, str) else "|".join(ways)


def filled(pattern: str, lists: Mapping[str, str | Sequence[str]]) -> str:
    """A pattern with lists where their names stand, "{say}"; one of English words is met up to the end of a word."""

    def met(named: re.Match[str]) -> str:
        words = lists.get(named[1])
        if words is None:
            return named[0]
        return filled(words if isinstance(words, str) else _any_of(words), lists)

    return NAMED.sub(met, pattern)


def _any_of(words: Sequence[str]) -> str:
    end = r"\b" if words[0].isascii() else ""
    return f"(?:{'|'.join(words)}){end}"
