"""What a question has for speech: its verb, "who warned ...", and Chinese words that only ask for words (的发言)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import HAN, simplified, stem, word_list, words_for

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from retrieval.index.utterance import Utterance
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

WITHIN = 3  # words behind "who" among which its verb stands
WHO = re.compile("谁|何人|什么人|哪[一两几]?[位个名家]")
PEOPLE = frozenset(("critic", "critics"))  # who do not ask for criticism
SPEECH = re.compile("[说讲谈称]|表示|认为|提到|介绍|透露")
SPEAKING, OF_WORDS = ("speech", "said"), ("words", "parts", "piece")  # lines of ``light.zh.txt``, each one kind
NEAR = 6  # characters behind 谁 among which its verb begins


def verbs_asked_for(topic: str) -> frozenset[str]:
    """The verbs of speech that mean the same as the one of a question for who spoke, English ones as stems."""
    if HAN.search(topic):
        who = WHO.search(topic)
        behind = [topic[who.end() + i :] for i in range(NEAR + 1)] if who else []
        begins = (max((w for w in families() if text.startswith(w)), key=len, default="") for text in behind)
        return next((families()[word] for word in begins if word), frozenset())
    stems = (stem(word) for word in topic.split()[:WITHIN])
    return next((families()[word] for word in stems if word in families()), frozenset())


@lru_cache(maxsize=4096)
def verbs_in(question: str) -> frozenset[str]:
    """The verbs of speech that mean the same as one of a folded question: "what did she promise", 有什么建议."""
    if HAN.search(question):
        return next((families()[word] for word in families() if HAN.match(word) and word in question), frozenset())
    words = (stem(word) for word in question.split() if word not in PEOPLE)
    return next((families()[word] for word in words if word in families()), frozenset())


def asks_for_words(question: Question) -> bool:
    """Whether a question has a verb of speech: it asks for what somebody said."""
    plain = question.plain
    if HAN.search(plain):
        return bool(SPEECH.search(plain) or verbs_in(plain))
    return not word_list("reporting.en.txt").isdisjoint(plain.split()) or bool(verbs_in(plain))


def is_cued_by(verbs: Collection[str], utterance: Utterance) -> bool:
    """Whether the article reports somebody's words with one of these verbs."""
    cue = utterance.cue
    return cue is not None and any(verb in verbs for verb in _verbs(utterance.article.text[slice(*cue)]))


@lru_cache(maxsize=4096)
def _verbs(cue: str) -> frozenset[str]:
    """The verbs of a cue that are in families."""
    if HAN.search(cue):
        return frozenset(word for word in families() if word in simplified(cue))
    return frozenset(stem(word) for word in re.findall(r"\w+", cue.casefold()))


@cache
def families() -> Mapping[str, frozenset[str]]:
    """The family of each verb, English ones as stems."""
    lines = files("retrieval.words").joinpath("cues.txt").read_text(encoding="utf-8").splitlines()
    found = [frozenset(w if HAN.match(w) else stem(w) for w in line.split()) for line in lines if line[:1] != "#"]
    return {word: family for family in found for word in family}


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
