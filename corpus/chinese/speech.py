"""Sentences of the narration become quotations: what is announced, what follows its cue, what is reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese import marked
from corpus.chinese.cast import DOUBTFUL, LIKELY, SURE
from corpus.chinese.draft import NOBODY, Attribution, Draft
from corpus.chinese.mentions import Mention
from corpus.chinese.reading import CLOSING, QUOTED, SENTENCE_END, SEPARATORS

if TYPE_CHECKING:
    from corpus.chinese.cues import Cue
    from corpus.chinese.reading import Line, Piece, Sentence
    from corpus.chinese.tools import Tools
    from corpus.marks import Marked

TRIMMED = SENTENCE_END + SEPARATORS + " \u3000—-、"
REPORTING = frozenset({"say", "object", "tell", "urge", "show", "nobody"})
SHORTEST = 3  # characters that a clause after an addressee has at least
TURNS = ("至于", "对于", "谈到", "谈及", "说到", "被问", "针对", "面对", "提到", "关于", "问到", "就")


@dataclass(slots=True)
class Act:
    """An act of speech in a sentence: from its cue until the next one takes over."""

    attribution: Attribution
    begin: int
    piece: int
    reports: bool
    end: int | None = None
    inner: list[tuple[Marked, Cue]] = field(default_factory=list)


@dataclass(slots=True)
class Heard:
    """What is remembered from one sentence to the next: the last to speak, and who still does."""

    last: Attribution | None = None
    last_line: int = -9
    open: Attribution | None = None
    announced: Attribution | None = None


class Listener:
    """Reads the lines of an article in order and drafts their quotations."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.plain = tools.reading.plain
        self.heard = Heard()
        self.drafts: list[Draft] = []
        self.line = -1

    def hear(self, line: Line, number: int) -> None:
        """Draft the quotations of one line; ``number`` counts the lines."""
        self.line = number
        continued, self.heard.open = self.heard.open, None
        announced, self.heard.announced = self.heard.announced, None
        sentences = list(self.tools.reading.sentences(line))
        for index, sentence in enumerate(sentences):
            carried = (continued or announced) if index == 0 else None
            _SentenceHearing(self, sentence, carried, is_alone=len(sentences) == 1).run()

    def draft(self, span: Span, form: str, attribution: Attribution, parent: Span | None = None) -> None:
        """Keep a quotation and remember its speaker."""
        self.drafts.append(Draft(span, form, attribution, parent))  # type: ignore[arg-type]  # one of the two forms
        if parent is None:
            self.heard.last, self.heard.last_line = attribution, self.line


class _SentenceHearing:
    """One sentence: the acts of speech in it and the quotations not yet claimed by one."""

    def __init__(self, listener: Listener, sentence: Sentence, carried: Attribution | None, *, is_alone: bool) -> None:
        self.listener, self.sentence, self.carried, self.is_alone = listener, sentence, carried, is_alone
        self.tools, self.plain, self.pieces = listener.tools, listener.plain, sentence.pieces
        self.act: Act | None = None
        self.topic: Attribution | None = None
        self.unclaimed: list[Piece] = []

    def run(self) -> None:
        for index, piece in enumerate(self.pieces):
            if piece.is_quoted:
                self._hear_marked(index, piece)
            else:
                self._hear_words(index, piece)
        self._close(self.sentence.end)
        self._announce()
        self._leave_unclaimed()

    # words

    def _hear_words(self, index: int, piece: Piece) -> None:
        cue = self.tools.cues.of(piece)
        usable = cue is not None and self._is_usable(cue, index, piece)
        attribution = self._attribution(cue, piece) if cue and usable else None
        if cue and attribution and not self._belongs_to_act(cue, index, piece):
            self._close(self._end_before(index))
            self._claim(attribution)
            reports = bool(cue.frames & REPORTING) and (attribution.character is not None or "nobody" in cue.frames)
            self.act = Act(attribution, cue.complement, index, reports)
        elif self.act is None:
            self._set_topic(piece)
        if cue and self.act:
            self._note_inner(cue, index, piece)
        self._remember(piece)

    def _is_usable(self, cue: Cue, index: int, piece: Piece) -> bool:
        """Whether what follows suits one of the frames of the cue."""
        before_marks = cue.complement >= piece.end and self._next_is_marked(index)
        after_marks = bool(self.unclaimed)
        if before_marks or after_marks or (piece.after in "：:" and piece.after and cue.complement >= piece.end):
            return True
        if not cue.frames & REPORTING:
            return False
        if cue.complement >= piece.end:
            return piece.after in "，," and bool(piece.after)
        if cue.frames <= {"object", "mark", "tell", "relay"} or (
            "object" in cue.frames and not cue.frames & {"say", "tell", "urge"}
        ):
            return "tell" in cue.frames and cue.complement > cue.span.end and piece.end - cue.complement > SHORTEST
        return cue.subject is not None or cue.is_bare

    def _next_is_marked(self, index: int) -> bool:
        return index + 1 < len(self.pieces) and self.pieces[index + 1].is_quoted

    def _attribution(self, cue: Cue, piece: Piece) -> Attribution | None:
        """Who speaks: the subject of the cue, or whom the sentence has spoken of."""
        if "nobody" in cue.frames and cue.subject is None and (cue.is_bare or cue.span.start == piece.start):
            return Attribution(None, None, None, cue.span) if len(cue.frames) == 1 or not self._inherited() else None
        mention = cue.passed_on or cue.subject
        if mention:
            return self._of_mention(mention, cue.span)
        inherited = self._inherited()
        if inherited is None and cue.is_bare and self.listener.heard.last_line == self.listener.line:
            inherited = self.listener.heard.last.weaker(LIKELY) if self.listener.heard.last else None
        if inherited is None:
            return Attribution(None, None, None, cue.span) if self.unclaimed or self._at_marks(cue, piece) else None
        sure = inherited if cue.is_bare else inherited.weaker(LIKELY)
        return Attribution(sure.character, sure.mention, sure.title, cue.span, sure.confidence)

    def _at_marks(self, cue: Cue, piece: Piece) -> bool:
        return cue.complement >= piece.end and self.plain[piece.end : piece.end + 2].endswith(QUOTED)

    def _inherited(self) -> Attribution | None:
        return self.act.attribution if self.act else self.topic

    def _of_mention(self, mention: Mention, cue: Span | None) -> Attribution:
        character, confidence = self.tools.cast.resolve(mention, self.listener.line)
        if character:
            self.tools.cast.appear(character, mention.span.start, self.listener.line, is_subject=True)
        return Attribution(character, mention.span, mention.title, cue, confidence)

    def _set_topic(self, piece: Piece) -> None:
        """Remember whom the clause is about, unless it is a name that nothing else supports."""
        mention = self.tools.mentions.subject(piece.start, piece.end)
        if mention is None or (mention.kind == "name" and not self._is_supported(mention)):
            return
        if self.topic is None or mention.kind in {"name", "surname"}:
            self.topic = self._of_mention(mention, None)

    def _is_supported(self, mention: Mention) -> bool:
        name = self.tools.reading.folded[mention.span.start : mention.span.end]
        return bool(mention.title) or name in self.tools.cast.named or self.tools.reading.count(name) > 1

    def _remember(self, piece: Piece) -> None:
        """Everybody named in the piece may be meant by a pronoun later."""
        position = piece.start
        while position < piece.end:
            stop = self.tools.names.known_at(position, piece.end)
            if stop:
                mention = Mention(Span(position, stop), "name")
                character = self.tools.cast.introduce(mention)
                self.tools.cast.appear(character, position, self.listener.line, is_subject=False)
            position = stop or position + 1

    def _belongs_to_act(self, cue: Cue, index: int, piece: Piece) -> bool:
        """Whether the cue is inside what somebody is reported to say, not a new act of its own."""
        if self.act is None or not self.act.reports or self.act.end is not None:
            return False
        subject = cue.subject
        if subject is None:
            connected = cue.is_bare and (cue.span.start > piece.start or cue.complement >= piece.end)
            return not (connected or (cue.is_bare and "urge" in cue.frames and not self._is_first(index)))
        if self._is_first(index):
            return True
        if subject.kind in {"pronoun", "name", "surname", "anaphor"}:
            return False
        also = self.plain[subject.span.end : cue.span.start]
        return not (self.pieces[index - 1].after in "；;" or any(word in also for word in "则也亦"))

    def _is_first(self, index: int) -> bool:
        """Whether the piece is the first one that the act reports."""
        return (
            self.act is not None and index == self.act.piece + 1 and self.act.begin >= self.pieces[self.act.piece].end
        )

    def _end_before(self, index: int) -> int:
        """Where the act before a new cue ends: the clauses that lead up to the cue are not part of it."""
        last = index - 1
        if self.act is None or last <= self.act.piece:
            return self.pieces[max(last, 0)].end
        for previous in range(last, self.act.piece, -1):
            if self.pieces[previous].after in ("；", ";"):
                return self.pieces[previous].end
        while last > self.act.piece and self.plain.startswith(TURNS, self.pieces[last].start):
            last -= 1
        return self.pieces[last].end

    def _note_inner(self, cue: Cue, index: int, piece: Piece) -> None:
        """Marked words that somebody is reported to quote: 批评公司每次都说「等零件」."""
        if not self.act or not self._next_is_marked(index) or piece.after in ("，", ","):
            return
        following = self.pieces[index + 1].marked
        inner = cue.inner if index == self.act.piece else cue
        if (
            following
            and inner
            and inner.complement >= piece.end
            and inner.subject
            and inner.span != self.act.attribution.cue
        ):
            self.act.inner.append((following, inner))

    # marked words

    def _hear_marked(self, index: int, piece: Piece) -> None:
        assert piece.marked is not None
        if self.carried and index == 0:
            self._quote(piece, self.carried)
        elif self.act is None:
            self._wait(index, piece)
        elif not any(piece.marked == inner for inner, _ in self.act.inner):
            self._hear_in_act(index, piece, self.act)

    def _hear_in_act(self, index: int, piece: Piece, act: Act) -> None:
        """Marked words after a cue: announced by it, at the tail of a report, or in the middle of one."""
        separated = bool(self.pieces[index - 1].after) if index else True
        goes_on = piece.end < self.sentence.end and self._goes_on(piece)
        between = self.plain[act.begin : piece.start].strip(SEPARATORS + QUOTED + " ")
        if not between and (separated or self._is_speech(piece)):
            self._quote(piece, act.attribution)
            act.begin = piece.end if separated or not goes_on else act.begin
        elif separated and not goes_on:
            self._quote(piece, act.attribution)
            act.end = act.end or self.pieces[index - 1].end
        elif not goes_on and self._is_speech(piece):
            self._quote(piece, act.attribution)

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
        last = self.tools.reading.folded[piece.marked.span.start : piece.marked.span.end].rstrip(CLOSING)[-1:]
        previous = self.pieces[index - 1] if index else None
        if previous and previous.after in ("：", ":") and (self._topic_speaks() or self._is_speech(piece)):
            self._quote(piece, self.topic.weaker(LIKELY) if self.topic and self._topic_speaks() else NOBODY)
        elif (index == 0 or (previous and previous.is_quoted)) and (
            last in SENTENCE_END + SEPARATORS or (piece.after and self._is_speech(piece)) or not piece.marked.closed
        ):
            self.unclaimed.append(piece)

    def _topic_speaks(self) -> bool:
        return bool(self.topic and self.topic.character and self.topic.character.kind in {"person", "unnamed"})

    def _quote(self, piece: Piece, attribution: Attribution) -> None:
        assert piece.marked is not None
        if attribution.character is None:
            self.tools.cast.stranger = self.listener.line
        self.listener.draft(piece.marked.span, "direct", attribution)
        if not piece.marked.closed:
            self.listener.heard.open = attribution

    def _claim(self, attribution: Attribution) -> None:
        for piece in self.unclaimed:
            self._quote(piece, attribution)
        self.unclaimed = []

    # ends

    def _close(self, end: int) -> None:
        """Draft the indirect speech of the act that ends, and what is quoted in it."""
        act, self.act = self.act, None
        if act is None:
            return
        span = self._trimmed(Span(max(act.begin, self._past_object(act)), act.end if act.end is not None else end))
        words = self.plain[span.start : span.end]
        if act.reports and len(words) > 1 and words.strip(QUOTED + TRIMMED):
            self.listener.draft(span, "indirect", act.attribution)
        for inner, cue in act.inner:
            attribution = self._of_mention(cue.subject, cue.span) if cue.subject else NOBODY
            self.listener.draft(inner.span, "direct", attribution, parent=span)
        self.topic = self.topic or act.attribution

    def _past_object(self, act: Act) -> int:
        """他否认指控：“…”: what stands between the cue and a colon before marked words is no report."""
        piece = self.pieces[act.piece]
        follows = act.piece + 1 < len(self.pieces) and self.pieces[act.piece + 1].is_quoted
        return piece.end if piece.after in ("：", ":") and follows else act.begin

    def _trimmed(self, span: Span) -> Span:
        start, end = span
        while start < end and self.plain[start] in TRIMMED:
            start += 1
        while end > start and self.plain[end - 1] in TRIMMED:
            end -= 1
        return Span(start, end)

    def _announce(self) -> None:
        """A line that ends in a colon announces the next one."""
        last = self.pieces[-1] if self.pieces else None
        if last and last.after in ("：", ":") and last.end + 1 >= len(self.plain[: self.sentence.end].rstrip()):
            speaker = self.listener.heard.last if self.topic is None else self.topic
            self.listener.heard.announced = speaker

    def _leave_unclaimed(self) -> None:
        """Marked words without a cue in their sentence: the last speaker goes on, or nobody is named."""
        for piece in self.unclaimed:
            self._quote(piece, self._floating())
        self.unclaimed = []

    def _floating(self) -> Attribution:
        heard = self.listener.heard
        if self._topic_speaks() and self.topic:
            return self.topic.weaker(DOUBTFUL)
        if heard.last and heard.last_line == self.listener.line:
            return Attribution(heard.last.character, None, None, None, min(heard.last.confidence, SURE - 0.05))
        if heard.last and self.is_alone and heard.last_line == self.listener.line - 1:
            return Attribution(heard.last.character, None, None, None, min(heard.last.confidence, DOUBTFUL))
        return NOBODY
