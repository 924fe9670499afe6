"""The records of a corpus with the index over their paragraphs: what a question is put to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from corpus.quotation import Record


@dataclass(frozen=True, eq=False)
class Collection:
    """Records by article id. Immutable: a reindex makes a new one and old readers finish on theirs."""

    records: Mapping[str, Record]

    @classmethod
    def of(cls, records: Iterable[Record]) -> Collection:
        """Index the records."""
        return cls({record.article.id: record for record in records})
