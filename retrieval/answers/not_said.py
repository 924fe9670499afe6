"""What somebody did not speak of: what they did say, and who did speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import Answer
from retrieval.answers.sayings import statement_near
from retrieval.answers.weighing import SHOWN
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search, shares
from retrieval.passages.showing import statement
from retrieval.passages.tongues import in_their_tongue
from retrieval.people.namesakes import foremost

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

UNSAID = 0.01  # confidence in words on something else
LEAST_NEAR = 0.2  # of a topic, for somebody's words that are not on it to come near it
# of a topic in the asker's words, for others to have spoken of it in the same article, and in another one
LEAST_SHARED, LEAST_SHARED_ELSEWHERE = 0.5, 0.75
OF_SUBJECT = 0.75  # confidence in somebody's words where they are asked about what the whole article is about


def not_said(question: Question, figures: Sequence[Figure], topic: Topic, collection: Collection) -> Answer:
    """They speak, but not of this: what the one meant did say, if only near it, and who did speak of it."""
    figures = foremost(figures, collection)
    near = _nearest_of(figures[0], topic, collection) if len(figures) == 1 else None
    search = Search(topic, "topic", collection, speaking=True, speakers=SHOWN, literal=LEAST_SHARED)
    found = in_their_tongue(evidence(search), figures, collection)
    own = {article for figure in figures for article, _ in figure.persons}
    speaking = [c for c in found if shares(c, search) and _is_told_of(c, own, search)]
    others = dict.fromkeys(c.utterance.speaker for c in speaking if c.utterance.speaker)
    of_it = {c.utterance.article.id for c in found if c.literal}
    shown = near or (statement_near(figures[0], topic, of_it, collection) if len(figures) == 1 else None)
    return Answer(
        question.text,
        question.language,
        "not_said",
        UNSAID,
        (shown,) if shown else (),
        tuple(figure.person for figure in figures),
        others=tuple(others)[:SHOWN],
        articles=tuple(dict.fromkeys(article for figure in figures for article, _ in figure.persons)),
        comes_near=near is not None,
    )


def _is_told_of(candidate: Candidate, own: Set[str], search: Search) -> bool:
    """Whether somebody is told beside those asked about as speaking of a topic: in their articles, or on most of it.

    Whoever has no name is told in their articles alone.
    """
    speaker = candidate.utterance.speaker
    if candidate.utterance.article.id in own:
        return True
    most = search._replace(literal=LEAST_SHARED_ELSEWHERE)
    return speaker is not None and speaker.kind != "unnamed" and shares(candidate, most)


def _nearest_of(figure: Figure, topic: Topic, collection: Collection) -> Statement | None:
    """What somebody says that comes near a topic."""
    search = Search.by((figure,), topic, collection)._replace(is_for_best=True, own=LEAST_NEAR)
    near = next((c for c in evidence(search) if c.own >= LEAST_NEAR), None)
    return statement(near, search) if near else None
