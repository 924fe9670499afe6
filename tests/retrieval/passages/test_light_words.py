"""Chinese words that only ask for words."""

from __future__ import annotations

import pytest

from retrieval.passages.light_words import is_light
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection

OF_WORDS = collection("渡轮停了三天。")


@pytest.mark.parametrize("text", ["的发言内容", "想表达什么", "有没有发表意见", "接受采访时说了什么", "把的原话发我"])
def test_some_words_are_no_topic(text: str) -> None:
    assert is_light(topic_of(text, OF_WORDS), text)


@pytest.mark.parametrize("text", ["关于渡轮的发言", "的渡轮", "什么时候说的", "说了几句"])
def test_a_thing_or_a_fact_is_one(text: str) -> None:
    assert not is_light(topic_of(text, OF_WORDS), text)
