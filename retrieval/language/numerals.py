"""Chinese numerals as English writes them: 一千亿 and 1000亿 are 100 billion, 两万三千 is 23000."""

from __future__ import annotations

import re
from functools import cache

from retrieval.language.tokens import HAN

DIGITS = dict(zip("〇零一二三四五六七八九两", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2), strict=True))
UNITS = {"十": 10, "百": 100, "千": 1000}  # of a section
SECTIONS = {"万": 10_000, "亿": 100_000_000}
LARGE = ((1_000_000_000, "billion"), (1_000_000, "million"))


def with_english_numbers(text: str) -> str:
    """A folded Chinese text with the numerals that English writes otherwise in its way; small ones stay."""
    if not HAN.search(text):
        return text
    text = _written().sub(lambda found: _put(float(found[1]) * _units(found[2] + found[3]), found[0]), text)
    return _spelled().sub(lambda found: _put(value_of(found[0]), found[0]), text)


@cache
def _written() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)([百千]?)([万亿]+)")


@cache
def _spelled() -> re.Pattern[str]:
    """At least one unit behind a digit or 十, alone: neither vague (七八十, 几百, 一千多亿) nor an ordinal (第一百)."""
    digits, units = "〇零一二三四五六七八九两", "十百千万亿"
    begins = f"[{digits[2:]}][{units}]|十[{digits[2:]}万亿]"
    return re.compile(f"(?<![{digits}{units}几数第])(?:{begins})[{digits}{units}]*(?![几多余]*[万亿])")


def _units(units: str) -> int:
    product = 1
    for unit in units:
        product *= UNITS.get(unit) or SECTIONS[unit]
    return product


def value_of(numeral: str) -> int:
    """The number that a numeral in characters is; 0 where it is none or leaves its last unit out (一百二)."""
    total, section, digit = 0, 0, 0
    for character in numeral:
        if character in DIGITS:
            if digit:
                return 0
            digit = DIGITS[character]
        elif character in UNITS:
            section, digit = section + (digit or 1) * UNITS[character], 0
        else:
            size = SECTIONS[character]
            total = total + (section + digit) * size if total >= size else (total + section + digit) * size
            section, digit = 0, 0
    return 0 if digit and len(numeral) > 1 and numeral[-2] in "百千万亿" else total + section + digit


def _put(value: float, numeral: str) -> str:
    """A number as English writes it, between blanks; where it is none, as it stood."""
    for size, word in LARGE:
        if value >= size and round(value / size, 2) == value / size:
            return f" {value / size:g} {word} "
    return f" {value:.0f} " if value and value == int(value) else numeral
