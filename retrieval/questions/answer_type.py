"""Whether a sentence holds an answer of the kind asked for: a number, a date, a place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.language.expressions import EXPRESSIONS, expressed, is_little
from retrieval.language.tokens import HAN, stem

if TYPE_CHECKING:
    from retrieval.questions.question import Asks
    from retrieval.topics.topic import Topic

NEAR_BEHIND = 3  # characters behind a Chinese numeral before the thing counted: its measure word, and one for its kind
EXPRESSED = ("number", "when")
NEXT_WORDS = re.compile(r"[\s-]*([^\W\d_]+)(?:[\s-]+([^\W\d_]+))?")


def fits(asks: Asks, sentence: str, topic: Topic) -> bool:
    """Whether the sentence can answer; a number or a date that the question itself gives is no answer to it."""
    if asks not in EXPRESSED:
        return True
    given = {facet.word for facet in topic.facets}
    return any(
        not _is_given(found, given) and (not is_little(found) or _counts(sentence, end, given))
        for found, end in expressed(asks, sentence)
    )


def _is_given(number: str, given: set[str]) -> bool:
    """Whether the question itself has the number; a Chinese one also within a word (五号线)."""
    return number in given or (HAN.match(number) is not None and any(number in word for word in given))


@lru_cache(maxsize=8192)
def locates(text: str) -> bool:
    """Whether words tell where something is."""
    return EXPRESSIONS["located"].search(text) is not None


@lru_cache(maxsize=8192)
def tells_a_day(text: str) -> bool:
    """Whether words tell when on a clock or in a calendar, and not only before or after what, or "that day"."""
    pattern = EXPRESSIONS["chinese_calendar"] if HAN.search(text) else EXPRESSIONS["calendar"]
    return pattern.search(text) is not None


@lru_cache(maxsize=8192)
def may_locate(text: str) -> bool:
    """Whether words can tell where something is at all: some place, or whatever "in" or "at" may lead to."""
    return EXPRESSIONS["placed"].search(text) is not None


def _counts(sentence: str, end: int, topic: set[str]) -> bool:
    """Whether one of the two words behind a number is what the question is about; in Chinese any that is near."""
    if HAN.match(sentence[end - 1]):
        return any(len(word) > 1 and word in sentence[end : end + NEAR_BEHIND + len(word)] for word in topic)
    following = NEXT_WORDS.match(sentence, end)
    return following is not None and any(stem(word.casefold()) in topic for word in following.groups() if word)
