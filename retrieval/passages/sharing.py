"""Who speaks of a topic in the asker's own words, as others than the one who was asked about are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search


def shares(candidate: Candidate, search: Search, collection: Collection) -> bool:
    """Whether somebody says as much of the topic in the asker's own words as is searched for."""
    utterance, topic = candidate.utterance, search.topic
    found = collection.paragraphs.terms_in(utterance.article.id, utterance.span, english=topic.is_english)
    return utterance.speaker is not None and topic.literal_gain(found) >= search.literal * topic.weight


def edge_of_speakers(search: Search, found: Sequence[Candidate], collection: Collection) -> float:
    """The score below which nobody comes among the speakers who are needed; 0 until there are so many."""
    best: dict[Person, float] = {}
    for c in found:
        if c.utterance.speaker is not None and shares(c, search, collection):
            best[c.utterance.speaker] = max(best.get(c.utterance.speaker, 0.0), c.score)
    return sorted(best.values())[-search.speakers] if len(best) >= search.speakers else 0.0
