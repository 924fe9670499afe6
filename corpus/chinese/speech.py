"""Sentences of the narration become quotations: what is announced, what follows its cue, what is reported."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese import marked
from corpus.chinese.acts import COLONS, SOURCES, TRIMMED, Act
from corpus.chinese.cast import DOUBTFUL, LIKELY, SURE
from corpus.chinese.draft import NOBODY, Attribution
from corpus.chinese.mentions import Mention
from corpus.chinese.name_ends import JOINING
from corpus.chinese.reading import CLOSING, QUOTED, SENTENCE_END, SEPARATORS, WORK
from corpus.chinese.unsaid import is_unsaid
from corpus.chinese.usage import REPORTING, is_mere_object, is_usable

if TYPE_CHECKING:
    from corpus.chinese.cues import Cue
    from corpus.chinese.heard import Heard
    from corpus.chinese.reading import Line, Piece, Sentence


SOMEBODY_ELSE = re.compile(r"(?<!其)[他她佢](?![人们哋乡方])")
ALONE = re.compile(r"(?<!自)我(?![们国方市省县区校院局司社行军台家辈等哋])")  # which no body says
ADVERBIAL = "在于向对给从"
ON = frozenset({"上面", "背面", "正面", "里面", "封面", "封面上"})  # whose words they are is not told


def hear(heard: Heard, line: Line, number: int) -> None:
    """Draft the quotations of one line; ``number`` counts the lines."""
    carried = heard.begin_line(number)
    sentences = list(heard.tools.reading.sentences(line))
    for index, sentence in enumerate(sentences):
        _Hearing(heard, sentence, carried if index == 0 else None, is_alone=len(sentences) == 1).run()


class _Hearing:
    """One sentence: the acts of speech in it and the quotations not yet claimed by one."""

    def __init__(self, heard: Heard, sentence: Sentence, carried: Attribution | None, *, is_alone: bool) -> None:
        self.heard, self.sentence, self.carried, self.is_alone = heard, sentence, carried, is_alone
        self.tools, self.plain, self.pieces = heard.tools, heard.tools.reading.plain, sentence.pieces
        self.act: Act | None = None
        self.topic: Attribution | None = None
        self.unclaimed: list[Piece] = []
        self.acted = False  # whether somebody has spoken in it
        self.unclear = -1  # the piece with the last cue whose subject is not known
        self.announces = False  # whether the topic has announced marked words with a colon

    def run(self) -> None:
        self.heard.sentence += 1
        for index, piece in enumerate(self.pieces):
            if piece.is_quoted:
                self._hear_marked(index, piece)
            else:
                self._hear_words(index, piece)
        if self.act:
            self._close(self.act, self.sentence.end)
        self._announce()
        self._leave_unclaimed()
        narrates = not self.acted and not any(piece.is_quoted for piece in self.pieces)
        self.heard.told_of = self.topic if narrates and self._topic_speaks() else None

    def _hear_words(self, index: int, piece: Piece) -> None:
        cue = self.tools.cues.of(piece, after_marks=bool(self.unclaimed))
        usable = cue is not None and is_usable(self.plain, self.pieces, index, cue, waiting=bool(self.unclaimed))
        attribution = self._attribution(cue, piece) if cue and usable else None
        if cue and attribution and not (self.act and self.act.holds(cue, index, piece)):
            if self.act:
                self._close(self.act, self.act.end_before(index))
            self._claim(attribution, cue, piece)
            self.acted = True
            told = attribution.character is not None or "nobody" in cue.frames
            reports = (
                bool(cue.frames & REPORTING) and told and not is_mere_object(self.plain[cue.complement : piece.end])
            )
            self.act = Act(self.plain, self.pieces, attribution, cue.complement, index, reports)
        elif self.act is None and not (cue and cue.span.start == piece.start):  # 敦促首相: nobody it tells of
            self._set_topic(piece)
        if cue and self.act:
            self.act.note(cue, index, piece)
            unclear = cue.subject is None and cue.complement >= piece.end and self._is_family(cue, piece)
            self.unclear = index if unclear else self.unclear
        self._remember(piece)

    def _attribution(self, cue: Cue, piece: Piece) -> Attribution | None:
        """Who speaks: the subject of the cue, or whom the sentence has spoken of."""
        if "nobody" in cue.frames and cue.subject is None and (cue.is_bare or cue.span.start == piece.start):
            return Attribution(None, None, None, cue.span) if len(cue.frames) == 1 or not self._inherited() else None
        mention = cue.passed_on or cue.subject
        if mention is None and "foresee" in cue.frames and self.act is None:
            return None
        if mention:
            return self._of_mention(self._widened(mention, piece), cue.span)
        remembered = self._remembered(cue, piece)
        inherited = remembered or self._inherited()
        answers = self.act is not None and self.act.asks() and not (cue.is_bare or cue.is_joined)
        if self._is_written(cue, piece) or answers or (remembered is None and self._is_relayed(cue, piece)):
            return Attribution(None, None, None, cue.span)
        if inherited is None and cue.is_bare and self._opens(piece) and self.heard.goes_on(piece.start):
            inherited = self.heard.last.weaker(LIKELY) if self.heard.last and not self._is_mine(piece) else None
        if inherited is None:
            return Attribution(None, None, None, cue.span) if self.unclaimed or self._at_marks(cue, piece) else None
        if not (cue.is_bare or self._is_adverbial(cue, piece) or self._is_named(inherited)):  # 友人表示，女方还发文说：“…”
            return Attribution(None, None, None, cue.span)
        sure = inherited if cue.is_bare else inherited.weaker(LIKELY)
        return Attribution(sure.character, sure.mention, sure.title, cue.span, sure.confidence)

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
        if self.act is None or not self.act.reports or not (cue.is_bare and self._at_marks(cue, piece)):
            return False
        for before in self.pieces[self.act.piece + 1 : self.pieces.index(piece)]:
            mention = None if before.is_quoted else self.tools.mentions.subject(before.start, before.end)
            if mention and (mention.kind == "several" or (mention.kind == "name" and self._is_supported(mention))):
                return True
        return False

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
        if mention.kind != "unnamed" or not joined or mention.span.start != before[1].end:
            return mention
        begin = self.tools.mentions.without_leading(before[0].start, before[0].end)
        return replace(mention, span=Span(begin, mention.span.end))

    def _at_marks(self, cue: Cue, piece: Piece) -> bool:
        return cue.complement >= piece.end and self.plain[piece.end : piece.end + 2].endswith(QUOTED)

    def _inherited(self) -> Attribution | None:
        return self.act.attribution if self.act else self.topic

    def _of_mention(self, mention: Mention, cue: Span | None) -> Attribution:
        mention = self.tools.titled(mention)
        character, confidence = self.tools.cast.resolve(mention, self.heard.line)
        if character:
            self.tools.cast.appear(character, mention.span.start, self.heard.line, is_subject=True)
        return Attribution(character, mention.span, mention.title, cue, confidence)

    def _set_topic(self, piece: Piece) -> None:
        """Remember whom the clause is about, unless it is a name that nothing else supports."""
        mention = self.tools.mentions.subject(piece.start, piece.end)
        if mention is None:
            return
        if mention.kind == "name" and not self._is_supported(mention):
            self._doubt(mention, piece)
            return
        if self.plain.endswith("记者", mention.span.start, mention.span.end):
            return
        if self.plain[mention.start - 1 : mention.start] in tuple(JOINING):  # 与导演李红合作的电影
            return
        does = mention.kind == "body" and self.plain[mention.span.end : mention.span.end + 1] in tuple("将把已在")
        if self.topic is None or does or mention.kind in {"name", "surname", "document"}:
            self.topic = self._of_mention(mention, None)

    def _doubt(self, mention: Mention, piece: Piece) -> None:
        """Remember a subject that nothing but what it does shows to be somebody: 罗德兰称赞渔业年."""
        stop = mention.span.end
        if self.plain.startswith("曾", stop) or self.tools.lexicon.cue_words.at(self.plain, stop, piece.end) > 1:
            self.tools.cast.doubtful = mention.span.start

    def _is_supported(self, mention: Mention) -> bool:
        dotted = "·" in self.plain[mention.span.start : mention.span.end]
        return bool(mention.title) or dotted or self.tools.names.is_known(mention.span)

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
        length = self.tools.lexicon.relations.at(self.plain, stop + 1, end)
        return self.plain.startswith("的", stop) and length == end - stop - 1

    def _hear_marked(self, index: int, piece: Piece) -> None:
        assert piece.marked is not None
        if self.carried and index == 0:
            self._quote(piece, self.carried)
        elif index and (self._is_unsaid(self.pieces[index - 1]) or self.unclear == index - 1):
            self._quote(piece, NOBODY)
        elif self.act is None:
            self._wait(index, piece)
        elif not any(piece.marked == inner for inner, _ in self.act.inner):
            self._hear_in_act(index, piece, self.act)

    def _is_unsaid(self, piece: Piece) -> bool:
        """Whether the piece denies that what stands beside it was said."""
        return not piece.is_quoted and is_unsaid(self.plain, piece.start, piece.end, self.tools.lexicon)

    def _hear_in_act(self, index: int, piece: Piece, act: Act) -> None:
        """Marked words after a cue: announced by it, at the tail of a report, or in the middle of one."""
        separated = bool(self.pieces[index - 1].after) if index else True
        goes_on = piece.end < self.sentence.end and self._goes_on(piece)
        between = self.plain[act.begin : piece.start].strip(SEPARATORS + QUOTED + " ")
        if not between and goes_on and not piece.after and self.pieces[index - 1].after in ("，", ","):
            return
        elsewhere = index > act.piece + 1 and self.pieces[index - 1].after in COLONS
        turned = self._turned(self.pieces[index - 1], act) if elsewhere else None
        if turned:
            self._quote(piece, turned)
        elif not between and (separated or self._is_whole(piece, goes_on=goes_on)):
            self._quote(piece, act.attribution)
            act.begin = piece.end if separated or not goes_on else act.begin
        elif separated and not goes_on:
            self._quote(piece, act.attribution)
            act.end = act.end or act.before_turns(index - 1)
        elif not goes_on and self._is_speech(piece):
            self._quote(piece, act.attribution)

    def _turned(self, piece: Piece, act: Act) -> Attribution | None:
        """记者问起此事，王磊顿时怒了：“…”: who acts right in front of the colon."""
        mention = None if piece.is_quoted else self.tools.mentions.subject(piece.start, piece.end)
        if mention is None or mention.kind not in {"name", "surname"} or not self._is_supported(mention):
            return None
        found = self._of_mention(mention, None).weaker(LIKELY)
        if found.character is act.attribution.character:
            return None
        act.end = act.end or self.pieces[self.pieces.index(piece) - 1].end
        return found

    def _is_whole(self, piece: Piece, *, goes_on: bool) -> bool:
        """Whether marked words that follow their cue at once are all that is said, and no name of a thing."""
        assert piece.marked is not None
        span = piece.marked.span
        named = marked.is_named(self.tools.reading, self.tools.lexicon, piece.marked.outer)
        return self._is_speech(piece) or (not named and not goes_on and span.end - span.start > marked.SHORT)

    def _goes_on(self, piece: Piece) -> bool:
        assert piece.marked is not None
        return marked.goes_on(self.tools.reading, self.tools.lexicon, piece.marked.outer)

    def _is_speech(self, piece: Piece) -> bool:
        reading, lexicon = self.tools.reading, self.tools.lexicon
        assert piece.marked is not None
        if marked.is_named(reading, lexicon, piece.marked.outer):
            return False
        return marked.sounds_spoken(reading, lexicon, piece.marked.span)

    def _wait(self, index: int, piece: Piece) -> None:
        """Marked words before any cue: speech when they are punctuated as such."""
        assert piece.marked is not None
        previous = self.pieces[index - 1] if index and not self._is_preamble(index) else None
        is_announced = previous is not None and previous.after in COLONS
        self.announces = self.announces or is_announced
        if is_announced and (self._topic_speaks() or self._is_speech(piece)):
            somebody = "有人" in self.plain[self.sentence.start : piece.start]  # 有人分析过，两人不同：“…”
            told = self.topic if self._topic_speaks() and not somebody else None
            self._quote(piece, told.weaker(LIKELY) if told else NOBODY)
        elif self._may_wait(piece, previous):
            self.unclaimed.append(piece)
        elif self._is_tail(index, piece):
            self._quote(piece, self._floating(piece))

    def _may_wait(self, piece: Piece, previous: Piece | None) -> bool:
        """Whether a cue may follow: at the beginning of the sentence, or where it goes on with what waits already."""
        assert piece.marked is not None
        if previous is not None and not previous.is_quoted:
            goes_on = bool(self.unclaimed and previous.after) and self._topic_speaks()
            return goes_on and self._is_speech(piece)
        words = self.tools.reading.folded[piece.marked.span.start : piece.marked.span.end].rstrip(CLOSING)
        is_sentence = words[-1:] in tuple(SENTENCE_END + SEPARATORS)
        return is_sentence or (bool(piece.after) and self._is_speech(piece)) or not piece.marked.closed

    def _is_preamble(self, index: int) -> bool:
        """本报讯, dates and the like before the first marked words."""
        end = self.pieces[index - 1].end
        return self.tools.mentions.without_leading(self.sentence.start, end) >= end

    def _is_tail(self, index: int, piece: Piece) -> bool:
        """The words at the end of a clause where someone has spoken in this line: 井道外移了，“光一点没挡”."""
        spoken = self.heard.last is not None and self.heard.last_line == self.heard.line
        return (
            spoken
            and piece.end >= self.sentence.end - 1
            and bool(self.pieces[index - 1].after)
            and self._is_speech(piece)
        )

    def _topic_speaks(self) -> bool:
        return bool(self.topic and self.topic.character and self.topic.character.kind in {"person", "unnamed"})

    def _words(self, piece: Piece) -> str:
        """The marked words, folded."""
        return self.tools.reading.folded[piece.start : piece.end]

    def _tells_of(self, piece: Piece) -> bool:
        """“她很会做菜。”: whether the words may be about the one whom the clause is about."""
        return SOMEBODY_ELSE.search(self._words(piece)) is not None

    @staticmethod
    def _is_named(attribution: Attribution) -> bool:
        return attribution.character is not None and attribution.character.kind == "person"

    def _quote(self, piece: Piece, attribution: Attribution) -> None:
        assert piece.marked is not None
        character = attribution.character
        if character and character.kind == "body" and ALONE.search(self._words(piece)):
            attribution = NOBODY  # 主办方规定只用电动车，“我骑上了火山。”
        if attribution.character is None:
            self.tools.cast.stranger = self.heard.line
        self.heard.draft(piece.marked.span, "direct", attribution)
        if not piece.marked.closed:
            self.heard.open = attribution

    def _claim(self, attribution: Attribution, cue: Cue, piece: Piece) -> None:
        """Give what waits to whom the cue behind it has speak, but not to a body that tells something else.

        “货卖完了。”海川官网宣布新店开业
        """
        kind = attribution.character.kind if attribution.character else None
        tells = kind in {"body", "document"} and self.plain[piece.start : cue.complement] != self.plain[piece.start : piece.end]
        for waiting in self.unclaimed:
            self._quote(waiting, NOBODY if tells else attribution)
        self.unclaimed = []

    def _close(self, act: Act, end: int) -> None:
        """Draft the indirect speech of the act that ends, and what is quoted in it."""
        self.act = None
        span = act.report(end)
        words = self.plain[span.start : span.end]
        if act.reports and len(words) > 1 and words.strip(QUOTED + TRIMMED) and not is_mere_object(words):
            self.heard.draft(span, "indirect", act.attribution)
        for inner, cue in act.inner:
            attribution = self._of_mention(cue.subject, cue.span) if cue.subject else NOBODY
            self.heard.draft(inner.span, "direct", attribution, parent=span)
        self.topic = self.topic or act.attribution

    def _announce(self) -> None:
        """A line that ends in a colon announces the next one."""
        last = self.pieces[-1] if self.pieces else None
        if last and last.after in COLONS and last.end + 1 >= len(self.plain[: self.sentence.end].rstrip()):
            speaker = self.heard.last if self.topic is None else self.topic
            self.heard.announced = speaker

    def _leave_unclaimed(self) -> None:
        """Marked words without a cue in their sentence: the last speaker goes on, or nobody is named."""
        # what stands before words that a colon announces is not those words' speaker's
        nobodys = self.announces or (bool(self.unclaimed) and any(map(self._is_unsaid, self.pieces)))
        for piece in self.unclaimed:
            self._quote(piece, NOBODY if nobodys else self._floating(piece))
        self.unclaimed = []

    def _floating(self, piece: Piece) -> Attribution:
        if self.topic and self._topic_speaks():
            speaks = self._is_named(self.topic) and not self._tells_of(piece)
            return self.topic.weaker(DOUBTFUL) if speaks else NOBODY
        if self.heard.told_of and self._is_named(self.heard.told_of) and not self._tells_of(piece) and self.pieces[0].is_quoted:  # 李红笑了。“我不去。”
            return self.heard.told_of.weaker(DOUBTFUL)
        if self.heard.last and self.heard.goes_on(piece.start):
            return Attribution(
                self.heard.last.character, None, None, None, min(self.heard.last.confidence, SURE - 0.05)
            )
        if self.heard.last and self.is_alone and self.heard.last_line == self.heard.line - 1:
            return Attribution(self.heard.last.character, None, None, None, min(self.heard.last.confidence, DOUBTFUL))
        return NOBODY
