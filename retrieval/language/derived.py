"""Derived words: English words of one family that stemming keeps apart, "decide" and "decision"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import stem, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALIKE = 0.6  # weight of one in the place of another: who decides makes a decision, but who acts is an actor


def of_same_family(term: str) -> Sequence[Option]:
    """Options for a stem: those of the words that are derived from its words, or that they are derived from."""
    return _families().get(term, ())


@cache
def _families() -> Mapping[str, Sequence[Option]]:
    found: defaultdict[str, list[Option]] = defaultdict(list)
    for line in sorted(word_list("derived.en.txt")):
        one, other = map(stem, line.split())
        found[one].append(Option((other,), ALIKE))
        found[other].append(Option((one,), ALIKE))
    return found
