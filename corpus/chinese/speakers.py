"""Who speaks at a cue: its subject, or whom the sentence and what stands before it have spoken of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.acts import SOURCES
from corpus.chinese.draft import Attribution
from corpus.chinese.marked import PUNCTUATION
from corpus.chinese.mention import LIKELY
from corpus.chinese.reading import QUOTED
from corpus.chinese.topics import LONGEST_CALLED, REPLIES, Topics

if TYPE_CHECKING:
    from corpus.chinese.cue import Cue
    from corpus.chinese.mention import Mention
    from corpus.chinese.reading import Piece

ADVERBIAL = "在于向对给从"
OWN = re.compile("[令让使以]|[信文书词报]中|其|语气|声音|随口")  # what is no subject before a cue
PRONOUNS = ("他", "她")
RELAYED = re.compile(r"(?:引述|援引|转述|引用)[^，]+(?:说法|话|观点|看法)$")
SHOWN = re.compile("(?:贴出|晒出|转发|转贴|转载|翻出)[^，]+(?:评论|言论|留言|帖文|说法|观点|看法|话)$")
PAIR = re.compile("(?:^|[中内里间])(?:对方|双方|彼此|[两二三]人)(?!的)")  # 信件中两人以绰号互称
FURTHER = frozenset("还又更竟")
REFUSED = re.compile("被[^，。]{0,6}(?:拒绝|驳回|回绝|否定|告知)$")  # 被立即拒绝，说“…”
TOLD_TO = re.compile("[对向跟给](?![象手方外])[^，]{0,6}$")
TOLD_IT = re.compile("[对向跟给冲朝]([他她])")
MINDING = frozenset({"不满", "认同", "赞成", "反对", "支持", "同意"})
VOICED = "呼喊叫唱笑骂嚷哭呛"
PLACED = re.compile(r"[^，。对向]{0,8}?[在于]")  # 石岚昨日在“面对面”节目中
NEAR_CLAUSES = 2  # clauses over which somebody without a name goes on acting; a body, only the one before
LONGEST_NAME = 4  # characters of a name that nothing has introduced
# whose words stand there is not told
ON = frozenset(
    ["上", "内", "中", "旁", "旁边", "上面", "背面", "正面", "里面", "后面", "背后", "胸前", "身上", "封面", "封面上"]
)


class Speakers(Topics):
    """Finds who speaks at a cue."""

    def _attribution(self, cue: Cue, piece: Piece) -> Attribution | None:
        """Who speaks: the subject of the cue, or whom the sentence has spoken of."""
        if "nobody" in cue.frames and cue.subject is None and (cue.is_bare or cue.span.start == piece.start):
            return Attribution(None, None, None, cue.span) if len(cue.frames) == 1 or not self._inherited() else None
        if cue.is_unknown:
            return Attribution(None, None, None, cue.span)
        mention = cue.passed_on or cue.subject or self._before_marks(cue, piece)
        if mention and self._is_told(piece):
            return Attribution(None, None, None, cue.span)
        if mention:
            return self._of_mention(self._widened(mention, piece), cue.span)
        return None if "foresee" in cue.frames and self.act is None else self._carried_on(cue, piece)

    def _before_marks(self, cue: Cue, piece: Piece) -> Mention | None:
        """主任石岚在“面对面”节目中说: the subject in front of marked words in the middle of its clause."""
        index = self.pieces.index(piece)
        before = self.pieces[index - 2 : index] if index > 1 and not self.unclaimed else ()
        if len(before) < 2 or before[0].is_quoted or not before[1].is_quoted or before[0].after or before[1].after:  # noqa: PLR2004
            return None
        opens = self.tools.mentions.without_leading(before[0].start, before[0].end)
        found = self.tools.mentions.subject(before[0].start, before[0].end)
        where = found is not None and found.kind == "name" and PLACED.match(self.plain, found.span.end, before[0].end)
        return found if found and where and found.start <= opens and not cue.is_bare else None

    def _is_told(self, piece: Piece) -> bool:
        """王磊对绰号“石头”的马兰说: whether the name behind marked words is that of whom somebody speaks to."""
        index = self.pieces.index(piece)
        before = self.pieces[index - 2 : index] if index > 1 else ()
        joined = len(before) > 1 and before[1].is_quoted and not (before[0].after or before[1].after)
        owned = joined and self.plain.startswith("的", piece.start) and not before[0].is_quoted
        return bool(owned and TOLD_TO.search(self.plain, before[0].start, before[0].end))

    def _carried_on(self, cue: Cue, piece: Piece) -> Attribution | None:
        """Who goes on at a cue without a subject: whom the sentence is about, or who spoke right before it."""
        nobody = Attribution(None, None, None, cue.span)
        self._meet_stranger(cue, piece)
        remembered = self._remembered(cue, piece)
        inherited = remembered or self._inherited()
        if self._is_looked_at(cue, piece, inherited) or self.plain[piece.start : cue.span.start].endswith("其"):
            return nobody
        asks = self.act is not None and self.act.asks()
        answers = asks and (self.plain[slice(*cue.span)] in REPLIES or not (cue.is_bare or cue.is_joined))
        answers = answers or (asks and self._is_answered(piece))
        if self._is_written(cue, piece) or answers or (remembered is None and self._is_relayed(cue, piece)):
            return nobody
        if remembered is None and self._has_called(cue, piece):
            return nobody
        if inherited is None and cue.is_bare and self._opens(piece) and self.heard.just_spoke():
            inherited = self.heard.last.weaker(LIKELY) if self.heard.last and not self._is_mine(piece) else None
        if inherited is None:
            unknown = self.act is None and "say" in cue.frames and self._has_unknown(cue, piece)  # 平台easygo表示，
            return nobody if self.unclaimed or unknown or self._at_marks(cue, piece) else None
        if not self._may_carry_on(inherited, cue, piece):
            return nobody
        sure = inherited if cue.is_bare else inherited.weaker(LIKELY)
        return Attribution(sure.character, sure.mention, sure.title, cue.span, sure.confidence)

    def _may_carry_on(self, inherited: Attribution, cue: Cue, piece: Piece) -> bool:
        """Whether what stands before the cue leaves it to whom the sentence is about.

        船长表示，码头有人还贴纸说：“…” tells of somebody else.
        """
        plainly = cue.is_bare or self._is_adverbial(cue, piece) or self._is_named(inherited)
        told = "tell" in cue.frames and self.plain[cue.span.end] in "他她"  # 盼着一封来信告诉他，“…”
        others = not cue.is_bare and (
            told or self._tells_it(inherited, cue, piece) or self._holds_others(piece.start, cue.span.start)
        )
        others = others or self._is_label_telling(inherited, cue, piece)
        return plainly and not others and not self._is_beyond(inherited, cue, piece)

    def _is_label_telling(self, inherited: Attribution, cue: Cue, piece: Piece) -> bool:
        """有渔民表示路不通，说“…”: whether a bare cue goes on with what a label tells; mostly others speak.

        Not so where it only minds something: 村民不满停航，大喊“…”.
        """
        character, told = (inherited.character, self.act.attribution.cue) if self.act else (None, None)
        unnamed = character is not None and character.kind == "unnamed" and character.folded != "对方"
        minds = told is not None and self.plain[told.start : told.end] in MINDING
        return unnamed and not minds and self._at_marks(cue, piece) and not cue.is_joined

    def _tells_it(self, inherited: Attribution, cue: Cue, piece: Piece) -> bool:
        """他出海时，送行的人向他大喊：“…”: whether the clause speaks to the pronoun with which it begins."""
        told = TOLD_IT.search(self.plain, piece.start, cue.span.start)
        return told is not None and inherited.mention is not None and told[1] == self.plain[slice(*inherited.mention)]

    def _is_looked_at(self, cue: Cue, piece: Piece, inherited: Attribution | None) -> bool:
        """王磊说不去，中介看了看他，说：“…”: whether the clause before has whom the cue would inherit for an object."""
        index = self.pieces.index(piece)
        before = self.pieces[index - 1] if index else None
        if before is None or before.is_quoted or not cue.is_bare or not self._at_marks(cue, piece):
            return False
        words, who = self.plain[before.start : before.end], inherited.character if inherited else None
        relayed = RELAYED.search(words) is not None or REFUSED.search(words) is not None
        own = who is not None and words.startswith((*PRONOUNS, who.folded))
        scolded = who is not None and who.folded in self.plain[cue.span.end : piece.end]  # 斥黄道远：
        return relayed or scolded or (words.endswith(PRONOUNS) and not own)

    def _is_beyond(self, inherited: Attribution, cue: Cue, piece: Piece) -> bool:
        """Whether a body has acted too long ago, or a document would have to use a voice."""
        kind = inherited.character.kind if inherited.character else None
        if kind in {"body", "document", "unnamed"} and self._at_marks(cue, piece) and self._is_far(inherited, piece):
            return True
        if self.act is not None and self.act.relays() and self._at_marks(cue, piece) and not cue.is_joined:
            return True  # 海川日报透露，一名男子没去，对船长说“…”
        voiced = kind == "document" and self._is_voiced(cue)
        return voiced or (self.act is not None and kind != "person" and self._is_parted(piece))

    def _is_parted(self, piece: Piece) -> bool:
        """校长说知道；学生红了脸，说：“…”: whether a semicolon stands between the act that is open and the piece."""
        between = self.pieces[self.act.piece : self.pieces.index(piece)] if self.act else ()
        return any(before.after in ("；", ";") for before in between)

    def _is_voiced(self, cue: Cue) -> bool:
        """高呼, 笑问: what only people do."""
        return any(letter in self.plain[cue.span.start : cue.span.end] for letter in VOICED)

    def _is_far(self, attribution: Attribution, piece: Piece) -> bool:
        """Whether the topic is no part of the clauses right before the cue."""
        mention = attribution.mention
        if self.act is not None or mention is None or mention.start < self.sentence.start:
            return False
        index = self.pieces.index(piece)
        near = NEAR_CLAUSES if attribution.character and attribution.character.kind == "unnamed" else 1
        return mention.start < self.pieces[max(0, index - near)].start

    def _meet_stranger(self, cue: Cue, piece: Piece) -> None:
        """伊藤说: remember where somebody speaks who may have a name, though the article has not introduced it."""
        begin = self.tools.mentions.without_leading(piece.start, cue.span.start)
        words = self.tools.lexicon
        name = self.plain[begin : cue.span.start]
        opens = name[:1] in words.surnames or name[:1] in words.transliteration
        if 0 < len(name) <= LONGEST_NAME and opens and name.isalpha() and not set(name) & words.not_given:
            self.tools.cast.stranger_at = cue.span.start

    def _has_stranger(self, cue: Cue, piece: Piece) -> bool:
        """据《…》载，太后对皇帝说: whether somebody who is not known stands before a cue in what another tells."""
        if cue.subject is not None or cue.is_bare or cue.complement < piece.end:
            return False
        begin = self.tools.mentions.without_leading(piece.start, cue.span.start)
        words = self.tools.lexicon
        adverb = words.trailing.at(self.plain, begin) or OWN.match(self.plain, begin)
        return begin < cue.span.start and not adverb and not words.pronouns.get(self.plain[begin])

    def _has_unknown(self, cue: Cue, piece: Piece) -> bool:
        """平台easygo表示：whether a name in small Latin letters, or of many characters, stands before a cue."""
        name = self.plain[self.tools.mentions.without_leading(piece.start, cue.span.start) : cue.span.start]
        return name[-1:].isascii() and name[-1:].isalpha()

    def _is_adverbial(self, cue: Cue, piece: Piece) -> bool:
        """网友“半夏”在论坛发帖：“…”: whether what stands before the cue tells where or to whom."""
        begin = self.tools.mentions.without_leading(piece.start, cue.span.start)
        return self.plain[begin] in ADVERBIAL

    def _is_family(self, cue: Cue, piece: Piece) -> bool:
        """余姓校长不见人，余信誓旦旦地说：“…”: whether a surname of the article stands before the cue."""
        begin = self.tools.mentions.without_leading(piece.start, cue.span.start)
        surname = self.plain[begin]
        if begin >= cue.span.start or surname not in self.tools.lexicon.surnames:
            return False
        return f"{surname}姓" in self.plain or any(name[0] == surname for name in self.tools.cast.named)

    def _opens(self, piece: Piece) -> bool:
        """Whether nothing is told in the sentence before the piece: 有人骂警察，称… is not the last speaker's."""
        index = self.pieces.index(piece)
        return all(before.is_quoted for before in self.pieces[:index]) or self._is_preamble(index)

    def _is_mine(self, piece: Piece) -> bool:
        """左岚走了。我心中一动，问道：“…”: whether the narrator acts since the last speaker was named."""
        mention = self.heard.last.mention if self.heard.last else None
        return mention is not None and "我" in self.plain[mention.end : piece.start]

    def _remembered(self, cue: Cue, piece: Piece) -> Attribution | None:
        """据邻居回忆，李红愣了一下，说：“…”: who in what somebody tells does what stands before a bare cue."""
        if self.act is None or not cue.is_bare or cue.complement < piece.end:
            return None
        first, at = self.act.piece, self.pieces.index(piece)
        if not self.plain.startswith(SOURCES, self.pieces[first].start):
            return None
        for before in reversed(self.pieces[first + 1 : at]):
            mention = None if before.is_quoted else self.tools.mentions.subject(before.start, before.end)
            if mention and mention.kind in {"name", "surname", "pronoun", "unnamed"}:
                return self._of_mention(mention, cue.span).weaker(LIKELY)
        return None

    def _is_relayed(self, cue: Cue, piece: Piece) -> bool:
        """邻居透露，李红跑得很累，还一直说“…”: whether somebody else acts in what is told before a bare cue."""
        if SHOWN.search(self.plain, piece.start, cue.span.end):
            return True  # 在网上发文，贴出罗威去年的评论：“…”
        if not self._at_marks(cue, piece):
            return False
        if self.plain[piece.start] in FURTHER and self._is_of_pair(piece):
            return True
        if self.act is None or not (self.act.reports and cue.is_bare):
            return False
        for before in self.pieces[self.act.piece + 1 : self.pieces.index(piece)]:
            mention = None if before.is_quoted else self.tools.mentions.subject(before.start, before.end)
            if mention and (mention.kind == "several" or (mention.kind == "name" and self._is_supported(mention))):
                return True
        return False

    def _is_of_pair(self, piece: Piece) -> bool:
        """王磊指控，信件中两人互称绰号，还说“…”: whether the two act behind whom the sentence is about."""
        inherited = self._inherited()
        told = [p for p in self.pieces[: self.pieces.index(piece)] if not p.is_quoted]
        begin = inherited.mention.end if inherited and inherited.mention else piece.start
        return any(p.start >= begin and PAIR.search(self.plain[p.start : p.end]) for p in told)

    def _is_answered(self, piece: Piece) -> bool:
        """记者追问石岚，她指责媒体，又称：“…”: whether who was asked acts since."""
        first = self.act.piece + 1 if self.act else 0
        between = self.pieces[first : self.pieces.index(piece)]
        return any(self.plain.startswith(PRONOUNS, before.start) for before in between)

    def _has_called(self, cue: Cue, piece: Piece) -> bool:
        """“海边阿婆”说，昨天…: whether what begins the sentence in marks is the name under which somebody goes."""
        index = self.pieces.index(piece)
        name = self.pieces[0] if index == 1 and cue.span.start == piece.start else None
        if name is None or not name.is_quoted or name.after or name in self.unclaimed:
            return False
        words = self.plain_words(name)
        return len(words) <= LONGEST_CALLED and PUNCTUATION.search(words) is None

    def _is_written(self, cue: Cue, piece: Piece) -> bool:
        """打出横幅，上面写着“…”: whether the words stand on a thing."""
        return self.plain[piece.start : cue.span.start] in ON and self.plain[cue.span.start] in "写印刻"

    def _widened(self, mention: Mention, piece: Piece) -> Mention:
        """管理公司「…」發言人: a description that begins before a name in marks."""
        index = self.pieces.index(piece)
        before = self.pieces[index - 2 : index] if index > 1 else ()
        joined = (
            len(before) > 1 and before[1].is_quoted and not (before[0].is_quoted or before[0].after or before[1].after)
        )
        if mention.kind not in {"unnamed", "body"} or not joined or mention.span.start != before[1].end:
            return mention
        begin = self.tools.mentions.without_leading(before[0].start, before[0].end)
        return replace(mention, span=Span(begin, mention.span.end))

    def _at_marks(self, cue: Cue, piece: Piece) -> bool:
        return cue.complement >= piece.end and self.plain[piece.end : piece.end + 2].endswith(QUOTED)

    def _inherited(self) -> Attribution | None:
        if self.act is None and self.shifted:
            return None
        return self.act.attribution if self.act else self.topic
