"""Whom a sentence is about, and who is mentioned in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.acts import asks
from corpus.chinese.draft import Attribution
from corpus.chinese.lexicon import COUNTED, PATTERNS
from corpus.chinese.marked import PUNCTUATION
from corpus.chinese.mention import Mention
from corpus.chinese.name_ends import JOINING
from corpus.chinese.reading import QUOTED, WORK
from corpus.chinese.resolving import resolve

if TYPE_CHECKING:
    from corpus.chinese.characters import Character
    from corpus.chinese.cue import Cue
    from corpus.chinese.heard import SentenceState
    from corpus.chinese.reading import Piece

THERE = re.compile("[并亦也又]?有(?![关意望助效限时些])")  # 有防暴警照射: somebody comes on who is not known
ADDRESSING = "对向给跟和与同把被的"  # in front of whom somebody speaks to or of
TO_THIS = ("对此", "就此")  # 石岚曾说她的诗是“清水”。对此她回应
NEAR_REPLY = 8  # characters
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
    answers = cue is not None and last is not None and _asks(state, last.cue) and not _asks(state, cue)
    answers = answers or (cue is not None and last is not None and _replies(state, cue))
    roster.asker = last.character if last and answers else None  # 李梅问王刚。“堵车。”他说
    act = state.act
    if act and act.asks() and mention.kind == "pronoun":  # 法官问石岚怎样想，他说
        roster.asker = act.attribution.character
    roster.speaker = last.character if last else None
    roster.named_beside = _beside(state, mention) if mention.kind == "pronoun" else set()
    character, confidence = resolve(roster, mention, state.heard.line)
    if character:
        state.tools.roster.appear(character, mention.span.start, state.heard.line, is_subject=True)
    return Attribution(character, mention.span, mention.title, cue, confidence)


def _beside(state: SentenceState, mention: Mention) -> set[Character]:
    """他反驳王攀：“…”: whom the clause names behind its pronoun."""
    piece = next((piece for piece in state.pieces if piece.start <= mention.start < piece.end), None)
    found, position = set(), mention.span.end
    while piece and position < piece.end:
        stop = state.tools.names.known_at(position, piece.end)
        named = state.tools.roster.named.get(state.plain[position:stop]) if stop else None
        found |= {named} if named else set()
        position = stop or position + 1
    return found


def _replies(state: SentenceState, cue: Span) -> bool:
    """李红说，“…”他回，“…”: whether the cue answers what has been said in the sentence before."""
    drafts = state.heard.drafts
    direct = bool(drafts) and (drafts[-1].form == "direct" or state.plain.startswith(TO_THIS, state.sentence.start))
    said = direct and state.heard.last_sentence == state.heard.sentence - 1
    near = cue.end - state.sentence.start < NEAR_REPLY
    return said and near and state.plain[slice(*cue)] in PATTERNS.words("replies")


def _asks(state: SentenceState, cue: Span | None) -> bool:
    return cue is not None and asks(state.plain, cue)


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
    elif mention.kind == "pronoun" and named and _is_other(state, mention):
        state.topic = of_mention(state, mention, None)


def _is_passive(state: SentenceState, mention: Mention, piece: Piece) -> bool:
    """客户由王磊接待, 几人写信给领事李红: whether somebody else acts on whom the clause names."""
    by = mention.kind in {"unnamed", "body"} and WITH.search(state.plain, mention.span.end, piece.end) is not None
    return by or PATTERNS["sent_to"].search(state.plain[piece.start : mention.start]) is not None


def _is_other(state: SentenceState, mention: Mention) -> bool:
    """李红在前，周明的车就要开了，他说: whether a pronoun cannot mean the topic."""
    sex = state.topic.character.sex if state.topic and state.topic.character else None
    return mention.sex in {"male", "female"} and sex is not None and sex != mention.sex


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


def screen_name_at(state: SentenceState, cue: Cue) -> Attribution | None:
    """“到了报一下号码就行。”“青柠”说道: the name in marks under which the one goes who speaks."""
    name = state.pieces[max(cue.piece.number - 1, 0)]
    waiting = [before for before in state.unclaimed if before is not name]
    if not (waiting and name.is_quoted and cue.is_bare and cue.span.start == cue.piece.start):
        return None
    words = words_between_marks(state, name)
    if name.after or waiting[-1].end < name.start or len(words) > LONGEST_CALLED or PUNCTUATION.search(words):
        return None
    state.unclaimed = waiting
    return of_mention(state, Mention(Span(name.start, name.end), "unnamed"), cue.span)


def words_between_marks(state: SentenceState, piece: Piece) -> str:
    """The marked words of a piece, folded, without the marks."""
    return state.tools.reading.folded[piece.start + 1 : piece.end - 1]


def _comes_on(state: SentenceState, piece: Piece) -> bool:
    """并有防暴警员喝止, 警察脸色一变: whether somebody else comes on, of whom the clause tells no more."""
    words = state.tools.lexicon.offices
    there = THERE.match(state.plain, piece.start) is not None
    if begins_with_others(state, piece.start, piece.end) or _is_counted(state, piece.start, piece.end):
        return True
    return there and any(words.at(state.plain, at, piece.end) > 1 for at in range(piece.start, piece.end))


def begins_with_others(state: SentenceState, start: int, end: int) -> bool:
    """警察脸色一变, 人们拥上去: whether a noun for people or a body opens the clause, but for 记者."""
    begin, words = state.tools.subjects.leading.past(start, end), state.tools.lexicon
    if state.plain.startswith("记者", begin) or begin >= end:
        return False
    lists = (words.offices, words.bodies, words.relations)
    return (
        any(held.at(state.plain, begin, end) > 1 for held in lists)
        or PATTERNS["people"].match(state.plain, begin) is not None
    )


def holds_others(state: SentenceState, start: int, end: int) -> bool:
    """临走时女儿打开窗说, 一家自称…: whether a noun for people stands there whom nobody addresses."""
    begin, words = state.tools.subjects.leading.past(start, end), state.tools.lexicon
    if begins_with_others(state, start, end) or _is_counted(state, start, end):
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


def _is_counted(state: SentenceState, start: int, end: int) -> bool:
    """一家自称…, 有一名姓陈的: whether somebody opens the clause of whom there has been no word."""
    return COUNTED.match(state.plain, state.tools.subjects.leading.past(start, end), end) is not None


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
            if _is_kin(state, stop, piece.end):
                state.tools.roster.doubtful = stop
        position = stop or position + 1
    for match in WORK.finditer(state.tools.reading.folded, piece.start, piece.end):
        if state.tools.lexicon.documents.ends(match[1], 0, len(match[1])):
            of_mention(state, Mention(Span(*match.span()), "document"), None)


def _is_kin(state: SentenceState, stop: int, end: int) -> bool:
    """是船长罗威的女儿: whether the clause ends with somebody else, whom a pronoun may mean."""
    words = state.tools.lexicon
    length = max(words.relations.at(state.plain, stop + 1, end), words.offices.at(state.plain, stop + 1, end))
    return state.plain.startswith("的", stop) and length == end - stop - 1


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
