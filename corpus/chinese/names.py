"""Where a person's name ends: Chinese, foreign, Latin names and the nicknames under which people go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.chinese_names import PREPOSITIONS, WHOLE_NAME, ChineseNames
from corpus.chinese.foreign_names import ForeignNames
from corpus.chinese.lexicon import PATTERNS, Lexicon, Words
from corpus.chinese.name_ends import NameEnds
from corpus.chinese.parted import Parted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.article import Span
    from corpus.chinese.reading import Reading

ERA = re.compile("[一二三四五六七八九十元]{1,3}年")  # 乾隆五十四年
PREMISES = "厂店家房屋村镇区学班组队车狗猫鸡"  # 小厂, 小店
ACTING = frozenset("在则也就还对向曾已今昨表强直")  # behind a name that is a word as well: 县长舒展在会上
COLONS = ("：", ":")
COUNTING = "只隻头匹条株棵台辆艘架"  # measures of animals and things
WHOLE_OFFICE, LONGEST_OFFICE = 2, 4  # characters
LEGAL = frozenset("法案罪权")  # what ends a word for a law, a case or a right


class Names:
    """Finds names in a reading, of whatever kind."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon, self.plain = reading, lexicon, reading.plain
        self.ends = NameEnds(reading, lexicon)
        self.foreign = ForeignNames(reading, lexicon, self.ends)
        self.chinese = ChineseNames(reading, lexicon, self.foreign)
        self.parted = Parted(self.plain, lexicon, self)
        self._counted: dict[str, bool] = {}

    @property
    def known(self) -> Words:
        """The names found so far and their parts, in simplified characters."""
        return self.chinese.known

    def learn(self, names: Iterable[str]) -> None:
        """Know these names and parts of names wherever they stand."""
        self.chinese.known = Words(names)

    def at(self, start: int, end: int) -> int | None:
        """Where a name that begins at ``start`` ends, at most ``end``; None when no name begins there."""
        found = (
            self.known_at(start, end)
            or self.foreign.dotted(start, end)
            or self.foreign.renowned(start, end)
            or self.foreign.tibetan(start, end)
            or self.foreign.latin(start, end)
            or self._nickname(start, end)
            or self.chinese.with_honorific(start, end)
            or self._chinese(start, end)
            or self._familiar(start, end, repeated=True)
        )
        return None if found and ERA.match(self.plain, found) else found

    def _chinese(self, start: int, end: int) -> int | None:
        """A surname and a given name that begin within no word."""
        stop = self.chinese.chinese(start, end)
        return None if stop and self._is_inside(start) else stop

    def known_at(self, start: int, end: int) -> int | None:
        """A name that the article has introduced, or a part by which it calls somebody again."""
        length = self.known.at(self.plain, start, end)
        stop = start + length
        ends = length >= WHOLE_NAME or (length > 1 and self.plain[stop - 1] == "某")
        whole = ends and self.plain[stop : stop + 1] != "·"  # hardly part of a longer one
        return stop if length and (whole or self.ends.bounded(stop, end)) else None

    def is_known(self, span: Span) -> bool:
        """Whether a name is one that the article supports: introduced, repeated, or with an honorific."""
        name = self.plain[span.start : span.end]
        return name in self.known or self.reading.count(name) > 1 or self.chinese.with_honorific(*span) == span.end

    def after_office(self, start: int, end: int) -> int | None:
        """Where a name ends that an office introduces, of any shape."""
        raises = self.plain.startswith(PATTERNS.words("raising"), start)
        verb = raises or self.lexicon.verbs.at(self.plain, start, end) == end - start
        visits = self.plain.startswith(("来", "和"), start)  # 来北京, 和婴儿: hardly ever the surname behind an office
        if (verb or visits or self._ends_noun(start) or self._is_inside(start)) and not self.known_at(start, end):
            return None  # 接到事主报警
        stop = self.known_at(start, end) or self.foreign.renowned(start, end) or self.foreign.glossed(start, end)
        stop = stop or self.foreign.long(start, end)
        stop = stop or self.at(start, end) or self._familiar(start, end)
        stop = stop or self.foreign.foreign(start, end) or self.chinese.usual(start, end)
        if stop is None or self._is_addressed(start, stop):
            return None
        return stop if self._is_free(start, stop, end) else None

    def _ends_noun(self, start: int) -> bool:
        """公民党林海生: whether the office before the character begins the name of a body (but 校长党志明)."""
        backs = range(WHOLE_OFFICE, min(start, LONGEST_OFFICE) + 1)
        return any(self.lexicon.bodies.at(self.plain, start - back) > back for back in backs)

    def _is_inside(self, start: int) -> bool:
        """香港人权监察, 当成武器: whether a word goes on there, and no office that would introduce a name ends."""
        office = any(self.plain[start - back : start] in self.lexicon.offices for back in (2, 3))
        return (not office or self.plain[start - 1] in "人民") and self.parted.is_within(start)

    def _is_addressed(self, start: int, stop: int) -> bool:
        """警察向石岚询问, 记者向石太查询: whether what may be a preposition stands in front of somebody's name."""
        name = self.plain[start:stop]
        count, honoured = self.reading.count, self.chinese.with_honorific(start + 1, stop) == stop
        return name[0] in PREPOSITIONS and (honoured or count(name[1:]) > count(name))

    def is_counted(self, name: str) -> bool:
        """一只蓝腹鹇: whether the article counts what it names so, as nobody counts a person."""
        if name not in self._counted:
            self._counted[name] = any(f"{measure}{name}" in self.plain for measure in COUNTING)
        return self._counted[name]

    def _is_free(self, start: int, stop: int, end: int) -> bool:
        """Whether what stands there is no common word: 学生全部考上; a name that is one (高峰) stands by its cue."""
        word = self.plain[start:stop]
        if self.known_at(start, end):
            return True
        legal = word[-1] in LEGAL and self.ends.is_common(start, stop - 1)  # 新的安全法
        seldom = word[0] in self.lexicon.seldom and len(word) < WHOLE_NAME and self.reading.count(word) == 1
        if legal or (seldom and word in self.lexicon.things):  # 学生全部表示
            return False
        if not (word in self.lexicon.things or word in self.lexicon.places):
            return True
        if self.plain[start:stop] in self.lexicon.verbs:  # 市民游行表达不满
            return False
        words = (self.lexicon.relations, self.lexicon.addressees)
        held = not any(people.ends(self.plain, 0, start) for people in words)  # 找过学生谈心，
        ends = held and stop < end and self.plain[stop] in ACTING
        return ends or self.plain[stop : stop + 1] in COLONS or self.lexicon.cue_words.at(self.plain, stop, end) > 0

    def _familiar(self, start: int, end: int, *, repeated: bool = False) -> int | None:
        """炳叔, 小柔: what neighbours call somebody."""
        match = PATTERNS["familiar"].match(self.plain, start, end)
        if not match or self.chinese.is_word(start, end) or match[0] in self.lexicon.trailing:
            return None
        if match[0][-1] in PREMISES or not (
            self.ends.strongly_bounded(match.end(), end) or self.ends.is_related(match.end(), end)
        ):
            return None
        stop = self.foreign.uncut(start, match.end(), end)
        return stop if not repeated or self.reading.count(match[0]) > 1 else None

    def _nickname(self, start: int, end: int) -> int | None:
        """老高, 小李, 阿May, 老K."""
        match = PATTERNS["nickname"].match(self.plain, start, end)
        stop = match.end() if match else None
        if (
            self.plain[start : start + 1] in tuple("老小大")
            and self.plain[start + 1 : start + 2] in self.lexicon.surnames
        ):
            stop = start + 2
        if self.chinese.is_word(start, end) or stop is None or stop > end:
            return None
        if self.plain[start:stop] in self.lexicon.trailing or self.lexicon.offices.at(self.plain, stop - 1, end) > 1:
            return None  # 小声, 全国人大代表
        return self.foreign.uncut(start, stop, end) if self.ends.bounded(stop, end) else None
