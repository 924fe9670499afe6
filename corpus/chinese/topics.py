"""Whom a sentence is about, and who is mentioned in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.marked import PUNCTUATION
from corpus.chinese.name_ends import JOINING
from corpus.chinese.notes import Attribution, Mention
from corpus.chinese.reading import QUOTED, WORK, Piece
from corpus.chinese.resolving import resolve

if TYPE_CHECKING:
    from corpus.chinese.heard import SentenceState

THERE = re.compile("[并亦也又]?有(?![关意望助效限时些])")  # 有防暴警照射: somebody comes on who is not known
ADDRESSING = "对向给跟和与同把被的"  # in front of whom somebody speaks to or of
WITH = re.compile("(?<!自)由(?![于此衷])")
STRANGERS = frozenset({"unnamed", "several", "anaphor"})
FOREIGN = 4  # characters of a foreign name that nothing has introduced
CALLED = 2  # pieces: the name in marks and what is told of it
LONGEST_CALLED = 12  # characters of a name in marks
LONGEST_PREAMBLE = 200  # characters


def of_mention(state: SentenceState, mention: Mention, cue: Span | None) -> Attribution:
    """Whom a mention means, and by which title; ``cue`` is the word with which they speak, if they do."""
    mention = state.tools.titled(mention)
    roster, last = state.tools.roster, state.heard.last
    asks = state.act is not None and state.act.asks() and mention.kind == "pronoun"
    roster.asker = state.act.attribution.character if state.act and asks else None  # 法官问石岚怎样想，他说
    roster.speaker = last.character if last else None
    character, confidence = resolve(roster, mention, state.heard.line)
    if character:
        state.tools.roster.appear(character, mention.span.start, state.heard.line, is_subject=True)
    return Attribution(character, mention.span, mention.title, cue, confidence)


def set_topic(state: SentenceState, piece: Piece) -> None:
    """Remember whom the clause is about, unless it is a name that nothing else supports."""
    mention = state.tools.subjects.subject(piece.start, piece.end)
    _doubt_foreign(state, piece, mention)
    if mention is None or _is_passive(state, mention, piece):
        state.shifted = state.shifted or mention is not None or _is_anothers_deed(state, piece)
        return
    if mention.kind == "pronoun" and mention.sex == "first":
        state.topic, state.shifted = None, True  # 公司各部门对立，本人在会上也表示“…”
        return
    called = _screen_name(state, mention, piece)
    if called:
        state.topic, state.shifted = of_mention(state, called, None), False
        return
    if mention.kind == "name" and not is_supported(state, mention):
        _doubt(state, mention, piece)
        return
    reporter = state.plain.endswith("记者", mention.span.start, mention.span.end)
    joined = state.plain[mention.start - 1 : mention.start] in tuple(JOINING)  # 与导演李红合作的电影
    if not (reporter or joined):
        _take_up(state, mention, piece)


def _is_anothers_deed(state: SentenceState, piece: Piece) -> bool:
    """Whether somebody acts in a clause without a subject that can be told."""
    opens = state.plain[piece.start - 1 : piece.start] != QUOTED  # no part of a clause with marked words
    opens = opens and state.plain[piece.start] != "在"  # nor where something takes place
    return (opens and state.tools.subjects.is_unclear) or _comes_on(state, piece)


def _take_up(state: SentenceState, mention: Mention, piece: Piece) -> None:
    """The clause is about somebody: the sentence is, or somebody else has acted in it."""
    does = mention.kind == "body" and state.plain[mention.span.end : mention.span.end + 1] in tuple("将把已在")
    named = state.topic is not None and has_name(state.topic)
    if named and state.recalls:  # 李红记得，那晚丈夫王磊正准备就寝
        return
    over = mention.kind in {"name", "surname"} or (mention.kind == "document" and not named)  # 决定将业务聚焦
    if state.topic is None or does or over:
        state.topic, state.shifted = of_mention(state, mention, None), False
        state.sees = state.plain.endswith(PATTERNS.words("seeing"), piece.start, piece.end)
        state.recalls = state.plain.endswith(PATTERNS.words("recalling"), piece.start, piece.end)
    elif mention.kind in STRANGERS and topic_speaks(state) and not (state.sees or piece.start < mention.start):
        state.shifted = True  # 李红回到村里，父亲与从前一样，说：“…”


def _is_passive(state: SentenceState, mention: Mention, piece: Piece) -> bool:
    """客户由王磊接待, 几人写信给领事李红: whether somebody else acts on whom the clause names."""
    by = mention.kind in {"unnamed", "body"} and WITH.search(state.plain, mention.span.end, piece.end) is not None
    return by or PATTERNS["sent_to"].search(state.plain[piece.start : mention.start]) is not None


def _screen_name(state: SentenceState, mention: Mention, piece: Piece) -> Mention | None:
    """网友“北湾渔火”更是直言: a noun with the name in marks under which somebody goes."""
    following = state.pieces[piece.number + 1 :]
    adjoins = mention.kind in {"unnamed", "body"} and mention.span.end == piece.end and not piece.after
    if not adjoins or len(following) < CALLED or following[0].marked is None or following[1].is_quoted:
        return None
    name, after = following[0], following[1].start
    words = words_between_marks(state, name)
    if len(words) > LONGEST_CALLED or PUNCTUATION.search(words) or name.after or state.plain[after] in "的等":
        return None
    return replace(mention, span=Span(mention.span.start, name.end))


def words_between_marks(state: SentenceState, piece: Piece) -> str:
    """The marked words of a piece, folded, without the marks."""
    return state.tools.reading.folded[piece.start + 1 : piece.end - 1]


def _comes_on(state: SentenceState, piece: Piece) -> bool:
    """并有防暴警员喝止, 警察脸色一变: whether somebody else comes on, of whom the clause tells no more."""
    words = state.tools.lexicon.offices
    there = THERE.match(state.plain, piece.start) is not None
    if begins_with_others(state, piece.start, piece.end):
        return True
    return there and any(words.at(state.plain, at, piece.end) > 1 for at in range(piece.start, piece.end))


def begins_with_others(state: SentenceState, start: int, end: int) -> bool:
    """警察脸色一变, 人们拥上去: whether a noun for people or a body opens the clause, but for 记者."""
    begin, words = state.tools.subjects.leading.past(start, end), state.tools.lexicon
    if state.plain.startswith("记者", begin) or begin >= end:
        return False
    lists = (words.offices, words.bodies, words.relations)
    known = any(held.at(state.plain, begin, end) > 1 for held in lists)
    return known or PATTERNS["people"].match(state.plain, begin) is not None


def holds_others(state: SentenceState, start: int, end: int) -> bool:
    """临走时女儿打开窗说, 一家自称…: whether a noun for people stands there whom nobody addresses."""
    begin, words = state.tools.subjects.leading.past(start, end), state.tools.lexicon
    if begins_with_others(state, start, end):
        return True
    if state.plain[begin] in ADDRESSING + "在于从":
        return False
    found = [
        at
        for held in (words.offices, words.relations)
        for at, stop in held.within(state.plain, begin, end)
        if stop - at > 1
    ]
    return any(state.plain[at - 1] not in ADDRESSING for at in found)


def _doubt(state: SentenceState, mention: Mention, piece: Piece) -> None:
    """Remember a subject that nothing but what it does shows to be somebody: 罗德兰称赞渔业年."""
    stop = mention.span.end
    if state.plain.startswith("曾", stop) or state.tools.lexicon.cue_words.at(state.plain, stop, piece.end) > 1:
        state.tools.roster.doubtful = mention.span.start


def _doubt_foreign(state: SentenceState, piece: Piece, mention: Mention | None) -> None:
    """凯克维塔住在城西: remember a subject that is written as foreign names are."""
    begin = state.tools.subjects.leading.past(piece.start, piece.end)
    letters, stop = state.tools.lexicon.transliteration, begin
    while stop < piece.end and state.plain[stop] in letters:
        stop += 1
    if stop - begin >= FOREIGN and (mention is None or mention.start > begin):
        state.tools.roster.doubtful = begin


def is_supported(state: SentenceState, mention: Mention) -> bool:
    """Whether something beside its place shows that a mention is a name: a title, a dot, another mention."""
    dotted = "·" in state.plain[mention.span.start : mention.span.end]
    name = state.plain[mention.span.start : mention.span.end]
    shown = bool(mention.title) or dotted or name in state.tools.names.known
    return shown or (state.tools.names.is_known(mention.span) and not state.tools.names.is_counted(name))


def remember_named(state: SentenceState, piece: Piece) -> None:
    """Everybody named in the piece may be meant by a pronoun later."""
    position = piece.start
    while position < piece.end:
        stop = state.tools.names.known_at(position, piece.end)
        if stop:
            mention = Mention(Span(position, stop), "name")
            character = state.tools.roster.introduce(mention)
            state.tools.roster.appear(character, position, state.heard.line, is_subject=False)
        position = stop or position + 1
    for match in WORK.finditer(state.tools.reading.folded, piece.start, piece.end):
        if state.tools.lexicon.documents.ends(match[1], 0, len(match[1])):
            of_mention(state, Mention(Span(*match.span()), "document"), None)


def topic_speaks(state: SentenceState) -> bool:
    """Whether the sentence is about somebody who may speak: a person, with a name or without."""
    return bool(state.topic and state.topic.character and state.topic.character.kind in {"person", "unnamed"})


def has_name(attribution: Attribution) -> bool:
    """Whether somebody with a name is meant."""
    return attribution.character is not None and attribution.character.kind == "person"


def is_unnamed(attribution: Attribution) -> bool:
    """Whether somebody or something without a name is meant."""
    return attribution.character is not None and attribution.character.kind != "person"


def has_others(state: SentenceState, topic: Attribution) -> bool:
    """Whether the sentence acts with somebody else too."""
    subjects = [a for a in state.tools.roster.appearances if a.is_subject and a.offset >= state.sentence.start]
    return any(a.character is not topic.character and a.character.kind == "person" for a in subjects)


def is_preamble(state: SentenceState, index: int) -> bool:
    """本报讯, dates and the like before the first marked words."""
    start, end = state.sentence.start, state.pieces[index - 1].end
    return end - start <= LONGEST_PREAMBLE and state.tools.subjects.leading.past(start, end) >= end
