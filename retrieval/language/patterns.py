"""Pieces of patterns that several modules share, and how lists of words become one."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CAPITAL = r"[A-Z][\w’'-]+"  # a word that may be a name's
INITIALLED = r"[A-Z][\w’'.-]+"  # the same with a full stop: "Jr.", "St."


def late(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A pattern that is compiled when it is first asked for: many are never needed."""
    return cache(partial(re.compile, pattern, flags))


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
