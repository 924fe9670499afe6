"""The kind of answer that is asked for, a number of some unit, a date, a place, and whether a sentence holds one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.expressions import IN_CHINA, LITTLE, LOCATED, SINCE, expressed, placed
from retrieval.language.patterns import late, table
from retrieval.language.tokens import HAN, stem, stems, word_class, word_list

if TYPE_CHECKING:
    from collections.abc import Collection as Set

    from retrieval.index.utterance import Utterance
    from retrieval.questions.question import Asks
    from retrieval.topics.topic import Topic

NEAR_BEHIND = 3  # characters behind a Chinese numeral before the thing counted: its measure word, and one for its kind
EXPRESSED = ("number", "when")
NEXT_WORDS = re.compile(r"[\s-]*([^\W\d_]+)(?:[\s-]+([^\W\d_]+))?")
GENERAL = word_class("general_people")
ANYBODY = word_class("anybody")
CHILDREN = word_class("children")
COUNT = r"(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)"
AROUND = r"(?:(?:at least|more than|about|around|nearly|almost|over|some|another|up to|all) ){0,2}"
DONE_TO = "(?:kill|injur|wound|hurt|arrest|detain|displac|rescu|evacuat|hospitali[sz]|stab|shoot|infect|dismiss)"
# a number with the three words behind it; compiled, as those below, when a question first asks for one
COUNTED = late(r"(?<![$£€¥\d.,])\b\d+(?:,\d{3})*(?P<things>(?: [A-Za-z]+){1,3})")
# a number behind what was done to people, or before "others" and what became of them
OF_VICTIMS = late(
    rf"\b{DONE_TO}\w* {AROUND}{COUNT}\b(?! (?:per|percent|times)\b|[ -]?%)"
    rf"|\b{COUNT} (?:others|(?:(?:were|was|are|have been|had been) )?(?:\w+ly )?"
    r"(?:dead|dying|dead or missing|died|killed|injured|wounded|hurt|missing|arrested|hospitali[sz]ed))\b",
    re.IGNORECASE,
)
OF_PARENTS = late(rf"\b(?:father|mother|parent|dad|mum|mom|daddy|mummy)s? (?:of|to) {COUNT}\b", re.IGNORECASE)
NUMBER = (
    r"(?:\d+(?:[.,]\d+)*|[零〇一二三四五六七八九十百千两兩半]+(?:点[零一二三四五六七八九]+)?"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|several|half)\b)"
)


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


def counts_workers(focus: Set[str], utterance: Utterance) -> bool:
    """Whether people are asked for, and some of an occupation, some harmed, or children are counted."""
    text = utterance.text
    if not stems(CHILDREN).isdisjoint(focus) and OF_PARENTS().search(text):
        return True
    if not stems(ANYBODY).isdisjoint(focus) and OF_VICTIMS().search(text):
        return True
    if stems(GENERAL).isdisjoint(focus):
        return False
    given = default_vocabulary()
    persons = frozenset() if stems(ANYBODY).isdisjoint(focus) else word_list("persons.en.txt")
    counted = (word for match in COUNTED().finditer(text) for word in match["things"].casefold().split())
    return any((word.endswith("s") and given.is_role(word[:-1])) or word in persons for word in counted)


class Unit(NamedTuple):
    """A kind of quantity or thing: how it is asked for, by which kinds of question, and how a sentence gives it.

    The latter is a pattern that is compiled when it is first needed: all of them would take 40 ms of every start.
    ``words`` are terms of a question that need not stand beside the quantity.
    """

    name: str
    asks: re.Pattern[str]
    has: str
    kinds: frozenset[str]
    words: frozenset[str] = frozenset()

    def is_in(self, text: str) -> bool:
        """Whether a stretch of an article gives a quantity of this kind."""
        return _is_in(self, text)


@lru_cache(maxsize=8192)
def _is_in(unit: Unit, text: str) -> bool:
    return _compiled(unit.has).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def unit_of(question: str, asks: Asks = "number") -> Unit | None:
    """The kind of quantity or thing that a folded question of a kind asks for; None where it names none."""
    return next((unit for unit in _asked_for(asks) if unit.asks.search(question)), None)


@cache
def _asked_for(asks: Asks) -> tuple[Unit, ...]:
    """Those that a kind of question may ask for."""
    return tuple(unit for unit in units() if asks in unit.kinds)


@cache
def units() -> tuple[Unit, ...]:
    """The kinds of quantity, in the order in which a question is held against them."""
    data = table("units.toml")
    return tuple(
        Unit(
            name,
            re.compile(u["asks"]),
            u["has"].replace("{count}", data["count"]).replace("{n}", NUMBER),
            frozenset(u.get("kinds", ["number"])),
            frozenset(map(stem, u.get("words", "").split())),
        )
        for name, u in data["unit"].items()
    )
