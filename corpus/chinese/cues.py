"""Cues: the words that report speech in a piece of a sentence, with the mention they have for a subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.acts import COLONS

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Frame, Lexicon
    from corpus.chinese.mentions import Mention
    from corpus.chinese.reading import Piece, Reading
    from corpus.chinese.subjects import Subjects

NEGATED = re.compile(
    r"(?:没有|没|未|未有|未能|拒绝|拒|不愿|不肯|无法|不便|难以|尚未|未曾|不曾|来不及|不得|不|无)(?:直接|正面|作出|做出|具体|进一步)?$"
)
OPINIONS = frozenset({"认为", "相信", "觉得", "看到", "知道"})
OWNED_AFTER = re.compile(r"(?:出来|出|[过到中])?的(?!是|话)")
# what is to be said, or may be: 应当说明, 将于周五公布, 可以要求
NORM = re.compile(
    r"(?:应当|应该|必须|须|需|可以|有权|有义务|有责任)[^，。；：！？、]{0,10}$|(?:不得|不能|不要|别|不用|不必|无需)$|"
    r"(?:将于|将在|拟于|定于)[^，。；：！？、]{1,10}$|(?:即将|将要|将会)$"
)
NOUN_AFTER = re.compile(r"[中里会稿书函信人者率性力内]|[的]?(?:内容|全文|显示|之外|当中)")
SUFFERED = re.compile(
    r"(?:(?:遭到?|受到|[备饱]受)(?:[多大广]?[家方人众]|外界|各界)?|(?:引[发来起]|惹来|招来|招致)[^，。的]{0,6})$"
)  # 遭质疑
VIEWPOINT = re.compile(r"(?:角度|意义|层面|程度)(?:上)?来?$")  # 从军事角度讲
GIVEN_BEFORE = re.compile(r"(?:提出|作出|做出|给出|发出|收到|接到|征求|听取|引发|引起|进行|予以|加以|得到|获得|没有)$")
NOUN_BEFORE = re.compile(
    r"(?:的|据|按|按照|根据|符合|提出|作出|做出|给出|发出|收到|接到|征求|听取|听|没有|有|这一|这个|这种|该|其|各种|新|一份|一项|任何|相关|上述|受|经|被|遭|遭到|受到|引发|引起|面对|所|值得|令人|备受|获|了)$"
)
# 按市政府的规定: behind 的 they are nouns, but for 据…的分析
OWNED = frozenset(
    (
        "规定",
        "要求",
        "建议",
        "提议",
        "解释",
        "承诺",
        "批评",
        "指示",
        "介绍",
        "回答",
        "说明",
        "预测",
        "估计",
        "判断",
        "希望",
        "质疑",
        "警告",
        "声明",
    )
)
BYLINE = re.compile(
    r"[^，]{0,60}(?:[电讯]|本[报刊网台社]|[新中]华?新?社)[^，]{0,3}记者[^，]{2,24}$"
)  # 本报北湾3月4日电记者石岚
WHILE = re.compile(r"[时后]|的时候|之[时后]")  # 在宣判时表示
ASPECT = re.compile(r"[着了过道到起]*")
PASSED_ON = re.compile(
    r"(?:[常总曾]?[说讲写留][过下]?|的)的?(?:一句|那句|这句)?(?:话|原话|说法|表述|观点|指示|批示|嘱托|嘱咐|遗愿|遗言|命令|讲话|意见|回复|回应|致辞|贺信|口信|来信|话语)$"
)
OWNING = "的份项该"
LIKE = re.compile(r"(?:正如|一如|诚如|恰如|如|就像|正像)(.+)所(?:写|说|言|述|讲|指出|强调)(?:的|的那样)?$")
MEANS = frozenset({"短信", "微信", "邮件", "电话", "微博", "书面", "电邮"})  # 短信回复记者
AFTERWARDS = re.compile("(?:完|毕|结束)?(?:后|之后|以后|之余|的同时)")  # 法院宣判后，…
HEARD = re.compile("听(?:到|见|着|闻|得)?(?![取完了从证众课话力讲过后写说任凭])(?=[^，]{1,12}$)")  # 李红听到王磊说
SUFFERED_BY = re.compile("(?:遭到?|惨遭)(?=[^，到受遭]{2,12}$)")  # 李红遭王磊斥责：“…”
SAYING = frozenset({"表示", "称", "说", "指"})
SAID_OF = re.compile(
    r"[一-龥]{0,3}?被(?![告迫捕])[^，。、的后後时時前并並而]{0,14}?"
    r"(?:认为|認為|视为|視為|视作|視作|看作|看成|称为|稱為|称作|稱作|称|稱|指控|指|形容|描述|评为|評為|誉为|譽為|批评|批評|质疑|質疑|要求|告知|怀疑|懷疑|预计|預計|问及|問及|问到|問到|问起|問起|追问|追問)"
)
IN_SIGHT = re.compile(r"看来|看來|眼里|眼中")
CONNECTIVE = re.compile(r"(?:并|并且|而且|还|又|也|亦|同时|另外|此外|随后|接着|进而|再次|更|继续|最后|则|再|且|、)+")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a piece. ``complement`` is where reported words may begin, in the piece or at its end.

    ``subject`` is the mention before it, None when the piece has none; ``is_bare`` says that nothing but adverbs
    stands before the cue, ``is_joined`` that it is a connective such as 并. ``frames`` say what may follow.
    ``passed_on`` is somebody else whose words are relayed, ``inner`` a cue within what is reported; ``is_unknown``
    says that somebody else speaks who cannot be told.
    """

    span: Span
    frames: frozenset[Frame]
    complement: int
    subject: Mention | None
    is_bare: bool
    is_joined: bool
    passed_on: Mention | None = None
    inner: Cue | None = None
    is_unknown: bool = False


class Cues:
    """Finds the cue of a piece."""

    def __init__(self, reading: Reading, lexicon: Lexicon, mentions: Subjects, known: frozenset[str]) -> None:
        self.reading, self.lexicon, self.mentions = reading, lexicon, mentions
        self.plain = reading.plain
        self.known: dict[str, list[str]] = {}
        for name in known:
            self.known.setdefault(name[0], []).append(name)

    def of(self, piece: Piece, *, after_marks: bool = False) -> Cue | None:
        """The cue that governs what follows the piece, or the words in it after the cue.

        ``after_marks`` says that marked words wait for a speaker: then a gesture will do (连问三遍).
        """
        found = self._spans(piece)
        for index, (span, frames) in enumerate(found):
            subject, is_bare = self._subject(piece.start, span)
            heard = HEARD.search(self.plain[piece.start : span.start])
            by = SUFFERED_BY.search(self.plain[piece.start : span.start])
            found_by = heard or by
            if found_by and piece.after in COLONS:
                return self._heard(span, frames, piece.start + found_by.end(), piece)
            if heard or self._is_noun(piece, span, has_subject=subject is not None or is_bare):
                continue
            if not after_marks and AFTERWARDS.fullmatch(self.plain, span.end, piece.end):
                continue
            if self._is_of_others(piece, span, subject):
                continue
            if self._is_gesture(span):
                return self._chained(piece, [(span, frozenset({"mark"}))], subject, is_bare=is_bare)
            if frames == {"object"} and self._has_object(piece, found, index):
                continue
            if frames <= {"mark"} and not self._ends_piece(piece, span, 10 if after_marks else 0):
                continue
            return self._chained(piece, found[index:], subject, is_bare=is_bare)
        return self._sight(piece) or self._saying(piece) or self._likeness(piece)

    def _heard(self, span: Span, frames: frozenset[Frame], begin: int, piece: Piece) -> Cue:
        """李红听到王磊说: whoever is heard speaks, not who hears."""
        subject = self.mentions.subject(begin, span.start)
        complement = self._complement(piece, span, frames)
        return Cue(span, frames, complement, subject, is_bare=False, is_joined=False, is_unknown=subject is None)

    def _is_of_others(self, piece: Piece, span: Span, subject: Mention | None) -> bool:
        """Whether others than the subject are the ones who say it, or are about to."""
        if subject is None:
            return self._is_passive(piece.start, span.start) or self._is_byline(piece, span)
        return self._is_said_of(subject, span) or self._is_byline(piece, span)

    def _is_passive(self, start: int, cue: int) -> bool:
        """被律师高朗问到: somebody else is about to answer."""
        return self.mentions.is_passive(self.mentions.without_leading(start, cue), cue)

    def _is_byline(self, piece: Piece, span: Span) -> bool:
        """本报北湾3月4日电记者石岚报道：who writes the article."""
        told = self.plain.startswith(("报道", "报导"), span.start) and piece.after in ("：", ":", "")
        return told and span.end == piece.end and BYLINE.match(self.plain[piece.start : span.start]) is not None

    def _is_said_of(self, subject: Mention, cue: Span) -> bool:
        """王明被认为, 王明被专家称为: others say it of the subject; but 王明被捕后说."""
        verb = SAID_OF.match(self.plain, subject.span.end, cue.end + 1)
        return verb is not None and verb.end() >= cue.end

    def _is_gesture(self, span: Span) -> bool:
        """边说边点开一个红点: nothing is reported after it."""
        return self.plain.endswith("边", 0, span.start) or self.plain.startswith("边", span.end)

    def _has_object(self, piece: Piece, found: list[tuple[Span, frozenset[Frame]]], index: int) -> bool:
        """评论里有人写道: words follow at once, and another cue after them."""
        span = found[index][0]
        return index + 1 < len(found) and found[index + 1][0].start > span.end and span.start == piece.start

    def _saying(self, piece: Piece) -> Cue | None:
        """她的理由很简单：“…”: somebody's words as a noun."""
        if piece.after not in ("：", ":"):
            return None
        begin = self.mentions.without_leading(piece.start, piece.end)
        owner = self.mentions.at(begin, piece.end)
        if owner is None or not self.plain.startswith("的", owner.span.end):
            return None
        start = owner.span.end + 1
        length = self.lexicon.nouns.at(self.plain, start, piece.end)
        span = Span(start, start + length)
        return Cue(span, frozenset({"mark"}), piece.end, owner, is_bare=False, is_joined=False) if length else None

    def _likeness(self, piece: Piece) -> Cue | None:
        """正如诗人安格所写，“…”: whose words they are, before 所."""
        match = LIKE.match(self.plain[piece.start : piece.end])
        owner = self.mentions.subject(piece.start + match.start(1), piece.start + match.end(1)) if match else None
        if match is None or owner is None or owner.span.end < piece.start + match.end(1):
            return None  # 就像她帮助过的人所说
        span = Span(piece.start + match.end(1) + 1, piece.end)
        return Cue(span, frozenset({"say"}), piece.end, owner, is_bare=False, is_joined=False)

    def _spans(self, piece: Piece) -> list[tuple[Span, frozenset[Frame]]]:
        """Everything in the piece that looks like a cue, names and longer words left out."""
        found, position = [], piece.start
        while position < piece.end:
            length = self.lexicon.cue_words.at(self.plain, position, piece.end)
            noun = self._owned(position, length) if length else 0
            if noun:
                position += noun
                continue
            skip = max(self._known_at(position), self._longer_word(position, piece.end))
            skip = max(skip, self.lexicon.offices.at(self.plain, position, piece.end)) if length else skip
            if length and length > skip:
                word = self.plain[position : position + length]
                found.append((Span(position, position + length), self.lexicon.cues[word]))
            position += max(length, skip, 1)
        return found

    def _longer_word(self, position: int, end: int) -> int:
        """The length of a word that only holds the characters of a cue; 中指 is none in 会议中指出."""
        length = self.lexicon.not_cues.at(self.plain, position, end)
        stop, cues = position + length, self.lexicon.cue_words
        cuts = any(cues.at(self.plain, at, end) > stop - at for at in range(position + 1, stop))
        return 0 if cuts else length

    def _owned(self, position: int, length: int) -> int:
        """The length of the noun with which the cue begins where it is somebody's: 报告 of 公布的报告称."""
        if self.plain[max(0, position - 1)] not in OWNING:
            return 0
        return self.lexicon.documents.at(self.plain, position, position + length - 1)

    def _known_at(self, position: int) -> int:
        names = self.known.get(self.plain[position], ())
        return max((len(name) for name in names if self.plain.startswith(name, position)), default=0)

    def _ends_piece(self, piece: Piece, span: Span, room: int) -> bool:
        rest = self.plain[span.end : piece.end].strip("着了过道 ")
        return len(rest) <= room or rest in self.lexicon.addressees

    def _subject(self, start: int, cue: Span) -> tuple[Mention | None, bool]:
        """The mention before the cue, and whether there is nothing else there."""
        if start == cue.start:
            return None, True
        connective = CONNECTIVE.match(self.plain, start, cue.start)
        if connective and connective.end() == cue.start:
            return None, True
        begin = self.mentions.without_leading(start, cue.start)
        if self.plain[begin : cue.start] in MEANS:
            return None, True
        subject = self.mentions.subject(start, cue.start)
        is_bare = subject is None and self.lexicon.trailing.spells(self.plain, begin, cue.start)
        return subject, is_bare

    def _is_noun(self, piece: Piece, span: Span, *, has_subject: bool) -> bool:
        """Whether the word is used as a noun, denied, or only modifies: 居民的要求, 拒绝回应, 提到的."""
        before, after = self.plain[max(piece.start, span.start - 6) : span.start], self.plain[span.end : span.end + 2]
        if self._is_norm(piece, span) or self._is_owned(piece, span):
            return True
        saying = before.endswith("拒绝") and self.plain[span.start : span.end] in SAYING  # 空姐拒绝表示“…”
        denied = NEGATED.search(before) and not (saying or before.endswith(("并不", "不得不")))
        if denied or SUFFERED.search(before) or VIEWPOINT.search(before):
            return True
        if (
            NOUN_AFTER.match(after)
            and span.end < piece.end
            and span.end - span.start > 1
            and self._is_nominal(before, after)
        ):
            return True
        if OWNED_AFTER.match(self.plain, span.end, piece.end):
            return True
        if span.end - span.start > 1 and GIVEN_BEFORE.search(before):
            return True
        return bool(NOUN_BEFORE.search(before)) and not has_subject

    def _is_owned(self, piece: Piece, span: Span) -> bool:
        """按市政府的规定，…; but 据市政府的预测，… and 他的回答：“…”."""
        owned = self.plain.startswith("的", span.start - 1) and self.plain[span.start : span.end] in OWNED
        return owned and self.plain[piece.start] not in "据根" and piece.after not in ("：", ":")

    def _is_norm(self, piece: Piece, span: Span) -> bool:
        """应当告知, 可以要求, 将于周五公布: what somebody has to say, may say or is going to."""
        before = self.plain[max(piece.start, span.start - 16) : span.start]
        word = self.plain[span.start : span.end]
        bidden = before.endswith(("不要", "别", "请"))  # 大家不要觉得
        return NORM.search(before) is not None and (bidden or word not in OPINIONS)

    @staticmethod
    def _is_nominal(before: str, after: str) -> bool:
        """在声明中, 一份通报里: the word for speech is a thing."""
        return after[0] in "中里内" and bool(re.search(r"[在于份项的篇封条则]|声明|书面|联合|公开|官方$", before))

    def _chained(
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
                owner = self.mentions.subject(span.end, following.start)
                inner = Cue(following, following_frames, piece.end, owner, is_bare=owner is None, is_joined=False)
        if "relay" in frames and PASSED_ON.search(self.plain[: piece.end], span.end):
            passed_on, unknown = self._relayed(span.end, piece.end)
            complement = piece.end
        else:
            complement = self._complement(piece, span, frames)
        joined = CONNECTIVE.fullmatch(self.plain, piece.start, found[0][0].start) is not None
        subject, is_bare = (None, False) if unknown else (subject, is_bare)
        return Cue(span, frames, complement, subject, is_bare, joined, passed_on, inner)

    def _continues(self, span: Span, following: Span, frames: frozenset[Frame]) -> bool:
        """Whether the next cue has the same subject: nothing, an adverbial or an addressee stands between."""
        if following.start == span.end or self.lexicon.trailing.spells(self.plain, span.end, following.start):
            return True
        if ASPECT.fullmatch(self.plain, span.end, following.start) or WHILE.fullmatch(
            self.plain, span.end, following.start
        ):
            return True
        addressee = span.end + self.lexicon.addressees.at(self.plain, span.end, following.start)
        if addressee == following.start:
            return True
        return bool(frames & {"tell", "relay"}) and "urge" not in frames

    def _relayed(self, start: int, end: int) -> tuple[Mention | None, bool]:
        """The person whose words are passed on, and whether somebody is who cannot be told. Documents do not speak."""
        stop = PASSED_ON.search(self.plain[:end], start)
        last = stop.start() if stop else end
        aspect = ASPECT.match(self.plain, start, last)
        start = aspect.end() if aspect else start
        found = self.mentions.subject(start, last)
        if found and found.kind in {"name", "surname", "unnamed"}:
            return found, False
        words = self.lexicon
        is_thing = words.documents.ends(self.plain, start, last) or words.bodies.ends(self.plain, start, last)
        return None, last > start and not is_thing and self.plain[last - 1] != "》"

    def _complement(self, piece: Piece, span: Span, frames: frozenset[Frame]) -> int:
        """Where the reported words begin: after the aspect particle and the addressee."""
        position = span.end
        aspect = re.compile(r"[着了过道]|到(?!.)").match(self.plain, position, piece.end)
        position = aspect.end() if aspect else position
        if self.plain[position : position + 1] in ("着", "了", "过"):
            position += 1
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

    def _sight(self, piece: Piece) -> Cue | None:
        """在王磊看来，…: a view as a cue."""
        match = IN_SIGHT.search(self.plain, piece.start, piece.end)
        if not match or match.end() != piece.end or self.plain[piece.start] != "在":
            return None
        subject = self.mentions.at(piece.start + 1, match.start())
        return (
            Cue(Span(*match.span()), frozenset({"say"}), piece.end, subject, is_bare=False, is_joined=False)
            if subject
            else None
        )
