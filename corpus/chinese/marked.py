"""Whether marked words are speech, or a term, a slogan, a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.reading import Reading

PUNCTUATION = re.compile(r"[，。！？；：,!?…~～]")
TERM = re.compile(
    "^[^我你他她不]*(?:案|工程|计划|条例|办法|公司|协会|论坛|大会|项目|设置案|规格)$"
)  # names, however long
NAMES = ("名", "名字", "名称", "店名", "书名", "招牌")  # whose name follows
SHORT, LONG = 4, 14


def is_named(reading: Reading, lexicon: Lexicon, outer: Span) -> bool:
    """Whether what stands before the marks gives a name to a thing: 我们叫它“电跟羊走”, 所谓“…”."""
    start = max(0, outer.start - 6)
    before = reading.folded[start : outer.start].rstrip("了着为是")
    if before.endswith(NAMES):
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
    if not small and TERM.search(words) and not PUNCTUATION.search(words):
        return False
    if PUNCTUATION.search(words[:-1]) or len(words) >= LONG:
        return True
    return (len(words) >= SHORT and small > 0) or small > 1 or words[-1:] in "吗呢吧啊呀啦嘛。！？!?"
