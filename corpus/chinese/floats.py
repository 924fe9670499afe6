"""Words without a cue: those of somebody who has just acted or spoken, or nobody's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.notes import DOUBTFUL, NOBODY, SURE, Attribution, Draft
from corpus.chinese.reading import CLOSING, Piece
from corpus.chinese.topics import has_name, has_others, topic_speaks

if TYPE_CHECKING:
    from corpus.chinese.heard import SentenceState

QUESTIONED = re.compile("[^，。]{0,14}?被(?:[^，。]{0,6}问|追问|质问)")  # “去吗？”石岚多次被问及
COPULA = re.compile("(?:不仅|不只|既)是|不仅")  # what tells of somebody
SOMEBODY_ELSE = re.compile(r"(?<!其)[他她佢](?![人们哋乡方])")


def floating_speaker(state: SentenceState, piece: Piece) -> Attribution:
    """Whose marked words are that no cue gives to anybody."""
    told, last = state.heard.told_of, state.heard.last
    mention = state.topic.mention if state.topic else None
    if mention and mention.start > piece.start:
        is_told_of = QUESTIONED.match(state.plain, mention.end) or COPULA.match(state.plain, mention.end)
        if is_told_of or _is_doubtful(state, last, piece):
            return NOBODY  # “…”李红不仅是重臣
        beside = state.heard.adjoins(piece.start)  # “真的吗？”“算了。”学校在河边
        goes_on = not _is_question(state, piece.start) if beside else state.heard.goes_on(piece.start)
        if beside or _turns(state, piece):
            return last_speaker(last if goes_on else None)
    elif state.shifted:
        return NOBODY
    if state.topic and topic_speaks(state):
        speaks = _may_speak(state, state.topic, piece) and not has_others(state, state.topic)
        return state.topic.weaker(DOUBTFUL) if speaks else NOBODY
    if told and state.pieces[0].is_quoted and _may_speak(state, told, piece):  # 李红笑了。“我不去。”
        return told.weaker(DOUBTFUL)
    return _going_on(state, last, piece) if last else NOBODY


def _is_doubtful(state: SentenceState, last: Attribution | None, piece: Piece) -> bool:
    """李红说了什么。“我没兴趣。”对此一窍不通的王磊: whether another than the sentence is about has just spoken.

    But who has asked is answered: “谁去？”李红问。“我去。”王磊站起来。
    """
    draft = state.heard.drafts[-1] if state.heard.drafts else None
    asked = draft is not None and draft.form == "direct" and _is_question(state, draft.span.end + 1)
    beside = state.heard.adjoins(piece.start) or _turns(state, piece) or not state.heard.goes_on(piece.start)
    if asked or beside or last is None or state.topic is None:
        return False
    return last.character is not state.topic.character


def _going_on(state: SentenceState, last: Attribution, piece: Piece) -> Attribution:
    """Who has spoken last, if that one may still be heard."""
    if state.heard.goes_on(piece.start):
        return NOBODY if _is_answer(state, last, piece) else last_speaker(last)
    asks = _asks(state, piece) and bool(state.heard.drafts)
    asks = asks and state.heard.drafts[-1].form == "direct"
    if state.is_alone and state.heard.last_line == state.heard.line - 1 and _may_go_on(state, last) and not asks:
        return Attribution(last.character, None, None, None, min(last.confidence, DOUBTFUL))
    return NOBODY


def _is_answer(state: SentenceState, last: Attribution, piece: Piece) -> bool:
    """“去吗？”朱露问。“不去。”, “我去。”儿子说。“去哪？”: whether words answer or ask who is named behind theirs."""
    said, since = _closes_direct(state, last), state.heard.sentence - state.heard.last_sentence
    if said is None or not since:
        return False
    return _asks(state, piece) or (since == 1 and state.pieces[0].is_quoted and _is_question(state, said.span.end + 1))


def _asks(state: SentenceState, piece: Piece) -> bool:
    return marked_words(state, piece).rstrip(CLOSING)[-1:] in ("？", "?")


def _may_go_on(state: SentenceState, last: Attribution) -> bool:
    """Whether a paragraph of mere marked words is still the last speaker's: in a dialogue it answers them."""
    before = state.heard.drafts[-1] if state.heard.drafts else None
    asked = before is not None and before.form == "direct" and _is_question(state, before.span.end + 1)
    return has_name(last) and _closes_direct(state, last) is None and not (asked or _is_dialogue(state))


def _is_dialogue(state: SentenceState) -> bool:
    """Whether the next paragraph begins with marked words too."""
    following = state.heard.tools.reading.lines[state.heard.line + 1 : state.heard.line + 2]
    return any(marked.outer.start == line.span.start for line in following for marked in line.marked[:1])


def _closes_direct(state: SentenceState, last: Attribution) -> Draft | None:
    """The marked words that came last, if whoever says them is named behind them."""
    draft = state.heard.drafts[-1] if state.heard.drafts else None
    if draft is None or draft.form != "direct" or (last.cue and last.cue.end <= draft.span.start):
        return None
    return draft


def _turns(state: SentenceState, piece: Piece) -> bool:
    """“我希望卖到海外。”岂料，董事长李红入股: whether the narration goes on elsewhere right behind the words."""
    at = piece.number + 1
    return at < len(state.pieces) and PATTERNS["elsewhere"].match(state.plain, state.pieces[at].start) is not None


def last_speaker(last: Attribution | None) -> Attribution:
    """The last speaker, less surely."""
    return Attribution(last.character, None, None, None, min(last.confidence, SURE - 0.05)) if last else NOBODY


def _is_question(state: SentenceState, start: int) -> bool:
    """Whether the words before those that begin there ask."""
    return state.tools.reading.folded[max(0, start - 2) : start - 1] in ("？", "?")


def _may_speak(state: SentenceState, somebody: Attribution, piece: Piece) -> bool:
    """Whether it is somebody with a name, of whom the words do not tell (“她很会做菜。”)."""
    character = somebody.character
    return character is not None and has_name(somebody) and SOMEBODY_ELSE.search(marked_words(state, piece)) is None


def marked_words(state: SentenceState, piece: Piece) -> str:
    """The marked words, folded."""
    return state.tools.reading.folded[piece.start : piece.end]
