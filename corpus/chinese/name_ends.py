"""Where a name may end: at a mark, a cue, an adverb, a deed, a relative."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.reading import ASIDE, QUOTED, Reading

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon

HAN = "\u3400-\u9fff"
JOINING = "与和及暨跟"
ACTING = frozenset("曾也则还在便将已亦就又却仍只")
VERBS = frozenset("说问答称讲喊")  # at the end of a clause rather than of a name
BOUNDARY = frozenset("、，。；：！？,;:!? \u3000/" + ASIDE + QUOTED)
WEEKDAY = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天]")
WHEN = re.compile(WEEKDAY.pattern + r"|[上下本]周(?!期)|[上下本]个?月(?!台)|去年|今年|昨[日天晚]|今[日天晨早晚]")
MANNER = re.compile(r"(?:(.)\1(.)\2|.(.)\3|..)地")
# 拍了拍, 点点头, 看一看, 推了一下: what a verb of one character does behind a name
DEED = re.compile(rf"(?:([{HAN}])[了一]?\1|[{HAN}]了(?!解|却|断|不起|然|得|无|事|结))")
# 看完了, 舀起一瓢: one with its result


class NameEnds:
    """Tells whether a name may end at a place of a reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.plain = reading.plain

    def is_common(self, start: int, stop: int) -> bool:
        """Whether a common word begins there (水手保持安静, 渔民基本生活), so that nothing shows a name in it."""
        lists = (self.lexicon.verbs, self.lexicon.things, self.lexicon.governing)
        return any(held.at(self.plain, start, stop) > 1 for held in lists)

    def bounded(self, position: int, end: int) -> bool:
        """Whether a name may end at ``position``: what follows is no part of it."""
        if position < len(self.plain) and self.plain[position] in JOINING and self._acts_at(position + 1):
            return False
        if self.strongly_bounded(position, end) or self.is_related(position, end):
            return True
        words = self.lexicon
        return any(w.at(self.plain, position, end) for w in (words.trailing, words.cue_words, words.leading))

    def strongly_bounded(self, position: int, end: int) -> bool:
        """Whether a name must end there: a mark, the cue, or a word that can hardly be part of a name."""
        if position >= end or self.plain[position] in BOUNDARY or self.plain[position].isdigit():
            return True
        if self.plain[position] in JOINING and self._acts_at(position + 1):
            return False
        if WHEN.match(self.plain, position, end) or self._is_deed(position) or self.is_told(position):
            return True
        words = self.lexicon
        longer = any(
            w.at(self.plain, position, end) > 1 for w in (words.trailing, words.cue_words, words.leading, words.verbs)
        )
        single = any(w.at(self.plain, position, end) for w in (words.strong, words.after_name))
        return longer or single or self._is_manner(position, end)

    def _acts_at(self, position: int) -> bool:
        """章远和曾说: whether a verb rather than another one follows what would be a conjunction."""
        return self.plain[position : position + 1] in ACTING or self.lexicon.cue_words.at(self.plain, position) > 0

    def _is_deed(self, position: int) -> bool:
        return DEED.match(self.plain, position) is not None

    def is_related(self, position: int, end: int) -> bool:
        """Whether a relative of whose name has ended is spoken of: 王小明母亲, 小豆家."""
        length = self.lexicon.relations.at(self.plain, position, end)
        return length > 1 or (length == 1 and self.strongly_bounded(position + 1, end))

    def is_told(self, position: int) -> bool:
        """王磊所说: 所 in front of the cue."""
        return self.plain[position] == "所" and self.lexicon.cue_words.at(self.plain, position + 1) > 0

    def _is_manner(self, position: int, end: int) -> bool:
        """乐呵呵地说: an adverbial before the cue."""
        match = MANNER.match(self.plain, position, end)
        return match is not None and (match.end() == end or self.lexicon.cue_words.at(self.plain, match.end(), end) > 0)
