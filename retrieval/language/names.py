"""Forms of a person's name: surnames, and pinyin as the bridge between scripts."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from itertools import pairwise

from retrieval.language.tokens import fold, word_list

FULL = 2  # words of a name that has a given name and a family name
# characters of names that are read otherwise than what pypinyin gives first: 曾 is no "ceng" there
READ_SO = "chang chang shan shan miao miao zeng zhai qiu qin sheng le xia zang"
IN_NAMES = dict(zip("长長单單缪繆曾翟仇覃晟勒厦藏", READ_SO.split(), strict=True))
HAN_ONLY = re.compile(r"[\u3400-\u9fff·•‧・]+")


def is_han(text: str) -> bool:
    """Whether a name is written in Chinese characters alone."""
    return HAN_ONLY.fullmatch(text) is not None


GENERATIONS = frozenset(["jr", "sr", "junior", "senior", "ii", "iii", "iv"])


def shortened(name: str) -> tuple[str, ...]:
    """What a folded name in Latin letters may be called without "Jr.", initials, and second halves behind hyphens.

    “james t. o'connor jr.” is “james t. o'connor” and “james o'connor”, “wei-lin chen” is “wei chen”.
    """
    words = whole = [word.strip(".,") for word in name.split()]
    while len(words) > 1 and words[-1] in GENERATIONS:
        words = words[:-1]
    if len(words) < FULL:
        return ()
    between = [word for word in words[1:-1] if len(word) > 1]
    first = words[0].split("-")[0]
    ways = [whole, words, [words[0], *between, words[-1]], [first, *between, words[-1]]]
    forms = dict.fromkeys(" ".join(way) for way in ways if len(way[0]) > 1)
    return tuple(form for form in forms if form != name)


def is_another(said: str, name: str) -> bool:
    """Whether initials or "Jr." beside a folded name in a question tell it from somebody's: James P. from James T."""
    theirs = frozenset(_words(name))
    asked, held = _distinctions(said, theirs), _distinctions(name, theirs)
    return any(bool(a) and bool(h) and a.isdisjoint(h) for a, h in zip(asked, held, strict=True))


def _words(name: str) -> list[str]:
    found = [word.strip(".,;:()?!") for word in name.split()]
    return [{"junior": "jr", "senior": "sr"}.get(word, word) for word in found]


def _distinctions(text: str, name: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The initials between words of a name, and what follows its last one."""
    words = _words(text)
    between = frozenset(
        w for b, w, f in zip(words, words[1:], words[2:], strict=False) if len(w) == 1 and b in name and f in name
    )
    return between, frozenset(w for b, w in pairwise(words) if w in GENERATIONS and b in name)


def surname_of(name: str) -> tuple[str, ...]:
    """The words of a name that may stand for it alone, folded.

    In Latin letters the family name comes first in one tradition and last in the other, so both ends count; a
    Chinese name gives its surname in characters.
    """
    folded = fold(name)
    if is_han(folded):
        return (folded[:2],) if folded[:2] in word_list("surnames.zh.txt") else (folded[:1],)
    words = [word.strip(".,") for word in folded.split()]
    while len(words) > 1 and words[-1] in GENERATIONS:
        words.pop()
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
    return "".join(map(_syllable, name)) if is_han(name) else _letters(name)


@lru_cache(maxsize=8192)
def _syllable(character: str) -> str:
    """The letters of one character, which are the same in every name."""
    return IN_NAMES.get(character) or _letters(character)


def _letters(name: str) -> str:
    # Readings of whole phrases would take 40 MB: https://pypinyin.readthedocs.io/zh-cn/master/faq.html
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - half a second, for names in characters only

    letters = "".join(lazy_pinyin(name)).casefold().replace("ü", "u").replace("lv", "lu").replace("nv", "nu")
    return "".join(c for c in letters if c.isalnum())
