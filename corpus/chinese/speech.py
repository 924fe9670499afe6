"""Sentences of the narration become quotations: what is announced, what follows its cue, what is reported."""

from __future__ import annotations

import re

from corpus.chinese import marked
from corpus.chinese.acts import COLONS, TRIMMED, Act
from corpus.chinese.heard import Heard, SentenceState
from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.notes import NOBODY, Attribution, Cue
from corpus.chinese.reading import QUOTED, SEPARATORS, Line, Piece
from corpus.chinese.speakers import has_stranger, is_family, speaker_at
from corpus.chinese.topics import (
    begins_with_others,
    has_name,
    is_unnamed,
    of_mention,
    remember_named,
    set_topic,
    topic_speaks,
    words_between_marks,
)
from corpus.chinese.turns import (
    actor_before_colon,
    announce_next_line,
    another_acts,
    hear_trailing_speaker,
    note_addressee,
)
from corpus.chinese.usage import REPORTING, is_mere_object, is_usable, next_is_marked
from corpus.chinese.waiting import (
    claim_waiting,
    denies_speech,
    is_speech,
    leave_unclaimed,
    narrated,
    quote,
    sentence_goes_on,
    wait_for_cue,
)

TURNING = re.compile("[不没未别难绝休免勿][^，。！？；：]{0,5}")  # marked words that deny the clause before them


def hear(heard: Heard, line: Line, number: int) -> None:
    """Draft the quotations of one line; ``number`` counts the lines."""
    carried = heard.begin_line(number)
    sentences = list(heard.tools.reading.sentences(line))
    for index, sentence in enumerate(sentences):
        hear_sentence(SentenceState(heard, sentence, carried if index == 0 else None, is_alone=len(sentences) == 1))


def hear_sentence(state: SentenceState) -> None:
    """Draft the quotations of one sentence, and note whom the next one may go on with."""
    state.heard.sentence += 1
    if len(state.pieces) == 1 and hear_trailing_speaker(state, state.pieces[0]):
        return
    for piece in state.pieces:
        if piece.is_quoted:
            _hear_marked(state, piece)
        else:
            _hear_words(state, piece)
    act = state.act
    if act:
        final = len(state.pieces) - 1
        leads = act.piece < final and state.pieces[final].after in COLONS  # to the next line
        _close(state, act, act.end_before(final) if leads else state.sentence.end)
    announce_next_line(state, act)
    leave_unclaimed(state)
    narrates = not state.acted and not any(piece.is_quoted for piece in state.pieces)
    state.heard.told_of = state.topic if narrates and topic_speaks(state) else None
    last = state.heard.last
    if narrates and last and state.topic and has_name(state.topic):
        state.heard.moved = state.topic.character is not last.character
    elif narrates and last and (told := narrated(state)):
        state.heard.moved = last.character not in told


def _hear_words(state: SentenceState, piece: Piece) -> None:
    cue = state.tools.cues.of(piece, after_marks=bool(state.unclaimed))
    usable = cue is not None and is_usable(state.plain, state.pieces, cue, waiting=bool(state.unclaimed))
    attribution = speaker_at(state, cue) if cue and usable else None
    if cue and attribution and not (state.act and state.act.holds(cue)):
        _begin_act(state, cue, attribution)
    elif cue and state.act and not attribution and state.act.is_others_too(cue):
        _close(state, state.act, state.act.end_before(piece.number))
        state.shifted = True
    elif state.act is None and not (cue and cue.span.start == piece.start):  # 敦促首相: nobody it tells of
        set_topic(state, piece)
    if cue and state.act:
        state.act.note(cue)
        held = usable and state.acted_at != piece.number and is_unnamed(state.act.attribution)
        state.act.others = state.act.others or (held and cue.subject is not None and cue.subject.kind != "pronoun")
        if _is_of_others(state, state.act, cue, usable=usable):
            state.unclear = piece.number
    remember_named(state, piece)


def _begin_act(state: SentenceState, cue: Cue, attribution: Attribution) -> None:
    """Somebody begins to speak: the act before ends, and marked words that have waited may be theirs."""
    piece, claimed = cue.piece, state.act is not None and state.act.tells_claim(cue, attribution)
    if state.act:
        _close(state, state.act, state.act.end_before(piece.number))
    claim_waiting(state, attribution, cue)
    state.acted, state.acted_at = True, piece.number
    note_addressee(state, attribution, cue)
    told = attribution.character is not None or "nobody" in cue.frames
    reports = bool(cue.frames & REPORTING) and told and not is_mere_object(state.plain[cue.complement : piece.end])
    state.act = Act(state.plain, state.pieces, attribution, cue.complement, piece.number, reports)
    if claimed:
        state.act.end_with_clause()


def _is_of_others(state: SentenceState, act: Act, cue: Cue, *, usable: bool) -> bool:
    """Whether somebody else than whoever acts has the cue of a piece: a stranger, others, a relative, an informant."""
    piece, is_new = cue.piece, state.acted_at != cue.piece.number
    leads = piece.after in COLONS or (is_unnamed(act.attribution) and next_is_marked(state.pieces, piece.number))
    if is_new and usable and leads and has_stranger(state, cue):
        return True
    if cue.subject is not None:
        return False
    announces = cue.ends_piece
    if is_new and announces and not cue.is_bare and begins_with_others(state, piece.start, cue.span.start):
        return True
    return announces and is_family(state, cue)


def _hear_marked(state: SentenceState, piece: Piece) -> None:
    before, lead = state.before(piece), _lead(state, piece)
    if state.carried and before is None:
        quote(state, piece, state.carried)
    elif before and state.plain.endswith(("所谓", "所谓的"), 0, before.end) and not state.unclaimed:
        return
    elif before and (
        denies_speech(state, before)
        or state.unclear == lead.number
        or (state.act is not None and _is_described(state, before))
    ):
        quote(state, piece, NOBODY)
    elif before and not lead.is_quoted and state.plain.endswith(PATTERNS.words("examples"), lead.start, lead.end):
        if state.act and is_speech(state, piece):
            quote(state, piece, NOBODY)
    elif state.act is None:
        wait_for_cue(state, piece)
    elif not any(piece.marked == inner for inner, _ in state.act.inner):
        _hear_in_act(state, piece, state.act)


def _is_described(state: SentenceState, piece: Piece) -> bool:
    """认同王磊提出的“…”, 这被解读为“…”: whether the words are others' and only spoken of."""
    found = (PATTERNS[name].search(state.plain, piece.start, piece.end) for name in ("proposed", "taken_for"))
    return any(found)


def _lead(state: SentenceState, piece: Piece) -> Piece:
    """The piece of narration before the marked words of a piece, and before those that they adjoin."""
    index = max(piece.number - 1, 0)
    while index and state.pieces[index].is_quoted:
        index -= 1
    return state.pieces[index]


def _hear_in_act(state: SentenceState, piece: Piece, act: Act) -> None:
    """Marked words after a cue: announced by it, at the tail of a report, or in the middle of one."""
    index, before = piece.number, state.pieces[piece.number - 1]
    separated = bool(before.after) if index else True
    goes_on = piece.end < state.sentence.end and sentence_goes_on(state, piece)
    between = state.plain[act.begin : piece.start].strip(SEPARATORS + QUOTED + " ")
    if not between and goes_on and not piece.after and before.after in ("，", ","):
        return
    elsewhere = index > act.piece + 1 and before.after in COLONS
    turned = actor_before_colon(state, before, act) if elsewhere else None
    if turned or (elsewhere and another_acts(state, before, act)):
        quote(state, piece, turned or NOBODY)
    elif not between and (separated or _is_whole(state, piece, goes_on=goes_on)):
        quote(state, piece, act.attribution)
        act.begin = piece.end if separated or not goes_on else act.begin
        act.end = act.begin if act.begin == piece.end else act.end
    elif separated and not goes_on:
        others = act.relays() or act.others
        quote(state, piece, NOBODY if others else act.attribution)
        if others or not (TURNING.fullmatch(words_between_marks(state, piece)) is not None):
            act.end = act.end or act.before_turns(index - 1)
    elif not goes_on and is_speech(state, piece):
        quote(state, piece, NOBODY if act.relays() or act.others else act.attribution)


def _is_whole(state: SentenceState, piece: Piece, *, goes_on: bool) -> bool:
    """Whether marked words that follow their cue at once are all that is said, and no name of a thing."""
    assert piece.marked is not None
    span = piece.marked.span
    named = marked.is_named(state.tools.reading, state.tools.lexicon, piece.marked.outer)
    return is_speech(state, piece) or (not named and not goes_on and span.end - span.start > marked.SHORT)


def _close(state: SentenceState, act: Act, end: int) -> None:
    """Draft the indirect speech of the act that ends, and what is quoted in it."""
    state.act = None
    span = act.report(end)
    words = state.plain[span.start : span.end]
    asked_when = act.asks() and words.endswith(("时", "时候"))  # 记者问王磊，愿不愿意去时，他说
    if act.reports and len(words) > 1 and words.strip(QUOTED + TRIMMED) and not (asked_when or is_mere_object(words)):
        state.heard.draft(span, "indirect", act.attribution)
    for inner, cue in act.inner:
        attribution = of_mention(state, cue.subject, cue.span) if cue.subject else NOBODY
        state.heard.draft(inner.span, "direct", attribution, parent=span)
    state.topic = state.topic or act.attribution
