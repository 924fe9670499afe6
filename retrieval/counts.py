"""How often each word of jieba's dictionary occurs, in an eighth of the memory that a dict takes.

A word of up to four characters is a number of 64 bits; the few longer ones are in a dict.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

WIDTH = 8  # bytes of a word that is a number
FIRST = 16  # bits of its first character
AT_HAND = 1 << 14  # words looked up of late: those of a text come again


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
    def of(cls, counted: Mapping[str, int], total: int) -> Counts:
        """The same counts as a dict's."""
        numbers, counts, longer = array("Q"), array("I"), dict[str, int]()
        for word, count in counted.items():
            number = number_of(word)
            if number is None:
                longer[word] = count
            else:
                numbers.append(number)
                counts.append(count)
        rising, theirs = np.array(numbers, np.uint64), np.array(counts, np.uint32)
        order = np.argsort(rising)
        return cls(rising[order], theirs[order], longer, total)

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

    def packed(self) -> bytes:
        """All of it as bytes."""
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


def number_of(word: str) -> int | None:
    """A short word as a number, the first character before all others; None for one that is longer."""
    encoded = word.encode("utf-16-be", "surrogatepass")
    return int.from_bytes(encoded.ljust(WIDTH, b"\0"), "big") if len(encoded) <= WIDTH else None


def word_of(number: int) -> str:
    """The word that is this number."""
    return number.to_bytes(WIDTH, "big").decode("utf-16-be", "surrogatepass").rstrip("\0")
