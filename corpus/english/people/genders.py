"""Women and men: the pronouns for them, and what a word in front of a name tells of its bearer: “Mr”, “sister”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.english.grammar.phrases import Phrase

COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
SUBJECTS = {"m": "he", "f": "she"}
OBJECTS = {"m": "him", "f": "her"}
# "her" is both an object and an owner
PRONOUNS = {"m": frozenset({"he", "him", "his", "himself"}), "f": frozenset({"she", "her", "hers", "herself"})}
PRONOUN_GENDER = {word: gender for gender, words in PRONOUNS.items() for word in words}
THINGS = frozenset({"it", "they", "their", "its", "them"})  # pronouns for all others
FEMALE, MALE = function_words("female"), function_words("male")


def told_gender(word: str) -> str | None:
    """``f``, ``m``, or ``None`` where it tells nothing."""
    if word in COURTESY:
        return vocabulary().honorifics[word]
    return "f" if word in FEMALE else "m" if word in MALE else None


def tells_other(words: Iterable[str], gender: str) -> bool:
    """Whether words of a description, in small letters, tell another gender: “she” is not “her son”."""
    return not (MALE if gender == "f" else FEMALE).isdisjoint(words)


def gender_of(subject: Phrase) -> str:
    """What the subject's words and the name set off behind them tell: “m”, “f”, or “-”."""
    known = vocabulary()
    words = subject.passage.words(subject.first, subject.end + 2)
    return next((gender for word in words if (gender := told_gender(word) or known.given.get(word))), "-")
