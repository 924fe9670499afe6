"""What pronouns and words for women and men tell: “Mr”, “sister”, “she”, and to whom words with “you” speak."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary, function_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.grammar.vocabulary import Vocabulary

COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
SUBJECTS = {"m": "he", "f": "she"}
OBJECTS = {"m": "him", "f": "her"}
# "her" is both an object and an owner
PRONOUNS = {"m": frozenset({"he", "him", "his", "himself"}), "f": frozenset({"she", "her", "hers", "herself"})}
PRONOUN_GENDER = {word: gender for gender, words in PRONOUNS.items() for word in words}
FEMALE, MALE = function_words("female"), function_words("male")
WORD = re.compile(r"[a-z]+")
OWN = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
ADDRESSED = frozenset({"you", "your", "yours", "yourself", "yourselves"})


def told_gender(word: str, vocabulary: Vocabulary) -> str | None:
    """``f``, ``m``, or ``None`` where it tells nothing."""
    if word in COURTESY:
        return vocabulary.honorifics[word]
    return "f" if word in FEMALE else "m" if word in MALE else None


def tells_other(words: Iterable[str], gender: str) -> bool:
    """Whether words of a description, in small letters, tell another gender: “she” is not “her son”."""
    return not (MALE if gender == "f" else FEMALE).isdisjoint(words)


def is_of_another(words: str) -> bool:
    """Whether the words speak of one man or woman: whoever is named beside them may well be meant."""
    return not PRONOUN_GENDER.keys().isdisjoint(WORD.findall(words.lower()))


def is_addressed(words: str) -> bool:
    """Whether the words speak to somebody and nobody in them speaks for themselves."""
    found = frozenset(WORD.findall(words.lower()))
    return not ADDRESSED.isdisjoint(found) and OWN.isdisjoint(found)


def gender_of(passage: Passage, subject: Phrase) -> str:
    """What the subject's words and the name set off behind them tell: “m”, “f”, or “-”."""
    known = default_vocabulary()
    if subject.kind == "pronoun":
        return PRONOUN_GENDER.get(passage.tokens[subject.first].lower, "-")
    words = passage.words(subject.first, subject.end + 2)
    return next((gender for word in words if (gender := told_gender(word, known) or known.given.get(word))), "-")
