"""How two people are related is told by the sentence that says so."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import reading

ENGLISH = """Twins open a bakery in Tarn

“We quarrel over salt,” said Dr Ada Holm, who runs the bakery.

Her cousin Nils Holm, with whom she went to school, said that he bakes at night.

“I only sweep,” said Olaf Renn. Renn shouted “Brother!” at Ada Holm.
"""
CHINESE = """海岚码头易主

海岚公司董事长段勇说：“我们谈了三年。”

段勇与曹慧是大学同学。曹慧说：“他从不迟到。”
"""
CORPUS = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How are Ada and Nils Holm related?", "Her cousin Nils Holm"),
        ("How is Nils Holm related to Ada Holm?", "Her cousin Nils Holm"),
        ("What is the relationship between Ada Holm and Nils Holm?", "Her cousin Nils Holm"),
        ("段勇和曹慧是什么关系？", "大学同学"),
    ],
)
def test_a_relation_is_told_by_the_sentence_that_names_it(question: str, words: str) -> None:
    assert words in answer(question, CORPUS).statements[0].parts[0].text


@pytest.mark.parametrize("question", ["How are Ada Holm and Olaf Renn related?", "Is Olaf Renn married to Nils Holm?"])
def test_a_relation_that_nothing_tells_is_not_answered(question: str) -> None:
    assert not answer(question, CORPUS).answered


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("Ida Sund spoke to Karl Moe about her mother.", "How are Ida Sund and Karl Moe related?"),
        ("孙怡和林涛谈到了她的母亲。", "孙怡和林涛是什么关系？"),
    ],
)
def test_a_relative_of_one_of_them_is_no_relation_of_both(told: str, question: str) -> None:
    words = "“I grind,” said Ida Sund. “I bake,” said Karl Moe." if "Ida" in told else "孙怡说：“好。”林涛说：“行。”"
    assert not answer(question, reading(f"{words}\n\n{told}\n")).answered


FERRY = """渡船公司换了船长

船长邵启明说：“船旧了，人也老了。”

邵启明与码头商人韩木是小学同窗，两人常一起下棋。

邵启明的妻子、厨师丁若兰在船上做饭。韩木当天也在码头。

韓木和會計袁紹文昨天都沒有上船。
"""
CROSSING = reading(FERRY)


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
def test_the_sentence_with_both_and_a_word_for_it_answers_in_chinese(question: str, told: str) -> None:
    found = answer(question, CROSSING)
    assert told in found.statements[0].parts[0].text
    assert found.statements[0].speaker is None


def test_two_names_in_a_chinese_sentence_are_no_relation() -> None:
    assert not answer("韩木和袁绍文是什么关系？", CROSSING).answered


def test_somebody_of_whom_the_articles_have_nothing_is_related_to_nobody() -> None:
    assert not answer("邵启明和聂海生是什么关系？", CROSSING).answered


def test_a_namesake_is_told_apart_by_initials() -> None:
    text = (
        "Mills and their owners\n\n“I grind,” said Jon Rask. “I bake,” said Odd P. Rask.\n\n"
        "Moe worked under Mr. Rask's father, Odd Rask.\n\nJon is Odd P. Rask's brother, and a miller.\n"
    )
    found = answer("How are Jon Rask and Odd P. Rask related?", reading(text))
    assert [s.parts[0].text for s in found.statements] == ["Jon is Odd P. Rask's brother, and a miller."]
