"""How often each word of jieba's dictionary occurs, in an eighth of the memory that a dict takes.

A word of up to four characters is a number of 64 bits; the few longer ones are in a dict.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property, lru_cache
from io import BytesIO
from math import log
from typing import TYPE_CHECKING, Any

import numpy as np

from retrieval.postings.engine import engines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

WIDTH = 8  # bytes of a word that is a number
FIRST = 16  # bits of its first character
AT_HAND = 1 << 15  # words looked up of late: those of a text come again


class Counts(Mapping[str, int]):
    """Counts by word; those with a count of 0 only begin longer words. ``total`` is that of all words together.

    ``numbers`` rise, and ``counts`` go with them.
    """

    def __init__(
        self, numbers: NDArray[np.uint64], counts: NDArray[np.uint32], longer: Mapping[str, int], total: int
    ) -> None:
        self.total = total
        self._numbers, self._counts, self._longer = numbers.data, counts.data, longer
        firsts = np.arange(1 << FIRST, dtype=np.uint64) << np.uint64(64 - FIRST)
        self._edges = np.append(np.searchsorted(numbers, firsts), len(numbers)).astype(np.uint32).data
        self._found = lru_cache(AT_HAND)(self._looked_up)

    @classmethod
    def of(cls, lines: Iterable[tuple[str, int]]) -> Counts:
        """The counts of words, the last one given of each, with the beginnings of longer words.

        jieba's ``gen_pfdict`` makes the same, as a dict that is twelve times as large.
        """
        numbers, counts, longer, total = array("Q"), array("I"), dict[str, int](), 0
        for word, count in lines:
            total += count
            number = number_of(word)
            if number is None:
                longer |= dict.fromkeys((word[:end] for end in range(1, len(word)) if word[:end] not in longer), 0)
                longer[word] = count
            else:
                numbers.append(number)
                counts.append(count)
        begun = np.array([number for word in longer if (number := number_of(word)) is not None], np.uint64)
        joined = _joined(np.array(numbers, np.uint64), np.array(counts, np.uint32), begun)
        return cls(*joined, {word: count for word, count in longer.items() if number_of(word) is None}, total)

    def __getitem__(self, word: str) -> int:
        count = self._found(word)
        if count is None:
            raise KeyError(word)
        return count

    def get(self, word: str, default: int | None = None) -> int | None:  # type: ignore[override] # of one kind only
        """The count of a word."""
        count = self._found(word)
        return default if count is None else count

    def __contains__(self, word: object) -> bool:
        return self._found(word) is not None

    def __iter__(self) -> Iterator[str]:
        yield from map(word_of, self._numbers)
        yield from self._longer

    def __len__(self) -> int:
        return len(self._numbers) + len(self._longer)

    def _looked_up(self, word: str) -> int | None:
        number = number_of(word)
        if number is None:
            return self._longer.get(word)
        first = number >> (64 - FIRST)
        place = bisect_left(self._numbers, number, self._edges[first], self._edges[first + 1])
        found = place < len(self._numbers) and self._numbers[place] == number
        return self._counts[place] if found else None

    def best_ends(self, run: str) -> list[int]:
        """``best_ends``, by compiled code where that is loaded."""
        compiled = engines.inferring
        found: list[int] | None = compiled.best_ends(run, self.arrays, log(self.total)) if compiled else None
        return best_ends(run, self, self.total) if found is None else found

    @cached_property
    def arrays(self) -> tuple[NDArray[Any], ...]:
        """Words and counts, where words with each character begin, and the words with which longer ones begin."""
        begun = {number for word in self._longer if (number := number_of(word[: WIDTH // 2])) is not None}
        arrays = (self._numbers, self._counts, self._edges, np.array(sorted(begun), np.uint64))
        return tuple(np.asarray(array) for array in arrays)

    def packed(self) -> bytes:
        """The whole table as bytes."""
        longer = "\n".join(f"{word} {count}" for word, count in self._longer.items()).encode()
        held = BytesIO()
        text = np.frombuffer(longer, np.uint8)
        np.savez(held, numbers=self._numbers, counts=self._counts, longer=text, total=np.int64(self.total))
        return held.getvalue()

    @classmethod
    def unpacked(cls, data: bytes) -> Counts:
        """What was packed; ValueError, KeyError, EOFError or BadZipFile where it was not."""
        with np.load(BytesIO(data)) as held:
            lines = bytes(held["longer"]).decode().split("\n")
            longer = {word: int(count) for word, _, count in (line.rpartition(" ") for line in lines if line)}
            numbers, counts = held["numbers"].astype(np.uint64), held["counts"].astype(np.uint32)
            return cls(numbers, counts, longer, int(held["total"]))


def _joined(
    numbers: NDArray[np.uint64], counts: NDArray[np.uint32], begun: NDArray[np.uint64]
) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    """Short words in rising order with the last count given of each, and with 0 what only begins words."""
    shorter = [numbers & ~np.uint64((1 << bits) - 1) for bits in range(FIRST, 8 * WIDTH, FIRST)]
    every = np.concatenate([numbers, begun, *shorter])
    every.sort()  # NumPy's unique takes three times the memory
    every = every[np.append(True, every[1:] > every[:-1])[: len(every)]]
    found = np.zeros(len(every), np.uint32)
    found[np.searchsorted(every, numbers)] = counts
    return every, found


def number_of(word: str) -> int | None:
    """A short word as a number, the first character before all others.

    None for one that is longer, or has characters of more than 16 bits.
    """
    encoded = word.encode("utf-16-be", "surrogatepass")
    is_short = len(encoded) <= WIDTH and len(encoded) == 2 * len(word)
    return int.from_bytes(encoded.ljust(WIDTH, b"\0"), "big") if is_short else None


def word_of(number: int) -> str:
    """The word with this number."""
    return number.to_bytes(WIDTH, "big").decode("utf-16-be", "surrogatepass").rstrip("\0")


def best_ends(run: str, counts: Mapping[str, int], total: int) -> list[int]:
    """For each character the end of the word that begins with it on the likeliest way to the end of the run.

    ``counts`` are those of words in a text of ``total`` words. jieba builds a graph of all words and then looks for the
    best way through it; here both are one pass from the end, as in any dynamic programme over words
    (``Tokenizer.get_DAG`` and ``calc``): its own result in a third of the time.
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
