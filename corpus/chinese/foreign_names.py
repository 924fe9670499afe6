"""Names from elsewhere: with a dot, Tibetan ones, those in the characters of transliteration or in Latin letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.name_ends import ACTING, HAN, JOINING, VERBS, NameEnds
from corpus.chinese.reading import ASIDE, Reading

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon

DOTTED = re.compile(
    rf"(?:(?!的)[{HAN}A-Z])(?:(?!的)[{HAN}A-Za-z.\-]){{0,8}}(?:·(?:(?![{JOINING}])[{HAN}A-Za-z\-]){{1,8}})+"
)
LATIN = re.compile(
    r"[A-Z][A-Za-z'.’\-]+(?:[ ·](?:(?:van|von|de|da|del|bin|al|el|der|di|la|le) ){0,2}[A-Z][A-Za-z'.’\-]*){0,3}"
)
LATIN_ASIDE = re.compile(
    r" ?[（(][A-Z][a-z'’.\-]+(?: (?:van|von|de|da|del|bin|al|el|der|di|la|le))*(?: [A-Z][\w'’.\-]*)+[）)]"
)
MOST_PARTS = 3
TOWARDS = "对向在"
RARER = frozenset("易田廉琼简珊柏祖碧咸度甸云臣逊仕慕嘉怡晋基芙珀夸沃曼瓜")  # of long names only
LONG_FOREIGN, LONGEST_FOREIGN, LONGEST_RUN = 4, 6, 9


class ForeignNames:
    """Finds names that no surname begins: 古丽娜尔·热合曼, 凯克维塔, Ann Lee. ``ends`` tells where a name may end."""

    def __init__(self, reading: Reading, lexicon: Lexicon, ends: NameEnds) -> None:
        self.reading, self.lexicon, self.ends = reading, lexicon, ends
        self.plain = reading.plain

    def dotted(self, start: int, end: int) -> int | None:
        """古丽娜尔·热合曼: a first part that is no noun, and a last part."""
        match = DOTTED.match(self.plain, start, end)
        dot = self.plain.index("·", start) if match else start
        if not match or self._holds_noun(start, dot) or self._holds_verb(start, dot):
            return None
        if LATIN_ASIDE.match(self.reading.article.text, match.end()) and not self._holds_noun(dot, match.end()):
            return match.end()  # 托马林·维尔罗（Tomalin Vero）
        last = self.plain.rindex("·", start, match.end()) + 1
        stop = self._last_part(last, match.end(), end)
        return self._without_adverb(last, stop, end)

    def _without_adverb(self, start: int, stop: int, end: int) -> int:
        """芮特曾写道, 罗科也对: a name that ends before the adverb in front of its cue, and before the cue."""
        cues = self.lexicon.cue_words
        told = cues.at(self.plain, stop, end) > 0 or self.plain[stop : stop + 1] in tuple(TOWARDS)
        acts = self.plain[stop - 1] == "曾" or (self.plain[stop - 1] in ACTING and told)
        cut = acts or self.plain[stop - 1] in VERBS or cues.at(self.plain, stop - 1, end) > 1  # 高 of 高声称
        return stop - 1 if cut and stop - start > 1 else stop

    def renowned(self, start: int, end: int) -> int | None:
        """川普, 普丁: the name of somebody well known, but for a part of a longer one."""
        stop = start + self.lexicon.renowned.at(self.plain, start, end)
        parted = stop > start and "·" not in (self.plain[max(0, start - 1)], self.plain[stop : stop + 1])
        return stop if parted and self.ends.bounded(stop, end) else None

    def tibetan(self, start: int, end: int) -> int | None:
        """扎西顿珠, 单增多吉: two or three of the words of which such names are made."""
        stop, parts = start, 0
        while parts < MOST_PARTS and (length := self.lexicon.tibetan.at(self.plain, stop, end)):
            stop, parts = stop + length, parts + 1
        return stop if parts > 1 else None

    def _last_part(self, last: int, most: int, end: int) -> int:
        """Where it ends: as it is repeated, at a strong boundary, or with the characters of foreign names."""
        if self.lexicon.verbs.at(self.plain, last + 1, end) > 1 and not self._is_foreign(last + 1):  # 萨迪克·汗发表
            return last + 1
        foreign = last
        while foreign < most and foreign - last < LONGEST_FOREIGN and self._is_foreign(foreign):
            foreign += 1
        stops = range(last + 2, min(end, last + LONGEST_FOREIGN) + 1)
        at_home = [foreign] if foreign > last + 1 and self.plain.startswith("家", foreign) else []
        repeated = [stop for stop in stops if self.is_repeated(last, stop)]
        strong = [stop for stop in stops if self._ends_foreign(stop, foreign, end)]
        weak = [stop for stop in range(foreign, last, -1) if self.ends.bounded(stop, end)]
        return next(iter(repeated[:1] + at_home + strong + weak), max(foreign, last + 1))

    def _ends_foreign(self, stop: int, foreign: int, end: int) -> bool:
        """Whether something else must begin there, and no character of a foreign name does."""
        word = self.lexicon.trailing.at(self.plain, stop, end) > 1  # 拉希德当天说
        within = stop < foreign and self.plain[stop] in self.lexicon.transliteration and not word
        return not within and self.ends.strongly_bounded(stop, end)

    def glossed(self, start: int, end: int) -> int | None:
        """顾问席博龙（Paul Sibolone）: a name that is given in Latin letters as well."""
        stop = start
        while stop < end and stop - start < LONGEST_FOREIGN and "\u3400" <= self.plain[stop] <= "\u9fff":
            stop += 1
        foreign = sum(map(self._is_foreign, range(start, stop)))
        alone = stop - start > 1 and "的" not in self.plain[start:stop]
        alone = alone and (stop - start < LONG_FOREIGN or 2 * foreign >= stop - start)  # 教授修辞语法课程（Rhetoric）
        aside = alone and LATIN_ASIDE.match(self.reading.article.text, stop)
        return stop if aside and not self._holds_noun(start, stop) and not self._holds_verb(start, stop) else None

    def foreign(self, start: int, end: int) -> int | None:
        """巴特尔, 敖登格日勒, 石破茂: a name by its characters, or because the article repeats it."""
        stop = start
        while stop < end and stop - start < LONGEST_FOREIGN and self.plain[stop] in self.lexicon.transliteration:
            stop += 1
        if stop - start >= LONG_FOREIGN and self.is_repeated(start, stop):
            return self._without_adverb(start, stop, end)
        for candidate in range(stop, start + 1, -1):
            if candidate - start > 2 and self.ends.strongly_bounded(candidate, end):  # noqa: PLR2004
                return self._without_adverb(start, candidate, end)
        short = self.plain[start : start + 2]
        is_word = short in self.lexicon.trailing or short in self.lexicon.things
        ends = end if not self.plain.startswith(ASIDE, start + 2) else start + 2  # 主任赛门（Joel Simon）说
        if stop >= start + 2 == ends and not is_word and not self._holds_word(start, ends, ends):
            return ends  # 发言人哈克说
        for candidate in (start + 4, start + 3, start + 2):
            name = self.plain[start:candidate]
            foreign = name[:1] in self.lexicon.transliteration or name[:1] in self.lexicon.surnames
            if name in self.lexicon.things or not foreign:
                return None
            han = all("\u3400" <= c <= "\u9fff" and c != "的" for c in name)
            repeated = candidate <= end and han and self.reading.count(name) > 1
            repeated = repeated and not self.ends.is_common(start, candidate)
            if repeated and self.ends.strongly_bounded(candidate, end) and not self._holds_word(start, candidate, end):
                return self._without_adverb(start, candidate, end)
        return None

    def long(self, start: int, end: int) -> int | None:
        """路易迈尔斯东说: so many characters of transliteration that a Chinese name would be over."""
        stop = start
        letters = self.lexicon.transliteration
        while stop < end and stop - start < LONGEST_RUN and (self.plain[stop] in letters or self.plain[stop] in RARER):
            stop += 1
        bounded = stop - start >= LONG_FOREIGN and self.ends.strongly_bounded(stop, end)
        return self._without_adverb(start, stop, end) if bounded and not self._holds_word(start, stop, end) else None

    def uncut(self, start: int, stop: int | None, end: int) -> int | None:
        """马哈蒂尔: no 马哈 where the characters of a foreign name go on; the whole one if repeated."""
        run = start
        while run < end and self.plain[run] in self.lexicon.transliteration:
            run += 1
        if stop is None or run <= stop or self.ends.strongly_bounded(stop, end):
            return stop
        times = self.reading.count(self.plain[start:run])
        if times > 1 and times == self.reading.count(self.plain[start:stop]):  # 阿沃特, always
            return run
        if run - start < LONG_FOREIGN:
            return stop
        whole = self.long(start, end)
        return whole if whole and self.reading.count(self.plain[start:whole]) > 1 else None

    def _holds_verb(self, start: int, stop: int) -> bool:
        """Whether a verb or an adverb stands in it: 想起路易·阿姆斯壮."""
        lists = (self.lexicon.verbs, self.lexicon.trailing, self.lexicon.leading)
        return any(w.at(self.plain, position, stop) > 1 for position in range(start, stop - 1) for w in lists)

    def _holds_noun(self, start: int, stop: int) -> bool:
        """Whether an office or a body stands in it: 协会发言人朱莉娅."""
        lists = (self.lexicon.offices, self.lexicon.bodies)
        return any(w.at(self.plain, position, stop) > 1 for position in range(start, stop) for w in lists)

    def _holds_word(self, start: int, stop: int, end: int) -> bool:
        """Whether a word of the lexicon stands in it, so that it can be no name."""
        words = self.lexicon
        lists = (words.offices, words.bodies, words.cue_words, words.documents)
        if any(w.at(self.plain, start, end) for w in (words.trailing, words.leading, words.addressees)):
            return True
        return any(w.at(self.plain, position, end) > 1 for position in range(start, stop) for w in lists)

    def _is_foreign(self, position: int) -> bool:
        letter = self.plain[position]
        return letter in self.lexicon.transliteration or (letter.isascii() and letter.isalpha())

    def latin(self, start: int, end: int) -> int | None:
        """Ann Lee: a name in Latin letters, but for letters and numbers as of a product."""
        match = LATIN.match(self.plain, start, end)
        if not match or match[0].isupper() or self.plain[match.end() : match.end() + 1].isdigit():  # Kap V3
            return None
        return match.end() if self.ends.bounded(match.end(), end) else None

    def is_repeated(self, start: int, stop: int) -> bool:
        """Whether the article has the name again, and not always with the same character after it."""
        times = self.reading.count(self.plain[start:stop])
        return times > 1 and self.reading.count(self.plain[start : stop + 1]) < times
