"""Traditional and variant characters folded to simplified ones, one for one, so that offsets stay."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
# small and vertical forms, and the dot of foreign names, as papers in Hong Kong and Taiwan set them
FORMS = str.maketrans("﹐﹑﹔﹕﹖﹗︰．", "，、；：？！：·")


@cache
def _table() -> dict[int, int]:
    """Pairs of the data file; lines beginning with # are comments."""
    text = (files("corpus") / "lexicon" / "zh" / "characters.txt").read_text(encoding="utf-8")
    pairs = (pair for line in text.splitlines() if not line.startswith("#") for pair in line.split())
    return FULL_WIDTH | FORMS | {ord(pair[0]): ord(pair[1]) for pair in pairs}


def fold(text: str) -> str:
    """``text`` in simplified characters, of the same length: for matching, never for quoting."""
    return text.translate(_table())
