"""What else there is: who else speaks of a topic, what else somebody says, without what was shown before."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer
from retrieval.answers.profile import LISTED, speakers, statements_of
from retrieval.answers.roster import everybody
from retrieval.answers.weighing import SHOWN, answered, nothing, spoken_topic, words_on
from retrieval.language.forms import key_of
from retrieval.passages.confidence import speaks_of
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Lack
    from retrieval.collection import Collection
    from retrieval.following.previous import Previous
    from retrieval.passages.candidates import Candidate
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question

ALL_WORDS = 0.9  # confidence of somebody's words where no topic was asked for


def who_else(question: Question, text: str, previous: Previous, collection: Collection) -> Answer:
    """Who speaks of a topic besides those shown; without a topic, everybody else who speaks."""
    topic = spoken_topic(text, collection, question)
    if not topic.facets:
        others = islice((f for f in everybody(collection) if f.key not in previous.speakers), LISTED + 1)
        found = speakers(question, tuple(others), collection)
        return found if found.answered else replace(found, lack="nobody_else")
    search = Search(topic, "who_said", speaking=True)
    others_words = [
        c
        for c in evidence(search, collection)
        if c.utterance.speaker is not None
        and key_of(c.utterance.article.id, c.utterance.speaker) not in previous.speakers
        and not _is_shown(c, previous)
        and speaks_of(c, topic, collection)
    ]
    return _or_lack(answered(question, others_words, search, collection), "nobody_else")


def what_else(
    question: Question, figures: Sequence[Figure], text: str, previous: Previous, collection: Collection
) -> Answer:
    """What these people say besides what was shown, on a topic or at all; of nobody, what else is on the topic."""
    topic = spoken_topic(text, collection, question)
    if figures and not topic.facets:
        return _other_words(question, figures[0], previous, collection)
    if not topic.facets:
        return replace(nothing(question), lack="nothing_else")
    search = Search.by(figures, topic)
    on_topic = words_on(search, collection)[0] if figures else evidence(search, collection)
    found = [c for c in on_topic if not _is_shown(c, previous)]
    return _or_lack(answered(question, found, search, collection), "nothing_else")


def _other_words(question: Question, figure: Figure, previous: Previous, collection: Collection) -> Answer:
    """The words of a figure that were not shown yet."""
    found = [
        statement
        for statement in statements_of(figure, collection)
        if not any(shown.covers(statement.article, part.span) for shown in previous.shown for part in statement.parts)
    ][:SHOWN]
    if not found:
        return replace(nothing(question), lack="nothing_else")
    kind = KIND_OF[found[0].form]
    return Answer(question.text, question.language, kind, ALL_WORDS, tuple(found), (figure.person,))


def _is_shown(candidate: Candidate, previous: Previous) -> bool:
    utterance = candidate.utterance
    return any(shown.covers(utterance.article.id, utterance.span) for shown in previous.shown)


def _or_lack(answer: Answer, lack: Lack) -> Answer:
    return answer if answer.answered else replace(answer, lack=lack, nearest=())
