"""Chinese words that ask for what somebody said, and tell nothing of what it was about: 的发言内容, 想表达什么."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from retrieval.language.tokens import words_for

if TYPE_CHECKING:
    from retrieval.topics.topic import Topic


OF_FACT = re.compile("多[少大久长远高]|几|什么时候|何时|哪[里儿年天]")  # 什么时候说的 asks for no words


def is_light(topic: Topic, question: str) -> bool:
    """Whether the topic of a question has no other words, and neither a number, a date nor a place is asked for.

    They are whole words or joined to each other as jieba joins them (有过, 时说).
    """
    return not OF_FACT.search(question) and all(_light().fullmatch(facet.word) for facet in topic.facets)


def speech() -> frozenset[str]:
    """Plain words for speaking, which who asks who spoke of a thing need not find."""
    return frozenset(words_for("light.zh.txt")["speech"])


@cache
def _light() -> re.Pattern[str]:
    listed = sorted(chain.from_iterable(words_for("light.zh.txt").values()), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(listed)})+")
