"""Words for relatives and for what else people are to each other, in either language."""

from __future__ import annotations

from functools import cache

from corpus.chinese.lexicon import standard
from retrieval.language.forms import chinese_kin
from retrieval.language.patterns import longest_end
from retrieval.language.tokens import HAN, word_list, words_listed


@cache
def kin() -> frozenset[str]:
    """English words for relatives."""
    return frozenset(word for kind in _kinds() for word in kind if word.isascii())


@cache
def relations(*, chinese: bool) -> tuple[str, ...]:
    """All words for a relation of a language, relatives among them, the longest first."""
    every = words_listed("relations.txt") | (chinese_kin() if chinese else kin())
    return tuple(sorted((word for word in every if bool(HAN.match(word)) == chinese), key=len, reverse=True))


def ways_to_call(relative: str) -> tuple[str, ...]:
    """The words of its language for a relative of the same kind, 妈 for 妈妈 among them."""
    ways = {relative}.union(*(kind for kind in _kinds() if relative in kind))
    alike = [way for way in ways if way.isascii() == relative.isascii()]
    return tuple(sorted({*alike, *(way[0] for way in alike if HAN.match(way) and way == 2 * way[0])}))


def in_chinese(relation: str) -> tuple[str, ...]:
    """What a relative, or somebody's lawyer, is called in Chinese."""
    return tuple(word for kind in _all_kinds() if relation in kind for word in kind if HAN.match(word))


def in_english(relation: str) -> tuple[str, ...]:
    """What a Chinese word for a relative, or for somebody's lawyer, may be in English; of a longer one its end."""
    every = (word for kind in _all_kinds() for word in kind if HAN.match(word))
    longest = longest_end(relation, every)
    return tuple(word for kind in _all_kinds() if longest in kind for word in kind if word.isascii())


def is_woman(called: str) -> bool | None:
    """Whether a Chinese word at the end of what somebody is called tells that it is a woman; None where none tells."""
    longest = longest_end(called, _genders())
    if longest:
        return _genders()[longest] == {"f"} if len(_genders()[longest]) == 1 else None
    if not HAN.search(called):
        return None
    told = [sex for sex, words in standard().sex.items() if words.ends(called, 0, len(called))]
    return told == ["female"] if len(told) == 1 else None


@cache
def _genders() -> dict[str, set[str]]:
    """The genders that each Chinese word for a relative may tell: 爱人 is a wife or a husband."""
    found: dict[str, set[str]] = {}
    for gender, *words in map(str.split, word_list("kin.txt")):
        for word in filter(HAN.match, words if gender != "-" else ()):
            found.setdefault(word, set()).add(gender)
    return found


@cache
def _kinds() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()[1:]) for line in sorted(word_list("kin.txt")))


@cache
def _all_kinds() -> tuple[tuple[str, ...], ...]:
    return (*_kinds(), *(tuple(line.split()) for line in sorted(word_list("relations.txt"))))
