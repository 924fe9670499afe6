"""Cues in a row: which of them counts, whose words are passed on, and where the reported words begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS, Frame, Lexicon
from corpus.chinese.notes import Cue, Mention

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.reading import Piece, Reading
    from corpus.chinese.subjects import Subjects

WHILE = re.compile(r"[时后]|的时候|之[时后]")  # 在宣判时表示
ASPECT = re.compile(r"[着了过道到起]*")


class Chains:
    """Joins the cues of a piece where several stand in it."""

    def __init__(self, reading: Reading, lexicon: Lexicon, subjects: Subjects) -> None:
        self.lexicon, self.subjects, self.plain = lexicon, subjects, reading.plain

    def chained(
        self, piece: Piece, found: list[tuple[Span, frozenset[Frame]]], subject: Mention | None, *, is_bare: bool
    ) -> Cue:
        """Join 回复称, 告诉记者说, 引述问卷称: the last cue counts, unless the first has begun a clause."""
        (span, frames), inner, passed_on, unknown = found[0], None, None, False
        for following, following_frames in found[1:]:
            between = self.plain[span.end : following.start]
            if self._continues(span, following, frames):
                if "relay" in frames:
                    passed_on, unknown = self._relayed(span.end, following.start)
                nobodys = frames & {"nobody"} if self.plain[span.start] in "有据" else frozenset()  # 有分析指出
                span, frames = following, following_frames | nobodys
            elif following.end >= piece.end - 1 and between:
                owner = self.subjects.subject(span.end, following.start)
                inner = Cue(piece, following, following_frames, piece.end, owner, is_bare=owner is None)
        if "relay" in frames and PATTERNS["passed_on"].search(self.plain[: piece.end], span.end):
            passed_on, unknown = self._relayed(span.end, piece.end)
            complement = piece.end
        else:
            complement = self.complement(piece, span, frames)
        joined = PATTERNS["connective"].fullmatch(self.plain, piece.start, found[0][0].start) is not None
        subject, is_bare = (None, False) if unknown else (subject, is_bare)
        return Cue(piece, span, frames, complement, subject, is_bare, joined, passed_on, inner)

    def _continues(self, span: Span, following: Span, frames: frozenset[Frame]) -> bool:
        """Whether the next cue has the same subject: nothing, an adverbial or an addressee stands between."""
        owned = self.plain[span.end : following.start] in PATTERNS.words("own") and not PATTERNS["of_wish"].match(
            self.plain, following.end
        )
        if self.plain[span.start : span.end] in ("表达", "提出") and following.start > span.end and not owned:
            return False  # 表达强烈抗议, but 表达他担忧
        if following.start == span.end or self.lexicon.trailing.spells(self.plain, span.end, following.start):
            return True
        if self._speaks_of(span, following):
            return True
        addressee = span.end + self.lexicon.addressees.at(self.plain, span.end, following.start)
        if addressee == following.start:
            return True
        return bool(frames & {"tell", "relay"}) and "urge" not in frames

    def _speaks_of(self, span: Span, following: Span) -> bool:
        """校长谈到学生石岚直言, 提到石岚时说: whom somebody speaks of stands between."""
        if self.plain.startswith(PATTERNS.words("about"), span.start):
            return span.end < following.start
        return self.plain.endswith(("时", "时候", "之后"), span.end, following.start)

    def _relayed(self, start: int, end: int) -> tuple[Mention | None, bool]:
        """The person whose words are passed on, and whether somebody is who cannot be told. Documents do not speak."""
        stop = PATTERNS["passed_on"].search(self.plain[:end], start)
        last = stop.start() if stop else end
        aspect = ASPECT.match(self.plain, start, last)
        start = aspect.end() if aspect else start
        found = self.subjects.subject(start, last)
        if found and found.kind in {"name", "surname", "unnamed"}:
            return found, False
        words = self.lexicon
        is_thing = words.documents.ends(self.plain, start, last) or words.bodies.ends(self.plain, start, last)
        return None, last > start and not is_thing and self.plain[last - 1] != "》"

    def complement(self, piece: Piece, span: Span, frames: frozenset[Frame]) -> int:
        """Where the reported words begin: after the aspect particle and the addressee."""
        position = span.end
        aspect = PATTERNS["particle"].match(self.plain, position, piece.end)
        position = aspect.end() if aspect else position
        if "tell" in frames and self._is_addressee(position, piece.end):
            return piece.end
        addressee = self.lexicon.addressees.at(self.plain, position, piece.end)
        if addressee and position + addressee == piece.end:  # 呛他「…」
            return piece.end
        if addressee and frames & {"tell"}:
            return position + addressee
        if "relay" in frames and not addressee and not frames & {"say"}:
            return piece.end
        if frames & {"tell"} and not frames & {"say", "urge"}:
            return piece.end
        return position

    def _is_addressee(self, start: int, end: int) -> bool:
        """提醒考生和家长，…: nothing but people stands there."""
        while start < end:
            joined = self.plain[start] in "和与及、"
            length = max(
                self.lexicon.addressees.at(self.plain, start, end), self.lexicon.offices.at(self.plain, start, end)
            )
            if not (joined or length):
                return False
            start += length or 1
        return True
