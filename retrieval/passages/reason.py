"""Reasons: "why" is answered by a sentence that gives one, or leads up to one, and by no other.

Of news: "Moore had moved to the ridges. He could no longer bear the noise." What people say in answer gives reasons in
all manner of words, so that only the article's own are held to it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from retrieval.language.tokens import words_listed
from retrieval.passages.deed import REPORTING

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate

WORD = re.compile(r"[a-z]+")
PURPOSE = re.compile(
    r"\bto (?!(?:the|an?|his|her|its|their|our|your|my|this|that|these|those|be|him|them|us|me)\b)[a-z]{2,}"
    r"|\bfor (?:fear|lack|want|[a-z]+ing)\b"
)
ASKS_WHY = re.compile(r"^why\b|\bwhy\b|\bfor what reason\b|\bhow come\b")


def asks_why(question: str) -> bool:
    """Whether a folded English question asks for a reason."""
    return ASKS_WHY.search(question) is not None


def gives_reason(text: str) -> bool:
    """Whether a sentence may give a cause or a purpose."""
    folded = text.casefold()
    return not words_listed("causes.en.txt").isdisjoint(WORD.findall(folded)) or PURPOSE.search(folded) is not None


def with_reason(candidate: Candidate, collection: Collection) -> Candidate | None:
    """The candidate, with the sentence behind it where only that one gives a reason; None where neither does."""
    own = candidate.utterance
    if own.speaker is not None or own.article.language != "en" or collection.reporting < REPORTING:
        return candidate
    if gives_reason(own.text) and own.paragraph.kind == "body":
        return candidate
    behind = _behind(own, candidate.number, collection)
    if behind is None or not (behind.speaker is not None or gives_reason(behind.text)):
        return None
    if behind.speaker is not None:
        return candidate._replace(utterance=behind)
    both = replace(own, span=Span(own.span.start, behind.span.end), sentences=(*own.sentences, *behind.sentences))
    return candidate._replace(utterance=both)


def _behind(own: Utterance, number: int, collection: Collection) -> Utterance | None:
    """What is told or said next in the paragraph."""
    later = [u for u in collection.utterances(number) if u.span.start >= own.span.end and not u.nested]
    return min(later, key=lambda u: u.span, default=None)
