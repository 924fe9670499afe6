"""Conversations: questions of which each may follow up the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answering import answer
from retrieval.following.previous import Previous

if TYPE_CHECKING:
    from retrieval.answer import Answer
    from retrieval.collection import Collection


def talk(*questions: str, collection: Collection) -> Answer:
    """The answer to the last of several questions, each of which may follow up the one before."""
    previous: Previous | None = None
    for question in questions:
        found = answer(question, collection, previous=previous)
        previous = Previous.of(found, previous)
    return found
