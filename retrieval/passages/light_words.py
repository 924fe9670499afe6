"""Light words: Chinese words that only ask for words (的发言, 有什么看法), and are no topic."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import words_for

if TYPE_CHECKING:
    from retrieval.topics.topic import Topic

SPEAKING, OF_WORDS = ("speech", "said"), ("words", "parts", "piece")  # lines of ``light.zh.txt``, each one kind


class _Listed(NamedTuple):
    """What the list tells: ``light`` words, those that ``ask`` for words, and in which phrases and places they do not.

    ``other`` finds what asks for something else, ``phrase`` set phrases whose words count for nothing, and
    ``topical`` a word for words where a topic stands: 对内容的要求. ``who`` and ``anybody`` ask whose words there
    are, and ``telling`` are those that are no topic beside others either.
    """

    light: re.Pattern[str]
    ask: re.Pattern[str]
    other: re.Pattern[str]
    phrase: re.Pattern[str]
    topical: re.Pattern[str]
    who: re.Pattern[str]
    anybody: re.Pattern[str]
    telling: re.Pattern[str]


def is_light(topic: Topic, question: str) -> bool:
    """Whether the topic of a question that names somebody has no other words, and nothing but words is asked for.

    They are whole words or joined to each other as jieba joins them (有过, 时说), and one of them asks for words.
    """
    listed = _listed()
    if listed.other.search(question) or not listed.ask.search(question):
        return False
    phrases, left = listed.phrase.findall(question), listed.phrase.sub(" ", question)
    topical = set(listed.topical.findall(left))
    words = [facet.word for facet in topic.facets]
    return all(
        any(word in phrase for phrase in phrases) or (listed.light.fullmatch(word) and word not in topical)
        for word in words
    )


def telling(topic: Topic, question: str) -> frozenset[str]:
    """Those words of a topic that ask for words, and are not what these are about: 观点, 一句话.

    None where a fact is asked.
    """
    listed = _listed()
    if listed.other.search(question):
        return frozenset()
    topical = set(listed.topical.findall(question))
    words = {facet.word for facet in topic.facets} - topical
    return frozenset(word for word in words if listed.telling.fullmatch(word))


@cache
def speech() -> frozenset[str]:
    """Plain words for speaking, which who asks who spoke of a thing need not find."""
    return frozenset(words_for("light.zh.txt")["speech"])


def asks_for_speech(question: str) -> bool:
    """Whether a Chinese question has a word for words: 说, 发言, 看法."""
    return _listed().ask.search(question) is not None


def asks_who_spoke(question: str) -> bool:
    """Whether a Chinese question asks who spoke of a thing, in a plain word: 谁提到渡轮, and not 谁提供渡轮."""
    return _listed().who.search(question) is not None


def asks_for_anybodys_words(question: str) -> bool:
    """Whether a Chinese question that names nobody asks for words on a thing: 关于渡轮的原话, 有人提到渡轮吗."""
    return _listed().anybody.search(question) is not None


@cache
def _listed() -> _Listed:
    lines = words_for("light.zh.txt")

    def either(*names: str) -> str:
        return "|".join(sorted(chain.from_iterable(lines[name] for name in names), key=len, reverse=True))

    small = either("small")
    return _Listed(
        light=re.compile(f"(?:{either(*SPEAKING, *OF_WORDS, 'small')})+"),
        ask=re.compile(either(*SPEAKING, "words", "told")),
        other=re.compile(either("fact")),
        phrase=re.compile(either("set")),
        topical=re.compile(f"(?:{either('before')})({either(*OF_WORDS, 'told')})"),
        who=re.compile(f"{lines['who'][0]}(?:{either('speech')})"),
        anybody=re.compile(either("anybody")),
        telling=re.compile(f"(?:{small})*(?:{either(*SPEAKING, 'words', 'told', 'piece')})(?:{small})*"),
    )
