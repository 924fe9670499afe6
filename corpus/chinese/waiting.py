"""Marked words that wait for a cue behind them, and what becomes of those that find none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese import marked
from corpus.chinese.acts import COLONS
from corpus.chinese.crowds import PEOPLE
from corpus.chinese.draft import NOBODY
from corpus.chinese.marked import is_unsaid
from corpus.chinese.mention import LIKELY
from corpus.chinese.reading import CLOSING, QUOTED, SENTENCE_END, SEPARATORS
from corpus.chinese.roster import name_parts
from corpus.chinese.turns import RECEIVED, Turns

if TYPE_CHECKING:
    from corpus.chinese.appearances import Character
    from corpus.chinese.cue import Cue
    from corpus.chinese.draft import Attribution
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


class Waiting(Turns):
    """Keeps marked words until somebody has them."""

    def _wait(self, index: int, piece: Piece) -> None:
        """Marked words before any cue: speech when they are punctuated as such."""
        assert piece.marked is not None
        previous = self.pieces[index - 1] if index and not self._is_preamble(index) else None
        is_announced = previous is not None and previous.after in COLONS
        self.announces = self.announces or is_announced
        if previous and is_announced and (self._topic_speaks() or self._is_speech(piece)):
            somebody = "有人" in self.plain[self.sentence.start : piece.start]  # 有人分析过，两人不同：“…”
            others = somebody or self.shifted or self._is_anothers(previous)
            others = others or self._is_object(previous) or not self._acts_there(previous)
            told = self.topic if self._topic_speaks() and not others else None
            self._quote(piece, told.weaker(LIKELY) if told else NOBODY)
        elif previous and previous.is_quoted and not (previous.after or previous in self.unclaimed):
            if self._is_speech(piece):  # 引发讨论，“真的吗”“随他们去吧。”，李红则说：“…”
                self._quote(piece, self._as_before(self.heard.last) if self._continues() else NOBODY)
        elif self._may_wait(piece, previous):
            self.unclaimed.append(piece)
        elif self._is_tail(index, piece):
            self._quote(piece, self._floating(piece))

    def _acts_there(self, piece: Piece) -> bool:
        """老师批了六个字：“…”: whether the topic, where it has no name, acts in the clause that ends in the colon."""
        if self.topic is None or self.topic.mention is None or self._is_named(self.topic):
            return True
        return piece.start <= self.topic.mention.start < piece.end

    def _is_anothers(self, piece: Piece) -> bool:
        """记下了孩子们的提问：, 接到渡口电话：whether the clause tells of words that are not the topic's."""
        clause = self.plain[piece.start : piece.end]
        written = WRITTEN.search(clause) or RECEIVED.search(clause) or DONE_BY.match(clause)
        return written is not None

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
        if character.kind == "unnamed" and len(character.folded) > FULL and character.folded in self._words(piece):
            return True  # “这位外岛船长要求写明。”
        full = character.kind == "person" and len(character.folded) >= FULL
        if full and re.search(f"{character.folded[0]}(?:董|总|老师|先生|主任|哥|姐|导)", self._words(piece)):
            return True  # “石董问我。”: hardly 石砚秋 himself
        told = any(name in self._words(piece) for name in name_parts(character.folded) if len(name) > 1)
        return full and told and "我是" not in self._words(piece)

    def _claim(self, attribution: Attribution, cue: Cue, piece: Piece) -> None:
        """Give what waits to whom the cue behind it has speak, but not to a body that tells something else.

        “货卖完了。”海川官网宣布新店开业
        """
        kind = attribution.character.kind if attribution.character else None
        feels = self.plain[cue.span.start : cue.span.end] in FEELINGS  # “…”，大家更害怕加速
        laughs = "笑" in self.plain[cue.span.start : cue.span.end] and self._is_crowd(attribution.character)
        urges = kind == "unnamed" and "urge" in cue.frames and cue.complement < piece.end  # “…”市民批评女子
        feels = feels or self.plain.startswith(REASONS, piece.start)
        # “…”网友分享生活
        shares = kind not in {None, "person"} and cue.frames == {"object"} and cue.complement < piece.end
        tells = shares or feels or laughs or urges or (kind in {"body", "document"} and cue.complement < piece.end)
        claimed = NOBODY if tells else self._goes_by(piece, cue) or attribution
        if self._continues() and self.plain.startswith(ANOTHER, piece.start):
            claimed = self._as_before(self.heard.last)
        elif self._continues() and cue.complement < piece.end and self._is_announced():
            claimed = NOBODY  # 他回忆：“…”“…”李红说她常挨骂
        for waiting in self.unclaimed:
            self._quote(waiting, claimed)
        self.unclaimed = []

    def _is_announced(self) -> bool:
        """Whether a colon announces the words before."""
        last = self.heard.drafts[-1] if self.heard.drafts else None
        return last is not None and self.plain[max(0, last.span.start - 2)] in COLONS

    @staticmethod
    def _is_crowd(character: Character | None) -> bool:
        """“…”大家又笑: those who laugh at what somebody says."""
        return character is not None and (character.is_several or PEOPLE.fullmatch(character.folded) is not None)

    def _leave_unclaimed(self) -> None:
        """Marked words without a cue in their sentence: the last speaker goes on, or nobody is named."""
        # what stands before words that a colon announces is not those words' speaker's
        nobodys = self.announces or (bool(self.unclaimed) and any(map(self._is_unsaid, self.pieces)))
        for piece in self.unclaimed:
            self._quote(piece, NOBODY if nobodys else self._floating(piece))
        self.unclaimed = []

    def _is_speech(self, piece: Piece) -> bool:
        reading, lexicon = self.tools.reading, self.tools.lexicon
        assert piece.marked is not None
        if marked.is_named(reading, lexicon, piece.marked.outer):
            return False
        return marked.sounds_spoken(reading, lexicon, piece.marked.span)

    def _goes_on(self, piece: Piece) -> bool:
        assert piece.marked is not None
        return marked.goes_on(self.tools.reading, self.tools.lexicon, piece.marked.outer)

    def _is_unsaid(self, piece: Piece) -> bool:
        """Whether the piece denies that what stands beside it was said."""
        return not piece.is_quoted and is_unsaid(self.plain, piece.start, piece.end, self.tools.lexicon)
