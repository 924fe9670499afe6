"""How much a Chinese question asks for, who did a thing, and where: told by the sentence with the verb asked for."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import reading

YARD = """南浦船厂公布财报

南浦船厂昨天公布财报，二季度营收21.6亿元，比去年多了一成；净亏损7.2亿元，去年同期亏损15.9亿元。

受财报影响，船厂港股昨天上涨6.2%，收38.7元。

渔港杯总决赛前天晚上在南浦体育馆举行，门票十分钟卖完，黄牛票价炒到2800元。

比赛由渔业处处长尤岳山主持，观众看了三小时。

渔民老邵今年七十三了，他给比赛送来一船鱼。
"""
CORPUS = reading(YARD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("南浦船厂二季度亏了多少？", "净亏损7.2亿元"),
        ("股价涨了多少？", "上涨6.2%"),
        ("总决赛在哪里打的？", "南浦体育馆"),
        ("比賽是誰主持的？", "尤岳山主持"),
    ],
)
def test_the_sentence_with_what_is_asked_for_answers(question: str, told: str) -> None:
    assert told in answer(question, CORPUS).statements[0].parts[0].text


@pytest.mark.parametrize(
    "question", ["渔民亏了多少？", "船厂裁了多少人？", "黄牛票跌了多少？", "颁奖典礼在哪里举行的？"]
)
def test_a_number_or_a_place_of_something_else_does_not(question: str) -> None:
    assert not answer(question, CORPUS).answered
