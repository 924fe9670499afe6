"""What an article reports of somebody whom nothing else makes a speaker is the article's own."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.answers.reported import reported
from retrieval.answers.weighing import spoken_topic
from retrieval.collection import Collection
from retrieval.questions.question import Question
from tests.retrieval.reports import lines, record

QUIET = lines(
    [
        "董事尤安平转让了泰南的股票，因此解任。",
        "对此泰南回应，尤安平不熟悉规定，对公司没有影响。",
        "渔民说：“泰南的船最旧。”",
    ]
)
CORPUS = Collection.of([record(QUIET, {"泰南的船最旧。": Person("渔民", None, ())})])
NAMED = """球队换教练

前锋龙小川说：“我们支持罗文山的计划，罗文山想得很远。”

罗文山上个月来到球队。
"""


@pytest.mark.parametrize("topic", ["", "尤安平解任"])
def test_a_sentence_in_which_a_name_is_the_subject_of_saying_answers(topic: str) -> None:
    question = Question.of("泰南怎么说")
    found = reported("泰南", spoken_topic(topic, CORPUS, question), question, CORPUS)
    assert found is not None
    assert found.statements[0].parts[0].text.startswith("对此泰南回应")
    assert found.statements[0].speaker is None


@pytest.mark.parametrize(("who", "topic"), [("泰南", "球队的教练"), ("南", ""), ("尤安平", ""), ("Tainan", "")])
def test_neither_another_topic_nor_another_subject_is_told(who: str, topic: str) -> None:
    question = Question.of(f"{who}怎么说")
    assert reported(who, spoken_topic(topic, CORPUS, question), question, CORPUS) is None


def test_nobodys_words_stand_for_those_of_somebody_named_who_does_not_speak() -> None:
    named = Collection.of([extract(parse(NAMED, id="team"))])
    found = answer("罗文山对球队怎么说？", named)
    assert all(statement.speaker is None for statement in found.statements)
