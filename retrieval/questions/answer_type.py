"""Whether a sentence holds an answer of the kind asked for: a number, a date, a place."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from retrieval.language.expressions import IN_CHINA, LITTLE, LOCATED, SINCE, expressed, placed
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
        not _is_given(found, given) and (found not in LITTLE or _counts(sentence, end, given))
        for found, end in expressed(asks, sentence)
    )


def _is_given(number: str, given: set[str]) -> bool:
    """Whether the question itself has the number; a Chinese one also within a word (五号线)."""
    return number in given or (HAN.match(number) is not None and any(number in word for word in given))


@lru_cache(maxsize=8192)
def locates(text: str) -> bool:
    """Whether words tell where something is."""
    return LOCATED.search(text) is not None


@lru_cache(maxsize=8192)
def tells_a_day(text: str) -> bool:
    """Whether words tell when on a clock or in a calendar, and not only before or after what, or "that day"."""
    pattern = _of_chinese_calendar() if HAN.search(text) else _of_calendar()
    return pattern.search(text) is not None


@cache
def _of_calendar() -> re.Pattern[str]:
    days = "spring|summer|autumn|fall|winter|year|month|week|weekend|day|night|morning|afternoon|evening|decade|century"
    months = "Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec"
    return re.compile(
        rf"(?-i:\b(?:{months})(?:uary|ruary|ust|ember|ober)?\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|\b(?:1\d|20)\d\ds?\b|\b\d+(?:st|nd|rd|th)\b|\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\bo'clock\b"
        r"|\b(?:today|yesterday|tomorrow|tonight|noon|midnight|ago|overnight)\b"
        rf"|\b(?:last|next|this|that|previous|following|late|early|mid|every|each) (?:\w+ )?(?:{days}|season|quarter)\b"
        rf"|\b(?:in|at|during|over) the (?:\w+ )?(?:{days})\b|\bcentur"
        rf"|\b(?:{days}|hour|minute)s? (?:later|earlier|before|after)\b"
        r"|\b(?:christmas|easter|halloween|thanksgiving|ramadan|eid|diwali|hanukkah|passover)\b",
        re.IGNORECASE,
    )


@cache
def _of_chinese_calendar() -> re.Pattern[str]:
    """On a clock or in a calendar: not 当天, 目前 or 之后."""
    return re.compile(
        r"[\d〇零一二三四五六七八九十]+\s?[年月日号號時时点點]|[\d一二三四五六七八九十两兩半数數几幾]+(?:[天年月周週]|[个個]月|小时|小時|分[钟鐘])[前后後]"
        "|(?:[周週]|星期|[礼禮]拜)[一二三四五六日天末]|[去今明昨前后後次翌][年天日晚早晨]|[上下本这這](?:[周週月]|星期|[个個]月)|[年月][初中底末]"
        "|[春夏秋冬][天季]|[早晚][上间間]|[上中下]午|午夜|夜[里裡]|傍晚|凌晨|清晨|深夜"
        "|年代|世[纪紀]|季度|春[节節]|元旦|[国國][庆慶]|中秋|端午|清明|重[阳陽]|除夕|[圣聖][诞誕]|元宵|五一|以[来來]"
        f"|{SINCE}|{IN_CHINA}"
    )


@lru_cache(maxsize=8192)
def may_locate(text: str) -> bool:
    """Whether words can tell where something is at all: some place, or whatever "in" or "at" may lead to."""
    return placed().search(text) is not None


def _counts(sentence: str, end: int, topic: set[str]) -> bool:
    """Whether one of the two words behind a number is what the question is about; in Chinese any that is near."""
    if HAN.match(sentence[end - 1]):
        return any(len(word) > 1 and word in sentence[end : end + NEAR_BEHIND + len(word)] for word in topic)
    following = NEXT_WORDS.match(sentence, end)
    return following is not None and any(stem(word.casefold()) in topic for word in following.groups() if word)
