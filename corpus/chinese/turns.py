"""Whose turn it is to speak: who is named behind the words, in front of the colon, or at the end of the line before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.chinese.acts import COLONS, Act, asks
from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.notes import LIKELY, NOBODY, Appearance, Attribution, Cue
from corpus.chinese.topics import holds_others, is_supported, of_mention

if TYPE_CHECKING:
    from corpus.chinese.heard import SentenceState
    from corpus.chinese.reading import Piece

LIKE = re.compile("[似像如是]")  # whoever is compared does not act
SAYS_SO = re.compile("是(?:这么|这样|如此|这般)[^，的]{1,4}的?$")  # 王磊是这么说的：“…”
TOWARDS_ONE = re.compile("[对向跟同给][他她](?!们)")
ONE = re.compile("[着了过]?[他她](?![们人])")
TELLING = frozenset({"tell", "urge", "object", "mark"})
NAMING = frozenset({"name", "surname", "unnamed", "anaphor"})


def note_addressee(state: SentenceState, attribution: Attribution, cue: Cue) -> None:
    """同事调侃他, 王磊对她说: the 他 whom somebody tells something is not the one who tells it; of 记者问王磊 he is."""
    piece = cue.piece
    asked = state.tools.subjects.mentions.at(cue.span.end, piece.end) if asks(state.plain, cue.span) else None
    if asked and asked.kind == "name" and asked.span.end == piece.end and is_supported(state, asked):
        of_mention(state, asked, None)
    mention, character = attribution.mention, attribution.character
    if mention and character and piece.start <= mention.start:
        tells = TOWARDS_ONE.search(state.plain, mention.end, cue.span.start) is not None
        tells = tells or bool(cue.frames & TELLING and ONE.match(state.plain, cue.span.end))
        told = Appearance(mention.start, state.heard.line, character, is_subject=True)
        state.tools.roster.teller = told if tells else None


def actor_before_colon(state: SentenceState, piece: Piece, act: Act) -> Attribution | None:
    """记者问起此事，王磊顿时怒了：“…”: who acts right in front of the colon."""
    mention = None if piece.is_quoted else state.tools.subjects.subject(piece.start, piece.end)
    if mention is None or mention.kind not in {"name", "surname"} or not is_supported(state, mention):
        return None
    like = LIKE.search(state.plain, mention.start, mention.span.end + 1)
    if state.plain[piece.end - 1] in "是为" or (like and not SAYS_SO.match(state.plain, like.start(), piece.end)):
        return None  # 王磊免罚的理由是：“…”，王磊似当年的李红：“…”
    found = of_mention(state, mention, None).weaker(LIKELY)
    act.end = act.end or state.pieces[piece.number - 1].end
    return found


def another_acts(state: SentenceState, piece: Piece, act: Act) -> bool:
    """病人可能会想不开，家属会问自己：“…”: whether somebody else without a name acts in front of the colon."""
    mention = None if piece.is_quoted else state.tools.subjects.subject(piece.start, piece.end)
    if mention is None or mention.kind not in {"unnamed", "several"} or mention.start > piece.start:
        return False
    character = act.attribution.character
    return character is None or not character.folded.endswith(state.plain[mention.start : mention.span.end])


def announce_next_line(state: SentenceState, act: Act | None) -> None:
    """A line that ends in a colon announces the next one: by its cue, else by whom it is about."""
    last = state.pieces[-1] if state.pieces else None
    if last and last.after in COLONS and last.end + 1 >= len(state.plain[: state.sentence.end].rstrip()):
        speaker = state.topic
        if act and act.begin >= last.end:  # 李红走后，有一位老师说：
            speaker = act.attribution
        elif (act is None or act.piece < len(state.pieces) - 1) and holds_others(state, last.start, last.end):
            # 上头领导批复：, be it behind what somebody tells
            speaker = NOBODY
        elif speaker is None:
            speaker = state.heard.last if state.heard.just_spoke() else NOBODY
        words = state.plain[last.start : last.end]
        received = PATTERNS["message"].search(words) or (act is None and "被" in words)  # 石岚接到了船东来电：
        state.heard.announced = NOBODY if received else speaker


def hear_trailing_speaker(state: SentenceState, piece: Piece) -> bool:
    """他们不这么看，“纪念是我们的事。”王磊说。 Whom a sentence of its own right behind the words names."""
    last = state.heard.drafts[-1] if state.heard.drafts else None
    if last is None or last.form != "direct" or piece.after or not _follows(state, last.span.end):
        return False
    cue = state.tools.cues.of(piece, after_marks=True)
    if cue is None or cue.subject is None or not cue.ends_piece or cue.subject.kind not in NAMING:
        return False
    announced = last.attribution.cue is not None and state.plain[max(0, last.span.start - 2)] in COLONS
    attribution = of_mention(state, cue.subject, cue.span)
    if attribution.character and not announced:
        state.heard.drafts[-1] = replace(last, attribution=attribution)
        state.heard.last = attribution
    return attribution.character is not None


def _follows(state: SentenceState, end: int) -> bool:
    """Whether the sentence begins behind the mark that closes words which end there."""
    return state.sentence.start == end + 1 and not state.pieces[0].is_quoted
