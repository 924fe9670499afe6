"""Sentences of the narration become quotations: what is announced, what follows its cue, what is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese import marked
from corpus.chinese.acts import COLONS, TRIMMED, Act
from corpus.chinese.draft import NOBODY
from corpus.chinese.mention import LIKELY
from corpus.chinese.reading import QUOTED, SEPARATORS
from corpus.chinese.usage import REPORTING, TURNS, is_mere_object, is_usable, next_is_marked
from corpus.chinese.waiting import Waiting

if TYPE_CHECKING:
    from corpus.chinese.draft import Attribution
    from corpus.chinese.heard import Heard
    from corpus.chinese.reading import Line, Piece

ADDRESSED = re.compile("(?:劝|建议|叮嘱|嘱咐|告诉|提醒|警告|安慰|骂|批评|催|打断)了?[他她我]")  # within a report
TAKEN_FOR = re.compile("被[^，。]{0,8}(?:解读|理解|形容|视|看|称|誉|讥|描述|定义|评价)[为作成]$")  # 这被解读为“…”
PROPOSED = re.compile("(?:提出|倡导|主张|宣扬|所说|所称|所言)的$")  # 认同王磊提出的“…”
SO_CALLED = ("所谓", "所谓的")
EXAMPLES = ("像是", "例如", "譬如", "诸如", "比如")


def hear(heard: Heard, line: Line, number: int) -> None:
    """Draft the quotations of one line; ``number`` counts the lines."""
    carried = heard.begin_line(number)
    sentences = list(heard.tools.reading.sentences(line))
    for index, sentence in enumerate(sentences):
        _Hearing(heard, sentence, carried if index == 0 else None, is_alone=len(sentences) == 1).run()


class _Hearing(Waiting):
    """One sentence: the acts of speech in it and the quotations not yet claimed by one."""

    def run(self) -> None:
        self.heard.sentence += 1
        if len(self.pieces) == 1 and self._trail(self.pieces[0]):
            return
        for index, piece in enumerate(self.pieces):
            if piece.is_quoted:
                self._hear_marked(index, piece)
            else:
                self._hear_words(index, piece)
        act = self.act
        if act:
            self._close(act, self.sentence.end)
        self._announce(act)
        self._leave_unclaimed()
        narrates = not self.acted and not any(piece.is_quoted for piece in self.pieces)
        self.heard.told_of = self.topic if narrates and self._topic_speaks() else None
        last = self.heard.last
        if narrates and last and self.topic and self._is_named(self.topic):
            self.heard.moved = self.topic.character is not last.character
        elif narrates and last and (told := self._told()):
            self.heard.moved = last.character not in told

    def _hear_words(self, index: int, piece: Piece) -> None:
        cue = self.tools.cues.of(piece, after_marks=bool(self.unclaimed))
        usable = cue is not None and is_usable(self.plain, self.pieces, index, cue, waiting=bool(self.unclaimed))
        attribution = self._attribution(cue, piece) if cue and usable else None
        if cue and attribution and not (self.act and self.act.holds(cue, index, piece)):
            if self.act:
                self._close(self.act, self.act.end_before(index))
            self._claim(attribution, cue, piece)
            self.acted, self.acted_at = True, index
            self._tell_one(attribution, cue, piece)
            told = attribution.character is not None or "nobody" in cue.frames
            reports = (
                bool(cue.frames & REPORTING) and told and not is_mere_object(self.plain[cue.complement : piece.end])
            )
            self.act = Act(self.plain, self.pieces, attribution, cue.complement, index, reports)
        elif self.act is None and not (cue and cue.span.start == piece.start):  # 敦促首相: nobody it tells of
            self._set_topic(piece)
        if cue and self.act:
            self.act.note(cue, index, piece)
            held = usable and self.acted_at != index and self._is_label(self.act.attribution)
            self.act.others = self.act.others or (held and cue.subject is not None and cue.subject.kind != "pronoun")
            label = self._is_label(self.act.attribution) and next_is_marked(self.pieces, index)
            held = self.acted_at != index and usable and (piece.after in COLONS or label)
            held = held and self._has_stranger(cue, piece)
            others = cue.subject is None and cue.complement >= piece.end and not cue.is_bare
            held = held or (self.acted_at != index and others and self._begins_with_others(piece.start, cue.span.start))
            family = cue.subject is None and cue.complement >= piece.end and self._is_family(cue, piece)
            relayed = self.acted_at != index and cue.subject is None and self._is_relayed(cue, piece)
            unclear = held or family or relayed
            self.unclear = index if unclear else self.unclear
        self._remember(piece)

    def _hear_marked(self, index: int, piece: Piece) -> None:
        assert piece.marked is not None
        if self.carried and index == 0:
            self._quote(piece, self.carried)
        elif index and self.plain.endswith(SO_CALLED, 0, self.pieces[index - 1].end) and not self.unclaimed:
            return
        elif (index and (self._is_unsaid(self.pieces[index - 1]) or self.unclear == self._lead(index))) or (
            index and self.act and self._is_described(self.pieces[index - 1])
        ):
            self._quote(piece, NOBODY)
        elif index and self._is_example(index - 1):
            if self.act and self._is_speech(piece):
                self._quote(piece, NOBODY)
        elif self.act is None:
            self._wait(index, piece)
        elif not any(piece.marked == inner for inner, _ in self.act.inner):
            self._hear_in_act(index, piece, self.act)

    def _is_described(self, piece: Piece) -> bool:
        """认同王磊提出的“…”, 这被解读为“…”: whether the words are others' and only spoken of."""
        span = (piece.start, piece.end)
        return PROPOSED.search(self.plain, *span) is not None or TAKEN_FOR.search(self.plain, *span) is not None

    def _lead(self, index: int) -> int:
        """The piece of narration before the marked words of a piece, and before those that they adjoin."""
        index -= 1
        while index and self.pieces[index].is_quoted:
            index -= 1
        return index

    def _is_example(self, index: int) -> bool:
        """他反驳对手的指控，像是“…”“…”: whether the piece leads up to examples of what others say."""
        piece = self.pieces[self._lead(index + 1)]
        return not piece.is_quoted and self.plain.endswith(EXAMPLES, piece.start, piece.end)

    def _hear_in_act(self, index: int, piece: Piece, act: Act) -> None:
        """Marked words after a cue: announced by it, at the tail of a report, or in the middle of one."""
        separated = bool(self.pieces[index - 1].after) if index else True
        goes_on = piece.end < self.sentence.end and self._goes_on(piece)
        between = self.plain[act.begin : piece.start].strip(SEPARATORS + QUOTED + " ")
        if not between and goes_on and not piece.after and self.pieces[index - 1].after in ("，", ","):
            return
        before = self.pieces[index - 1]
        elsewhere = index > act.piece + 1 and before.after in COLONS
        turned = self._turned(before, act) if elsewhere else None
        if turned or (elsewhere and (self._is_elsewhere(before, act) or self._is_anothers(before))):
            self._quote(piece, turned or NOBODY)
        elif not between and (separated or self._is_whole(piece, goes_on=goes_on)):
            self._quote(piece, act.attribution)
            act.begin = piece.end if separated or not goes_on else act.begin
        elif separated and not goes_on:
            other = self._by_other(self.pieces[index - 1], act)
            others = self._is_listed(index, act) or act.relays() or act.others
            self._quote(piece, other or (NOBODY if others else act.attribution))
            act.end = act.end or act.before_turns(index - 1)
        elif not goes_on and self._is_speech(piece):
            self._quote(piece, NOBODY if act.relays() or act.others else act.attribution)

    def _by_other(self, piece: Piece, act: Act) -> Attribution | None:
        """李红说，姑姑劝她回学校，“不要声张”: whose words they are that follow what somebody else has asked."""
        cue = None if piece.is_quoted else self.tools.cues.of(piece)
        told = ADDRESSED.search(self.plain, piece.start, piece.end) is not None
        subject = cue.subject if cue and told else None
        if subject is None or subject.kind not in {"name", "surname", "unnamed"} or piece.start == act.begin:
            return None
        if self.pieces[act.piece] == piece or (subject.kind == "name" and not self._is_supported(subject)):
            return None
        found = self._of_mention(subject, cue.span if cue else None).weaker(LIKELY)
        return None if found.character is act.attribution.character else found

    def _is_listed(self, index: int, act: Act) -> bool:
        """王磊说自己不活跃；小郭是个码农，“…”: whether a list has come to somebody else."""
        ends = [at for at in range(act.piece, index) if self.pieces[at].after in ("；", ";")]
        first = self.pieces[ends[-1] + 1] if ends else None
        if first is None or first.is_quoted or self.plain.startswith(TURNS, first.start):
            return False
        mention = self.tools.mentions.subject(first.start, first.end)
        return mention is not None and mention.kind in {"name", "surname", "unnamed", "pronoun"}

    def _is_whole(self, piece: Piece, *, goes_on: bool) -> bool:
        """Whether marked words that follow their cue at once are all that is said, and no name of a thing."""
        assert piece.marked is not None
        span = piece.marked.span
        named = marked.is_named(self.tools.reading, self.tools.lexicon, piece.marked.outer)
        return self._is_speech(piece) or (not named and not goes_on and span.end - span.start > marked.SHORT)

    def _close(self, act: Act, end: int) -> None:
        """Draft the indirect speech of the act that ends, and what is quoted in it."""
        self.act = None
        span = act.report(end)
        words = self.plain[span.start : span.end]
        if act.reports and len(words) > 1 and words.strip(QUOTED + TRIMMED) and not is_mere_object(words):
            self.heard.draft(span, "indirect", act.attribution)
        for inner, cue in act.inner:
            attribution = self._of_mention(cue.subject, cue.span) if cue.subject else NOBODY
            self.heard.draft(inner.span, "direct", attribution, parent=span)
        self.topic = self.topic or act.attribution
