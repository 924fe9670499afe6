"""Where somebody speaks to one who is named with a title: 王磊对校长高朗说."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.lexicon import Lexicon

LONGEST_WORD = 3  # characters of one that holds a preposition


def prepositions(plain: str, lexicon: Lexicon, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where 对, 向, 跟 … stand in front of the title that ends at ``stop``, and their lengths.

    Those in 对外, 方向, 反对 are none.
    """
    for at, after in lexicon.towards.within(plain, start, stop):
        before = range(max(start, at - LONGEST_WORD + 1), at + 1)
        held = any(begin + lexicon.not_towards.at(plain, begin) > at for begin in before)
        if not held and after < stop and not (at == start and _is_distant(plain, lexicon, after, stop)):
            yield at, after - at


def _is_distant(plain: str, lexicon: Lexicon, after: int, stop: int) -> bool:
    """对这件事校长高朗说: whether what a clause opens with is perhaps not the title but a thing before it."""
    nouns = (lexicon.offices, lexicon.bodies, lexicon.places, lexicon.definite, lexicon.indefinite)
    return "的" not in plain[after:stop] and not any(words.at(plain, after, stop) > 1 for words in nouns)
