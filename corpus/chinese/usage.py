"""Whether a cue reports speech where it stands: what follows it must suit its frames."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.chinese.notes import Cue
    from corpus.chinese.reading import Piece

REPORTING = frozenset({"say", "object", "tell", "urge", "show", "nobody"})
OBJECTS = frozenset({"object", "mark", "tell", "relay"})
THIS = re.compile("[这那]一?(?:句|番|些话)话?(?:，|$)")  # 说了这一句，就走了
CALLED = re.compile("[与和同][^，。；]+并称$")  # 与石岚并称“双璧”
SHORTEST = 3  # characters that a clause after an addressee has at least


def is_usable(plain: str, pieces: Sequence[Piece], cue: Cue, *, waiting: bool) -> bool:
    """Whether the cue of a piece reports; ``waiting`` says that marked words before it have no speaker yet."""
    piece, index = cue.piece, cue.piece.number
    called = CALLED.search(plain, piece.start, cue.complement)
    if called or (cue.ends_piece and PATTERNS["faced"].search(plain[piece.start : cue.span.start])):
        return False
    done = PATTERNS["done"].fullmatch(plain, cue.span.start, piece.end)
    if (done or PATTERNS["subordinate"].fullmatch(plain, piece.start, piece.end)) and piece.after in ("，", ","):
        return False
    if is_aside(plain, cue) or modifies(plain, pieces, index) or (cue.frames <= {"show"} and not _shows(cue)):
        return False
    if waiting or (cue.ends_piece and (next_is_marked(pieces, index) or piece.after in ("：", ":"))):
        return True
    if not cue.frames & REPORTING or _is_case(plain, pieces, index):
        return False
    return piece.after in ("，", ",") if cue.ends_piece else _takes_clause(cue)


def is_mere_object(words: str) -> bool:
    """Whether a report holds no clause, only what was shown or said by name."""
    bare = words.strip("了过的 ")
    return (PATTERNS["what_is_said"].fullmatch(bare) or THIS.match(bare)) is not None


def _is_case(plain: str, pieces: Sequence[Piece], index: int) -> bool:
    """认为证据不足的，可以要求补充: what a rule foresees."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    ends = plain.endswith("的", pieces[index].start, pieces[index].end) and pieces[index].after == "，"
    return bool(ends and following and PATTERNS["ruled"].match(plain, following.start, following.end))


def _takes_clause(cue: Cue) -> bool:
    """Whether a clause may follow the cue at once."""
    if cue.frames <= OBJECTS or ("object" in cue.frames and not cue.frames & {"say", "tell", "urge"}):
        return "tell" in cue.frames and cue.complement > cue.span.end and cue.piece.end - cue.complement > SHORTEST
    return cue.subject is not None or cue.is_bare


def is_aside(plain: str, cue: Cue) -> bool:
    """对于家长盼增设一班: what somebody else is about to answer."""
    return not cue.ends_piece and plain.startswith(PATTERNS.words("turning_to"), cue.piece.start)


def modifies(plain: str, pieces: Sequence[Piece], index: int) -> bool:
    """自称「…」的買家: the marked words are part of a description."""
    adjacent = next_is_marked(pieces, index) and not pieces[index].after
    following = pieces[index + 1] if adjacent else None
    return bool(
        following and not following.after and plain.startswith(("的", "时，", "时,", "后，", "后,"), following.end)
    )


def _shows(cue: Cue) -> bool:
    """Whether the subject is of the kind that shows something: a document, a body, a study."""
    return cue.subject is not None and cue.subject.kind in {"document", "body", "anaphor"}


def next_is_marked(pieces: Sequence[Piece], index: int) -> bool:
    """Whether marked words follow the piece."""
    return index + 1 < len(pieces) and pieces[index + 1].is_quoted
