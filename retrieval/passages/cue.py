"""The verb of speech that a question names: "who warned ..." asks for words that were reported as a warning."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, simplified, stem, word_list

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from retrieval.index.utterance import Utterance
    from retrieval.questions.question import Question

WITHIN = 3  # words behind "who" among which its verb stands
WHO = re.compile("谁|何人|什么人|哪[一两几]?[位个名家]")
PEOPLE = frozenset(("critic", "critics"))  # who do not ask for criticism
SPEECH = re.compile("[说讲谈称]|表示|认为|提到|介绍|透露")
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
