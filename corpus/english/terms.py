"""Terms, titles, slogans and nicknames in marks, which nobody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.english.direct import Stretch

FEWEST_WORDS = 3
MOST_TERM_WORDS = 5
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "PRP", "PP$"})
INTRODUCING = frozenset({"D", "PP$", "POS", "J", "CD"})


def is_term(stretch: Stretch) -> bool:
    """Whether the stretch is too short for speech, or a few words without a clause that serve as a noun."""
    passage = stretch.passage
    inner = passage.tags[stretch.first + 1 : stretch.end - 1]
    if any(tag in FINITE for tag in inner) or (inner and inner[-1] in (".", ",", "!", "?")):
        return False
    if stretch.words < FEWEST_WORDS:
        return True
    before = passage.tags[stretch.first - 1] if stretch.first else "^"
    after = passage.tags[stretch.end] if stretch.end < len(passage.tags) else "^"
    return stretch.words <= MOST_TERM_WORDS and (after in ("N", "P") or (before in INTRODUCING and "N" in inner))
