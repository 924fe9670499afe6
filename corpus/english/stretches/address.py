"""Whom words speak to and of, told by their pronouns: those who say them hardly call themselves “she” or “you”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.people.genders import PRONOUN_GENDER, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Collection

WORD = re.compile(r"[a-z]+")
OWN = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
SPEAKING = frozenset({"i", "me", "my", "mine", "myself", "we"})  # “us” may be said of a third as well
ADDRESSED = frozenset({"you", "your", "yours", "yourself", "yourselves"})


def is_of_another(words: str) -> bool:
    """Whether the words speak of one man or woman: whoever is named beside them may well be meant."""
    return not PRONOUN_GENDER.keys().isdisjoint(WORD.findall(words.lower()))


def is_addressed(words: str) -> bool:
    """Whether the words speak to somebody and nobody in them speaks for themselves."""
    found = frozenset(WORD.findall(words.lower()))
    return not ADDRESSED.isdisjoint(found) and OWN.isdisjoint(found)


def genders_of(words: Collection[str]) -> set[str]:
    """The genders of those whom the words, in small letters, speak of: “m”, “f”."""
    return {gender for gender, pronouns in PRONOUNS.items() if not pronouns.isdisjoint(words)}


def speaks_for_itself(words: Collection[str]) -> bool:
    """Whether somebody in the words, in small letters, says “I” or “we”."""
    return not SPEAKING.isdisjoint(words)
