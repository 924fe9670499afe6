"""Whom a sentence is about, and who is mentioned in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.acts import asks
from corpus.chinese.crowds import PEOPLE
from corpus.chinese.draft import Attribution
from corpus.chinese.marked import PUNCTUATION
from corpus.chinese.mention import Mention
from corpus.chinese.name_ends import JOINING
from corpus.chinese.reading import QUOTED, WORK

if TYPE_CHECKING:
    from corpus.chinese.acts import Act
    from corpus.chinese.appearances import Character
    from corpus.chinese.cue import Cue
    from corpus.chinese.heard import Heard
    from corpus.chinese.reading import Piece, Sentence

THERE = re.compile("[并亦也又]?有(?![关意望助效限时些])")  # 有防暴警照射: somebody comes on who is not known
ADDRESSING = "对向给跟和与同把被的"  # in front of whom somebody speaks to or of
REPLIES = frozenset({"回", "答", "回答", "答道", "回道", "应道", "回了一句", "回复", "回覆", "答复", "答覆", "回应"})
NEAR_REPLY = 8  # characters
WITH = re.compile("(?<!自)由(?![于此衷])")
TO = re.compile("(?:写信|去信|来信|发信|电话|短信|邮件|寄|送|交)给[^，]{0,20}$")
STRANGERS = frozenset({"unnamed", "several", "anaphor"})
FOREIGN = 4  # characters of a foreign name that nothing has introduced
CALLED = 2  # pieces: the name in marks and what is told of it
LONGEST_CALLED = 12  # characters of a name in marks
RECALLING = ("记得", "还记得", "回忆", "回想", "想起")
SEEING = ("发现", "看到", "看见", "观察", "得知", "注意到", "了解到", "意识到")


class Topics:
    """Keeps the one whom the sentence is about, the act of speech that is open, and who else is named."""

    def __init__(self, heard: Heard, sentence: Sentence, carried: Attribution | None, *, is_alone: bool) -> None:
        self.heard, self.sentence, self.carried, self.is_alone = heard, sentence, carried, is_alone
        self.tools, self.plain, self.pieces = heard.tools, heard.tools.reading.plain, sentence.pieces
        self.act: Act | None = None
        self.topic: Attribution | None = None
        self.unclaimed: list[Piece] = []
        self.acted = False  # whether somebody has spoken in it
        self.acted_at = -1  # the piece with the cue of the act that is open
        self.unclear = -1  # the piece with the last cue whose subject is not known
        self.shifted = False  # whether somebody without a name has acted since the topic was set
        self.sees = False  # whether what the topic has seen is told: 李红发现，不少邻居…
        self.recalls = False  # whether what the topic remembers is told
        self.announces = False  # whether the topic has announced marked words with a colon

    def _of_mention(self, mention: Mention, cue: Span | None) -> Attribution:
        mention = self.tools.titled(mention)
        cast, last = self.tools.cast, self.heard.last
        answers = cue is not None and last is not None and self._asks(last.cue) and not self._asks(cue)
        answers = answers or (cue is not None and last is not None and self._replies(cue))
        cast.asker = last.character if last and answers else None  # 李梅问王刚。“堵车。”他说
        cast.speaker = last.character if last else None
        cast.named_beside = self._beside(mention) if mention.kind == "pronoun" else set()
        character, confidence = cast.resolve(mention, self.heard.line)
        if character:
            self.tools.cast.appear(character, mention.span.start, self.heard.line, is_subject=True)
        return Attribution(character, mention.span, mention.title, cue, confidence)

    def _beside(self, mention: Mention) -> set[Character]:
        """他反驳王攀：“…”: whom the clause names behind its pronoun."""
        piece = next((piece for piece in self.pieces if piece.start <= mention.start < piece.end), None)
        found, position = set(), mention.span.end
        while piece and position < piece.end:
            stop = self.tools.names.known_at(position, piece.end)
            named = self.tools.cast.named.get(self.plain[position:stop]) if stop else None
            found |= {named} if named else set()
            position = stop or position + 1
        return found

    def _replies(self, cue: Span) -> bool:
        """李红说，“…”他回，“…”: whether the cue answers what has been said in the sentence before."""
        drafts = self.heard.drafts
        said = bool(drafts) and drafts[-1].form == "direct" and self.heard.last_sentence == self.heard.sentence - 1
        return said and self.plain[cue.start : cue.end] in REPLIES and cue.end - self.sentence.start < NEAR_REPLY

    def _asks(self, cue: Span | None) -> bool:
        return cue is not None and asks(self.plain, cue)

    def _set_topic(self, piece: Piece) -> None:
        """Remember whom the clause is about, unless it is a name that nothing else supports."""
        mention = self.tools.mentions.subject(piece.start, piece.end)
        self._doubt_foreign(piece, mention)
        if mention is None or self._is_passive(mention, piece):
            self.shifted = self.shifted or mention is not None or self._is_anothers_deed(piece)
            return
        if mention.kind == "pronoun" and mention.sex == "first":
            self.topic, self.shifted = None, True  # 公司各部门对立，本人在会上也表示“…”
            return
        called = self._screen_name(mention, piece)
        if called:
            self.topic, self.shifted = self._of_mention(called, None), False
            return
        if mention.kind == "name" and not self._is_supported(mention):
            self._doubt(mention, piece)
            return
        reporter = self.plain.endswith("记者", mention.span.start, mention.span.end)
        joined = self.plain[mention.start - 1 : mention.start] in tuple(JOINING)  # 与导演李红合作的电影
        if not (reporter or joined):
            self._take_up(mention, piece)

    def _is_anothers_deed(self, piece: Piece) -> bool:
        """Whether somebody acts in a clause without a subject that can be told."""
        opens = self.plain[piece.start - 1 : piece.start] != QUOTED  # no part of a clause with marked words
        return (opens and self.tools.mentions.is_unclear) or self._comes_on(piece)

    def _take_up(self, mention: Mention, piece: Piece) -> None:
        """The clause is about somebody: the sentence is, or somebody else has acted in it."""
        does = mention.kind == "body" and self.plain[mention.span.end : mention.span.end + 1] in tuple("将把已在")
        named = self.topic is not None and self._is_named(self.topic)
        if named and self.recalls:  # 李红记得，那晚丈夫王磊正准备就寝
            return
        over = mention.kind in {"name", "surname"} or (mention.kind == "document" and not named)  # 决定将业务聚焦
        if self.topic is None or does or over:
            self.topic, self.shifted = self._of_mention(mention, None), False
            self.sees = self.plain.endswith(SEEING, piece.start, piece.end)
            self.recalls = self.plain.endswith(RECALLING, piece.start, piece.end)
        elif mention.kind in STRANGERS and self._topic_speaks() and not (self.sees or piece.start < mention.start):
            self.shifted = True  # 李红回到村里，父亲与从前一样，说：“…”
        elif mention.kind == "pronoun" and named and self._is_other(mention):
            self.topic = self._of_mention(mention, None)

    def _is_passive(self, mention: Mention, piece: Piece) -> bool:
        """客户由王磊接待, 几人写信给领事李红: whether somebody else acts on whom the clause names."""
        by = mention.kind in {"unnamed", "body"} and WITH.search(self.plain, mention.span.end, piece.end) is not None
        return by or TO.search(self.plain[piece.start : mention.start]) is not None

    def _screen_name(self, mention: Mention, piece: Piece) -> Mention | None:
        """网友“雪天放晴”更是直言: a noun with the name in marks under which somebody goes."""
        following = self.pieces[self.pieces.index(piece) + 1 :]
        adjoins = mention.kind in {"unnamed", "body"} and mention.span.end == piece.end and not piece.after
        if not adjoins or len(following) < CALLED or following[0].marked is None or following[1].is_quoted:
            return None
        name, after = following[0], following[1].start
        words = self.plain_words(name)
        if len(words) > LONGEST_CALLED or PUNCTUATION.search(words) or name.after or self.plain[after] in "的等":
            return None
        return replace(mention, span=Span(mention.span.start, name.end))

    def _goes_by(self, piece: Piece, cue: Cue) -> Attribution | None:
        """“到了报一下号码就行。”“青柠”说道: the name in marks under which the one goes who speaks."""
        name = self.pieces[max(self.pieces.index(piece) - 1, 0)]
        waiting = [before for before in self.unclaimed if before is not name]
        if not (waiting and name.is_quoted and cue.is_bare and cue.span.start == piece.start):
            return None
        words = self.plain_words(name)
        if name.after or waiting[-1].end < name.start or len(words) > LONGEST_CALLED or PUNCTUATION.search(words):
            return None
        self.unclaimed = waiting
        return self._of_mention(Mention(Span(name.start, name.end), "unnamed"), cue.span)

    def plain_words(self, piece: Piece) -> str:
        """The marked words of a piece, folded, without the marks."""
        return self.tools.reading.folded[piece.start + 1 : piece.end - 1]

    def _comes_on(self, piece: Piece) -> bool:
        """并有防暴警员喝止, 警察脸色一变: whether somebody else comes on, of whom the clause tells no more."""
        words = self.tools.lexicon.offices
        there = THERE.match(self.plain, piece.start) is not None
        if self._begins_with_others(piece.start, piece.end):
            return True
        return there and any(words.at(self.plain, at, piece.end) > 1 for at in range(piece.start, piece.end))

    def _begins_with_others(self, start: int, end: int) -> bool:
        """警察脸色一变, 人们拥上去: whether a noun for people or a body opens the clause, but for 记者."""
        begin, words = self.tools.mentions.without_leading(start, end), self.tools.lexicon
        if self.plain.startswith("记者", begin) or begin >= end:
            return False
        lists = (words.offices, words.bodies, words.relations)
        return any(held.at(self.plain, begin, end) > 1 for held in lists) or PEOPLE.match(self.plain, begin) is not None

    def _holds_others(self, start: int, end: int) -> bool:
        """临走时女儿打开窗说：whether a noun for people stands there whom nobody addresses."""
        begin, words = self.tools.mentions.without_leading(start, end), self.tools.lexicon
        if self._begins_with_others(start, end):
            return True
        if self.plain[begin] in ADDRESSING + "在于从":
            return False
        found = [
            at
            for held in (words.offices, words.relations)
            for at, stop in held.within(self.plain, begin, end)
            if stop - at > 1
        ]
        return any(self.plain[at - 1] not in ADDRESSING for at in found)

    def _is_other(self, mention: Mention) -> bool:
        """李红在前，周明的车就要开了，他说: whether a pronoun cannot mean the topic."""
        sex = self.topic.character.sex if self.topic and self.topic.character else None
        return mention.sex in {"male", "female"} and sex is not None and sex != mention.sex

    def _doubt(self, mention: Mention, piece: Piece) -> None:
        """Remember a subject that nothing but what it does shows to be somebody: 罗德兰称赞渔业年."""
        stop = mention.span.end
        if self.plain.startswith("曾", stop) or self.tools.lexicon.cue_words.at(self.plain, stop, piece.end) > 1:
            self.tools.cast.doubtful = mention.span.start

    def _doubt_foreign(self, piece: Piece, mention: Mention | None) -> None:
        """凯克维塔住在城西: remember a subject that is written as foreign names are."""
        begin = self.tools.mentions.without_leading(piece.start, piece.end)
        letters, stop = self.tools.lexicon.transliteration, begin
        while stop < piece.end and self.plain[stop] in letters:
            stop += 1
        if stop - begin >= FOREIGN and (mention is None or mention.start > begin):
            self.tools.cast.doubtful = begin

    def _is_supported(self, mention: Mention) -> bool:
        dotted = "·" in self.plain[mention.span.start : mention.span.end]
        name = self.plain[mention.span.start : mention.span.end]
        shown = bool(mention.title) or dotted or name in self.tools.names.known
        return shown or (self.tools.names.is_known(mention.span) and not self.tools.names.is_counted(name))

    def _remember(self, piece: Piece) -> None:
        """Everybody named in the piece may be meant by a pronoun later."""
        position = piece.start
        while position < piece.end:
            stop = self.tools.names.known_at(position, piece.end)
            if stop:
                mention = Mention(Span(position, stop), "name")
                character = self.tools.cast.introduce(mention)
                self.tools.cast.appear(character, position, self.heard.line, is_subject=False)
                if self._is_kin(stop, piece.end):
                    self.tools.cast.doubtful = stop
            position = stop or position + 1
        for match in WORK.finditer(self.tools.reading.folded, piece.start, piece.end):
            if self.tools.lexicon.documents.ends(match[1], 0, len(match[1])):
                self._of_mention(Mention(Span(*match.span()), "document"), None)

    def _is_kin(self, stop: int, end: int) -> bool:
        """是船长罗威的女儿: whether the clause ends with somebody else, whom a pronoun may mean."""
        words = self.tools.lexicon
        length = max(words.relations.at(self.plain, stop + 1, end), words.offices.at(self.plain, stop + 1, end))
        return self.plain.startswith("的", stop) and length == end - stop - 1

    def _topic_speaks(self) -> bool:
        return bool(self.topic and self.topic.character and self.topic.character.kind in {"person", "unnamed"})

    @staticmethod
    def _is_named(attribution: Attribution) -> bool:
        return attribution.character is not None and attribution.character.kind == "person"

    @staticmethod
    def _is_label(attribution: Attribution) -> bool:
        """Whether somebody or something without a name is meant."""
        return attribution.character is not None and attribution.character.kind != "person"

    def _has_others(self, topic: Attribution) -> bool:
        """Whether the sentence acts with somebody else too."""
        subjects = [a for a in self.tools.cast.appearances if a.is_subject and a.offset >= self.sentence.start]
        return any(a.character is not topic.character and a.character.kind == "person" for a in subjects)

    def _is_preamble(self, index: int) -> bool:
        """本报讯, dates and the like before the first marked words."""
        end = self.pieces[index - 1].end
        return self.tools.mentions.without_leading(self.sentence.start, end) >= end
