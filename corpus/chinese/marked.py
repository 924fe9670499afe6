"""Whether marked words are speech, or a term, a slogan, a name, or what somebody did not say: 王磊从未说过“不赔”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS, Lexicon

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.reading import Reading

PUNCTUATION = re.compile(r"[，。！？；：,!?…~～]")
SHORT, LONG = 4, 14
ASPECT = re.compile(r"(?:过|了|的是|一句)+$")
LONGEST = 6  # characters of a verb of speech


def is_named(reading: Reading, lexicon: Lexicon, outer: Span) -> bool:
    """Whether what stands before the marks gives a name to a thing: 我们叫它“电跟羊走”, 所谓“…”."""
    start = max(0, outer.start - 6)
    before = reading.folded[start : outer.start].rstrip("了着为是")
    if before.endswith(PATTERNS.words("names")):
        return True
    return lexicon.naming.ends(reading.folded, start, start + len(before)) or before.endswith(
        ("叫它", "叫他", "叫她", "称其")
    )


def goes_on(reading: Reading, lexicon: Lexicon, outer: Span) -> bool:
    """Whether a noun follows that the marked words belong to: “一站式”结算, “双减”政策."""
    following = reading.plain[outer.end : outer.end + 1]
    return lexicon.going_on.at(reading.folded, outer.end) > 0 or "\u3400" <= following <= "\u9fff"


def sounds_spoken(reading: Reading, lexicon: Lexicon, span: Span) -> bool:
    """Whether the words by themselves look like speech: long, punctuated, or with the small words of a sentence."""
    words = reading.folded[span.start : span.end]
    small = sum(1 for _ in lexicon.speech.within(words, 0, len(words)))
    if not small and PATTERNS["term"].search(words) and not PUNCTUATION.search(words):
        return False
    if PUNCTUATION.search(words[:-1]) or len(words) >= LONG:
        return True
    return (len(words) >= SHORT and small > 0) or small > 1 or words[-1:] in "吗呢吧啊呀啦嘛。！？!?"


def is_unsaid(plain: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether ``plain[start:end]`` ends with a verb of speech that is denied, so that nobody said what follows it.

    After a colon somebody has spoken all the same (他没有回答：“…”), unless it is 从未说过, 没有说 or 拒绝回应.
    """
    words = ASPECT.sub("", plain[start:end])
    if PATTERNS["untold"].search(plain[start:end]):
        return True
    if plain[end : end + 1] in (":", "：") and not plain.endswith("过", start, end):
        return False
    for length in range(1, min(LONGEST, len(words)) + 1):
        before = words[: len(words) - length]
        if words[-length:] in lexicon.cues and any(m.end() == len(before) for m in _denials(before)):
            return True
    return False


def _denials(words: str) -> list[re.Match[str]]:
    """The denials that reach to the end of the words, or not so far."""
    found = (PATTERNS["denied"].fullmatch(words, match.start()) for match in re.finditer("[从并没未不拒否]", words))
    return [match for match in found if match]
