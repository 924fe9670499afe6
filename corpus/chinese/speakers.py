"""Who speaks at a cue: its subject, or whom the sentence and what stands before have spoken of, if that one goes on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.marked import PUNCTUATION
from corpus.chinese.notes import LIKELY, Attribution, Cue, Mention
from corpus.chinese.reading import QUOTED, Piece
from corpus.chinese.topics import (
    LONGEST_CALLED,
    has_name,
    holds_others,
    is_preamble,
    of_mention,
    words_between_marks,
)

if TYPE_CHECKING:
    from corpus.chinese.heard import SentenceState

FURTHER = frozenset("还又更竟")
LONGEST_NAME = 4  # characters of a name that nothing has introduced
REPORTING = ("报道", "报导")
PRESS = re.compile("[报社网台刊媒]|新闻|杂志|文章|视频|频道|》")
NEAR_CLAUSES = 2  # clauses over which somebody without a name goes on acting; a body, only the one before


def speaker_at(state: SentenceState, cue: Cue) -> Attribution | None:
    """Who speaks: the subject of the cue, or whom the sentence has spoken of."""
    opens = cue.is_bare or cue.span.start == cue.piece.start
    if "nobody" in cue.frames and cue.subject is None and opens:
        return Attribution(None, None, None, cue.span) if len(cue.frames) == 1 or not _inherited(state) else None
    mention = cue.passed_on or cue.subject
    if cue.is_unknown:
        return Attribution(None, None, None, cue.span)
    if mention:
        return of_mention(state, _widened(state, mention, cue.piece), cue.span)
    return None if "foresee" in cue.frames and state.act is None else _carried_on(state, cue)


def _leading(state: SentenceState, piece: Piece) -> Piece | None:
    """The words of narration in front of marked ones, both of which the piece adjoins: 管理公司「…」發言人."""
    marked = state.before(piece)
    words = state.before(marked) if marked and marked.is_quoted and not marked.after else None
    return None if words is None or words.is_quoted or words.after else words


def _carried_on(state: SentenceState, cue: Cue) -> Attribution | None:
    """Who goes on at a cue without a subject: whom the sentence is about, or who spoke right before it."""
    piece, nobody = cue.piece, Attribution(None, None, None, cue.span)
    _meet_stranger(state, cue)
    inherited = _inherited(state)
    if state.plain[piece.start : cue.span.start].endswith("其"):
        return nobody
    asks = state.act is not None and state.act.asks()
    replies = state.plain[slice(*cue.span)] in PATTERNS.words("replies") or not (cue.is_bare or cue.is_joined)
    if (asks and replies) or _has_called(state, cue):
        return nobody
    if inherited is None and cue.is_bare and _opens(state, piece) and state.heard.just_spoke():
        inherited = state.heard.last.weaker(LIKELY) if state.heard.last and not _is_mine(state, piece) else None
    if inherited is None:
        return nobody if state.unclaimed or at_marks(state, cue) else None
    if not may_carry_on(state, inherited, cue):
        return nobody
    sure = inherited if cue.is_bare else inherited.weaker(LIKELY)
    return Attribution(sure.character, sure.mention, sure.title, cue.span, sure.confidence)


def _meet_stranger(state: SentenceState, cue: Cue) -> None:
    """伊藤说: remember where somebody speaks who may have a name, though the article has not introduced it."""
    begin = state.tools.subjects.leading.past(cue.piece.start, cue.span.start)
    words = state.tools.lexicon
    name = state.plain[begin : cue.span.start]
    opens = name[:1] in words.surnames or name[:1] in words.transliteration
    if 0 < len(name) <= LONGEST_NAME and opens and name.isalpha() and not set(name) & words.not_given:
        state.tools.roster.stranger_at = cue.span.start


def has_stranger(state: SentenceState, cue: Cue) -> bool:
    """据《…》载，太后对皇帝说: whether somebody who is not known stands before a cue in what another tells."""
    if cue.subject is not None or cue.is_bare or not cue.ends_piece:
        return False
    begin = state.tools.subjects.leading.past(cue.piece.start, cue.span.start)
    words = state.tools.lexicon
    adverb = words.trailing.at(state.plain, begin)
    return begin < cue.span.start and not adverb and not words.pronouns.get(state.plain[begin])


def is_family(state: SentenceState, cue: Cue) -> bool:
    """余姓校长不见人，余信誓旦旦地说：“…”: whether a surname of the article stands before the cue."""
    begin = state.tools.subjects.leading.past(cue.piece.start, cue.span.start)
    surname = state.plain[begin]
    if begin >= cue.span.start or surname not in state.tools.lexicon.surnames:
        return False
    return f"{surname}姓" in state.plain or any(name[0] == surname for name in state.tools.roster.named)


def _opens(state: SentenceState, piece: Piece) -> bool:
    """Whether nothing is told in the sentence before the piece: 有人骂警察，称… is not the last speaker's."""
    return all(before.is_quoted for before in state.pieces[: piece.number]) or is_preamble(state, piece.number)


def _is_mine(state: SentenceState, piece: Piece) -> bool:
    """左岚走了。我心中一动，问道：“…”: whether the narrator acts since the last speaker was named."""
    mention = state.heard.last.mention if state.heard.last else None
    return mention is not None and "我" in state.plain[mention.end : piece.start]


def _has_called(state: SentenceState, cue: Cue) -> bool:
    """“海边阿婆”说，昨天…: whether what begins the sentence in marks is the name under which somebody goes."""
    name = state.pieces[0] if cue.piece.number == 1 and cue.span.start == cue.piece.start else None
    if name is None or not name.is_quoted or name.after or name in state.unclaimed:
        return False
    words = words_between_marks(state, name)
    return len(words) <= LONGEST_CALLED and PUNCTUATION.search(words) is None


def _widened(state: SentenceState, mention: Mention, piece: Piece) -> Mention:
    """管理公司「…」發言人: a description that begins before a name in marks."""
    words = _leading(state, piece) if mention.kind in {"unnamed", "body"} else None
    if words is None or mention.span.start != state.pieces[piece.number - 1].end:
        return mention
    begin = state.tools.subjects.leading.past(words.start, words.end)
    return replace(mention, span=Span(begin, mention.span.end))


def _inherited(state: SentenceState) -> Attribution | None:
    if state.act is None and state.shifted:
        return None
    return state.act.attribution if state.act else state.topic


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
