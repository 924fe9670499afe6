"""The words of titles, by which a description may find whoever bears them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from retrieval.language.tokens import HAN, fold, stem, terms, word_list

REGION = re.compile(r"\b[^\W\d]{3,}(?:-[^\W\d]{3,}){2,}")  # Beijing-Tianjin-Hebei names none of its parts
REMEMBERED = 4096  # titles whose words are kept at hand


@lru_cache(REMEMBERED)
def title_terms(title: str) -> tuple[str, ...]:
    """The words of a title by which a description may find it."""
    return terms(parted(without_region(title))).words


def without_region(text: str) -> str:
    """A title or description without the names of regions that are made of several."""
    return REGION.sub(" ", text)


def parted(description: str) -> str:
    """A Chinese description or title with the office at its end apart, which a segmenter may cut across: 北京 市长."""
    if not HAN.search(description):
        return description
    text = fold(description)
    office = max((o for o in chinese_offices() if len(o) > 1 and text.endswith(o)), key=len, default="")
    return f"{text.removesuffix(office)} {office}" if office else description


@cache
def chinese_offices() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The ways to say a Chinese office or body in English, as stems."""
    lines = (line.split() for line in word_list("offices.zh.txt"))
    return {words[0]: tuple(tuple(map(stem, way.split("+"))) for way in words[1:]) for words in lines}


@cache
def kinds_of(what: Literal["bodies", "places"]) -> dict[str, int]:
    """For a word for the kind of a body or place, an English one as its stem, the number of those that count alike."""
    lines = enumerate(sorted(word_list(f"kinds_of_{what}.txt")))
    return {stem(word): number for number, line in lines for word in line.split()}
