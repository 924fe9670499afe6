"""How two people are related is told by the sentence that says so."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

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
