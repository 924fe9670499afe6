"""Relatives whom an article in another language tells of, and roles that only one Chinese article has in full."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TRIAL = """东岭码头案开庭

段勇说：“我是清白的。”

段勇的女儿段梅说：“我爸没有拿钱。”

段勇的辩护律师何远认为，证据不足。
"""
ADVICE = """邻里纠纷怎么办

律师冯兰提醒，先保存录音。冯兰说：“不要着急。”
"""
ENGLISH = """Keeper of the lighthouse dies

Nils Aker kept the lamp for forty years. Aker's daughter, Tora Lie, said: “He never slept at night.”

“A fine man,” said Nils Aker's brother, Rolf Aker.
"""
CORPUS = Collection.of(
    [extract(parse(text, id=name)) for name, text in (("trial", TRIAL), ("advice", ADVICE), ("keeper", ENGLISH))]
)


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("辩护律师怎么说？", "何远"),
        ("What did Duan Yong's daughter say?", "段梅"),
        ("What did Duan Yong's lawyer say?", "何远"),
    ],
)
def test_somebody_is_meant_by_what_they_are_to_another(question: str, who: str) -> None:
    assert [person.label for person in answer(question, CORPUS).people] == [who]


def test_a_relative_whom_nobody_tells_of_does_not_speak() -> None:
    assert not answer("What did Duan Yong's son say?", CORPUS).answered
