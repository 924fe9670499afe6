"""What numbers, dates and places look like in a sentence, and those that it has.

The index tells which pieces of a paragraph have any (see ``index/utterance.py``), so that it is made anew when one of
these patterns changes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from corpus.patterns import Patterns

if TYPE_CHECKING:
    from collections.abc import Sequence

    Kind = Literal["number", "when"]

EXPRESSIONS = Patterns("retrieval/words/expressions.toml")

BEFORE = 12  # characters before a number in which the month of a date may stand


@lru_cache(maxsize=8192)
def expressed(asks: Kind, sentence: str) -> Sequence[tuple[str, int]]:
    """The numbers or dates of a sentence, folded, with where each ends; a number within a date is none."""
    filed = EXPRESSIONS["filing"].match(sentence) if asks == "when" else None
    found = EXPRESSIONS["date" if asks == "when" else "number"].finditer(sentence, filed.end() if filed else 0)
    apart = [match.span() for match in EXPRESSIONS["no_count"].finditer(sentence)] if asks == "number" else []
    return tuple(
        (match[0].casefold().replace(",", ""), match.end())
        for match in found
        if asks != "number" or not (_is_within(match.span(), apart) or _is_dated(sentence, *match.span()))
    )


def is_little(number: str) -> bool:
    """Whether a folded number is one that stands everywhere: it counts only before the thing counted."""
    return EXPRESSIONS["little"].fullmatch(number) is not None


def _is_within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _is_dated(sentence: str, start: int, end: int) -> bool:
    """Whether a number belongs to a date in words."""
    return EXPRESSIONS["in_date"].search(sentence[max(0, start - BEFORE) : end + 1]) is not None
