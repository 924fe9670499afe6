"""An act of speech: what its cue reports, until the next act of the sentence takes over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.reading import SENTENCE_END, SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.chinese.nouns import Attribution, Cue, Mention
    from corpus.chinese.reading import Piece
    from corpus.marks import Marked

# what is said, but not told: 表示肯定, 说了什么, 讲八点, 表达了不同的意见
OBJECT = re.compile(
    r"(?:[^，。；]{0,4}的|这[一种]|该|上述|此)?(?:肯定|感谢|谢意|支持|反对|欢迎|赞赏|赞同|满意|不满|关注|理解|同意|担忧|遗憾|敬意|祝贺|慰问|歉意|抱歉|哀悼|"
    r"愤怒|惊讶|怀疑|质疑|震惊|尊重|认可|观点|看法|态度|意见|说法|想法)|什么|几句|一下|[一二两三四五六七八九十几\d]+[点句条个](?:字|话)?|今天|不出口"
)
RULED = re.compile(r"(?:应当?|可以?|必须|须|不得|由|处|责令|有权|依法)")
REPORTING = frozenset({"say", "object", "tell", "urge", "show", "nobody"})
OBJECTS = frozenset({"object", "mark", "tell", "relay"})
TURNS = ("至于", "对于", "谈到", "谈及", "说到", "被问", "针对", "面对", "提到", "关于", "问到")
# whose object a noun is: 要求, 质疑
FACED = re.compile(r"(?:面对|面临|因应|应对|符合|达到|满足|呼应|不顾|不理会)[^，。；：]{1,16}$")
SUBORDINATE = re.compile(
    r"(?:而|但|正|就|每|但是)?(?:当|在|正当)(?![地局事天日晚选])[^，。；：]{4,}(?:时|后|之后|之时|之际)"
)  # 当记者表示…时
DONE = re.compile(
    r"(?:宣布|公布|透露|披露|提出|承认|否认)[^，。；：]{1,6}(?:(?<!小)时|后|之际)"
)  # 宣布辞职后，全场起立
THIS = re.compile("[这那]一?(?:句|番|些话)话?(?:，|$)")  # 说了这一句，就走了
CALLED = re.compile("[与和同][^，。；]+并称$")  # 与石岚并称“双璧”
SHORTEST = 3  # characters that a clause after an addressee has at least
SOURCES = ("据", "根据", "據", "根據")
NEWS = ("报道", "报导", "消息", "电")
AGENCIES = ("社", "报", "时报", "电台", "电视台", "通讯社", "新闻网", "广播公司")
CONTRASTING = re.compile("但|不过|然而|而(?!且)")
COLONS = ("：", ":")
DATE = re.compile(r"[\d年月日号 ]{2,}[上中下午晚间凌晨早前]{0,4}|[同当]日|同时")
SHORTEST_OTHERS = 2  # characters, 也 or 则 included, that are too few for a label in front of it
TRIMMED = SENTENCE_END + SEPARATORS + " \u3000—-、"


def is_usable(plain: str, pieces: Sequence[Piece], index: int, cue: Cue, *, waiting: bool) -> bool:
    """Whether the cue of piece ``index`` reports; ``waiting`` says that marked words before it have no speaker yet."""
    piece = pieces[index]
    called = CALLED.search(plain, piece.start, cue.complement)
    if called or (cue.complement >= piece.end and FACED.search(plain[piece.start : cue.span.start])):
        return False
    over = SUBORDINATE.fullmatch(plain, piece.start, piece.end) or DONE.fullmatch(plain, cue.span.start, piece.end)
    if over and piece.after in ("，", ","):
        return False
    if is_aside(plain, piece, cue) or modifies(plain, pieces, index) or (cue.frames <= {"show"} and not _shows(cue)):
        return False
    if waiting or (cue.complement >= piece.end and (next_is_marked(pieces, index) or piece.after in ("：", ":"))):
        return True
    if not cue.frames & REPORTING or _is_case(plain, pieces, index):
        return False
    return piece.after in ("，", ",") if cue.complement >= piece.end else _takes_clause(cue, piece)


def is_mere_object(words: str) -> bool:
    """Whether a report holds no clause, only what was shown or said by name."""
    bare = words.strip("了过的 ")
    return (OBJECT.fullmatch(bare) or THIS.match(bare)) is not None


def _is_case(plain: str, pieces: Sequence[Piece], index: int) -> bool:
    """认为证据不足的，可以要求补充: what a rule foresees."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    ends = plain.endswith("的", pieces[index].start, pieces[index].end) and pieces[index].after == "，"
    return bool(ends and following and RULED.match(plain, following.start, following.end))


def _takes_clause(cue: Cue, piece: Piece) -> bool:
    """Whether a clause may follow the cue at once."""
    if cue.frames <= OBJECTS or ("object" in cue.frames and not cue.frames & {"say", "tell", "urge"}):
        return "tell" in cue.frames and cue.complement > cue.span.end and piece.end - cue.complement > SHORTEST
    return cue.subject is not None or cue.is_bare


def is_aside(plain: str, piece: Piece, cue: Cue) -> bool:
    """对于家长盼增设一班: what somebody else is about to answer."""
    return cue.complement < piece.end and plain.startswith(TURNS, piece.start)


def modifies(plain: str, pieces: Sequence[Piece], index: int) -> bool:
    """自称「…」的買家: the marked words are part of a description."""
    adjacent = next_is_marked(pieces, index) and not pieces[index].after
    following = pieces[index + 1] if adjacent else None
    return bool(
        following and not following.after and plain.startswith(("的", "时，", "时,", "后，", "后,"), following.end)
    )


def _shows(cue: Cue) -> bool:
    """Whether the subject is of the kind that shows something: a document, a body, a study."""
    return cue.subject is not None and cue.subject.kind in {"document", "body", "anaphor"}


def next_is_marked(pieces: Sequence[Piece], index: int) -> bool:
    """Whether marked words follow the piece."""
    return index + 1 < len(pieces) and pieces[index + 1].is_quoted


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

    def holds(self, cue: Cue, index: int, piece: Piece) -> bool:
        """Whether a cue is inside what somebody is reported to say, not a new act of its own."""
        if not self.reports or self.end is not None:
            return False
        subject = cue.subject
        if subject is None:
            return self._holds_bare(cue, index, piece)
        if self._is_first(index):
            return not (self._is_agency(subject) or self._is_told_first(cue, subject, index, piece))
        announces = next_is_marked(self.pieces, index) and cue.complement >= piece.end and piece.after in ("，", ",")
        others = subject.kind in {"unnamed", "body"} and announces  # 村民说，“…”
        if others or subject.kind in {"pronoun", "name", "surname", "family", "anaphor"}:
            return False
        also = self.plain[piece.start : subject.start] + self.plain[subject.span.end : cue.span.start]
        contrasts = self._is_whole() and CONTRASTING.match(self.plain, piece.start) is not None
        return not (self._is_new(index) or contrasts or any(word in also for word in "则也亦"))

    def _holds_bare(self, cue: Cue, index: int, piece: Piece) -> bool:
        """Whether a cue without a subject is inside it."""
        if self.asks() and not (cue.is_bare or cue.is_joined):
            return False
        at_once = cue.is_joined or cue.span.start == piece.start
        announces = cue.is_bare and cue.complement >= piece.end
        takes_over = at_once and "urge" in cue.frames and not self._is_first(index)
        return not (cue.is_joined or announces or takes_over or self.is_others_too(cue, piece))

    def _is_told_first(self, cue: Cue, subject: Mention, index: int, piece: Piece) -> bool:
        """Whether the first that is reported is that somebody said the marked words behind it."""
        if not next_is_marked(self.pieces, index):
            return False
        teller = self.attribution.character
        source = self.plain.startswith(SOURCES, self.pieces[0].start)  # 据目击学生描述，一名教师称已“…”
        source = source or (teller is not None and teller.kind == "document")  # 视频显示，一名男子说“…”
        named = subject.kind in {"name", "document"} and cue.complement >= piece.end
        somebody = subject.kind in {"name", "surname", "family", "unnamed", "document"}
        somebody = somebody or (subject.kind == "body" and teller is not None and teller.folded.endswith(AGENCIES))
        somebody = somebody or (subject.kind == "pronoun" and self.asks())  # 记者追问，他说：“…”
        return somebody and (piece.after in COLONS or named or source)

    def _is_whole(self) -> bool:
        """船会希望停航，但渔民认为太早: whether the report stands in the clause of the cue, not in those behind it."""
        return self.begin < self.pieces[self.piece].end

    def is_others_too(self, cue: Cue, piece: Piece) -> bool:
        """林德海否认受贿，石姓及曾姓职员也否认: whether somebody who cannot be told says so too, or answers (则)."""
        told, own = self.plain[piece.start : cue.span.start], self.attribution.cue
        again = own is not None and self.plain[slice(*own)] == self.plain[slice(*cue.span)]
        answers = told.endswith("则") or (again and told.endswith(("也", "亦")))
        return answers and cue.subject is None and not cue.is_bare and len(told) > SHORTEST_OTHERS

    def _is_new(self, index: int) -> bool:
        """Whether the piece begins a new part: right behind marked words or a semicolon, and dates."""
        before = index - 1
        while before > self.piece and DATE.fullmatch(self.plain, self.pieces[before].start, self.pieces[before].end):
            before -= 1
        return self.pieces[before].after in ("", "；", ";")

    def asks(self) -> bool:
        """Whether it is a question, after which somebody else answers: 记者问她去不去，晓梅说不去."""
        cue = self.attribution.cue
        return cue is not None and asks(self.plain, cue)

    def relays(self) -> bool:
        """路透社报道，警方说“…”: whether a medium reports, within whose report marked words are somebody else's."""
        teller = self.attribution.character
        return teller is not None and teller.kind == "body" and teller.folded.endswith(AGENCIES)

    def _is_agency(self, subject: Mention) -> bool:
        """据新华社报道，总理说：a body tells what a person says."""
        teller = self.attribution.character
        if teller is None or teller.kind not in {"body", "document"}:
            return False
        first = self.pieces[0]
        source = self.plain.startswith(SOURCES, first.start) or teller.folded.endswith(AGENCIES)
        relayed = source and self.plain.endswith(NEWS, first.start, first.end)
        return subject.kind == "name" or (relayed and subject.kind in {"unnamed", "body", "surname", "several"})

    def _is_first(self, index: int) -> bool:
        """Whether the piece is the first one that the act reports."""
        before = index - 1
        while before > self.piece and DATE.fullmatch(self.plain, self.pieces[before].start, self.pieces[before].end):
            before -= 1
        return before == self.piece and self.begin >= self.pieces[self.piece].end

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
        while last > self.piece and self.plain.startswith(TURNS, self.pieces[last].start):
            last -= 1
        return self.pieces[last].end

    def note(self, cue: Cue, index: int, piece: Piece) -> None:
        """Keep marked words that somebody is reported to quote: 批评公司每次都说「等零件」."""
        announced = next_is_marked(self.pieces, index) and piece.after not in ("，", ",")
        if not announced or modifies(self.plain, self.pieces, index):
            return
        following = self.pieces[index + 1].marked
        inner = cue.inner if index == self.piece else cue
        told = inner is not None and inner.subject is not None and inner.complement >= piece.end
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
