"""Names that look alike and are two people's: Li Hui is no slip for Liu Hui, nor Tim Cook for Tom Cook."""

from __future__ import annotations

import re
from functools import cache

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.tokens import word_list
from retrieval.topics.respelling import forms

# sounds that are often confused in pinyin, as input methods let them pass: z zh, c ch, s sh, n ng
CONFUSED = re.compile(r"(?<=[zcs])h|(?<=n)g(?![aeiou])")
# letters that write one sound in given names: Eric Erik, Kathy Kathie, Sara Sarah, Stephen Steven, Ann Anne, Jon John
WRITTEN_ALIKE = (("ph", "v"), ("f", "v"), ("c", "k"), ("y", "i"), ("ie", "i"), ("h", ""), ("z", "s"))
# the same in family names: Oaks Oakes, Reed Reid Read, Andersen Anderson
ENDS_ALIKE = re.compile(r"e(?=s$)|(?<=s)e(?=n$)")
LEAST_ALIKE = 70.0  # of 100, of each word of a name: Dale Lind is no Alice Lind, however long the surname is
VOWELS_ALIKE = re.compile("e[eai]")


def is_somebody_else(said: str, name: str) -> bool:
    """Whether a folded name, near to somebody's, is a name of its own; one that is no name is a slip.

    A family name that is a word of the language, or one that others bear, is its own: Simon Carter is no Simon Carver.
    """
    words, theirs = said.split(), name.split()
    if all(map(_is_pinyin, words)) and all(map(_is_pinyin, theirs)):
        return CONFUSED.sub("", _letters(said)) != CONFUSED.sub("", _letters(name))
    if len(words) != len(theirs):
        return False
    if not all(map(_is_alike, words, theirs)):
        return True
    given = vocabulary().given
    first, other = words[0], theirs[0]
    if first in given and other in given and _sound(first) != _sound(other):
        return True
    last, surname = _letters(words[-1]), _letters(theirs[-1])
    return len(words) > 1 and last in forms() and _family_sound(last) != _family_sound(surname)


def _is_pinyin(word: str) -> bool:
    return _syllables().fullmatch(_letters(word)) is not None


def _letters(name: str) -> str:
    return re.sub(r"'s\b|[\W_]", "", name)


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(word_list('pinyin.txt'), key=len, reverse=True))}){{1,3}}")


def _family_sound(name: str) -> str:
    """A family name without what may be written in two ways."""
    return _sound(VOWELS_ALIKE.sub("i", ENDS_ALIKE.sub("", name).replace("sn", "son")))


def _is_alike(word: str, other: str) -> bool:
    """Whether a word may be a slip of another: one letter off, or mostly the same."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only for what is found nowhere as it is spelled
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(word, other) <= 1 or fuzz.ratio(word, other) >= LEAST_ALIKE


def _sound(given: str) -> str:
    """A given name without what may be written in two ways."""
    for written, sound in WRITTEN_ALIKE:
        given = given.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", given).removesuffix("e")
