"""What somebody picks of the choices that an answer offered: by number, or by words that stand in one of them alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.marks import HAN

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = re.compile(r"\W*(?:(?:no|number|option|第)\W*)?([1-9]\d?)\W*[个個位篇]?\W*", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
LONGEST = 60  # characters: who picks names, and does not ask


def may_pick(text: str) -> bool:
    """Whether a text can be the pick of a choice at all: it is short, and asks nothing."""
    return len(text) <= LONGEST and not text.rstrip().endswith(("?", "？"))


def is_number(text: str) -> bool:
    """Whether a text is the number of a choice and nothing else."""
    return NUMBER.fullmatch(text) is not None


def picked(text: str, names: Sequence[str]) -> int | None:
    """Which of the choices with these names a text picks, from 0; None when it picks none, or several alike."""
    number = NUMBER.fullmatch(text)
    if number:
        return int(number[1]) - 1 if int(number[1]) <= len(names) else None
    wanted = key_of(text)
    found = [place for place, name in enumerate(names) if holds(key_of(name), wanted)]
    return found[0] if len(found) == 1 else None


def key_of(text: str) -> list[str]:
    """The words of a name that tell it from others, in small letters; a Chinese one is one word."""
    from retrieval.language.tokens import word_list  # noqa: PLC0415 - few lines are picks

    words = WORD.findall(text.casefold())
    if HAN.search(text):
        return ["".join(words)]
    return [word for word in words if word not in word_list("stop.en.txt")]


def holds(name: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether a name has all the words that are wanted; part of a Chinese name will do."""
    if len(wanted) == 1 and HAN.search(wanted[0]):
        return len(wanted[0]) > 1 and any(wanted[0] in word for word in name)
    return bool(wanted) and set(wanted) <= set(name)
