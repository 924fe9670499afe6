"""Forms of a person's name: surnames, and pinyin as the bridge between scripts."""

from __future__ import annotations

import os
import re
from functools import lru_cache

from retrieval.tokens import fold, word_list

HAN_ONLY = re.compile(r"[\u3400-\u9fff·•‧・]+")


def is_han(text: str) -> bool:
    """Whether a name is written in Chinese characters alone."""
    return HAN_ONLY.fullmatch(text) is not None


def surname_of(name: str) -> tuple[str, ...]:
    """The words of a name that may stand for it alone, folded.

    In Latin letters the family name comes first in one tradition and last in the other, so both ends count; a
    Chinese name gives its surname in characters.
    """
    folded = fold(name)
    if is_han(folded):
        return (folded[:2],) if folded[:2] in word_list("surnames.zh.txt") else (folded[:1],)
    words = [word.strip(".,") for word in folded.split()]
    return tuple(dict.fromkeys(w for w in (words[0], words[-1]) if len(w) > 1)) if words else ()


def family_names(name: str) -> tuple[str, ...]:
    """The surname of several words that opens with a particle, folded: “van den Berg” of “Pieter van den Berg”."""
    words = name.split()
    opening = next((at for at, word in enumerate(words) if word.isalpha() and word.islower()), None)
    return (fold(" ".join(words[opening:])),) if opening else ()


@lru_cache(maxsize=8192)
def pinyin_key(name: str) -> str:
    """The letters of a name in one run, Chinese characters by their pinyin without tones: ``nibin``."""
    if name.isascii():
        return "".join(c for c in name.casefold() if c.isalnum())
    # Readings of whole phrases would take 40 MB: https://pypinyin.readthedocs.io/zh-cn/master/faq.html
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - half a second, for names in characters only

    letters = "".join(lazy_pinyin(name)).casefold().replace("ü", "u").replace("lv", "lu").replace("nv", "nu")
    return "".join(c for c in letters if c.isalnum())
