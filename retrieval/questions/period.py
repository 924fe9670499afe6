"""A stretch of days that a question names: "March", "5 March 2024", "yesterday", "昨天", "2024年3月"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from corpus.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DAY = dt.timedelta(days=1)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MONTH_NAME = re.compile("|".join(MONTHS), re.IGNORECASE)
MONTH_NUMBER = re.compile(r"(\d{1,2}|十?[一二三四五六七八九]|十)月")
NUMERALS = {
    word: number
    for number, word in enumerate(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], start=1)
}
ISO = re.compile(r"\d{4}-\d\d-\d\d")
DAY_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|日|号|\b)(?!月)")


class Period(NamedTuple):
    """Days from ``first`` to ``last``; or those of a month or day of any year, where no year was named."""

    first: dt.date | None = None
    last: dt.date | None = None
    month: int | None = None
    day: int | None = None

    def holds(self, day: dt.date) -> bool:
        """Whether a day lies within the period."""
        if self.first is not None and self.last is not None:
            return self.first <= day <= self.last
        return day.month == self.month and self.day in (None, day.day)


def _month_before(today: dt.date) -> tuple[dt.date, dt.date]:
    last = today.replace(day=1) - DAY
    return last.replace(day=1), last


def _monday(today: dt.date) -> dt.date:
    return today - today.weekday() * DAY


RELATIVE: Mapping[tuple[str, ...], Callable[[dt.date], tuple[dt.date, dt.date]]] = {
    ("today", "今天", "今日"): lambda today: (today, today),
    ("yesterday", "昨天", "昨日"): lambda today: (today - DAY, today - DAY),
    ("the day before yesterday", "前天"): lambda today: (today - 2 * DAY, today - 2 * DAY),
    ("this week", "本周", "这周"): lambda today: (_monday(today), today),
    ("last week", "上周", "上星期"): lambda today: (_monday(today) - 7 * DAY, _monday(today) - DAY),
    ("this month", "本月", "这个月"): lambda today: (today.replace(day=1), today),
    ("last month", "上个月"): _month_before,
    ("this year", "今年"): lambda today: (today.replace(month=1, day=1), today),
    ("last year", "去年"): lambda today: (dt.date(today.year - 1, 1, 1), dt.date(today.year - 1, 12, 31)),
}


def period_of(words: str, today: dt.date | None) -> Period | None:
    """The days that words name; None where they cannot be told, as "yesterday" without a ``today``."""
    relative = _relative(words.casefold().strip(), today) if today else None
    return relative or _calendar(words)


def _relative(words: str, today: dt.date) -> Period | None:
    days = next((days for names, days in RELATIVE.items() if words in names), None)
    if days is None:
        return None
    try:
        return Period(*days(today))
    except (OverflowError, ValueError):  # before the first day that a calendar has
        return None


def _calendar(words: str) -> Period | None:
    """A day, a month or a year by its number or name."""
    if ISO.fullmatch(words):
        return _between(words, words)
    year, named, numbered = YEAR.search(words), MONTH_NAME.search(words), MONTH_NUMBER.search(words)
    month = (
        NUMERALS.get(numbered[1]) or _whole(numbered[1])
        if numbered
        else MONTHS.index(named[0].lower()) + 1
        if named
        else None
    )
    found = DAY_NUMBER.search(YEAR.sub(" ", words))
    day = int(found[1]) if found else None
    if month is None or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return _between(f"{year[0]}-01-01", f"{year[0]}-12-31") if year and month is None else None
    if year is None:
        return Period(month=month, day=day)
    if day is not None:
        return _between(*[f"{year[0]}-{month:02}-{day:02}"] * 2)
    return Period(dt.date(int(year[0]), month, 1), dt.date(int(year[0]) + month // 12, month % 12 + 1, 1) - DAY)


def _whole(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _between(first: str, last: str) -> Period | None:
    try:
        return Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    except ValueError:
        return None
