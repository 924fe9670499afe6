"""What two people are to each other is told by a sentence with both names and a word for it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """渡船公司换了船长

船长邵启明说：“船旧了，人也老了。”

邵启明与码头商人韩木是小学同窗，两人常一起下棋。

邵启明的妻子、厨师丁若兰在船上做饭。韩木当天也在码头。

韓木和會計袁紹文昨天都沒有上船。
"""
CORPUS = Collection.of([extract(parse(TEXT, id="ferry"))])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("邵启明和韩木是什么关系？", "小学同窗"),
        ("韓木與邵啟明什麼關係？", "小学同窗"),
        ("丁若兰跟邵启明有什么关系？", "妻子"),
        ("丁若兰是邵启明的什么人？", "妻子"),
        ("邵启明与丁若兰之间的关系是什么？", "妻子"),
    ],
)
def test_the_sentence_that_tells_it_answers(question: str, told: str) -> None:
    found = answer(question, CORPUS)
    assert told in found.statements[0].parts[0].text
    assert found.statements[0].speaker is None


def test_two_names_in_a_sentence_are_no_relation() -> None:
    assert not answer("韩木和袁绍文是什么关系？", CORPUS).answered


def test_somebody_of_whom_the_articles_have_nothing_is_related_to_nobody() -> None:
    assert not answer("邵启明和聂海生是什么关系？", CORPUS).answered
