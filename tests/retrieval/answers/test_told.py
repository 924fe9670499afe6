"""Whom nobody quotes: what is told that they said, as whosever words it is."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.answers.absent import Absent
from retrieval.answers.told import told_of
from retrieval.answers.weighing import spoken_topic
from retrieval.collection import Collection
from retrieval.questions.question import Question
from tests.retrieval.reports import lines, record

TEXT = """The lighthouse at Skarv to be sold

“The minister says that ships have no use for lamps,” said Tora Lie.

The painter Odd Moen has called the sale of the lighthouse a disgrace. Rolf Tangen was praised by all.

As the councillor Britt Hauge had demanded, the tower will stay white. Jon Vik was blamed by the keeper.
"""
CORPUS = Collection.of([extract(parse(TEXT, id="lamp"))])
STOCKS = lines(
    [
        "董事尤安平转让了泰南的股票，因此解任。",
        "对此泰南回应，尤安平不熟悉规定，对公司没有影响。",
        "渔民说：“泰南的船最旧。”",
    ]
)
QUIET = Collection.of([record(STOCKS, {"泰南的船最旧。": Person("渔民", None, ())})])
NAMED = """球队换教练

前锋龙小川说：“我们支持罗文山的计划，罗文山想得很远。”

罗文山上个月来到球队。
"""


@pytest.mark.parametrize(
    ("question", "words", "speaker"),
    [
        ("What did the minister say about lamps?", "no use for lamps", "Tora Lie"),
        ("What did the painter say about the sale?", "a disgrace", "Odd Moen"),
        ("What did Britt Hauge demand?", "had demanded", None),
    ],
)
def test_what_is_told_that_somebody_said_is_shown_as_whosever_words_it_is(
    question: str, words: str, speaker: str | None
) -> None:
    shown = answer(question, CORPUS).statements[0]
    assert words in shown.parts[0].text
    assert (shown.speaker.label if shown.speaker else None) == speaker


@pytest.mark.parametrize(
    "question",
    [
        "What did Rolf Tangen say?",
        "What did Jon Vik say?",
        "What did the postman say?",
        "What did the minister say of whales?",
    ],
)
def test_of_whom_nothing_is_told_there_is_no_answer(question: str) -> None:
    assert not answer(question, CORPUS).answered


@pytest.mark.parametrize("topic", ["", "尤安平解任"])
def test_a_sentence_in_which_a_name_is_the_subject_of_saying_answers(topic: str) -> None:
    question = Question.of("泰南怎么说")
    found = told_of(Absent.of("泰南", question, QUIET), spoken_topic(topic, QUIET, question), question)
    assert found is not None
    assert found.statements[0].parts[0].text.startswith("对此泰南回应")
    assert found.statements[0].speaker is None


@pytest.mark.parametrize(("who", "topic"), [("泰南", "球队的教练"), ("南", ""), ("尤安平", ""), ("Tainan", "")])
def test_neither_another_topic_nor_another_subject_is_told(who: str, topic: str) -> None:
    question = Question.of(f"{who}怎么说")
    assert told_of(Absent.of(who, question, QUIET), spoken_topic(topic, QUIET, question), question) is None


def test_nobodys_words_stand_for_those_of_somebody_named_who_does_not_speak() -> None:
    named = Collection.of([extract(parse(NAMED, id="team"))])
    found = answer("罗文山对球队怎么说？", named)
    assert all(statement.speaker is None for statement in found.statements)
