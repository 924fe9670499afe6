"""An act of speech: what its cue reports, until the next act of the sentence takes over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.lexicon import PATTERNS
from corpus.chinese.reading import SENTENCE_END, SEPARATORS, Piece
from corpus.chinese.usage import modifies, next_is_marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.chinese.notes import Attribution, Cue, Mention
    from corpus.marks import Marked

NEWS = ("报道", "报导", "消息", "电")
CONTRASTING = re.compile("但|不过|然而|而(?!且)")
CONTRASTS = tuple("则也亦却")
COLONS = ("：", ":")
SHORTEST_OTHERS = 2  # characters, 也 or 则 included, that are too few for a label in front of it
TRIMMED = SENTENCE_END + SEPARATORS + " \u3000—-、"


def asks(plain: str, cue: Span) -> bool:
    """Whether the cue asks somebody, who answers then; not so 反问, 自问."""
    return plain.endswith("问", cue.start, cue.end) and not plain.endswith(("反问", "自问"), cue.start, cue.end)


@dataclass(slots=True)
class Act:
    """``begin`` is where the reported words may begin, ``piece`` the number of the piece that holds the cue.

    ``end`` is set where the report ends before the act does; ``inner`` are marked words that others say in it;
    ``others`` is whether somebody else speaks in what somebody or something without a name reports.
    """

    plain: str
    pieces: Sequence[Piece]
    attribution: Attribution
    begin: int
    piece: int
    reports: bool
    end: int | None = None
    inner: list[tuple[Marked, Cue]] = field(default_factory=list)
    others: bool = False

    def holds(self, cue: Cue) -> bool:
        """Whether a cue is inside what somebody is reported to say, not a new act of its own."""
        piece, index = cue.piece, cue.piece.number
        if not self.reports or self.end is not None:
            return False
        subject = cue.subject
        if subject is None:
            return self._holds_bare(cue)
        if self._is_first(index):
            return not (self._is_agency(subject) or self._is_told_first(cue, subject))
        if subject.kind == "pronoun" and PATTERNS["circumstance"].fullmatch(self.plain, self.begin, piece.start):
            return not (self.asks() or next_is_marked(self.pieces, index))
        announces = next_is_marked(self.pieces, index) and cue.ends_piece and piece.after in ("，", ",")
        others = subject.kind in {"unnamed", "body"} and announces  # 村民说，“…”
        if others or subject.kind in {"pronoun", "name", "surname", "family", "anaphor"}:
            return False
        also = self.plain[piece.start : subject.start] + self.plain[subject.span.end : cue.span.start]
        contrasts = self._is_whole() and CONTRASTING.match(self.plain, piece.start) is not None
        return not (self._is_new(index) or contrasts or any(word in also for word in "则也亦"))

    def _holds_bare(self, cue: Cue) -> bool:
        """Whether a cue without a subject is inside it."""
        if self.asks() and not (cue.is_bare or cue.is_joined):
            return False
        at_once = cue.is_joined or cue.span.start == cue.piece.start
        announces = cue.is_bare and cue.ends_piece
        takes_over = at_once and "urge" in cue.frames and not self._is_first(cue.piece.number)
        return not (cue.is_joined or announces or takes_over or self.is_others_too(cue))

    def _is_told_first(self, cue: Cue, subject: Mention) -> bool:
        """Whether the first that is reported is that somebody said the marked words behind it."""
        if not next_is_marked(self.pieces, cue.piece.number):
            return False
        teller = self.attribution.character
        source = self._is_source()  # 据目击学生描述，一名教师称已“…”
        source = source or (teller is not None and teller.kind == "document")  # 视频显示，一名男子说“…”
        named = subject.kind in {"name", "document"} and cue.ends_piece
        somebody = subject.kind in {"name", "surname", "family", "unnamed", "document"}
        reports = teller is not None and teller.folded.endswith(PATTERNS.words("agencies"))
        somebody = somebody or (subject.kind == "body" and reports)
        return somebody and (cue.piece.after in COLONS or named or source)

    def tells_claim(self, cue: Cue, claimant: Attribution) -> bool:
        """海运会表示，北港航运称船票不涨，委员会尚未批准: whether a cue within a report tells what others claim.

        What stands behind their clause may be the first speaker's again; not so behind 则 or in an agency's report.
        """
        if cue.subject is None or not self.reports or self.end is not None or self._is_source() or self.relays():
            return False
        if self._is_news() or claimant.character is self.attribution.character:  # 北港报报道，… 石岚否认…，他称…
            return False
        teller = self.attribution.character
        of_body = teller is not None and teller.kind == "body" and self._is_first(cue.piece.number)
        contrasts = self.plain[cue.span.start - 1] in CONTRASTS
        return (of_body or self.plain[slice(*cue.span)] in PATTERNS.words("claims")) and not contrasts

    def end_with_clause(self) -> None:
        """Let the report end with the clause behind the cue; marked words further on are nobody's."""
        clause = self.piece + (self.begin >= self.pieces[self.piece].end)
        around_marks = (piece for piece in self.pieces[clause:-1] if piece.after)  # 称所谓的“涨价”并不存在
        self.end, self.others = next(around_marks, self.pieces[-1]).end, True

    def _is_news(self) -> bool:
        """Whether it is a report in the news: 新华社报道, 据北港报消息."""
        cue = self.attribution.cue
        return cue is not None and self.plain.startswith(NEWS, cue.start)

    def _is_source(self) -> bool:
        """Whether the sentence begins with its source: 据目击者描述."""
        return self.plain.startswith(("据", "根据", "據", "根據"), self.pieces[0].start)

    def _is_whole(self) -> bool:
        """船会希望停航，但渔民认为太早: whether the report stands in the clause of the cue, not in those behind it."""
        return self.begin < self.pieces[self.piece].end

    def is_others_too(self, cue: Cue) -> bool:
        """林德海否认受贿，石姓及曾姓职员也否认: whether somebody who cannot be told says so too, or answers (则)."""
        told, own = self.plain[cue.piece.start : cue.span.start], self.attribution.cue
        again = own is not None and self.plain[slice(*own)] == self.plain[slice(*cue.span)]
        answers = told.endswith("则") or (again and told.endswith(("也", "亦")))
        return answers and cue.subject is None and not cue.is_bare and len(told) > SHORTEST_OTHERS

    def _is_new(self, index: int) -> bool:
        """Whether the piece begins a new part: right behind marked words or a semicolon, and dates."""
        return self._before_dates(index).after in ("", "；", ";")

    def _before_dates(self, index: int) -> Piece:
        """The last piece in front of another, not before the act's own, that is no date."""
        pieces = reversed(self.pieces[self.piece + 1 : index])
        told = (piece for piece in pieces if not PATTERNS["date"].fullmatch(self.plain, piece.start, piece.end))
        return next(told, self.pieces[min(index - 1, self.piece)])

    def asks(self) -> bool:
        """Whether it is a question, after which somebody else answers: 记者问她去不去，晓梅说不去."""
        cue = self.attribution.cue
        return cue is not None and asks(self.plain, cue)

    def relays(self) -> bool:
        """路透社报道，警方说“…”: whether a medium reports, within whose report marked words are somebody else's."""
        teller = self.attribution.character
        return teller is not None and teller.kind == "body" and teller.folded.endswith(PATTERNS.words("agencies"))

    def _is_agency(self, subject: Mention) -> bool:
        """据新华社报道，总理说：a body tells what a person says."""
        teller = self.attribution.character
        if teller is None or teller.kind not in {"body", "document"}:
            return False
        first = self.pieces[0]
        source = self._is_source() or teller.folded.endswith(PATTERNS.words("agencies"))
        relayed = source and self.plain.endswith(NEWS, first.start, first.end)
        return subject.kind == "name" or (relayed and subject.kind in {"unnamed", "body", "surname", "several"})

    def _is_first(self, index: int) -> bool:
        """Whether the piece is the first one that the act reports."""
        own = self.pieces[self.piece]
        return self._before_dates(index) == own and self.begin >= own.end

    def end_before(self, index: int) -> int:
        """Where the act ends before a new cue: the clauses that lead up to the cue are not part of it."""
        last = index - 1
        if last <= self.piece:
            return self.pieces[max(last, 0)].end
        for previous in range(last, self.piece, -1):
            if self.pieces[previous].after in ("；", ";"):
                return self.pieces[previous].end
        return self.before_turns(last)

    def before_turns(self, last: int) -> int:
        """Where the last piece ends that does not lead up to something else (至于票价)."""
        while last > self.piece and self.plain.startswith(PATTERNS.words("turning_to"), self.pieces[last].start):
            last -= 1
        return self.pieces[last].end

    def note(self, cue: Cue) -> None:
        """Keep marked words that somebody is reported to quote: 批评公司每次都说「等零件」."""
        index = cue.piece.number
        announced = next_is_marked(self.pieces, index) and cue.piece.after not in ("，", ",")
        if not announced or modifies(self.plain, self.pieces, index):
            return
        following = self.pieces[index + 1].marked
        inner = cue.inner if index == self.piece else cue
        told = inner is not None and inner.subject is not None and inner.ends_piece
        if following and inner and told and inner.span != self.attribution.cue:
            self.inner.append((following, inner))

    def report(self, end: int) -> Span:
        """What the act reports when it goes on up to ``end``, without marks and blanks at the edges."""
        start, end = max(self.begin, self._past_object()), self.end if self.end is not None else end
        while start < end and self.plain[start] in TRIMMED:
            start += 1
        while end > start and self.plain[end - 1] in TRIMMED:
            end -= 1
        return Span(start, end)

    def _past_object(self) -> int:
        """他否认指控：“…”: what stands between the cue and a colon before marked words is no report."""
        piece = self.pieces[self.piece]
        follows = self.piece + 1 < len(self.pieces) and self.pieces[self.piece + 1].is_quoted
        return piece.end if piece.after in COLONS and follows else self.begin
