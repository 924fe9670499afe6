"""Words that nobody said: 王磊从未说过“不赔”, 否认曾向员工表示“明天停业”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon

DENIED = re.compile(
    r"(?:从未|从来没有?|从没有?|并没有?|没有|没|并未|未曾|不曾|拒绝|并不|否认(?=自己|本人|曾|有|[向对在]))"
    r"(?:自己|本人|曾经|曾|有|当众|公开|亲口|在[^，]{1,8}?[上中里时])*(?:[向对跟和同][^，]{1,8}?)?"
)
ASPECT = re.compile(r"(?:过|了|的是|一句)+$")
LONGEST = 6  # characters of a verb of speech


def is_unsaid(plain: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether ``plain[start:end]`` ends with a verb of speech that is denied, so that nobody said what follows it.

    After a colon somebody has spoken all the same (他没有回答：“…”), unless it is 从未说过.
    """
    words = ASPECT.sub("", plain[start:end])
    if plain[end : end + 1] in (":", "：") and not plain.endswith("过", start, end):
        return False
    for length in range(1, min(LONGEST, len(words)) + 1):
        before = words[: len(words) - length]
        if words[-length:] in lexicon.cues and any(m.end() == len(before) for m in _denials(before)):
            return True
    return False


def _denials(words: str) -> list[re.Match[str]]:
    """The denials that reach to the end of the words, or not so far."""
    found = (DENIED.fullmatch(words, match.start()) for match in re.finditer("[从并没未不拒否]", words))
    return [match for match in found if match]
