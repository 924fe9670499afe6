"""Whether a noun phrase can stand for who speaks: it is no clause that looks like one, and cuts no word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.titles import AFTER_VERB
from corpus.patterns import Patterns

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names

PATTERNS = Patterns("corpus/lexicon/zh/labels.toml")
PASSIVE = re.compile(r"[一-龥]{2}被(?![告害捕困访])")  # 演员又被导演选中
DONE_TO = re.compile(r"[一-龥]{2}了(?=[一-龥])")  # 本报披露了一份内部的报告
# 弘扬社会正气: longer words that begin as the name of a body ends
BROADCASTERS = frozenset("视文象电阳")  # in front of 台
ALONE = frozenset([*"总导工局处校队", "一处", "一次", "决定", "观察"])  # which only follow a surname
FEWEST = 3  # characters of a noun with 们
WORK = re.compile("《[^》]*》")


def opens_clause(words: str) -> bool:
    """Whether the words begin as a clause does: 接到班主任."""
    return PATTERNS["opening"].match(words) is not None


def tells(words: str) -> bool:
    """Whether they tell what somebody does or has done to them: 手法让居民, 演员被导演, 女儿冲着父亲."""
    return any(found.search(words) for found in (PATTERNS["making"], PATTERNS["in_clause"], PASSIVE))


class Labels:
    """Tells which noun phrases are labels."""

    def __init__(self, plain: str, lexicon: Lexicon, names: Names) -> None:
        self.plain, self.lexicon, self.names = plain, lexicon, names
        self.parted = names.parted

    def is_label(self, start: int, stop: int) -> bool:
        """Whether ``plain[start:stop]`` names somebody or something."""
        words = self.plain[start:stop]
        if (
            PATTERNS["beginning"].match(words)
            or words in ALONE
            or words in self.lexicon.trailing
            or self.is_clause(start, stop)
        ):
            return False
        if (words.endswith("们") and len(words) < FEWEST) or words.endswith(("是", "有", "在", "了", "把", "被", "对")):
            return False
        press = words.endswith("记者") and self.plain.startswith("会", stop)  # 部长在记者会上
        if press or self.plain.startswith(PATTERNS.words("meetings"), stop):
            return False
        if self._is_deed(start, stop) or self._tells_first(start, stop):
            return False
        return not self.parted.cuts(start, stop) and not self.parted.told(start, stop)

    def acts(self, start: int, stop: int) -> bool:
        """Whether it is a clause that begins with whoever acts, not with the verb: 父亲鼓励大学生, but 告诉父亲."""
        return self.is_clause(start, stop) and not self.lexicon.governing.at(self.plain, start, stop)

    def is_clause(self, start: int, stop: int) -> bool:
        """Whether somebody does something there: 父亲鼓励大学生, 船员都看到了同样的通知."""
        words = self.plain[start:stop]
        behind = WORK.sub("《》", words).rpartition("的")[2]  # a relative clause may hold it: 去年入职的员工
        told = bool(
            PATTERNS["inside"].search(words) or PATTERNS["telling_of"].search(words) or PATTERNS["told"].search(behind)
        )
        return told or self._governs(start, stop)

    def _governs(self, start: int, stop: int) -> bool:
        """船厂鼓励工人, 受访者接受《…》记者: whether a verb with its object stands there, but for a relative clause."""
        inner = self.plain.rfind("的", start, stop) + 1 or start
        verbs, nouns = self.lexicon.governing, (self.lexicon.bodies, self.lexicon.offices, self.lexicon.documents)
        held = [span for words in nouns for span in words.within(self.plain, inner, stop)]
        return any(
            self.plain[end] not in AFTER_VERB and not any(a < end <= b and b - a > 1 and a <= begin for a, b in held)
            for begin, end in verbs.within(self.plain, inner, stop)
            if end < stop
        )

    def _is_deed(self, start: int, stop: int) -> bool:
        """发布微博: whether a verb stands before a document as its object."""
        words, documents = self.plain[start:stop], self.lexicon.documents
        verb = self.lexicon.verbs.at(self.plain, start, stop) > 1 and documents.ends(self.plain, start, stop)
        publishes = PATTERNS["published"].search(words) is not None and documents.ends(self.plain, start, stop)
        return publishes or (verb and "的" not in words and not documents.at(self.plain, start))

    def _tells_first(self, start: int, stop: int) -> bool:
        """认为天气: whether a verb of speech opens it, of which no suffix makes a noun (批评者)."""
        follows = start + self.lexicon.cue_words.at(self.plain, start, stop)
        told = start + 1 < follows < stop and self.plain[follows] not in AFTER_VERB + "师们"
        noun = self.lexicon.offices.at(self.plain, start) or self.lexicon.documents.at(self.plain, follows)  # 统计数据
        return told and "的" not in self.plain[start:stop] and not noun

    def doer_end(self, start: int, stop: int) -> int | None:
        """Where whoever acts ends in a clause in front of a cue: 警长|很凶地向被告; None where somebody else may."""
        told = self.parted.told(start, stop)
        towards = bool(told) and self.plain[told[-1].start : told[-1].end] in PATTERNS.words("towards")
        return told[0].start if towards and told[0].start > start else None

    def is_object(self, start: int, stop: int) -> bool:
        """民警截住一名戴口罩的男子: whether the noun at the end is the object of what stands before it."""
        return PATTERNS["object"].search(self.plain, start + 1, stop) is not None
