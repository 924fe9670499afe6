"""Titles: where the offices before a name begin and end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.lexicon import PATTERNS, Lexicon
from corpus.chinese.name_ends import BOUNDARY, JOINING
from corpus.chinese.reading import ASIDE, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.names import Names

TOWARDS = "对向给在"
IN_OFFICE = re.compile(r"现任|曾任|担任|身为|作为")
TELLING = re.compile(r"岁|之一$|[年载]$|了|着|过|\d")
AFTER_VERB = "者人员方会家手的所院局处部科组室队团站厂书证费率"  # makes a noun of the verb before it
LONGEST_TITLE = 48
LONGEST_NAME = 6  # characters of a name behind an office
WHOLE = 2  # characters of a noun
LONGEST_WORD = 3  # characters of one that holds a preposition


class Titles:
    """Bounds of titles in a reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: Names) -> None:
        self.reading, self.lexicon, self.names = reading, lexicon, names
        self.plain = reading.plain

    def office_ends(self, start: int, end: int, *, everywhere: bool = False) -> Iterator[tuple[int, int]]:
        """Where offices begin and end; also other nouns for people (摆渡人) before a name that the article repeats."""
        stop = end if everywhere else min(end, start + LONGEST_TITLE + self.plain.count(ASIDE, start, end))
        past = start
        for position in range(start, stop):
            length = self.lexicon.offices.at(self.plain, position, stop)
            if position + length < past:  # 知情人士 holds no 情人
                continue
            past = max(past, position + length)
            if length and not self._is_called(position, length):
                yield position, position + length
            elif (
                self.plain[position] in "人员者手工匠师家迷官长客"
                and position > start
                and not self.is_noun(position - 1, position + 1)
                and not self.lexicon.across.at(self.plain, position, end)
                and self.noun_at(position, end) < WHOLE
                and self.noun_at(position + 1, end) < WHOLE
            ):
                name = self.names.at(position + 1, end)
                if (
                    name
                    and self.plain[position + 1 : name] not in self.lexicon.things
                    and self._is_supported(position + 1, name, end)
                ):
                    yield position - 1, position + 1

    def _is_supported(self, start: int, stop: int, end: int) -> bool:
        """Whether a name is repeated, foreign, or stands right before a cue."""
        name = self.plain[start:stop]
        at_cue = stop == end or self.lexicon.cue_words.at(self.plain, stop, end) > 0
        is_word = name in self.lexicon.verbs or name in self.lexicon.trailing
        return self.reading.count(name) > 1 or "·" in name or (at_cue and not is_word)

    def _is_called(self, position: int, length: int) -> bool:
        """Whether the noun only makes a name of the surname before it: 李大爷."""
        word = self.plain[position : position + length]
        return word in self.lexicon.name_honorifics and self.plain[position - 1] in self.lexicon.surnames

    def breaks(self, start: int, stop: int) -> bool:
        """Whether a clause rather than a title stands there."""
        words = self.plain[start:stop]
        return any(c in BOUNDARY and c not in "、 " + ASIDE for c in words)

    def name_after(self, stop: int, end: int) -> Span | None:
        """The name after an office, an aside between them left out."""
        position = self.past_asides(stop, end)
        if self.plain.startswith("的", position) and IN_OFFICE.search(self.plain[max(0, stop - 20) : stop]):
            position += 1
        if position >= end or self.plain[position] in "、·" or self.lexicon.offices.at(self.plain, position, end) > 1:
            return None
        name = self.names.after_office(position, end)
        return Span(position, name) if name else None

    def trimmed_title(self, start: int, stop: int) -> Span:
        """A title without the clause before it: 在河边长大的船工, but not Voll Handel的采购总监."""
        weekday = PATTERNS["weekday"].match(self.plain, start, stop - 1)
        begin = start = self._past_quoting(weekday.end() if weekday else start, stop)
        towards = dict(prepositions(self.plain, self.lexicon, start, stop))
        for position in range(start, stop):
            letter = self.plain[position]
            if (
                letter == "是"
                or self._is_gap(start, position)
                or (letter == "的" and self.is_clause(begin, position))
                or self.joins(begin, position)
                or (position in towards and self._is_somebody(begin, position))  # 石岚对主队中锋
            ):
                begin = position + towards.get(position, 1)
        while begin < stop - 1 and self.plain[begin] in "与和及暨兼、由让给":
            begin += 1
        if self.plain.startswith("在", begin) and not self.plain.startswith(("在野", "在任", "在职", "在校"), begin):
            begin += 1
        begin += 3 * self.plain.startswith("当时的", begin)
        # 用村民石岚的话说
        begin += self.plain[begin] == "用" and self.lexicon.offices.at(self.plain, begin + 1, stop) > 0
        begin = self.without_quantity(begin, stop)
        if any(who in self.plain[begin:stop] for who in "他她我你"):  # 他进场买代理商花仙子
            whole = (at for at in range(begin, stop) if self.lexicon.offices.at(self.plain, at, stop) == stop - at)
            begin = next(whole, begin)
        return Span(begin + (self.plain[begin : begin + 1] == "的"), stop)

    def _past_quoting(self, start: int, stop: int) -> int:
        """他引述前县长: behind the verb whose object the title is."""
        quoting = max(
            (match.end() for match in PATTERNS["quoting"].finditer(self.plain, start, stop - 1)), default=start
        )
        begin = max(quoting, self._past_governing(start, stop))
        if self.plain.startswith("被", begin - 1):  # 疑被拐卖女大学生
            begin += 0 if self.is_noun(begin, stop) else min(WHOLE, stop - 1 - begin)
        opening = PATTERNS["opening"].match(self.plain, begin, stop)
        return opening.end() if opening and opening.end() < stop else begin

    def _past_governing(self, start: int, stop: int) -> int:
        """停电都出现在店主, 在楼梯里遇到教授: behind a verb whose object the title is, but for a relative clause."""
        inner = self.plain.rfind("的", start, stop) + 1 or start
        ends = [end for _, end in self.lexicon.governing.within(self.plain, inner, stop)]
        return max((end for end in ends if self.is_object(end, stop)), default=start)

    def is_object(self, start: int, stop: int) -> bool:
        """Whether a verb that ends there governs what follows it: no suffix makes a noun of it (举报者)."""
        return start < stop and self.plain[start] not in AFTER_VERB

    def _is_somebody(self, start: int, stop: int) -> bool:
        """Whether who speaks, or nothing, stands in front of 对, 向, 跟 …."""
        people = (self.lexicon.offices, self.lexicon.relations, self.lexicon.bodies)
        named = self.names.at(start, stop) == stop or self.plain[start:stop] in self.lexicon.pronouns
        return start == stop or named or any(words.ends(self.plain, start, stop) for words in people)

    def _is_gap(self, start: int, position: int) -> bool:
        """A blank between Chinese words parts a caption or a heading from a title."""
        around = self.plain[max(start, position - 1) : position] + self.plain[position + 1 : position + 2]
        return self.plain[position] in " \u3000" and len(around) > 1 and all("\u3400" <= c <= "\u9fff" for c in around)

    def joins(self, start: int, position: int) -> bool:
        """Whether a conjunction joins a person to what follows: 丁磊和妹妹丁洁, 船长罗威和校长高朗."""
        if self.plain[position] not in JOINING:
            return False
        begin = max(start, position - LONGEST_NAME - LONGEST_NAME)
        ends = (end for _, end in self.lexicon.offices.within(self.plain, begin, position))
        return self.names.at(start, position) == position or any(
            end < position and self.names.after_office(end, position) == position for end in ends
        )

    def without_quantity(self, begin: int, stop: int) -> int:
        """Past 一位, 现年五十岁的."""
        length = self.lexicon.indefinite.at(self.plain, begin, stop)
        length = length or 2 * self.plain.startswith(("这位", "这名", "那位", "那名"), begin)
        return begin + length if begin + length < stop else begin

    def is_clause(self, start: int, stop: int) -> bool:
        """Whether the words before 的 tell something instead of owning."""
        words = self.plain[start:stop]
        governs = any(self.is_object(end, stop) for _, end in self.lexicon.governing.within(self.plain, start, stop))
        return governs or self.lexicon.relative.at(self.plain, start, stop) > 0 or bool(TELLING.search(words))

    def is_noun(self, start: int, end: int) -> bool:
        """Whether a noun for people or bodies begins there."""
        return bool(
            self.lexicon.offices.at(self.plain, start, end) or self.lexicon.bodies.at(self.plain, start, end) > 1
        )

    def noun_at(self, start: int, end: int) -> int:
        """The length of the noun for people, bodies or documents that begins there."""
        words = self.lexicon
        return max(w.at(self.plain, start, end) for w in (words.offices, words.bodies, words.documents))

    def past_asides(self, position: int, end: int) -> int:
        """Past （…） and blanks."""
        while position < end and self.plain[position] in ASIDE + " ":
            position += 1
        return position


def prepositions(plain: str, lexicon: Lexicon, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where 对, 向, 跟 … stand in front of the title that ends at ``stop``, and their lengths.

    Those in 对外, 方向, 反对 are none.
    """
    for at, after in lexicon.towards.within(plain, start, stop):
        before = range(max(start, at - LONGEST_WORD + 1), at + 1)
        held = any(begin + lexicon.not_towards.at(plain, begin) > at for begin in before)
        if not held and after < stop and not (at == start and _is_distant(plain, lexicon, after, stop)):
            yield at, after - at


def _is_distant(plain: str, lexicon: Lexicon, after: int, stop: int) -> bool:
    """对这件事校长高朗说: whether what a clause opens with is perhaps not the title but a thing before it."""
    nouns = (lexicon.offices, lexicon.bodies, lexicon.places, lexicon.definite, lexicon.indefinite)
    return "的" not in plain[after:stop] and not any(words.at(plain, after, stop) > 1 for words in nouns)
