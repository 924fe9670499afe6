"""Patterns: pieces that several modules share, and the tables of ``retrieval/words`` that hold whole ones."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

CAPITAL = r"[A-Z][\w’'-]+"  # a word that may be a name's
INITIALLED = r"[A-Z][\w’'.-]+"  # the same with a full stop: "Jr.", "St."


def late(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A pattern that is compiled when it is first asked for: many are never needed."""
    return cache(partial(re.compile, pattern, flags))


def table(name: str) -> dict[str, Any]:
    """What a TOML file of ``retrieval/words`` holds."""
    return tomllib.loads(files("retrieval.words").joinpath(name).read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Patterns:
    """The patterns of a TOML file of ``retrieval/words`` by their names, which is read when one is first asked for."""

    file: str

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return _compiled(self.file)[name]


@cache
def _compiled(file: str) -> Mapping[str, re.Pattern[str]]:
    data = table(file)
    return {name: re.compile(filled(pattern, data.get("lists", {}))) for name, pattern in data["patterns"].items()}


def filled(pattern: str, lists: Mapping[str, str | Sequence[str]]) -> str:
    """A pattern with lists in the places of their names, "{say}"; one of words is met up to the end of a word.

    Lists that hold others stand in front of them.
    """
    for name, words in lists.items():
        met = words if isinstance(words, str) else rf"(?:{'|'.join(words)})\b"
        pattern = pattern.replace("{" + name + "}", met)
    return pattern


def longest_end(text: str, ends: Iterable[str]) -> str:
    """The longest of some words with which a text ends; "" where it ends with none."""
    return max(filter(text.endswith, ends), key=len, default="")


def longest_start(text: str, starts: Iterable[str]) -> str:
    """The longest of some words with which a text starts; "" where it starts with none."""
    return max(filter(text.startswith, starts), key=len, default="")


def any_of(words: Iterable[str]) -> str:
    """A group that meets any of some words as they stand, the longest first; where there are none, nothing."""
    every = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, every))})" if every else "(?!)"
