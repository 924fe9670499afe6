"""Ranks: words around an office that make another of it ("deputy", 前), and kinds of offices that count alike."""

from __future__ import annotations

from functools import cache
from typing import Literal

from retrieval.language.tokens import HAN, words_for

Kind = Literal["below", "once", "not_yet", "otherwise", "leaving", "voted_on", "heads", "running", "anybody", "bodies"]


@cache
def words_of(*kinds: Kind) -> frozenset[str]:
    """English words of ``ranks.txt``."""
    return frozenset(word for kind in kinds for word in words_for("ranks.txt")[kind] if word.isascii())


@cache
def chinese_words_of(*kinds: Kind) -> frozenset[str]:
    """Chinese words of ``ranks.txt``."""
    return frozenset(word for kind in kinds for word in words_for("ranks.txt")[kind] if HAN.match(word))


def ranks() -> frozenset[str]:
    """English words that make another office of one."""
    return words_of("below", "once", "not_yet", "otherwise")


def chinese_ranks() -> frozenset[str]:
    """Chinese words that make another office of one."""
    return chinese_words_of("below", "once", "not_yet", "otherwise")
