"""A paragraph that speaks of somebody else than the question names does not answer it."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.answers.weighing import spoken_topic
from retrieval.passages.evidence import evidence
from retrieval.passages.named import lacks_a_name
from retrieval.passages.search import Search
from retrieval.questions.question import Question
from tests.retrieval.postings.test_bridge import Glossary
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


def test_single_letters_are_no_names() -> None:
    question = Question.of("Why are the miners unlikely to endorse Varga on R&D?")
    topic = spoken_topic(question.plain, MINERS, question)
    assert not lacks_a_name(evidence(Search(topic, "topic"), MINERS)[0], topic, question, MINERS)


class Gazetteer(Glossary):
    """Knows two towns by name."""

    def is_name(self, word: str) -> bool:
        return word in ("武汉", "广州")


QUAYS = collection(
    lines(
        [
            *("今年面包很贵。", "采石场关门了。", "大雁来得早。", "渡轮又晚点了。"),
            "9日，渔民在苏州码头的一次火灾中救出五人，火灾造成两艘渔船沉没。",
            "12日，武汉码头又发生一次火灾，造成三艘渔船沉没。",
            "广州的渔民说，码头的灯坏了。",
        ]
    ),
    thesaurus=Gazetteer(),
)


@pytest.mark.parametrize("question", ["9日的火灾造成几艘渔船沉没？", "武汉码头的火灾造成几艘渔船沉没？"])
def test_what_happened_on_the_day_and_at_the_place_asked_about_is_told(question: str) -> None:
    assert answer(question, QUAYS).answered


@pytest.mark.parametrize("question", ["7日的火灾造成几艘渔船沉没？", "广州码头的火灾造成几艘渔船沉没？"])
def test_what_happened_on_another_day_or_elsewhere_is_no_answer(question: str) -> None:
    assert not answer(question, QUAYS).answered


def test_neither_the_year_nor_a_month_in_words_has_to_be_said_again() -> None:
    assert answer("2021年三月9日的火灾造成几艘渔船沉没？", QUAYS).answered
