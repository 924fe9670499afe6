"""Whom words speak to and of, told by their pronouns: those who say them hardly call themselves “she” or “you”."""

from __future__ import annotations

import re

WORD = re.compile(r"[a-z]+")
OWN = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
OTHER = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
ADDRESSED = frozenset({"you", "your", "yours", "yourself", "yourselves"})


def is_of_another(words: str) -> bool:
    """Whether the words speak of one man or woman: whoever is named beside them may well be meant."""
    return not OTHER.isdisjoint(WORD.findall(words.lower()))


def is_addressed(words: str) -> bool:
    """Whether the words speak to somebody and nobody in them speaks for themselves."""
    found = frozenset(WORD.findall(words.lower()))
    return not ADDRESSED.isdisjoint(found) and OWN.isdisjoint(found)
