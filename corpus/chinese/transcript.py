"""Interviews printed as turns: 问/答, 记者：, NAME：, or a question in bold above its answer."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.notes import CERTAIN, LIKELY, NOBODY, SURE, Attribution, Character, Draft, Mention
from corpus.chinese.resolving import resolve

if TYPE_CHECKING:
    from corpus.chinese.reading import Line, Reading
    from corpus.chinese.tools import Tools

TURN = re.compile(
    r"[\s\u3000【\[]*([^\s：:。，！？“「\"】\]]{1,16}?)[问答]?[】\]]?[\s\u3000]*[：:】](?=\s*[^\s“「『\"])[\s\u3000]*"
)
BOLD_LABEL = re.compile(
    r"(?:\*\*|__)? ?([^\s：:。，！？；“「\"*_][^：:。，！？；“「\"*_\n]{0,19})(?:[：:](?:\*\*|__)|(?:\*\*|__)[：:])"
)
FEWEST = 3  # questions of an interview
HALF, THIRD = 0.5, 1 / 3  # of the answers that are in the first person, and in its singular
BIDS = re.compile(r"(?:最后，?)?请?[您你]?再?([谈说讲聊])一?\1[^\n]*。")
YOU, WE, ME = (re.compile(pattern) for pattern in ("[您你]", "[我咱俺]", "我(?!们)|俺(?!们)"))


class Transcript:
    """The turns of an article; ``is_turn`` lines are not read as narration."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.speakers = [self._speaker(line) for line in tools.reading.lines]
        unlabelled = exchange_of(tools.reading)
        roles = [self._role(who) or unlabelled.get(number) for number, who in enumerate(self.speakers)]
        self.roles = self._without_strays(roles)
        self.interviewee: tuple[Character | None, float] | None = None

    def is_turn(self, number: int) -> bool:
        """Whether the line is one speaker's turn, or goes on with an answer."""
        return self.roles[number] is not None

    def _speaker(self, line: Line) -> str | None:
        """What stands before the colon of a line."""
        match = None if line.is_heading else TURN.match(self.tools.reading.folded, *line.span)
        return match[1] if match else None

    def _role(self, who: str | None) -> str | None:
        """Who asks, who answers; whoever has several turns and no person's name asks."""
        words = self.tools.lexicon.interview
        if who is None:
            return None
        if who in words["questions"]:
            return "question"
        if who in words["answers"]:
            return "answer"
        asked = any(s in words["questions"] for s in self.speakers if s)
        if self.speakers.count(who) == 1 and not asked:
            return None
        if self._names_somebody(who):
            return "named"
        answered = any(s and s != who and self.speakers.count(s) > 1 and self._names_somebody(s) for s in self.speakers)
        return "question" if self.speakers.count(who) > 1 and answered else None

    def _names_somebody(self, who: str) -> bool:
        label = re.search(rf"{re.escape(who)}[问答]?\s*[：:】]", self.tools.reading.folded)
        start = label.start() if label else -1
        mention = self.tools.subjects.mentions.at(start, start + len(who)) if start >= 0 else None
        return bool(mention and mention.kind in {"name", "surname"} and mention.span.end == start + len(who))

    def _without_strays(self, roles: list[str | None]) -> list[str | None]:
        """One line alone is no interview; a line between two turns goes on with the answer before it.

        But no caption does, and whoever is named in bold and a heading end it.
        """
        turns = [n for n, role in enumerate(roles) if role]
        if len(turns) < 2:  # noqa: PLR2004
            return [None] * len(roles)
        result = list(roles)
        for before, after in pairwise(turns):
            if roles[before] != "question" and after - before <= 4:  # noqa: PLR2004
                result[before + 1 : after] = self._between(before + 1, after)
        return result

    def _between(self, start: int, stop: int) -> list[str | None]:
        """What the lines behind an answer are, up to the next turn."""
        found: list[str | None] = []
        goes_on: str | None = "continued"
        for line in self.tools.reading.lines[start:stop]:
            if self.tools.reading.folded.startswith("#", line.span.start):
                break
            label = self._other_label(line)
            goes_on = None if label else goes_on
            found.append("other" if label else None if line.is_heading else goes_on)
        return found + [None] * (stop - start - len(found))

    def _other_label(self, line: Line) -> Span | None:
        """**林岚：**好, 林岚：好: whose only turn it is, set off from what is said."""
        bold = BOLD_LABEL.match(self.tools.reading.article.text, *line.span)
        if bold:
            return Span(*bold.span(1))
        match = None if line.is_heading else TURN.match(self.tools.reading.folded, *line.span)
        label = Span(*match.span(1)) if match else None
        mention = self._called(label) if label else None
        return label if mention and mention.kind in ("name", "surname", "unnamed") else None

    def _called(self, label: Span) -> Mention | None:
        """Whom the whole label calls, with a word on how they speak: 林岚（插话）."""
        found, past = self.tools.subjects.mentions.at(*label), self.tools.subjects.phrases.titles.past_asides
        return found if found and past(found.span.end, label.end) == label.end else None

    def draft(self, line: Line, number: int) -> Draft:
        """The turn as a direct quotation without marks."""
        match = TURN.match(self.tools.reading.folded, *line.span)
        role = self.roles[number]
        if match is None and role == "question":
            return Draft(line.span, "direct", NOBODY)
        label = self._other_label(line) if role == "other" else None
        if label:
            return self._turn_of(label, line, number)
        if role == "continued" or match is None:
            return Draft(line.span, "direct", self._answer(None))
        span, mention = Span(match.end(), line.span.end), Span(*match.span(1))
        if role == "question":
            character, _ = resolve(self.tools.roster, Mention(mention, "unnamed"), number)
            if character and character.folded in {"问", "q", "Q", "提问"}:
                character.label = "记者"
            return Draft(span, "direct", Attribution(character, mention, None, None, CERTAIN))
        if role == "answer":
            return Draft(span, "direct", self._answer(mention))
        found = self.tools.subjects.mentions.at(*mention)
        character, confidence = resolve(self.tools.roster, found, number) if found else (None, 0.0)
        self.interviewee = (character, confidence)
        return Draft(span, "direct", Attribution(character, mention, found.title if found else None, None, confidence))

    def _turn_of(self, label: Span, line: Line, number: int) -> Draft:
        """The turn of somebody who has a single one."""
        named = self._called(label) or Mention(label, "unnamed")
        character, _ = resolve(self.tools.roster, named, number)
        start = min(label.end + len("：** "), line.span.end)
        begin = next((at for at in range(label.end, start) if self.tools.reading.folded[at] not in "：:* "), start)
        return Draft(Span(begin, line.span.end), "direct", Attribution(character, label, named.title, None, SURE))

    def _answer(self, mention: Span | None) -> Attribution:
        if self.interviewee is None:
            self.interviewee = self._find_interviewee()
        return Attribution(self.interviewee[0], mention, None, None, self.interviewee[1])

    def _find_interviewee(self) -> tuple[Character | None, float]:
        """The only one whom a sentence about the interview names, or the only one named before the first question."""
        first = next(n for n, role in enumerate(self.roles) if role)
        words, plain = self.tools.lexicon.interview["interview"], self.tools.reading.plain
        lines = self.tools.reading.lines
        named = {number: self._named(number) for number in range(first)}
        told = [n for n in named if any(True for _ in words.within(plain, *lines[n].span))]
        for numbers, confidence in ((told, SURE), (named, LIKELY)):
            people = dict.fromkeys(person for number in numbers for person in named[number])
            if people:
                return (next(iter(people)), confidence) if len(people) == 1 else (None, 0.0)
        return None, 0.0

    def _named(self, number: int) -> list[Character | None]:
        """The people whom a line of the introduction names, as holders of an office or else as subjects.

        None stands for somebody who is named together with one of them: 高朗和副局长石砚秋.
        """
        line, roster = self.tools.reading.lines[number], self.tools.roster
        if line.is_heading:
            return []
        titled = [m for m in self.tools.titles if line.span.start <= m < line.span.end]
        holders = [mention for start in titled if (mention := self._at(start, line.span.end))]
        pieces = [p for sentence in self.tools.reading.sentences(line) for p in sentence.pieces if not p.is_quoted]
        subjects = [m for p in pieces if (m := self.tools.subjects.subject(p.start, p.end))]
        joint = [m for m in subjects if m.kind == "several" and any(m.span.start <= at < m.span.end for at in titled)]
        named = [roster.introduce(m) for m in holders or subjects if m.kind == "name"]
        return [*named, *([None] if joint else [])]

    def _at(self, start: int, end: int) -> Mention | None:
        """The name that begins there; none is in 读者关心的问题, and in 局长石砚秋的儿子 another is meant."""
        stop = self.tools.names.at(start, end)
        owns = stop is not None and self.tools.reading.plain.startswith("的", stop)
        return Mention(Span(start, stop), "name") if stop and not owns else None


def exchange_of(reading: Reading) -> dict[int, str]:
    """The roles of lines that are a question or the beginning of its answer, by number; none where it is no interview.

    Without labels questions are in bold or italics. Whoever answers says 我, and the interviewer 您; in lists of
    frequent questions it is the other way round, or 我们.

    A line that is emphasised between two questions is one as well: 那场台风。 One behind the last of them is one where
    it bids somebody speak (谈谈您的老师。), or else it ends the last answer: 关于作者.
    """
    lines = reading.lines
    asked = [number for number, line in enumerate(lines) if line.is_emphasised and _asks(reading, line)]
    if len(asked) < FEWEST:
        return {}
    apart = [n for n, line in enumerate(lines) if line.is_emphasised]
    end = next((n for n in apart if n > asked[-1] and not BIDS.match(reading.folded, *lines[n].span)), len(lines))
    starts = [n for n in apart if asked[0] <= n < end]
    parts = [(a, b) for a, b in pairwise([*starts, end]) if b - a > 1]
    addressed = any(_has(reading, lines[a], YOU) for a, _ in parts)
    wondering = sum(_has(reading, lines[a], ME) for a, _ in parts)
    ours, mine = (sum(any(_has(reading, line, who) for line in lines[a + 1 : b]) for a, b in parts) for who in (WE, ME))
    told_so = ours >= HALF * len(parts) and mine >= THIRD * len(parts)
    if len(parts) < FEWEST or not addressed or not told_so or wondering >= HALF * len(parts):
        return {}
    return {n: role for a, _ in parts for n, role in ((a, "question"), (a + 1, "answer"))}


def _asks(reading: Reading, line: Line) -> bool:
    return reading.folded[slice(*line.span)].endswith(("？", "?"))


def _has(reading: Reading, line: Line, words: re.Pattern[str]) -> bool:
    return words.search(reading.folded, *line.span) is not None
