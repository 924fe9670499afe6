"""A surname with a given name, or with what makes a name of it alone: 李女士, 欧阳先生."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import PATTERNS, Lexicon, Words
from corpus.chinese.name_ends import BOUNDARY, JOINING, VERBS, WEEKDAY

if TYPE_CHECKING:
    from corpus.chinese.foreign_names import ForeignNames
    from corpus.chinese.reading import Reading

WHOLE_NAME, MARRIED = 3, 4  # characters
PREPOSITIONS = "向和同从连于应由"  # which are surnames too
SMALL = ("和", "应")  # seldom a surname, often none
SCHOOL = re.compile(r"(?:历史|语文|外文)老师")
OFTEN = 3  # times a name stands in an article that is sure to be one
ADVERBS = "曾于和应由从连全都便经时向同因为别常又"  # surnames that are small words
THINGS = "条牌单票线站街报网派党族界率型地"  # what no given name ends with
PRONOUNS = frozenset("我你您他她它们咱俺谁")
PLACES = "市县省区镇乡局院厅署队处"  # what makes a name that of a place or a body
NO_GIVEN = PRONOUNS | set(PLACES) | set("姓很还不的厂馆店了着过是者吗呢吧们个没这那哪啥么说")
ALSO = frozenset("曾续")  # behind a surname that stands for the name: 石续解释
NEVER_LAST = frozenset("里于给去上到掉再亦遂据")  # of a given name
NEVER_ALONE = frozenset("又则向在把被却仍已昨续")  # behind a surname of one character
HEADED = frozenset({"部长", "政长", "令长", "署长", "州长", "省长"})  # in front of 官 as the end of an office
NUMERALS = "一二三四五六七八九十百千万亿几多数"
SPOKEN = VERBS | frozenset("没不")  # or what denies a verb


class ChineseNames:
    """Finds names by their surname, by what follows and by how the article repeats them.

    ``known`` are the names found so far and their parts, in simplified characters.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon, foreign: ForeignNames) -> None:
        self.reading, self.lexicon, self.foreign, self.ends = reading, lexicon, foreign, foreign.ends
        self.plain = reading.plain
        self.known = Words(())

    def with_honorific(self, start: int, end: int) -> int | None:
        """李女士, 陈太, 欧阳先生: a surname and what makes it the name somebody goes by."""
        if self.is_word(start, end) or SCHOOL.match(self.plain, max(0, start - 1)):
            return None
        for length in self.surname_lengths(start, end):
            after = start + length
            honorific = self.lexicon.name_honorifics.at(self.plain, after, end)
            if self.plain[start : after + honorific] in self.lexicon.things:  # 卫生专家
                continue
            if honorific and self.ends.bounded(after + honorific, end):
                return after + honorific
        return None

    def is_word(self, start: int, end: int) -> bool:
        """Whether a noun for people or bodies begins there: 老师, 小学, 方经理 is none."""
        words = self.lexicon
        return bool(words.offices.at(self.plain, start, end) or words.bodies.at(self.plain, start, end))

    def surname_lengths(self, start: int, end: int) -> list[int]:
        """Lengths of the surnames that may begin here, the compound one first."""
        if PATTERNS["formerly"].match(self.plain, start, end) or self._is_preposition(start, end):
            return []
        if self.reading.article.text.startswith("於", start):  # in traditional characters hardly ever the surname 于
            return []
        if self.plain.startswith(PATTERNS.words("modals") + PATTERNS.words("raising"), start):
            return []
        if self.plain[start : start + 2] in ("来说", "来讲", "来看") or self._is_modal(start):  # 对经营者来说
            return []
        day = WEEKDAY.match(self.plain, start, end)
        if day and self.ends.strongly_bounded(day.end(), end):  # 发言人周三表示
            return []
        return [n for n in (4, 3, 2, 1) if start + n <= end and self.plain[start : start + n] in self.lexicon.surnames]

    def _is_modal(self, start: int) -> bool:
        """和产业人士, 应注重: a small word, unless the article names somebody so."""
        small = self.plain.startswith(SMALL, start)
        return small and self.reading.count(self.plain[start : start + WHOLE_NAME]) < 2  # noqa: PLR2004

    def _is_preposition(self, start: int, end: int) -> bool:
        """Whether a surname is none, as what follows is whom it governs: 向杨某表示, 向南都记者, 和李芳."""
        plain, after, words = self.plain, start + 1, self.lexicon
        if plain[start : start + 1] not in tuple(PREPOSITIONS) or after >= end:
            return False
        noun = max(w.at(plain, after, end) for w in (words.addressees, words.offices, words.bodies, self.known))
        if noun > 1 or PATTERNS["audience"].match(plain, after, end) or words.pronouns.get(plain[after]):
            return True
        named = [n for n in (2, 1) if plain[after : after + n] in words.surnames]
        return any(plain.startswith("某", after + n) for n in named) or (
            plain[start] in JOINING and any(self._settled(after, self._ends(after, n, end), end) for n in named)
        )

    def _ends(self, start: int, surname: int, end: int) -> list[int]:
        """Where a name of so many characters of surname may end, the longer first."""
        givens = (3, 2, 1) if surname > 1 or self._is_married(start, start + MARRIED, end) else (2, 1)
        return [start + surname + given for given in givens if self._is_given(start, start + surname, given, end)]

    def chinese(self, start: int, end: int) -> int | None:
        """A surname and one or two more characters, by what follows and by how the article repeats them."""
        for surname in self.surname_lengths(start, end):
            stop = self._settled(start, self._ends(start, surname, end), end)
            if stop:
                return self.foreign.uncut(start, stop, end)
        return None

    def _is_given(self, start: int, after: int, length: int, end: int) -> bool:
        """Whether the characters can be a given name: no mark, no digit, and no noun or cue begins in them."""
        stop = after + length
        given = self.plain[after:stop]
        if stop > end or not all("\u3400" <= c <= "\u9fff" for c in given):
            return False
        words = self.lexicon
        rare = self.reading.count(self.plain[start:stop]) < 2  # noqa: PLR2004
        is_place = self.plain[stop : stop + 1] in tuple(PLACES) and not words.offices.at(self.plain, stop, end)
        counts = length > 1 and given[-1] == "一" and self.plain[start : stop - 1] in self.known  # 石岚一件件列举
        if (
            given[-1] in NEVER_LAST
            or (given[-1] in NEVER_ALONE and after - start == 1)
            or self._is_at_place(start, stop)
            or set(given) & NO_GIVEN
            or (length > 1 and given[0] == "用")
            or counts
            or is_place
            or (rare and self._is_seldom(start, stop, end))
            or self._is_idiom(start, after, stop, end)
        ):
            return False
        doubtful = rare and given[-1] in words.not_given
        closing = given[-1] in words.strong or given[-1] in SPOKEN
        if doubtful and (closing if length > 1 else not words.strong.at(self.plain, stop, end)):
            return False
        if self._is_small(start, after, stop) or words.trailing.at(self.plain, start, end) > 1:
            return False
        nouns = (words.offices, words.bodies, words.documents, words.cue_words)
        return not any(word.at(self.plain, position, end) > 1 for position in range(start, stop) for word in nouns)

    def _is_seldom(self, start: int, stop: int, end: int) -> bool:
        """学生强烈抗议, 学生全部领到, 国防部长官石岚: whether a common word begins there, or the office ends."""
        before = self.plain[max(0, start - 2) : start]
        office = self.plain[start] == "官" and (before[-1:] in tuple("军法警检议") or before in HEADED)
        word = self.plain[start] in self.lexicon.seldom and self.plain[start:stop] not in self.lexicon.places
        return office or (word and (stop - start < WHOLE_NAME or self.ends.is_common(start, end)))

    def _is_at_place(self, start: int, stop: int) -> bool:
        """文革中, 宿舍里: a word with what tells where or when."""
        words, before = self.lexicon, self.plain[start : stop - 1]
        if self.plain[stop - 1] in "中上下内外后前时间" and before in words.things:
            return True
        small = self.plain[stop - 1] in words.not_given and self.plain[stop - 1] not in "会望"
        return small and any(before in held for held in (words.leading, words.trailing))  # 过去常

    def _is_small(self, start: int, after: int, stop: int) -> bool:
        """曾用, 全都围, 东铁线: whether small words or a thing stand there; but 曾任远说."""
        called = self.lexicon.cue_words.at(self.plain, stop) > 0
        adverb = self.plain[start:after] in ADVERBS and (
            self.plain[after] in self.lexicon.not_given or self.plain[after:stop] in self.lexicon.trailing  # 曾大声
        )
        called = called and self.plain[after:stop] not in self.lexicon.trailing  # 曾特别告诫
        return (adverb and not called) or (stop - after > 1 and self.plain[stop - 1] in THINGS)

    def _is_idiom(self, start: int, after: int, stop: int, end: int) -> bool:
        """童言童语, 余信誓旦旦, 知情人士说, 安倍曾经: whether the given name is part of something longer, or a verb."""
        if stop - after == 1 and self.plain[after] in VERBS:
            return True
        if self.with_honorific(stop - 1, end):  # 上班族杨先生
            return True
        words = self.lexicon.trailing
        given = self.plain[after:stop]
        known = len(given) > 1 and (given in words or given in self.lexicon.verbs)
        known = known and self.is_family_name(start, after)
        if known or self.lexicon.leading.at(self.plain, after, end) > max(1, stop - after - 1):
            return True  # 汤因此, 苏受访
        adverb = stop - after == 1 and words.at(self.plain, after, end) > 1  # 余一再强调
        return adverb or (stop - after > 1 and self.plain[stop - 1] == self.plain[start])

    def is_family_name(self, start: int, after: int) -> bool:
        """Whether somebody of that surname has been introduced."""
        surname = self.plain[start:after]
        return any(name.startswith(surname) and name != surname for name in self.known.words)

    def _settled(self, start: int, ends: list[int], end: int) -> int | None:
        """Choose among possible ends, the longer first; None when nothing shows where the name ends."""
        for test in (self.ends.strongly_bounded, self.ends.bounded):
            bounded = [stop for stop in ends if test(stop, end)]
            if bounded:
                chosen = reduce(lambda longer, shorter: self._by_repetition(start, longer, shorter, end=end), bounded)
                return self._shortened(start, chosen)
        return next((stop for stop in ends if self.foreign.is_repeated(start, stop)), None)

    def _shortened(self, start: int, stop: int) -> int:
        """王俊守在屏幕前: where 王俊 stands often and the longer name once, its last character is no part of it.

        Nor is a small word of which that is so several times: 王俊曾.
        """
        name = self.plain[start:stop]
        times = self.reading.count(name)
        small = name[-1] in self.lexicon.not_given or name[-1] in self.lexicon.trailing
        often = (times == 1 or small) and self._alone(name[:-1]) > OFTEN * times
        return stop - 1 if len(name) >= WHOLE_NAME and often else stop

    def _by_repetition(self, start: int, longer: int, shorter: int, *, end: int) -> int:
        """王伟在 stands once where 王伟 stands twice: then the name is 王伟."""
        long_count = self.reading.count(self.plain[start:longer])
        if self._alone(self.plain[start:shorter]) > long_count:
            return shorter
        if longer == end or self.plain[longer] in BOUNDARY or long_count > 1:
            return shorter if self.lexicon.cue_words.at(self.plain, shorter, end) > 1 else longer
        return shorter if self.plain[longer - 1] in self.lexicon.not_given else longer

    def _alone(self, name: str) -> int:
        """How often a name of two characters stands in the text but not in a longer one: 石志 of 石志刚 and 石志强."""
        longer = {known for known in self.known.words if known.startswith(name) and len(known) == len(name) + 1}
        return self.reading.count(name) - sum(map(self.reading.count, longer))

    def _is_married(self, start: int, stop: int, end: int) -> bool:
        """许邓晓岚: whether two surnames and a given name of two characters stand there."""
        if stop - start != MARRIED or stop > end or not set(self.plain[start : start + 2]) <= self.lexicon.families:
            return False
        given = self.plain[start + 2 : stop]
        return not (self.ends.is_common(start + 2, stop) or set(given) & (self.lexicon.not_given | set(JOINING)))

    def usual(self, start: int, end: int) -> int | None:
        """A surname and two characters that nothing speaks against, where no word shows the end of the name."""
        for surname in self.surname_lengths(start, end):
            stop = start + surname + 2
            given = self.plain[start + surname : stop]
            spoken = any(self.lexicon.cue_words.at(self.plain, stop - back, end) for back in (1, 2))
            if (
                not spoken
                and self._is_given(start, start + surname, 2, end)
                and not set(given) & self.lexicon.not_given
                and not (self.ends.is_common(start, stop) or self.ends.is_common(start + surname, stop))
            ):
                return stop + self._is_married(start, stop + 1, end)
        return None
