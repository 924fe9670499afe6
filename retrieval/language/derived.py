"""Derived words: English words of one family that stemming keeps apart, "decide" and "decision"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.language.option import Option

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALIKE = 0.6  # weight of one in the place of another: who decides makes a decision, but who acts is an actor


def of_same_family(term: str) -> Sequence[Option]:
    """Options for a stem: those of the words that are derived from its words, or that they are derived from."""
    return [Option((other,), ALIKE) for other in _families().get(term, ())]


@cache
def _families() -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in files("retrieval.words").joinpath("derived.en.txt").read_text(encoding="utf-8").splitlines()[1:]:
        one, other = line.split()
        found[one].append(other)
        found[other].append(one)
    return found
