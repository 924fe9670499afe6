"""Register: whether articles report what people say, as news does, or tell it themselves, as an encyclopedia does.

What people said is asked about in other words than theirs; what an encyclopedia tells is asked about in its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.quotation import Quotation
    from retrieval.collection import Collection

SAMPLED = 32  # paragraphs, evenly spread, whose articles are looked at
SUPPOSED = 3  # articles that quote somebody, supposed beside those seen: a few without quotations may still be news
REPORTED = 0.004  # quotations of either form a character from which articles are reports of news agencies
ENCYCLOPEDIC, NEWSLIKE = 0.4, 0.7  # shares of articles that quote somebody: up to the one, and from the other


def reporting(collection: Collection) -> float:
    """How far a collection is one of news, 0 to 1: by how many of its articles quote somebody."""
    seen = _seen(collection)
    quoting = sum(quotes_somebody(collection.records[article].quotations) for article in seen)
    share = (quoting + SUPPOSED) / (len(seen) + SUPPOSED)
    return min(1.0, max(0.0, (share - ENCYCLOPEDIC) / (NEWSLIKE - ENCYCLOPEDIC)))


def reports_of_agencies(collection: Collection) -> bool:
    """Whether articles that hardly quote anybody directly are full of what somebody is said to have said."""
    if collection.news_share == 1.0:
        return False
    records = [collection.records[article] for article in _seen(collection)]
    told = sum(len(record.quotations) for record in records)
    return told >= REPORTED * sum(len(record.article.text) for record in records)


def _seen(collection: Collection) -> set[str]:
    """The ids of the articles that are looked at."""
    size = collection.layout.size
    return {collection.layout.place_of(number * size // SAMPLED)[0] for number in range(SAMPLED if size else 0)}


def quotes_somebody(quotations: Iterable[Quotation]) -> bool:
    """Whether somebody's very words are given, with who they are."""
    return any(q.form == "direct" and q.speaker is not None and q.speaker.kind != "pronoun" for q in quotations)
