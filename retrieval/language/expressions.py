"""What numbers, dates and places look like in a sentence, and those that it has.

The index tells which pieces of a paragraph have any (see ``index/utterance.py``), so that it is made anew when one of
these patterns changes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    Kind = Literal["number", "when"]

NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|double|twice|one|once|both|single)\b|"
    r"[一二三四五六七八九十百千万萬亿億两兩半几幾]{2,}|[一二三四五六七八九十两兩半几幾](?=[个個名位人家所座条條项項次回年月天日倍成元块亩畝岁歲届级期处處户戶口间間层層台辆輛艘只隻份张張门門公千里万萬亿億分"
    r"架段组組批轮輪起枚颗顆头頭匹支枝把栋棟幢册冊部本篇笔筆箱袋瓶杯套双雙对對副种種类類场場列根棵株幅首节節章滴米斤吨噸升秒周週代站局盘盤票"
    r"件宗桩樁封桶道顿頓餐碗句针針剂劑平呎尺趟遍步盏盞床课課圈排档檔单單])"
    r"|[数數上过過逾近成好][十百千万萬亿億]+|[十百千万萬亿億]+(?=[多余餘][\u4e00-\u9fff])",
    re.IGNORECASE,
)

# small numbers that stand everywhere: they count only before the thing counted
LITTLE = frozenset(
    ["one", "once", "two", "both", "single", "second", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
).union("一几幾")
BEFORE = 12  # characters before a number in which the month of a date may stand
MONTH = r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
SHORT_MONTH = r"(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b\.?"
IN_DATE = re.compile(
    rf"\d[年月日号號時时]$|(?:1[5-9]|20)\d\d\W?$|\b{MONTH}\.? \d{{1,2}}\W?$",
    re.IGNORECASE,
)
# numerals that tell when, or which one of a row, and count nothing: 2019-09-07, 15:14, 第十七届
NO_COUNT = re.compile(
    r"(?<!\d)(?:1[5-9]|20)\d\d([-/.])\d{1,2}(?:\1\d{1,2})?(?!\d)|(?<!\d)[012]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)"
    r"|第[\d一二三四五六七八九十百]+(?![\d一二三四五六七八九十百名位])"
)
# from when on: 自大火后, and not 自来水
SINCE = "(?:自[从從]|自(?![来來己动動行然由身家费費学學称稱治]))[^，。；]{1,14}[后後起]"
# hours and days by what they are called, and reigns: 黄昏, 正月, 初三, 明代, 康熙年间
IN_CHINA = (
    "半夜|黄昏|黃昏|黎明|[暑寒]假|正月|[腊臘]月|初[一二三四五六七八九十](?![的男女学學生年级級班])"
    "|[商周秦汉漢晋晉隋唐宋元明清](?:代(?![表理言办辦替码碼价價])|朝(?![着著气氣])|末)|民[国國](?:[初末年一二三四五六七八九十]|时期|時期)"
    "|(?:康熙|雍正|乾隆|嘉[庆慶]|道光|咸[丰豐]|同治|光[绪緒]|宣[统統])[初末朝年元一二三四五六七八九十]"
)
PERIOD = "(?:年|月|日|号|號|周|週|星期|季)"
NUMERALS = r"\d〇零一二三四五六七八九十百两兩半几幾数數"
# how long, which is no date: 三年, 两个月, 10周; a year of two digits is one of the last century
SPAN = (
    "(?:(?:[一二三四五六七八九十百两兩半几幾数數]{1,3}|[1-7]?\\d)多?(?:年|周|週)"
    f"|[{NUMERALS}]{{1,4}}多?(?:[个個]月|[个個]?星期))"
)


@cache
def date() -> re.Pattern[str]:
    """What a date looks like; compiled when it is first asked for, as it takes a while."""
    return re.compile(
        rf"\b{SHORT_MONTH} \d{{1,2}}\b|\b\d{{1,2}} {SHORT_MONTH}(?!\w)|"
        r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
        r"thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|morning|afternoon|evening|noon|midnight|recent|"
        r"recently|currently|now|present|season|spring|summer|autumn|fall|winter|century|centuries|decade|decades|year|years|month|"
        r"months|week|weeks|day|days|era|(?:1[0-9]|20)\d\d|\d+(?:st|nd|rd|th)|\d+s|ago|earlier|last|next|after|before|during|since|until)\b|"
        r"\b(?:at|by|last|this|that|every|each|one|all|per|(?:mon|tues|wednes|thurs|fri|satur|sun)day) night\b|"
        r"\bnight of\b|\b(?:christmas|easter|halloween|thanksgiving|new year|ramadan|eid|diwali|hanukkah|passover)\b|"
        rf"(?<![第{NUMERALS}])(?:{SPAN}[前后後来來間间内內里裡]|(?!{SPAN})[{NUMERALS}]{{1,4}}[个個]?{PERIOD})|"
        rf"第[{NUMERALS}]+[个個]?{PERIOD}|[多上下本当當今明去昨前后後每同次翌近][个個]?{PERIOD}|"
        r"(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]|[年月][初中底末前后後内內间間]|[今明昨前后後当當][天晨晚夜早]|[春夏秋冬][天季]|季度|"
        r"[\d一二三四五六七八九十两兩半][时時点點](?!\d)|小时[前后]|小時[前後]|天[前后後]|[早晚][上间間]|[上中下]午|午夜|傍晚|凌晨|清晨|深夜|夜[里裡]|"
        r"[之以此]前|[之以此今][后後]|以[来來]|当[时年初]|當[時年初]|现在|現在|年代|星期|礼拜|禮拜|\bweekend\b|时期|時期|最近|近日|日前|目前|世纪|世紀|"
        r"春节|春節|元旦|国庆|國慶|中秋|端午|清明|重阳|重陽|除夕|圣诞|聖誕|元宵|五一|"
        rf"分[钟鐘][前后後]|{SINCE}|{IN_CHINA}",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8192)
def expressed(asks: Kind, sentence: str) -> Sequence[tuple[str, int]]:
    """The numbers or dates of a sentence, folded, with where each ends; a number within a date is none."""
    filed = _filing().match(sentence) if asks == "when" else None
    pattern = date() if asks == "when" else NUMBER
    found = pattern.finditer(sentence, filed.end() if filed else 0)
    apart = [match.span() for match in NO_COUNT.finditer(sentence)] if asks == "number" else []
    return tuple(
        (match[0].casefold().replace(",", ""), match.end())
        for match in found
        if asks != "number" or not (_is_within(match.span(), apart) or _is_dated(sentence, *match.span()))
    )


@cache
def _filing() -> re.Pattern[str]:
    """Where and when a report was filed, in front of its first sentence: no date of what it tells."""
    return re.compile(
        r"[A-Z][A-Z.'’ -]{2,40}(?:, [A-Z][\w.’' ]{1,30}?)?"
        rf"(?:, (?:{MONTH}\.? \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)?"
        r"(?: \([\w /]+\))? ?[—–-]+ "
        r"|[（(]?(?:[\u4e00-\u9fff]{2,6}(?:社|报|報|网|網|台|臺))[^，。！？]{0,24}?日?[电電讯訊][）)]?"
    )


def _is_within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _is_dated(sentence: str, start: int, end: int) -> bool:
    """Whether a number belongs to a date in words."""
    return IN_DATE.search(sentence[max(0, start - BEFORE) : end + 1]) is not None


NO_TIME = (
    r"(?!\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|"
    r"winter|the (?:spring|summer|autumn|winter|early|late|mid)|early|late|mid|\w*day\b|response|order|use\b|time\b)"
)


LOCATED = re.compile(
    rf"\b(?:held|takes? place|took place|taken place|set up|housed|gathered|met) (?:in|at|on) {NO_TIME}"
    r"|\b(?:located|situated|headquartered|based|borders|bordering|adjacent|neighbou?ring|next to|lies|stands)\b"
    r"|\boutside\b|位[于於]|坐落|毗[邻鄰]|相[邻鄰]|[设設][在于於]|[选選]址|落[户戶]|[开開]在|建在|地[处處]|[驻駐]地"
    r"|在[^，。；]{2,16}(?:[举舉][行办辦]|召[开開]|[开開]幕|揭牌|成立)",
    re.IGNORECASE,
)


# what is not where something happens, behind a preposition: "at a time", "in May", "on it"
NOWHERE = (
    r"(?!\d|(?:the |an? |that |this |its |their |his |her )?(?:first |last |next |same |early |late |mid\S* )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|"
    r"winter|times?|moment|point|end|beginning|years?|months?|weeks?|days?|decades?|century|centuries|past|future|order|"
    r"response|addition|fact|general|particular|favou?r|use|least|most|all|it|him|them|me|us|you|which|\w*day)\b)"
)


@cache
def placed() -> re.Pattern[str]:
    """What may say where something is, at all; as above."""
    return re.compile(
        r"\b(?:in|at|on|near|from|to|into|onto|outside|inside|across|through|throughout|between|among|along|around|within|off|"
        rf"over|under|behind|beside|above|below|towards?|via|beyond|opposite) {NOWHERE}\w"
        r"|\b(?:of|for|by) (?:the )?(?-i:[A-Z])"
        r"|\b(?:visit|reach|left|leave|leaving|enter|cross|surround|border|inhabit|occup|cover|overlook)\w* |-based\b"
        r"|\b(?:residents?|natives?|located|adjacent|home|there|here|hometown|street|road|avenue)\b"
        r"|(?-i:[A-Z]\w+, [A-Z])"
        r"|[\u4e00-\u9fff]",
        re.IGNORECASE,
    )
