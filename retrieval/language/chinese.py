"""jieba, behind one function."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Protocol, cast

from retrieval.language.counts import Counts
from retrieval.language.imports import without

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

KNOWN = re.compile("[\u4e00-\u9fd5]+")  # what jieba takes for Chinese characters
REMEMBERED = 16_384  # runs: a sentence has those of its paragraph
_folder: list[Path] = []
_making = Lock()


class Tokenizer(Protocol):
    """What is used of jieba's, which has no types."""

    FREQ: Counts
    total: int

    def lcut(self, run: str) -> list[str]:
        """The words into which a run of Chinese characters is cut."""


def use_cache_folder(folder: Path | None) -> None:
    """Keep jieba's word counts in ``folder``, which must be private; without one they are counted in every process.

    jieba itself would unmarshal them from the shared temporary folder, where any local user can plant a file, and
    print a traceback where it cannot write: https://github.com/fxsj/jieba/blob/master/jieba/__init__.py
    (``Tokenizer.initialize``).
    """
    _folder[:] = [folder] if folder else []


def cache_folder() -> Path | None:
    """The folder in which jieba's dictionary is cached."""
    return _folder[0] if _folder else None


@cache
def _tokenizer() -> Tokenizer:
    with _making:  # one of the threads that answer the first questions of a process, while the others wait
        return _made()


@cache
def _made() -> Tokenizer:
    with without("pkg_resources"):
        import jieba  # noqa: PLC0415 - takes a while

    from retrieval.language.store import counts_in  # noqa: PLC0415 - sqlite3 and the tokens, which import this module

    tokenizer = jieba.Tokenizer()

    def count() -> Counts:
        with tokenizer.get_dict_file() as lines:
            return Counts.of((word, int(count)) for word, count, *_ in (line.decode().split() for line in lines))

    tokenizer.FREQ = counts_in(_folder[0], count) if _folder else count()
    tokenizer.total, tokenizer.initialized = tokenizer.FREQ.total, True
    return cast("Tokenizer", tokenizer)


def prepare() -> None:
    """Count the words now, so that later processes find the counts in the folder."""
    _tokenizer()


@lru_cache(maxsize=REMEMBERED)
def cut(run: str) -> tuple[str, ...]:
    """Words of a run of simplified Chinese characters."""
    tokenizer = _tokenizer()
    if not KNOWN.fullmatch(run):
        return tuple(tokenizer.lcut(run))
    return tuple(_words_of(run, tokenizer.FREQ))


def _words_of(run: str, counts: Counts) -> Iterator[str]:
    """The words on the likeliest way through a run of characters that are ``KNOWN``, which has one or more."""
    single = start = 0
    ends = counts.best_ends(run)
    while start < len(ends):
        end = ends[start]
        if end - start > 1:
            if single < start:
                yield from _apart(run[single:start], counts)
            yield run[start:end]
            single = end
        start = end
    yield from _apart(run[single:], counts)


def _apart(singles: str, counts: Mapping[str, int]) -> Sequence[str]:
    """Characters that the best way leaves by themselves: the words that jieba's hidden Markov model finds."""
    if len(singles) < 2 or counts.get(singles):  # noqa: PLR2004 - a pair
        return singles
    from jieba import finalseg  # noqa: PLC0415 - imported with jieba

    return list(finalseg.cut(singles))


def share_of(word: str) -> float:
    """The share of all words, 0 to 1, that a word of simplified Chinese has in jieba's counts; 0 where it lacks it."""
    tokenizer = _tokenizer()
    return float(tokenizer.FREQ.get(word) or 0) / tokenizer.total
