"""Where each paragraph lies: numbers in the order of the corpus, and numbers in the order of the volumes.

A question sees paragraphs numbered in the order of the articles, whatever the order in which they were indexed, so
that equal scores come in the same order from an index made at once and from one changed article by article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.quotation import Record
    from retrieval.index.catalogue import Row
    from retrieval.index.folder import Edition
    from retrieval.postings.arrays import Marks, Numbers

FEW = 4096  # paragraphs up to which all are scored and read
AT_HAND = 4_000_000  # characters of the articles that stay in memory


@dataclass(frozen=True, eq=False)
class Layout:
    """Articles in the order of the corpus, with the numbers of their first paragraphs in both orders.

    ``starts`` are those in the order of the corpus and, last, how many there are; ``shelved`` those in the order of
    the volumes, whose documents are ``extent`` with the removed ones. ``records`` has for each article, in a row, its
    volume, and the first byte and the count of bytes of its record there.
    """

    ids: tuple[str, ...]
    starts: Numbers = field(repr=False)
    shelved: Numbers = field(repr=False)
    chinese: Marks = field(repr=False)
    extent: int
    records: Numbers = field(repr=False)

    @classmethod
    def of(cls, rows: Sequence[Row], volumes: Mapping[int, int]) -> Layout:
        """The layout of articles over volumes: their numbers in order, and how many documents each holds."""
        bases, extent = {}, 0
        for volume, documents in volumes.items():
            bases[volume] = extent
            extent += documents
        counts = np.fromiter((row.paragraphs for row in rows), np.int64, len(rows))
        return cls(
            tuple(row.id for row in rows),
            np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)]),
            np.fromiter((bases[row.volume] + row.first for row in rows), np.int64, len(rows)),
            np.fromiter((row.language == "zh" for row in rows), np.bool_, len(rows)),
            extent,
            np.array([(row.volume, row.start, row.bytes) for row in rows], np.int64).reshape(-1, 3),
        )

    @property
    def size(self) -> int:
        """How many paragraphs there are."""
        return int(self.starts[-1])

    @cached_property
    def article_of(self) -> Mapping[str, int]:
        """The place of each article, by id."""
        return {name: place for place, name in enumerate(self.ids)}

    def record_of(self, article: str) -> tuple[int, int, int]:
        """Volume, first byte and count of bytes of a record; KeyError when there is no such article."""
        volume, start, count = self.records[self.article_of[article]].tolist()
        return volume, start, count

    def number_of(self, article: str, paragraph: int) -> int:
        """The number of a paragraph; paragraphs count from 1."""
        return self._starts[self.article_of[article]] + paragraph - 1

    def shelved_span(self, article: str) -> tuple[int, int]:
        """Where an article's paragraphs begin and end in the order of the volumes."""
        place = self.article_of[article]
        first = int(self.shelved[place])
        return first, first + int(self.starts[place + 1] - self.starts[place])

    def place_of(self, number: int) -> tuple[str, int]:
        """Article and paragraph of a number."""
        starts = self._starts
        place = bisect_right(starts, number) - 1
        return self.ids[place], number - starts[place] + 1

    @cached_property
    def _starts(self) -> Sequence[int]:
        """The starts as Python's own numbers, among which one is found faster."""
        starts: list[int] = self.starts.tolist()
        return starts

    def first_of(self, numbers: Numbers) -> Numbers:
        """The first paragraph of the article of each of these."""
        found: Numbers = self.starts[np.searchsorted(self.starts, numbers, "right") - 1]
        return found

    def is_chinese(self, numbers: Numbers) -> Marks:
        """Which of these paragraphs belong to Chinese articles."""
        found: Marks = self.chinese[np.searchsorted(self.starts, numbers, "right") - 1]
        return found

    def shelved_of(self, numbers: Numbers) -> Numbers:
        """Numbers in the order of the volumes, of numbers in the order of the corpus."""
        places = np.searchsorted(self.starts, numbers, "right") - 1
        return numbers - self.starts[places] + self.shelved[places]

    def numbers_of(self, shelved: Numbers) -> Numbers:
        """Numbers in the order of the corpus, of numbers in the order of the volumes; removed ones have none."""
        places = self._order[np.searchsorted(self._rising, shelved, "right") - 1]
        return shelved - self.shelved[places] + self.starts[places]

    @cached_property
    def _order(self) -> Numbers:
        """The articles in the order of the volumes; of two with the same number the first one is empty."""
        return np.lexsort((np.diff(self.starts), self.shelved))

    @cached_property
    def _rising(self) -> Numbers:
        return self.shelved[self._order]

    def removed(self) -> Numbers:
        """Documents of the volumes that no article has any more, in rising order."""
        alive = np.zeros(self.extent, np.bool_)
        alive[self.shelved_of(np.arange(self.size))] = True
        return np.flatnonzero(~alive)


class KeptRecords(Mapping[str, "Record"]):
    """Records by article id, in the order of the corpus."""

    def __init__(self, edition: Edition) -> None:
        self._edition, self._lock = edition, Lock()
        self._at_hand: OrderedDict[str, Record] = OrderedDict()
        self._characters = 0

    def __getitem__(self, name: str) -> Record:
        record = self._at_hand.get(name)
        if record is None:
            volume, start, count = self.layout.record_of(name)
            record = self._edition.shelves[volume].record(start, count)
            self._keep(name, record)
        return record

    @cached_property
    def layout(self) -> Layout:
        """Where each paragraph and each record lies."""
        return Layout.of(self._edition.catalogue.rows(), {n: v.size for n, v in self._edition.volumes.items()})

    def _keep(self, name: str, record: Record) -> None:
        with self._lock:
            self._at_hand[name] = record
            self._characters += len(record.article.text)
            while self._characters > AT_HAND and len(self._at_hand) > 1:
                self._characters -= len(self._at_hand.popitem(last=False)[1].article.text)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (name in self._at_hand or self._edition.catalogue.has(name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._edition.catalogue.ids())

    def __len__(self) -> int:
        return self._size

    @cached_property
    def _size(self) -> int:
        return self._edition.catalogue.size()
