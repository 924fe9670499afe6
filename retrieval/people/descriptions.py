"""Descriptions: whether a stretch of a question says what somebody is, and what its words and those of a title are."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from retrieval.language.titles import chinese_offices
from retrieval.language.tokens import HAN, fold, stem, stop_words, terms, word_list
from retrieval.people.occupations import FURTHER, occupations
from retrieval.people.office_words import EXACT_OFFICES, families, general_roles

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLE = re.compile(r"^(?:the|an?) ")
TITLES = 4096  # of which the words are remembered


def described(text: str) -> str:
    """A description without what its office is of; never without a word, where it has any."""
    folded = fold(text)
    return next((part for part in FURTHER.split(folded) if part.strip()), folded)


def without_article(label: str) -> str:
    """What somebody is called, folded: "the White House" is "White House"."""
    return ARTICLE.sub("", fold(label))


def is_description(text: str) -> bool:
    """Whether a stretch describes somebody by an office: then nobody fitting it means that the corpus lacks them."""
    if HAN.search(text):
        plain = fold(text)
        return plain.endswith(tuple(chinese_offices())) or ("的" not in plain and plain.endswith(_titles_in_chinese()))
    stems = {stem(word) for word in fold(text).split()}
    return bool(stems & (EXACT_OFFICES | general_roles() | families().keys())) or is_role(text)


def is_general(text: str) -> bool:
    """Whether an English stretch has no words but those that may stand for any office: "the speaker"."""
    words = [word for word in fold(text).split() if word not in stop_words("en")]
    return bool(words) and not HAN.search(text) and general_roles().issuperset(map(stem, words))


def is_role(text: str) -> bool:
    """Whether an English stretch ends in what somebody is, one person: "the norwick lobbyist", and no "doctors"."""
    words = described(text).split()
    return bool(words) and words[-1] in occupations()


@cache
def _titles_in_chinese() -> tuple[str, ...]:
    """Offices and occupations of titles, of two characters and more, without those that tell of no one office."""
    general = word_list("general_roles.zh.txt")
    return tuple(word for word in standard().offices.words if len(word) > 1 and word not in general)


@lru_cache(TITLES)
def words_in(title: str) -> frozenset[str]:
    """The words of a title, of which many people have the same."""
    return terms(title).word_set


def words_in_all(titles: Iterable[str]) -> frozenset[str]:
    """The words of all titles of somebody."""
    return frozenset[str]().union(*map(words_in, titles))
