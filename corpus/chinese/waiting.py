"""Marked words that wait for a cue behind them, and what becomes of those that find none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese import marked
from corpus.chinese.acts import COLONS
from corpus.chinese.floats import floating_speaker, marked_words
from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.marked import is_unsaid
from corpus.chinese.notes import LIKELY, NOBODY, Attribution, Character, Cue
from corpus.chinese.reading import CLOSING, SENTENCE_END, SEPARATORS, Piece
from corpus.chinese.roster import name_parts
from corpus.chinese.topics import has_name, is_preamble, topic_speaks

if TYPE_CHECKING:
    from corpus.chinese.heard import SentenceState

REASONS = ("因为", "由于", "虽然", "尽管")
FULL = 3  # characters of a whole name


def wait_for_cue(state: SentenceState, piece: Piece) -> None:
    """Marked words before any cue: speech when they are punctuated as such."""
    assert piece.marked is not None
    previous = None if is_preamble(state, piece.number) else state.before(piece)
    is_announced = previous is not None and previous.after in COLONS
    state.announces = state.announces or is_announced
    if previous and is_announced and (topic_speaks(state) or is_speech(state, piece)):
        somebody = "有人" in state.plain[state.sentence.start : piece.start]  # 有人分析过，两人不同：“…”
        others = somebody or state.shifted
        others = others or not _acts_there(state, previous)
        told = state.topic if topic_speaks(state) and not others else None
        quote(state, piece, told.weaker(LIKELY) if told else NOBODY)
    elif previous and previous.is_quoted and not (previous.after or previous in state.unclaimed):
        if is_speech(state, piece):  # 引发讨论，“真的吗”“随他们去吧。”，李红则说：“…”
            quote(state, piece, NOBODY)
    elif _may_wait(state, piece, previous):
        state.unclaimed.append(piece)
    elif _is_tail(state, piece):
        quote(state, piece, floating_speaker(state, piece))


def _acts_there(state: SentenceState, piece: Piece) -> bool:
    """老师批了六个字：“…”: whether the topic, where it has no name, acts in the clause that ends in the colon."""
    if state.topic is None or state.topic.mention is None or has_name(state.topic):
        return True
    return piece.start <= state.topic.mention.start < piece.end


def _may_wait(state: SentenceState, piece: Piece, previous: Piece | None) -> bool:
    """Whether a cue may follow: at the beginning of the sentence, or where it goes on with what waits already."""
    assert piece.marked is not None
    if previous is not None and not previous.is_quoted:
        goes_on = bool(state.unclaimed and previous.after) and topic_speaks(state)
        return goes_on and is_speech(state, piece)
    words = state.tools.reading.folded[piece.marked.span.start : piece.marked.span.end].rstrip(CLOSING)
    is_sentence = words[-1:] in tuple(SENTENCE_END + SEPARATORS)
    return is_sentence or (bool(piece.after) and is_speech(state, piece)) or not piece.marked.closed


def narrated(state: SentenceState) -> set[Character]:
    """The people whom the sentence names."""
    words = state.plain[state.sentence.start : state.sentence.end]
    return {who for name, who in state.tools.roster.named.items() if len(name) > 1 and name in words}


def _is_tail(state: SentenceState, piece: Piece) -> bool:
    """The words at the end of a clause where someone has spoken in this line: 井道外移了，“光一点没挡”."""
    spoken = state.heard.last is not None and state.heard.last_line == state.heard.line
    ends = piece.end >= state.sentence.end - 1 and bool(state.pieces[piece.number - 1].after)
    return spoken and ends and is_speech(state, piece)


def quote(state: SentenceState, piece: Piece, attribution: Attribution) -> None:
    """Draft the marked words of a piece as a quotation, with nobody where it cannot be whose they are said to be."""
    assert piece.marked is not None
    if not any(map(str.isalnum, marked_words(state, piece))):
        return
    character = attribution.character
    if character and character.kind == "body" and PATTERNS["alone"].search(marked_words(state, piece)):
        attribution = NOBODY  # 主办方规定只用电动车，“我骑上了火山。”
    named = attribution.mention is None or state.plain[attribution.mention.start] in "他她佢"
    if named and character and _is_told_of(state, character, piece):
        attribution = NOBODY  # 他坦言：“没想过林明校长会这样。”
    if attribution.character is None:
        state.tools.roster.stranger = state.heard.line
    state.heard.draft(piece.marked.span, "direct", attribution)
    if not piece.marked.closed:
        state.heard.open = attribution


def _is_told_of(state: SentenceState, character: Character, piece: Piece) -> bool:
    """Whether the words name somebody in full, as hardly anybody does himself."""
    if character.kind == "unnamed" and len(character.folded) > FULL and character.folded in marked_words(state, piece):
        return True  # “这位外岛船长要求写明。”
    full = character.kind == "person" and len(character.folded) >= FULL
    if full and re.search(f"{character.folded[0]}(?:董|总|老师|先生|主任|哥|姐|导)", marked_words(state, piece)):
        return True  # “石董问我。”: hardly 石砚秋 himself
    told = any(name in marked_words(state, piece) for name in name_parts(character.folded) if len(name) > 1)
    return full and told and "我是" not in marked_words(state, piece)


def claim_waiting(state: SentenceState, attribution: Attribution, cue: Cue) -> None:
    """Give what waits to whom the cue behind it has speak, but not to a body that tells something else.

    “货卖完了。”海川官网宣布新店开业
    """
    piece = cue.piece
    kind = attribution.character.kind if attribution.character else None
    feels = state.plain[cue.span.start : cue.span.end] in PATTERNS.words("feelings")  # “…”，大家更害怕加速
    urges = kind == "unnamed" and "urge" in cue.frames and not cue.ends_piece  # “…”市民批评女子
    feels = feels or state.plain.startswith(REASONS, piece.start)
    # “…”网友分享生活
    shares = kind not in {None, "person"} and cue.frames <= {"object", "show"} and not cue.ends_piece
    shows = kind == "document" and "show" in cue.frames  # “…”数据显示，票价涨了
    tells = shares or shows or feels or urges or (kind in {"body", "document"} and not cue.ends_piece)
    claimed = NOBODY if tells else attribution
    for waiting in state.unclaimed:
        quote(state, waiting, claimed)
    state.unclaimed = []


def leave_unclaimed(state: SentenceState) -> None:
    """Marked words without a cue in their sentence: the last speaker goes on, or nobody is named."""
    # what stands before words that a colon announces is not those words' speaker's
    nobodys = state.announces or (bool(state.unclaimed) and any(denies_speech(state, piece) for piece in state.pieces))
    for piece in state.unclaimed:
        quote(state, piece, NOBODY if nobodys else floating_speaker(state, piece))
    state.unclaimed = []


def is_speech(state: SentenceState, piece: Piece) -> bool:
    """Whether the marked words sound spoken, and are no name of a thing."""
    reading, lexicon = state.tools.reading, state.tools.lexicon
    assert piece.marked is not None
    if marked.is_named(reading, lexicon, piece.marked.outer):
        return False
    return marked.sounds_spoken(reading, lexicon, piece.marked.span)


def sentence_goes_on(state: SentenceState, piece: Piece) -> bool:
    """Whether the sentence goes on behind the marked words as if they were a part of it."""
    assert piece.marked is not None
    return marked.goes_on(state.tools.reading, state.tools.lexicon, piece.marked.outer)


def denies_speech(state: SentenceState, piece: Piece) -> bool:
    """Whether the piece denies that what stands beside it was said."""
    return not piece.is_quoted and is_unsaid(state.plain, piece.start, piece.end, state.tools.lexicon)
