"""Marked words that wait for a cue, and whose turn it is where none tells: behind the words or before a colon."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.chinese import marked
from corpus.chinese.acts import COLONS, asks
from corpus.chinese.floats import floating_speaker, last_speaker, marked_words
from corpus.chinese.lexicon import PEOPLE
from corpus.chinese.marked import is_unsaid
from corpus.chinese.nouns import LIKELY, NOBODY, Appearance
from corpus.chinese.reading import CLOSING, QUOTED, SENTENCE_END, SEPARATORS
from corpus.chinese.roster import name_parts
from corpus.chinese.topics import (
    has_name,
    holds_others,
    is_preamble,
    is_supported,
    of_mention,
    screen_name_at,
    topic_speaks,
)

if TYPE_CHECKING:
    from corpus.chinese.acts import Act
    from corpus.chinese.heard import SentenceState
    from corpus.chinese.nouns import Attribution, Character, Cue
    from corpus.chinese.reading import Piece

FEELINGS = frozenset({"害怕", "怀疑", "盼", "盼望", "期盼", "不满", "寄望"})
REASONS = ("因为", "由于", "虽然", "尽管")
ANOTHER = ("另外", "另有", "此外")  # behind marked words: somebody else begins to speak
WRITTEN = re.compile(
    r"(?:所见|所示|记载|记录|显示|注解|写着|写有|印着|印有|刻着|载明|列明|规定|字样|条款|标语|横幅|回信|来信|短信|来电|邮件|通知|共识)$|的(?:问话|提问|质问|喊声|叫声|声音|问题|评论|留言|叮嘱|嘱咐|吆喝|骂声)$"
)
DONE_BY = re.compile("[^，]{0,2}被[^，]{1,12}")
FULL = 3  # characters of a whole name
PRONOUNS = "他她佢"
ALONE = re.compile(r"(?<!自)我(?![们国方市省县区校院局司社行军台家辈等哋])")  # which no body says
LIKE = re.compile("[似像如是]")  # whoever is compared does not act
SAYS_SO = re.compile("是(?:这么|这样|如此|这般)[^，的]{1,4}的?$")  # 王磊是这么说的：“…”
TOWARDS_ONE = re.compile("[对向跟同给][他她](?!们)")
ONE = re.compile("[着了过]?[他她](?![们人])")
TELLING = frozenset({"tell", "urge", "object", "mark"})
NAMING = frozenset({"name", "surname", "unnamed", "anaphor"})
RECEIVED = re.compile(
    r"(?:接到|收到|听到|接获|得到)[^，。；]{0,10}?(?:电话|来电|短信|消息|信息|来信|通知|回复|回信|回覆|答复)$"
)


def wait_for_cue(state: SentenceState, index: int, piece: Piece) -> None:
    """Marked words before any cue: speech when they are punctuated as such."""
    assert piece.marked is not None
    previous = state.pieces[index - 1] if index and not is_preamble(state, index) else None
    is_announced = previous is not None and previous.after in COLONS
    state.announces = state.announces or is_announced
    if previous and is_announced and (topic_speaks(state) or is_speech(state, piece)):
        somebody = "有人" in state.plain[state.sentence.start : piece.start]  # 有人分析过，两人不同：“…”
        others = somebody or state.shifted or tells_others_words(state, previous)
        others = others or not _acts_there(state, previous)
        told = state.topic if topic_speaks(state) and not others else None
        quote(state, piece, told.weaker(LIKELY) if told else NOBODY)
    elif previous and previous.is_quoted and not (previous.after or previous in state.unclaimed):
        if is_speech(state, piece):  # 引发讨论，“真的吗”“随他们去吧。”，李红则说：“…”
            quote(state, piece, last_speaker(state.heard.last) if _continues(state) else NOBODY)
    elif _may_wait(state, piece, previous):
        state.unclaimed.append(piece)
    elif _is_tail(state, index, piece):
        quote(state, piece, floating_speaker(state, piece))


def _acts_there(state: SentenceState, piece: Piece) -> bool:
    """老师批了六个字：“…”: whether the topic, where it has no name, acts in the clause that ends in the colon."""
    if state.topic is None or state.topic.mention is None or has_name(state.topic):
        return True
    return piece.start <= state.topic.mention.start < piece.end


def tells_others_words(state: SentenceState, piece: Piece) -> bool:
    """记下了孩子们的提问：, 接到渡口电话：whether the clause tells of words that are not the topic's."""
    clause = state.plain[piece.start : piece.end]
    written = WRITTEN.search(clause) or RECEIVED.search(clause) or DONE_BY.match(clause)
    return written is not None


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


def _continues(state: SentenceState) -> bool:
    """Whether the sentence begins with marked words behind those of the sentence before, with nothing between."""
    before = state.plain[max(0, state.sentence.start - len("”")) : state.sentence.start + 1]
    adjoins = before == 2 * QUOTED and state.pieces[0].is_quoted
    return adjoins and state.heard.last_sentence == state.heard.sentence - 1


def _is_tail(state: SentenceState, index: int, piece: Piece) -> bool:
    """The words at the end of a clause where someone has spoken in this line: 井道外移了，“光一点没挡”."""
    spoken = state.heard.last is not None and state.heard.last_line == state.heard.line
    return (
        spoken
        and piece.end >= state.sentence.end - 1
        and bool(state.pieces[index - 1].after)
        and is_speech(state, piece)
    )


def quote(state: SentenceState, piece: Piece, attribution: Attribution) -> None:
    """Draft the marked words of a piece as a quotation, with nobody where it cannot be whose they are said to be."""
    assert piece.marked is not None
    if not any(map(str.isalnum, marked_words(state, piece))):
        return
    character = attribution.character
    if character and character.kind == "body" and ALONE.search(marked_words(state, piece)):
        attribution = NOBODY  # 主办方规定只用电动车，“我骑上了火山。”
    named = attribution.mention is None or state.plain[attribution.mention.start] in PRONOUNS
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


def claim_waiting(state: SentenceState, attribution: Attribution, cue: Cue, piece: Piece) -> None:
    """Give what waits to whom the cue behind it has speak, but not to a body that tells something else.

    “货卖完了。”海川官网宣布新店开业
    """
    kind = attribution.character.kind if attribution.character else None
    feels = state.plain[cue.span.start : cue.span.end] in FEELINGS  # “…”，大家更害怕加速
    laughs = "笑" in state.plain[cue.span.start : cue.span.end] and _is_crowd(attribution.character)
    urges = kind == "unnamed" and "urge" in cue.frames and cue.complement < piece.end  # “…”市民批评女子
    feels = feels or state.plain.startswith(REASONS, piece.start)
    # “…”网友分享生活
    shares = kind not in {None, "person"} and cue.frames == {"object"} and cue.complement < piece.end
    tells = shares or feels or laughs or urges or (kind in {"body", "document"} and cue.complement < piece.end)
    claimed = NOBODY if tells else screen_name_at(state, piece, cue) or attribution
    if _continues(state) and state.plain.startswith(ANOTHER, piece.start):
        claimed = last_speaker(state.heard.last)
    elif _is_reply(state, attribution, piece):
        claimed = NOBODY  # 他说：“…”那手术呢？“治好了。”护士李红说：“…”
    for waiting in state.unclaimed:
        quote(state, waiting, claimed)
    state.unclaimed = []


def _is_reply(state: SentenceState, attribution: Attribution, piece: Piece) -> bool:
    """Whether a question leads to what waits, behind which somebody new is announced: whoever was asked replies."""
    last, before = state.heard.last, state.plain[: state.sentence.start].rstrip()
    asked = before.endswith(("？", "?")) and state.heard.last_line == state.heard.line
    return asked and piece.after in COLONS and last is not None and last.character is not attribution.character


def _is_crowd(character: Character | None) -> bool:
    """“…”大家又笑: those who laugh at what somebody says."""
    return character is not None and (character.is_several or PEOPLE.fullmatch(character.folded) is not None)


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


def note_addressee(state: SentenceState, attribution: Attribution, cue: Cue, piece: Piece) -> None:
    """同事调侃他, 王磊对她说: the 他 whom somebody tells something is not the one who tells it; of 记者问王磊 he is."""
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
    if found.character is act.attribution.character:
        return None
    act.end = act.end or state.pieces[state.pieces.index(piece) - 1].end
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
        received = RECEIVED.search(words) or (act is None and "被" in words)  # 石岚接到了船东来电：
        state.heard.announced = NOBODY if received else speaker


def hear_trailing_speaker(state: SentenceState, piece: Piece) -> bool:
    """他们不这么看，“纪念是我们的事。”王磊说。 Whom a sentence of its own right behind the words names."""
    last = state.heard.drafts[-1] if state.heard.drafts else None
    if last is None or last.form != "direct" or piece.after or not _follows(state, last.span.end):
        return False
    cue = state.tools.cues.of(piece, after_marks=True)
    if cue is None or cue.subject is None or cue.complement < piece.end or cue.subject.kind not in NAMING:
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
