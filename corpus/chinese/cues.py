"""Cues: the words that report speech in a piece of a sentence, with the mention they have for a subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.acts import COLONS
from corpus.chinese.chains import Chains
from corpus.chinese.lexicon import COUNTED, ONE_WHO, PATTERNS, PROFESSING, Frame, Lexicon
from corpus.chinese.nominal import Nominal
from corpus.chinese.notes import Cue, Mention
from corpus.chinese.reading import QUOTED, Piece, Reading

if TYPE_CHECKING:
    from corpus.chinese.subjects import Subjects

OWNING = "的份项该"
MOST_CUES = 30  # of a piece, each of which is looked at with all before it
SUFFERED_BY = re.compile("(?:遭到?|惨遭)(?=[^，到受遭]{2,12}$)")  # 李红遭王磊斥责：“…”
IN_SIGHT = re.compile(r"看来|看來|眼里|眼中")


class Cues:
    """Finds the cue of a piece."""

    def __init__(self, reading: Reading, lexicon: Lexicon, subjects: Subjects, known: frozenset[str]) -> None:
        self.lexicon, self.subjects, self.plain = lexicon, subjects, reading.plain
        self.nominal = Nominal(reading, lexicon, subjects)
        self.chains = Chains(reading, lexicon, subjects)
        self.known: dict[str, list[str]] = {}
        for name in known:
            self.known.setdefault(name[0], []).append(name)

    def of(self, piece: Piece, *, after_marks: bool = False) -> Cue | None:
        """The cue that governs what follows the piece, or the words in it after the cue.

        ``after_marks`` says that marked words wait for a speaker: then a gesture will do (连问三遍).
        """
        found = self._spans(piece)
        for index, (span, frames) in enumerate(found[:MOST_CUES]):
            subject, is_bare = self._subject(piece.start, span)
            unclear = subject is None and not is_bare and self.subjects.is_unclear
            heard = PATTERNS["heard"].search(self.plain[piece.start : span.start])
            by = SUFFERED_BY.search(self.plain[piece.start : span.start])
            found_by = heard or by
            if found_by and (piece.after in COLONS or (by and self._adjoins_marks(piece))):
                return self._heard(span, frames, piece.start + found_by.end(), piece)
            if self._is_relative(piece, found, index):
                continue
            if heard or self.nominal.is_noun(piece, span, has_subject=subject is not None or is_bare):
                continue
            if not after_marks and PATTERNS["afterwards"].fullmatch(self.plain, span.end, piece.end):
                continue
            if self.nominal.is_of_others(piece, span, subject):
                continue
            if self.nominal.is_gesture(span):
                return self.chains.chained(piece, [(span, frozenset({"mark"}))], subject, is_bare=is_bare)
            if frames == {"object"} and self._has_object(piece, found, index):
                continue
            if frames <= {"mark"} and not self._ends_piece(piece, span, 10 if after_marks else 0):
                continue
            cue = self.chains.chained(piece, found[index:], subject, is_bare=is_bare)
            return replace(cue, is_unknown=True) if unclear else cue
        return self._sight(piece) or self._saying(piece) or self._likeness(piece)

    def _adjoins_marks(self, piece: Piece) -> bool:
        """Whether marked words follow the piece at once."""
        return self.plain[piece.end : piece.end + 1] == QUOTED

    def _heard(self, span: Span, frames: frozenset[Frame], begin: int, piece: Piece) -> Cue:
        """李红听到王磊说: whoever is heard speaks, not who hears."""
        subject = self.subjects.subject(begin, span.start)
        complement = self.chains.complement(piece, span, frames)
        return Cue(piece, span, frames, complement, subject, is_unknown=subject is None)

    def _has_object(self, piece: Piece, found: list[tuple[Span, frozenset[Frame]]], index: int) -> bool:
        """评论里有人写道: words follow at once, and another cue after them."""
        span = found[index][0]
        return index + 1 < len(found) and found[index + 1][0].start > span.end and span.start == piece.start

    def _is_relative(self, piece: Piece, found: list[tuple[Span, frozenset[Frame]]], index: int) -> bool:
        """一位自称业主的男子表示, 一家自称老店的公司打来电话: whether the cue only describes whoever acts there."""
        span = found[index][0]
        if self.plain[slice(*span)] not in PROFESSING:
            return False
        stop = piece.end if index + 1 == len(found) else found[index + 1][0].start
        head = self.plain.find("的", span.end, stop) + 1
        if not head or index + 1 < len(found):
            return head > 0
        nouns = (self.lexicon.offices, self.lexicon.bodies)
        described = head + max(words.at(self.plain, head, stop) for words in nouns)
        return bool(ONE_WHO.search(self.plain[piece.start : span.start])) or head < described < stop

    def _saying(self, piece: Piece) -> Cue | None:
        """她的理由很简单：“…”: somebody's words as a noun."""
        if piece.after not in ("：", ":"):
            return None
        begin = self.subjects.leading.past(piece.start, piece.end)
        owner = self.subjects.mentions.at(begin, piece.end)
        if owner is None or not self.plain.startswith("的", owner.span.end):
            return None
        start = owner.span.end + 1
        length = self.lexicon.nouns.at(self.plain, start, piece.end)
        span = Span(start, start + length)
        return Cue(piece, span, frozenset({"mark"}), piece.end, owner) if length else None

    def _likeness(self, piece: Piece) -> Cue | None:
        """正如诗人安格所写，“…”: whose words they are, before 所."""
        match = PATTERNS["like"].match(self.plain[piece.start : piece.end])
        owner = self.subjects.subject(piece.start + match.start(1), piece.start + match.end(1)) if match else None
        if match is None or owner is None or owner.span.end < piece.start + match.end(1):
            return None  # 就像她帮助过的人所说
        span = Span(piece.start + match.end(1) + 1, piece.end)
        return Cue(piece, span, frozenset({"say"}), piece.end, owner)

    def _spans(self, piece: Piece) -> list[tuple[Span, frozenset[Frame]]]:
        """Everything in the piece that looks like a cue, names and longer words left out."""
        found, position = [], piece.start
        while position < piece.end:
            length = self.lexicon.cue_words.at(self.plain, position, piece.end)
            noun = self._owned(position, length) if length else 0
            if noun:
                position += noun
                continue
            if position == piece.start and length and self._is_document(position, position + length, piece.end):
                position += length
                continue
            skip = max(self._known_at(position), self._longer_word(position, piece.end))
            paper = self.lexicon.documents.at(self.plain, position, piece.end)
            if self.plain.endswith("报告", position + 1, position + paper):  # 调查报告称
                skip = max(skip, paper)
            skip = max(skip, self.lexicon.offices.at(self.plain, position, piece.end)) if length else skip
            if length > skip and PATTERNS["suffix"].match(self.plain, position + length, piece.end):
                skip = length
            listed = self.plain[position - 1 : position] == self.plain[position + length :][:1] == "、"
            if length and length > skip and not listed:  # 望、闻、问、切
                word = self.plain[position : position + length]
                found.append((Span(position, position + length), self.lexicon.cues[word]))
            position += max(length, skip, 1)
        return found

    def _is_document(self, start: int, stop: int, end: int) -> bool:
        """声明说, 报道称: whether a paper opens the clause right in front of the cue."""
        follows = self.lexicon.cue_words.at(self.plain, stop, end) > 0
        if self.plain.startswith("通报", start) and self.plain[stop] != "写":  # 省疾控中心，通报称
            return False
        return follows and self.plain[start:stop] in self.lexicon.documents

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
        connective = PATTERNS["connective"].match(self.plain, start, cue.start)
        if connective and connective.end() == cue.start:
            return None, True
        begin = self.subjects.leading.past(start, cue.start)
        subject = self.subjects.subject(start, cue.start)
        is_bare = subject is None and self.lexicon.trailing.spells(self.plain, begin, cue.start)
        is_bare = is_bare and COUNTED.match(self.plain, begin, cue.start) is None
        return subject, is_bare

    def _sight(self, piece: Piece) -> Cue | None:
        """在王磊看来，…: a view as a cue."""
        match = IN_SIGHT.search(self.plain, piece.start, piece.end)
        if not match or match.end() != piece.end or self.plain[piece.start] != "在":
            return None
        subject = self.subjects.mentions.at(piece.start + 1, match.start())
        return Cue(piece, Span(*match.span()), frozenset({"say"}), piece.end, subject) if subject else None
