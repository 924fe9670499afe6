"""Words that look like a cue and report nothing: nouns, what is denied, due or said by others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS, Lexicon

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.notes import Mention
    from corpus.chinese.reading import Piece, Reading
    from corpus.chinese.subjects import Subjects

SUPPOSED = re.compile("如果|假如|假使|倘若")
OWNED_AFTER = re.compile(r"(?:出来|出|[过到中])?的(?!是|话)")
VIEWPOINT = re.compile(r"(?:角度|意义|层面|程度)(?:上)?来?$")  # 从军事角度讲


class Nominal:
    """Tells which words are used as a noun or otherwise report nothing."""

    def __init__(self, reading: Reading, lexicon: Lexicon, subjects: Subjects) -> None:
        self.reading, self.lexicon, self.subjects = reading, lexicon, subjects
        self.plain = reading.plain

    def is_of_others(self, piece: Piece, span: Span, subject: Mention | None) -> bool:
        """Whether others than the subject are the ones who say it, or are about to."""
        if subject is None:
            passive = self.plain.endswith("被", piece.start, span.start)  # 立即被质问“…”
            return passive or self._is_passive(piece.start, span.start) or self._is_byline(piece, span)
        return self._is_said_of(subject, span) or self._is_byline(piece, span)

    def _is_passive(self, start: int, cue: int) -> bool:
        """被律师高朗问到: somebody else is about to answer."""
        return self.subjects.is_passive(self.subjects.leading.past(start, cue), cue)

    def _is_byline(self, piece: Piece, span: Span) -> bool:
        """本报北湾3月4日电记者石岚报道：who writes the article."""
        told = self.plain.startswith(("报道", "报导"), span.start) and piece.after in ("：", ":", "")
        return (
            told
            and span.end == piece.end
            and PATTERNS["byline"].match(self.plain[piece.start : span.start]) is not None
        )

    def _is_said_of(self, subject: Mention, cue: Span) -> bool:
        """王明被认为, 王明被专家称为: others say it of the subject; but 王明被捕后说."""
        return PATTERNS["said_of"].fullmatch(self.plain, subject.span.end, cue.end) is not None

    def is_gesture(self, span: Span) -> bool:
        """边说边点开一个红点: nothing is reported after it."""
        return self.plain.endswith("边", 0, span.start) or self.plain.startswith("边", span.end)

    def is_noun(self, piece: Piece, span: Span, *, has_subject: bool) -> bool:
        """Whether the word is used as a noun, denied, or only modifies: 居民的要求, 拒绝回应, 提到的."""
        before, after = self.plain[max(piece.start, span.start - 6) : span.start], self.plain[span.end : span.end + 2]
        supposed = has_subject and SUPPOSED.match(self.plain, piece.start, span.start)  # 如果石岚说“不去”，就没有人去
        if supposed or self._is_norm(piece, span) or self._is_owned(piece, span) or self._is_received(piece, span):
            return True
        saying = before.endswith("拒绝") and self.plain[slice(*span)] in {"表示", "称", "说", "指"}  # 空姐拒绝表示“…”
        denied = PATTERNS["negated"].search(before) and not (saying or before.endswith(("并不", "不得不")))
        if denied or PATTERNS["suffered"].search(before) or VIEWPOINT.search(before):
            return True
        if (
            PATTERNS["noun_after"].match(after)
            and span.end < piece.end
            and span.end - span.start > 1
            and self._is_nominal(before, after)
        ):
            return True
        if OWNED_AFTER.match(self.plain, span.end, piece.end):
            return True
        if span.end - span.start > 1 and PATTERNS["given_before"].search(before):
            return True
        return bool(PATTERNS["noun_before"].search(before)) and not has_subject

    def _is_received(self, piece: Piece, span: Span) -> bool:
        """接到码头停工的通知: whether somebody gets what the word names."""
        return (
            span.end - span.start > 1 and PATTERNS["received"].search(self.plain, piece.start, span.start) is not None
        )

    def _is_owned(self, piece: Piece, span: Span) -> bool:
        """按市政府的规定，…; but 据市政府的预测，… and 他的回答：“…”."""
        owned = self.plain.startswith("的", span.start - 1) and self.plain[span.start : span.end] in self.lexicon.owned
        return owned and self.plain[piece.start] not in "据根" and piece.after not in ("：", ":")

    def _is_norm(self, piece: Piece, span: Span) -> bool:
        """应当告知, 可以要求, 将于周五公布: what somebody has to say, may say or is going to."""
        before = self.plain[max(piece.start, span.start - 16) : span.start]
        word = self.plain[span.start : span.end]
        bidden = before.endswith(("不要", "别", "请"))  # 大家不要觉得
        return PATTERNS["norm"].search(before) is not None and (bidden or word not in PATTERNS.words("opinions"))

    @staticmethod
    def _is_nominal(before: str, after: str) -> bool:
        """在声明中, 一份通报里: the word for speech is a thing."""
        return after[0] in "中里内" and bool(re.search(r"[在于份项的篇封条则]|声明|书面|联合|公开|官方$", before))
