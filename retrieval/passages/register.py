"""Register: whether articles report what people say, as news does, or tell it themselves, as an encyclopedia does.

What people said is asked about in other words than theirs; what an encyclopedia tells is asked about in its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.quotation import Quotation
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.topics.topic import Topic

SAMPLED = 32  # paragraphs, evenly spread, whose articles are looked at
SUPPOSED = 3  # articles that quote somebody, supposed beside those seen: a few without quotations may still be news
ENCYCLOPEDIC, NEWSLIKE = 0.4, 0.7  # shares of articles that quote somebody: up to the one, and from the other


def reporting(collection: Collection) -> float:
    """How far a collection is one of news, 0 to 1: by how many of its articles quote somebody."""
    size = collection.layout.size
    seen = {collection.layout.place_of(number * size // SAMPLED)[0] for number in range(SAMPLED if size else 0)}
    quoting = sum(quotes_somebody(collection.records[article].quotations) for article in seen)
    share = (quoting + SUPPOSED) / (len(seen) + SUPPOSED)
    return min(1.0, max(0.0, (share - ENCYCLOPEDIC) / (NEWSLIKE - ENCYCLOPEDIC)))


def is_asked_of_english_news(topic: Topic, best: Candidate, collection: Collection) -> bool:
    """Whether an English question is put to English news, whose names and nouns are met everywhere.

    An encyclopedia is asked in its own words: there the confidence tells what is missing.
    """
    return topic.is_english and best.utterance.article.language == "en" and collection.is_news


def quotes_somebody(quotations: Iterable[Quotation]) -> bool:
    """Whether somebody's very words are given, with who they are."""
    return any(q.form == "direct" and q.speaker is not None and q.speaker.kind != "pronoun" for q in quotations)
