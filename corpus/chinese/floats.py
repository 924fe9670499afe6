"""Words without a cue: those of somebody who has just acted or spoken, or nobody's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.draft import NOBODY, Attribution
from corpus.chinese.mention import DOUBTFUL, SURE
from corpus.chinese.reading import CLOSING
from corpus.chinese.speakers import Speakers

if TYPE_CHECKING:
    from corpus.chinese.appearances import Character
    from corpus.chinese.draft import Draft
    from corpus.chinese.reading import Piece

# what the narration goes on with behind somebody's words
ELSEWHERE = re.compile(r"[岂未不]料|没想到|然而|不过|而今|如今|至于|此外|事实上|其实")
COPULA = re.compile("(?:不仅|不只|既)是|不仅")  # what tells of somebody
SOMEBODY_ELSE = re.compile(r"(?<!其)[他她佢](?![人们哋乡方])")


class Floats(Speakers):
    """Gives marked words without a cue to somebody, where that is clear."""

    def _floating(self, piece: Piece) -> Attribution:
        """Whose marked words are that no cue gives to anybody."""
        told, last = self.heard.told_of, self.heard.last
        mention = self.topic.mention if self.topic else None
        if mention and mention.start > piece.start:
            if COPULA.match(self.plain, mention.end) or self._is_doubtful(last, piece):
                return NOBODY  # “…”李红不仅是重臣
            beside = self.heard.adjoins(piece.start)  # “真的吗？”“算了。”学校在河边
            goes_on = not self._is_question(piece.start) if beside else self.heard.goes_on(piece.start)
            if beside or self._turns(piece):
                return self._as_before(last if goes_on else None)
        elif self.shifted:
            return NOBODY
        if self.topic and self._topic_speaks():
            speaks = self._may_speak(self.topic, piece) and not self._has_others(self.topic)
            return self.topic.weaker(DOUBTFUL) if speaks else NOBODY
        if told and self.pieces[0].is_quoted and self._may_speak(told, piece):  # 李红笑了。“我不去。”
            return told.weaker(DOUBTFUL)
        return self._going_on(last, piece) if last else NOBODY

    def _is_doubtful(self, last: Attribution | None, piece: Piece) -> bool:
        """李红说了什么。“我没兴趣。”对此一窍不通的王磊: whether another than the sentence is about has just spoken.

        But who has asked is answered: “谁去？”李红问。“我去。”王磊站起来。
        """
        draft = self.heard.drafts[-1] if self.heard.drafts else None
        asked = draft is not None and draft.form == "direct" and self._is_question(draft.span.end + 1)
        beside = self.heard.adjoins(piece.start) or self._turns(piece) or not self.heard.goes_on(piece.start)
        if asked or beside or last is None or self.topic is None:
            return False
        return last.character is not self.topic.character

    def _going_on(self, last: Attribution, piece: Piece) -> Attribution:
        """Who has spoken last, if that one may still be heard."""
        if self.heard.goes_on(piece.start):
            others = self._was_asked(last) or self._asks_back(last, piece) or self._is_hers(piece)
            return NOBODY if others else self._as_before(last)
        asks = self._words(piece).rstrip(CLOSING)[-1:] in ("？", "?") and bool(self.heard.drafts)
        asks = asks and self.heard.drafts[-1].form == "direct"
        if self.is_alone and self.heard.last_line == self.heard.line - 1 and self._may_go_on(last) and not asks:
            return Attribution(last.character, None, None, None, min(last.confidence, DOUBTFUL))
        return NOBODY

    def _was_asked(self, last: Attribution) -> bool:
        """“你在干嘛？”朱露问。“看书。”: whether the words are likely to answer those that somebody has just asked."""
        opens = self.pieces[0].is_quoted and self.heard.last_sentence == self.heard.sentence - 1
        asked = self._closes_direct(last)
        return opens and asked is not None and self._is_question(asked.span.end + 1)

    def _asks_back(self, last: Attribution, piece: Piece) -> bool:
        """“我睡不着。”儿子说。“怎么了？”: whether the words ask whoever has just been named behind what they said."""
        asks = self._words(piece).rstrip(CLOSING)[-1:] in ("？", "?")
        return asks and self._closes_direct(last) is not None and self.heard.last_sentence < self.heard.sentence

    def _is_hers(self, piece: Piece) -> bool:
        """“一起去。”她拽住他: whether a pronoun that cannot be told acts right behind the words."""
        at = self.pieces.index(piece) + 1
        return at < len(self.pieces) and SOMEBODY_ELSE.match(self.plain, self.pieces[at].start) is not None

    def _may_go_on(self, last: Attribution) -> bool:
        """Whether a paragraph of mere marked words is still the last speaker's: in a dialogue it answers them."""
        before = self.heard.drafts[-1] if self.heard.drafts else None
        asked = before is not None and before.form == "direct" and self._is_question(before.span.end + 1)
        return self._is_named(last) and self._closes_direct(last) is None and not (asked or self._is_dialogue())

    def _is_dialogue(self) -> bool:
        """Whether the next paragraph begins with marked words too."""
        following = self.heard.tools.reading.lines[self.heard.line + 1 : self.heard.line + 2]
        return any(marked.outer.start == line.span.start for line in following for marked in line.marked[:1])

    def _closes_direct(self, last: Attribution) -> Draft | None:
        """The marked words that came last, if whoever says them is named behind them."""
        draft = self.heard.drafts[-1] if self.heard.drafts else None
        if draft is None or draft.form != "direct" or (last.cue and last.cue.end <= draft.span.start):
            return None
        return draft

    def _turns(self, piece: Piece) -> bool:
        """“我希望卖到海外。”岂料，董事长李红入股: whether the narration goes on elsewhere right behind the words."""
        at = self.pieces.index(piece) + 1
        return at < len(self.pieces) and ELSEWHERE.match(self.plain, self.pieces[at].start) is not None

    @staticmethod
    def _as_before(last: Attribution | None) -> Attribution:
        """The last speaker, less surely."""
        return Attribution(last.character, None, None, None, min(last.confidence, SURE - 0.05)) if last else NOBODY

    def _is_question(self, start: int) -> bool:
        """Whether the words before those that begin there ask."""
        return self.tools.reading.folded[max(0, start - 2) : start - 1] in ("？", "?")

    def _may_speak(self, somebody: Attribution, piece: Piece) -> bool:
        """Whether it is somebody with a name, of whom the words do not tell (“她很会做菜。”)."""
        character = somebody.character
        if character is None or (character.folded.isascii() and not self._is_heard(character)):
            return False
        return self._is_named(somebody) and SOMEBODY_ELSE.search(self._words(piece)) is None

    def _is_heard(self, character: Character) -> bool:
        """Whether what is written in Latin letters is somebody: with a title, or a cue right behind it."""
        return bool(character.titles) or self.tools.cast.speaks(character.folded)

    def _words(self, piece: Piece) -> str:
        """The marked words, folded."""
        return self.tools.reading.folded[piece.start : piece.end]
