"""Sentences of the narration become quotations: what is announced, what follows its cue, what is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese import marked
from corpus.chinese.acts import COLONS, TRIMMED, Act
from corpus.chinese.cast import LIKELY
from corpus.chinese.crowds import PEOPLE
from corpus.chinese.draft import NOBODY
from corpus.chinese.reading import CLOSING, QUOTED, SENTENCE_END, SEPARATORS
from corpus.chinese.turns import Turns
from corpus.chinese.unsaid import is_unsaid
from corpus.chinese.usage import REPORTING, TURNS, is_mere_object, is_usable

if TYPE_CHECKING:
    from corpus.chinese.cast import Character
    from corpus.chinese.cues import Cue
    from corpus.chinese.draft import Attribution
    from corpus.chinese.heard import Heard
    from corpus.chinese.reading import Line, Piece

FEELINGS = frozenset({"害怕", "怀疑", "盼", "盼望", "期盼", "不满", "寄望"})
EXAMPLES = ("像是", "例如", "譬如", "诸如", "比如")
REASONS = ("因为", "由于", "虽然", "尽管")
ANOTHER = ("另外", "另有", "此外")  # behind marked words: somebody else begins to speak
WRITTEN = re.compile(
    r"(?:所见|所示|记载|记录|显示|注解|写着|写有|印着|印有|刻着|载明|列明|规定|字样|条款|标语|横幅|回信|来信|短信|来电|邮件|通知)$"
)
FULL = 3  # characters of a whole name
PRONOUNS = "他她佢"
ALONE = re.compile(r"(?<!自)我(?![们国方市省县区校院局司社行军台家辈等哋])")  # which no body says


def hear(heard: Heard, line: Line, number: int) -> None:
    """Draft the quotations of one line; ``number`` counts the lines."""
    carried = heard.begin_line(number)
    sentences = list(heard.tools.reading.sentences(line))
    for index, sentence in enumerate(sentences):
        _Hearing(heard, sentence, carried if index == 0 else None, is_alone=len(sentences) == 1).run()


class _Hearing(Turns):
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
            held = self.acted_at != index and usable and piece.after in COLONS and self._has_stranger(cue, piece)
            family = cue.subject is None and cue.complement >= piece.end and self._is_family(cue, piece)
            unclear = held or family
            self.unclear = index if unclear else self.unclear
        self._remember(piece)

    def _hear_marked(self, index: int, piece: Piece) -> None:
        assert piece.marked is not None
        if self.carried and index == 0:
            self._quote(piece, self.carried)
        elif index and (self._is_unsaid(self.pieces[index - 1]) or self.unclear == index - 1):
            self._quote(piece, NOBODY)
        elif index and self._is_example(index - 1):
            if self.act and self._is_speech(piece):
                self._quote(piece, NOBODY)
        elif self.act is None:
            self._wait(index, piece)
        elif not any(piece.marked == inner for inner, _ in self.act.inner):
            self._hear_in_act(index, piece, self.act)

    def _is_example(self, index: int) -> bool:
        """他反驳对手的指控，像是“…”“…”: whether the piece leads up to examples of what others say."""
        while index and self.pieces[index].is_quoted:
            index -= 1
        piece = self.pieces[index]
        return not piece.is_quoted and self.plain.endswith(EXAMPLES, piece.start, piece.end)

    def _is_unsaid(self, piece: Piece) -> bool:
        """Whether the piece denies that what stands beside it was said."""
        return not piece.is_quoted and is_unsaid(self.plain, piece.start, piece.end, self.tools.lexicon)

    def _hear_in_act(self, index: int, piece: Piece, act: Act) -> None:
        """Marked words after a cue: announced by it, at the tail of a report, or in the middle of one."""
        separated = bool(self.pieces[index - 1].after) if index else True
        goes_on = piece.end < self.sentence.end and self._goes_on(piece)
        between = self.plain[act.begin : piece.start].strip(SEPARATORS + QUOTED + " ")
        if not between and goes_on and not piece.after and self.pieces[index - 1].after in ("，", ","):
            return
        elsewhere = index > act.piece + 1 and self.pieces[index - 1].after in COLONS
        turned = self._turned(self.pieces[index - 1], act) if elsewhere else None
        if turned or (elsewhere and self._is_elsewhere(self.pieces[index - 1], act)):
            self._quote(piece, turned or NOBODY)
        elif not between and (separated or self._is_whole(piece, goes_on=goes_on)):
            self._quote(piece, act.attribution)
            act.begin = piece.end if separated or not goes_on else act.begin
        elif separated and not goes_on:
            self._quote(piece, NOBODY if self._is_listed(index, act) else act.attribution)
            act.end = act.end or act.before_turns(index - 1)
        elif not goes_on and self._is_speech(piece):
            self._quote(piece, act.attribution)

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

    def _goes_on(self, piece: Piece) -> bool:
        assert piece.marked is not None
        return marked.goes_on(self.tools.reading, self.tools.lexicon, piece.marked.outer)

    def _is_speech(self, piece: Piece) -> bool:
        reading, lexicon = self.tools.reading, self.tools.lexicon
        assert piece.marked is not None
        if marked.is_named(reading, lexicon, piece.marked.outer):
            return False
        return marked.sounds_spoken(reading, lexicon, piece.marked.span)

    def _wait(self, index: int, piece: Piece) -> None:
        """Marked words before any cue: speech when they are punctuated as such."""
        assert piece.marked is not None
        previous = self.pieces[index - 1] if index and not self._is_preamble(index) else None
        is_announced = previous is not None and previous.after in COLONS
        self.announces = self.announces or is_announced
        if previous and is_announced and (self._topic_speaks() or self._is_speech(piece)):
            somebody = "有人" in self.plain[self.sentence.start : piece.start]  # 有人分析过，两人不同：“…”
            others = somebody or self.shifted or WRITTEN.search(self.plain, previous.start, previous.end)
            told = self.topic if self._topic_speaks() and not (others or self._is_object(previous)) else None
            self._quote(piece, told.weaker(LIKELY) if told else NOBODY)
        elif previous and previous.is_quoted and not (previous.after or previous in self.unclaimed):
            if self._is_speech(piece):  # 引发讨论，“真的吗”“随他们去吧。”，李红则说：“…”
                self._quote(piece, self._as_before(self.heard.last) if self._continues() else NOBODY)
        elif self._may_wait(piece, previous):
            self.unclaimed.append(piece)
        elif self._is_tail(index, piece):
            self._quote(piece, self._floating(piece))

    def _may_wait(self, piece: Piece, previous: Piece | None) -> bool:
        """Whether a cue may follow: at the beginning of the sentence, or where it goes on with what waits already."""
        assert piece.marked is not None
        if previous is not None and not previous.is_quoted:
            goes_on = bool(self.unclaimed and previous.after) and self._topic_speaks()
            return goes_on and self._is_speech(piece)
        words = self.tools.reading.folded[piece.marked.span.start : piece.marked.span.end].rstrip(CLOSING)
        is_sentence = words[-1:] in tuple(SENTENCE_END + SEPARATORS)
        return is_sentence or (bool(piece.after) and self._is_speech(piece)) or not piece.marked.closed

    def _told(self) -> set[Character]:
        """The people whom the sentence names."""
        words = self.plain[self.sentence.start : self.sentence.end]
        return {who for name, who in self.tools.cast.named.items() if len(name) > 1 and name in words}

    def _continues(self) -> bool:
        """Whether the sentence begins with marked words behind those of the sentence before, with nothing between."""
        before = self.plain[max(0, self.sentence.start - len("”")) : self.sentence.start + 1]
        adjoins = before == 2 * QUOTED and self.pieces[0].is_quoted
        return adjoins and self.heard.last_sentence == self.heard.sentence - 1

    def _is_tail(self, index: int, piece: Piece) -> bool:
        """The words at the end of a clause where someone has spoken in this line: 井道外移了，“光一点没挡”."""
        spoken = self.heard.last is not None and self.heard.last_line == self.heard.line
        return (
            spoken
            and piece.end >= self.sentence.end - 1
            and bool(self.pieces[index - 1].after)
            and self._is_speech(piece)
        )

    def _quote(self, piece: Piece, attribution: Attribution) -> None:
        assert piece.marked is not None
        if not any(map(str.isalnum, self._words(piece))):
            return
        character = attribution.character
        if character and character.kind == "body" and ALONE.search(self._words(piece)):
            attribution = NOBODY  # 主办方规定只用电动车，“我骑上了火山。”
        named = attribution.mention is None or self.plain[attribution.mention.start] in PRONOUNS
        if named and character and self._is_told_of(character, piece):
            attribution = NOBODY  # 他坦言：“没想过林明校长会这样。”
        if attribution.character is None:
            self.tools.cast.stranger = self.heard.line
        self.heard.draft(piece.marked.span, "direct", attribution)
        if not piece.marked.closed:
            self.heard.open = attribution

    def _is_told_of(self, character: Character, piece: Piece) -> bool:
        """Whether the words name somebody in full, as hardly anybody does himself."""
        full = character.kind == "person" and len(character.folded) >= FULL
        return full and character.folded in self._words(piece) and "我是" not in self._words(piece)

    def _claim(self, attribution: Attribution, cue: Cue, piece: Piece) -> None:
        """Give what waits to whom the cue behind it has speak, but not to a body that tells something else.

        “货卖完了。”海川官网宣布新店开业
        """
        kind = attribution.character.kind if attribution.character else None
        feels = self.plain[cue.span.start : cue.span.end] in FEELINGS  # “…”，大家更害怕加速
        laughs = "笑" in self.plain[cue.span.start : cue.span.end] and self._is_crowd(attribution.character)
        urges = kind == "unnamed" and "urge" in cue.frames and cue.complement < piece.end  # “…”市民批评女子
        feels = feels or self.plain.startswith(REASONS, piece.start)
        tells = feels or laughs or urges or (kind in {"body", "document"} and cue.complement < piece.end)
        claimed = NOBODY if tells else attribution
        if self._continues() and self.plain.startswith(ANOTHER, piece.start):
            claimed = self._as_before(self.heard.last)
        for waiting in self.unclaimed:
            self._quote(waiting, claimed)
        self.unclaimed = []

    @staticmethod
    def _is_crowd(character: Character | None) -> bool:
        """“…”大家又笑: those who laugh at what somebody says."""
        return character is not None and (character.is_several or PEOPLE.fullmatch(character.folded) is not None)

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

    def _leave_unclaimed(self) -> None:
        """Marked words without a cue in their sentence: the last speaker goes on, or nobody is named."""
        # what stands before words that a colon announces is not those words' speaker's
        nobodys = self.announces or (bool(self.unclaimed) and any(map(self._is_unsaid, self.pieces)))
        for piece in self.unclaimed:
            self._quote(piece, NOBODY if nobodys else self._floating(piece))
        self.unclaimed = []
