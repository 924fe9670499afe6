"""Who held an office first, or will hold it next, is not whoever holds it."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from tests.retrieval.reports import reported

NOW, FIRST = Person("柳怀安", "柳怀安", ("青礁镇镇长",)), Person("许重山", "许重山", ("南浦小学首任校长",))
WORDS = {"码头要修。": NOW, "教室是我们自己盖的。": FIRST}
CORPUS = reported("\n\n".join(f"“{words}”" for words in WORDS), WORDS)


@pytest.mark.parametrize("question", ["青礁镇的第一任镇长是谁？", "谁是青礁镇下一任镇长？", "首任镇长说了什么？"])
def test_the_first_or_the_next_is_not_the_present_one(question: str) -> None:
    assert not answer(question, CORPUS).answered
