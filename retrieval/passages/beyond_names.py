"""What a topic has beside a name has to be met: words on Aske are not yet words on Aske's nets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.passages.occasion import with_occasion

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.topics.topic import Topic

MET = 0.25  # strength from which a thing is met


def is_of_names_alone(best: Candidate, topic: Topic, collection: Collection) -> bool:
    """Whether a passage meets nothing of a topic in news but the names in it, where it has more than names."""
    is_foreign = topic.is_english == (best.utterance.article.language == "zh")
    if is_foreign or not collection.is_news:
        return False
    others = [at for at, facet in enumerate(topic.facets) if not facet.exact]
    if not others or len(others) == len(topic.facets):
        return False
    led = with_occasion(best.utterance, best.number, topic, collection, ())
    places = (collection.paragraphs.terms_of(best.number), collection.paragraphs.title_of(best.utterance.article.id))
    met = (max(led[at] if led else 0.0, *(topic.facets[at].strength(place) for place in places)) for at in others)
    return max(met) < MET
