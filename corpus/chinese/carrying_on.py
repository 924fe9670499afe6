"""Whether a cue without a subject leaves its words to whom the sentence is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.reading import QUOTED, Piece
from corpus.chinese.topics import (
    has_name,
    holds_others,
)

if TYPE_CHECKING:
    from corpus.chinese.heard import SentenceState
    from corpus.chinese.notes import Attribution, Cue

REPORTING = ("报道", "报导")
PRESS = re.compile("[报社网台刊媒]|新闻|杂志|文章|视频|频道|》")
NEAR_CLAUSES = 2  # clauses over which somebody without a name goes on acting; a body, only the one before


def may_carry_on(state: SentenceState, inherited: Attribution, cue: Cue) -> bool:
    """Whether what stands before the cue leaves it to whom the sentence is about.

    船长表示，码头有人还贴纸说：“…” tells of somebody else.
    """
    told_by_others = _is_of_press(state, inherited, cue) or _is_heading(state, cue)
    told_by_others = told_by_others or state.plain.startswith("据", cue.piece.start)  # 据介绍: whoever it is by
    plainly = cue.is_bare or _is_adverbial(state, cue) or has_name(inherited)
    told = "tell" in cue.frames and state.plain[cue.span.end] in "他她"  # 盼着一封来信告诉他，“…”
    others = not cue.is_bare and (told or holds_others(state, cue.piece.start, cue.span.start))
    others = others or _is_label_telling(state, inherited, cue)
    return plainly and not (others or told_by_others) and not _is_beyond(state, inherited, cue)


def _is_of_press(state: SentenceState, inherited: Attribution, cue: Cue) -> bool:
    """路透社称，校长反对停航。校长说，…。报道称，…: whether a report goes on that is not whoever spoke last's."""
    reports = cue.is_bare and state.plain.startswith(REPORTING, cue.piece.start)  # 报道指出
    reports = reports or state.plain.startswith(REPORTING, cue.span.start)
    if not reports or inherited.character is None:
        return False
    own = inherited.cue is not None and state.plain.startswith(REPORTING, inherited.cue.start)
    return not own and PRESS.search(inherited.character.folded) is None


def _is_heading(state: SentenceState, cue: Cue) -> bool:
    """他说不去。声明：本网站…: whether a heading rather than whoever spoke last makes a statement."""
    alone = cue.is_bare and cue.span == (cue.piece.start, cue.piece.end) and cue.piece.after in ("：", ":")
    return alone and state.plain[slice(*cue.span)] == "声明"


def _is_label_telling(state: SentenceState, inherited: Attribution, cue: Cue) -> bool:
    """有渔民表示路不通，说“…”: whether a bare cue goes on with what a label tells; mostly others speak.

    Not so where it only minds something: 村民不满停航，大喊“…”.
    """
    character, told = (inherited.character, state.act.attribution.cue) if state.act else (None, None)
    unnamed = character is not None and character.kind == "unnamed"
    minds = told is not None and state.plain[told.start : told.end] in PATTERNS.words("minding")
    return unnamed and not minds and at_marks(state, cue) and not cue.is_joined


def _is_beyond(state: SentenceState, inherited: Attribution, cue: Cue) -> bool:
    """Whether a body has acted too long ago, or a document would have to use a voice."""
    kind = inherited.character.kind if inherited.character else None
    if kind in {"body", "document", "unnamed"} and at_marks(state, cue) and _is_far(state, inherited, cue.piece):
        return True
    if state.act is not None and state.act.relays() and at_marks(state, cue) and not cue.is_joined:
        return True  # 海川日报透露，一名男子没去，对船长说“…”
    voiced = kind == "document" and _is_voiced(state, cue)
    return voiced or (state.act is not None and kind != "person" and _is_parted(state, cue.piece))


def _is_parted(state: SentenceState, piece: Piece) -> bool:
    """校长说知道；学生红了脸，说：“…”: whether a semicolon stands between the act that is open and the piece."""
    between = state.pieces[state.act.piece : piece.number] if state.act else ()
    return any(before.after in ("；", ";") for before in between)


def _is_voiced(state: SentenceState, cue: Cue) -> bool:
    """高呼, 笑问: what only people do."""
    return any(letter in state.plain[cue.span.start : cue.span.end] for letter in "呼喊叫唱笑骂嚷哭呛")


def _is_far(state: SentenceState, attribution: Attribution, piece: Piece) -> bool:
    """Whether the topic is no part of the clauses right before the cue."""
    mention = attribution.mention
    if state.act is not None or mention is None or mention.start < state.sentence.start:
        return False
    near = NEAR_CLAUSES if attribution.character and attribution.character.kind == "unnamed" else 1
    return mention.start < state.pieces[max(0, piece.number - near)].start


def _is_adverbial(state: SentenceState, cue: Cue) -> bool:
    """网友“半夏”在论坛发帖：“…”: whether what stands before the cue tells where or to whom."""
    begin = state.tools.subjects.leading.past(cue.piece.start, cue.span.start)
    return state.plain[begin] in "在于向对给从"


def at_marks(state: SentenceState, cue: Cue) -> bool:
    """Whether marked words follow the cue at once."""
    return cue.ends_piece and state.plain[cue.piece.end : cue.piece.end + 2].endswith(QUOTED)
