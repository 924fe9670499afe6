"""A paragraph that speaks of somebody else than the question names does not answer it."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.answers.weighing import spoken_topic
from retrieval.passages.evidence import evidence
from retrieval.passages.named import lacks_a_name
from retrieval.passages.search import Search
from retrieval.questions.question import Question
from tests.retrieval.reports import collection, lines

FILLING = ("Bread is dear this year.", "The quarry is shut.", "Geese came early.", "The ferry was late again.")
MINERS = collection(
    lines(
        [
            *FILLING,
            "The miners of Selden are unlikely to endorse Varga because of what she said on coal in March.",
            "Hansen opened the fair.",
            "In May she visited the old mine of Norwick.",
            "“Bread is dear,” a baker said.",
        ]
    )
)


@pytest.mark.parametrize(
    "question",
    ["Why are the miners unlikely to endorse Hansen?", "Why are the miners of Norwick unlikely to endorse Varga?"],
)
def test_somebody_else_is_not_who_was_asked_about(question: str) -> None:
    assert not answer(question, MINERS).answered


@pytest.mark.parametrize(
    "question",
    [
        "Why are the miners unlikely to endorse Varga?",
        "Why are the miners of Selden unlikely to endorse Ida Varga?",
        "When did Hansen visit the old mine?",
    ],
)
def test_a_name_may_stand_in_part_or_in_the_paragraph_before(question: str) -> None:
    assert answer(question, MINERS).answered


def test_days_and_months_are_no_names() -> None:
    question = Question.of("Why are the miners unlikely to endorse Varga on Monday?")
    topic = spoken_topic(question.plain, MINERS, question)
    best = evidence(Search(topic, "topic"), MINERS)[0]
    assert not lacks_a_name(best, topic, question, MINERS)
