"""Chinese names as they are written in Latin letters elsewhere than in pinyin: Wade-Giles, as most of Taiwan's are."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SYLLABLES = range(2, 4)  # of a name
MOST_WAYS = 256  # ways to read one name
INITIAL = re.compile(r"(hs|ch|tz|ts|sz|ss|sh|[pmftnlkhjsyw])?'?([aeiouü]h?[aeiouüngrh]*)")
INITIALS = {
    "hs": ("x",),
    "ch": ("zh", "ch", "j", "q"),
    "tz": ("z", "c"),
    "ts": ("z", "c"),
    "sz": ("s",),
    "ss": ("s",),
    "p": ("b", "p"),
    "t": ("d", "t"),
    "k": ("g", "k"),
    "j": ("r",),
    "f": ("f",),
    "": ("",),
}
BEFORE_I = frozenset("jqx")  # initials that stand before i and ü alone
SOFT = re.compile(r"i|u(?:e|an|n)?$")
FINALS = (
    (r"^ih$|^u$(?=z|c|s)", "i"),
    (r"ü", "u"),
    (r"ieh$", "ie"),
    (r"[uü]eh$", "ue"),
    (r"^eh$", "e"),
    (r"ien$", "ian"),
    (r"iung$", "iong"),
    (r"^ung$", "ong"),
    (r"^uei$", "ui"),
    (r"^erh$", "er"),
    (r"^en$", "en"),
)
WHOLE = {"yi": "yi", "i": "yi", "yu": "you", "yen": "yan", "yeh": "ye", "yüeh": "yue", "yueh": "yue", "yung": "yong"}


def as_pinyin(name: str) -> Iterator[str]:
    """The runs of pinyin that a folded name of two or three syllables may stand for, the family name first.

    That may stand last in the name, as English writes it.
    """
    words = [word.split("-") for word in name.split()]
    orders = (words, [words[-1], *words[:-1]]) if len(words) > 1 else (words,)
    for order in orders:
        syllables = [syllable for word in order for syllable in word]
        if len(syllables) in SYLLABLES:
            yield from islice(map("".join, product(*map(_readings, syllables))), MOST_WAYS)


@lru_cache(maxsize=4096)
def _readings(syllable: str) -> tuple[str, ...]:
    """The syllables of pinyin that one of Wade-Giles may be, itself among them."""
    found = dict.fromkeys((syllable,))
    if syllable in WHOLE:
        found |= dict.fromkeys((WHOLE[syllable],))
    elif match := INITIAL.fullmatch(syllable):
        start, final = match[1] or "", match[2]
        for initial in INITIALS.get(start, (start,)):
            found |= dict.fromkeys(initial + end for end in _finals(start, final) if _goes(initial, end))
    return tuple(found)


def _finals(start: str, final: str) -> tuple[str, ...]:
    """The finals of pinyin that one of Wade-Giles may be."""
    if final == "u" and start in ("tz", "sz", "ss"):
        return ("i",)
    for written, meant in FINALS:
        if re.search(written, final):
            return (re.sub(written, meant, final),)
    return {"o": ("o", "e", "uo"), "ui": ("ui",), "uo": ("uo", "o")}.get(final, (final,))


def _goes(initial: str, final: str) -> bool:
    """Whether j, q and x stand before i and ü, and zh and ch before other sounds."""
    soft = SOFT.match(final) is not None
    return soft if initial in BEFORE_I else not (initial in ("zh", "ch") and final.startswith("i") and final != "i")
