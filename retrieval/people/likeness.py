"""Names that look alike and are two people's: Li Hui is no slip for Liu Hui, nor Tim Cook for Tom Cook."""

from __future__ import annotations

import re
from functools import cache

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.tokens import word_list

# sounds that are often confused in pinyin, as input methods let them pass: z zh, c ch, s sh, n ng
CONFUSED = re.compile(r"(?<=[zcs])h|(?<=n)g(?![aeiou])")
# letters that write one sound in given names: Eric Erik, Kathy Kathie, Sara Sarah, Stephen Steven, Ann Anne, Jon John
WRITTEN_ALIKE = (("ph", "v"), ("f", "v"), ("c", "k"), ("y", "i"), ("ie", "i"), ("h", ""), ("z", "s"))


def is_somebody_else(said: str, name: str) -> bool:
    """Whether a folded name, near to somebody's, is a name of its own; one that is no name is a slip."""
    words, theirs = said.split(), name.split()
    if all(map(_is_pinyin, words)) and all(map(_is_pinyin, theirs)):
        return CONFUSED.sub("", _letters(said)) != CONFUSED.sub("", _letters(name))
    if len(words) != len(theirs):
        return False
    given = default_vocabulary().given
    first, other = words[0], theirs[0]
    return first in given and other in given and _sound(first) != _sound(other)


def _is_pinyin(word: str) -> bool:
    return _syllables().fullmatch(_letters(word)) is not None


def _letters(name: str) -> str:
    return re.sub(r"'s\b|[\W_]", "", name)


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(word_list('pinyin.txt'), key=len, reverse=True))}){{1,3}}")


def _sound(given: str) -> str:
    """A given name without what may be written in two ways."""
    for written, sound in WRITTEN_ALIKE:
        given = given.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", given).removesuffix("e")
