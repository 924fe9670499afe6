"""Dates as news writes them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# the first three letters of each month
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
    r"Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
FORMS = (
    rf"(?<!\d){YEAR}(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
    rf"(?<!\d){YEAR}\s*年\s*(?P<month>\d\d?)\s*月\s*(?P<day>\d\d?)\s*日",
    # the day first: between dots always, between others only where it can be no month
    rf"(?<![\d.])(?P<day>\d\d?)\.(?P<month>\d\d?)\.{YEAR}(?!\d)",
    rf"(?<!\d)(?P<day>1[3-9]|2\d|3[01])(?P<mark>[-/])(?P<month>\d\d?)(?P=mark){YEAR}(?!\d)",
    rf"(?<!\d)(?P<month>\d\d?)(?P<mark>[-/])(?P<day>1[3-9]|2\d|3[01])(?P=mark){YEAR}(?!\d)",
    rf"\b{MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{YEAR}\b",
    rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s+{MONTH},?\s+{YEAR}\b",
)
PATTERNS = tuple(re.compile(form, re.IGNORECASE) for form in FORMS)


class Dated(NamedTuple):
    """A date and the span of the text in which it is written."""

    date: dt.date
    span: Span


def dates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Every full date between two offsets, in order. The 31st of February is none."""
    end = len(text) if end is None else end
    found = (match for pattern in PATTERNS for match in pattern.finditer(text, start, end))
    for match in sorted(found, key=re.Match.start):
        month = match["month"].lower()
        number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
        try:
            yield Dated(dt.date(int(match["year"]), number, int(match["day"])), Span(*match.span()))
        except ValueError:
            continue


def first_date(text: str, start: int = 0, end: int | None = None) -> Dated | None:
    """The first date between two offsets."""
    return next(dates_in(text, start, end), None)
