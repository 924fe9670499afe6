"""Traditional characters for whoever writes them: the Chinese wording is kept in simplified ones."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, SURROGATE, simplified

if TYPE_CHECKING:
    from collections.abc import Callable

REMEMBERED = 1000  # questions, and templates
# a place 道里, a goddess and a state restored, to OpenCC
MISREAD = (("報道里", "報道裡"), ("天后", "天後"), ("回復", "回覆"))


@lru_cache(REMEMBERED)
def leaning(text: str) -> int:
    """By how many characters a text has more of the traditional ones than of the simplified: 0 where none are told."""
    if not HAN.search(text):
        return 0
    text = SURROGATE.sub("", text)
    changed = sum(one != other for one, other in zip(text, simplified(text), strict=False))
    return changed - _simplified_alone(text)


def _simplified_alone(text: str) -> int:
    """How many characters only simplified text has: they stand in GB 2312, and not in Big5.

    To convert the text would tell nearly the same, and the words that this takes are 40 MB.
    """
    known = "".join(filter(HAN.match, text)).encode("gb2312", "ignore").decode("gb2312")
    return len(known) - len(known.encode("big5", "ignore").decode("big5"))


@lru_cache(REMEMBERED)
def traditional(text: str) -> str:
    """Simplified characters as traditional ones, as they are written in Taiwan (OpenCC ``s2tw``)."""
    text = _converter()(text)
    for misread, meant in MISREAD:
        text = text.replace(misread, meant)
    return text


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - only those who write traditional characters need it

    convert: Callable[[str], str] = OpenCC("s2tw").convert
    return convert
