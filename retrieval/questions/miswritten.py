"""The words that ask, as they were meant: "waht", "who siad", 那年 for 哪年.

They decide which frame a question fits, before it is known what it is about; what it is about is read by
``respelling``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, word_class, word_list
from retrieval.topics.respelling import LONGEST, is_well_known, one_off

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

SHORTEST_MISTAKEN = 5  # letters from which any slip is undone, not only swapped, doubled and missing letters
SHORTEST_WITHOUT = 4  # letters of a word of which one may be missing
OPENING = ("who", "what", "when", "where", "which", "why", "how", "whose", "whats")
HEARD = {"wat": "what", "wut": "what", "wot": "what", "wats": "whats", "wuts": "whats", "wen": "when"}
SHORT = {
    "abt": "about",
    "ppl": "people",
    "sth": "something",
    "smth": "something",
    "any1": "anyone",
    "some1": "someone",
    "every1": "everyone",
    "what'd": "what did",
    "whatd": "what did",
    "how'd": "how did",
    "why'd": "why did",
    **{f"{word}s": f"{word}'s" for word in ("who", "where", "when", "how")},
}
AUXILIARIES = word_class("auxiliaries")
BEHIND = frozenset(
    (*AUXILIARIES, "should", "s", "many", "much", "old", "long", "far", "said", "says", "thinks", "about")
)
BEFORE = word_class("before_questions")
WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
# what asks in Chinese: beside any of these, 那 is no slip for 哪
ASKING = re.compile("[谁哪何吗呢怎几嘛么]|什|多[少大长高远久快]|为何|是否|是不是|有没有|能否|会不会|能不能")
# how they are spoken, but not within marks: 没啥意思 may be what somebody said
SPOKEN = (("(?<![没无])啥", "什么"), ("(?<!啊)咋(?![舌呼])", "怎么"))
MARKED = re.compile('([“「『"].+)')
# 被判了几年 asks for what 判刑几年 does
SENTENCED = re.compile("(?:会被|被)?判(?:处|了)*(?=(?:几|多少)个?[年月]|多久|多长时间)")
THAT_FOR_WHICH = re.compile("那(?=[一两三几]?[些个位年天里儿家次月所座条种名场])|(?<=在)那")


def as_meant(text: str, names: Collection[str] = ()) -> str:
    """A folded question with its words for asking spelled as they are meant; ``names`` stay as they are."""
    if HAN.search(text):
        text = _as_written(text)
        text = text if ASKING.search(text) else THAT_FOR_WHICH.sub("哪", text, count=1)
        return SENTENCED.sub("判刑", text, count=1)
    words = list(WORDS.finditer(text))
    first = next((i for i, word in enumerate(words) if word[0] not in BEFORE), 0)
    for place in range(len(words) - 1, -1, -1):
        word = words[place][0]
        other = SHORT.get(word) or (_opening(words, place) if place == first else _slip(word))
        if other and word not in names:
            text = text[: words[place].start()] + other + text[words[place].end() :]
    return text


def _as_written(text: str) -> str:
    """A Chinese question with the words that ask as they are written, outside of quotation marks: 啥 is 什么."""
    if "啥" not in text and "咋" not in text:
        return text
    plain, *marked = MARKED.split(text, maxsplit=1)
    for spoken, written in SPOKEN:
        plain = re.sub(spoken, written, plain)
    return "".join((plain, *marked))


def _opening(words: Sequence[re.Match[str]], place: int) -> str | None:
    """The question word that the first word of a question is meant to be."""
    word, behind = words[place][0], words[place + 1][0] if place + 1 < len(words) else ""
    if word in OPENING:
        return None
    if word in HEARD:
        return HEARD[word] if behind in (*AUXILIARIES, "about") or (behind and word.endswith("s")) else None
    if behind in BEHIND or _slip(behind) in BEHIND:
        return None if is_well_known(word) else _likeliest_opening(word)
    return _slip(word)


def _slip(word: str) -> str | None:
    """The word for asking that one that is none itself is meant to be."""
    other = slips().get(word)
    return other if other and not is_well_known(word) else None


@cache
def slips() -> Mapping[str, str]:
    """Misspelled words for asking with what they are meant to be."""
    every = (*OPENING, *sorted(word_list("asking.en.txt")))
    found = {other: word for word in reversed(every) for other in _likely(word)}
    return {other: word for other, word in found.items() if other not in every}


def _likeliest_opening(word: str) -> str | None:
    """The question word that is one slip away, by the likeliest slip."""
    if len(word) > LONGEST:
        return None
    chances = one_off(word)
    return max((other for other in OPENING if other in chances), key=lambda other: chances[other], default=None)


def _likely(word: str) -> list[str]:
    """The slips that are hardly another word: swapped and doubled letters, in longer words a missing or wrong one."""
    size = len(word)
    swapped = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(size - 1)]
    doubled = [word[: i + 1] + word[i:] for i in range(size)]
    missing = [word[:i] + word[i + 1 :] for i in range(size)] if size > SHORTEST_WITHOUT else []
    every = list(one_off(word)) if size > SHORTEST_MISTAKEN else []
    return [other for other in (*swapped, *doubled, *missing, *every) if other != word]
