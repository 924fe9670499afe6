"""What letters stand for, where an article explains them in brackets: "the Norwick Harbour Authority (NHA)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import stating
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.passages.showing import statement
from retrieval.topics.abbreviations import spelled_out
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.questions.question import Question, Reading

SURE = 0.95  # confidence in what is in brackets behind words that begin with its letters


def stands_for(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What letters stand for; None where nothing near explains them."""
    search = Search(topic_of(reading.topic, collection, names=(reading.topic,)), "topic", collection)
    found = evidence(search) if search.topic.facets else ()
    told = next((each for each in found if any(spelled_out(reading.topic, each.utterance.text))), None)
    return stating(question, SURE, [statement(told, search)]) if told else None
