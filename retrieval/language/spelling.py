"""British and American spellings of one word."""

from __future__ import annotations

import re

RULES = (
    (re.compile(r"(?<=\w{2})our(?=s?$|ed$|ing$|hood|able|ite|ful)"), "or"),
    (re.compile(r"(?<=\w{3})or(?=s?$|ed$|ing$|hood|able|ite|ful)"), "our"),
    (re.compile(r"(?<=\w{2})re(?=s?$)"), "er"),
    (re.compile(r"(?<=[bcdt])er(?=s?$)"), "re"),
    (re.compile(r"(?<=\w{3})is(?=e[ds]?$|ing$|ation)"), "iz"),
    (re.compile(r"(?<=\w{3})iz(?=e[ds]?$|ing$|ation)"), "is"),
    (re.compile(r"(?<=\w{2})ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=ed$|ing$|er)"), "l"),
    (re.compile(r"(?<=[aeiou])l(?=ed$|ing$|er$)"), "ll"),
    (re.compile(r"(?<=\w)ence$"), "ense"),
    (re.compile(r"(?<=\w)ense$"), "ence"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"grey"), "gray"),
    (re.compile(r"tyre"), "tire"),
    (re.compile(r"cheque"), "check"),
)  # fmt: skip


def spellings(word: str) -> tuple[str, ...]:
    """Other spellings that the word may have; most are no words at all, and no index holds them."""
    found = (pattern.sub(other, word) for pattern, other in RULES if pattern.search(word))
    return tuple(dict.fromkeys(form for form in found if form != word))
