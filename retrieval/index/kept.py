"""The records of an index in a folder: each is read when it is first asked for, the latest stay at hand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from retrieval.index.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.quotation import Record
    from retrieval.index.folder import Edition

AT_HAND = 4_000_000  # characters of the articles that stay in memory


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
