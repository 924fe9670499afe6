"""Whether a noun phrase can stand for who speaks: it is no clause, no part of a word, no beginning of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.clauses import SUDDEN
from corpus.chinese.titles import AFTER_VERB

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names

# 民警截住一名戴口罩的男子: whose object a noun is
OBJECT = re.compile(rf"{SUDDEN.pattern}|(?<=[住到见着了过获捕查访请把对向问救撞抓打])(?:一[名位个群]|[两多数]名)")
BEGINNING = re.compile(
    r"我们?[和跟与一]|很(?![多少])(?!.*的)|每次(?!.*的)|(?:后|前|并|才|又)[与和对向]|毕竟|一直[为在对]|终于|仍然|依然|"
    r"[\d.]+[%％]|人(?=报告|通报|通知)|[这那]样的|剩下的|多么|没有?(?![收])|未[能曾必获]|见(?![证习义])|起(?![重诉])|到了|为了|为[^首民您主止期难]|另[请外]|今[（(\ue002]|那时|这时|当时(?!的)|此时|加上|有关于"
)
# 下船后我跟祖母, 那年他晒渔网, 那时石岚正跟一个水手
INSIDE = re.compile(
    r"(?<=.)的是|(?<=.)(?:我(?![们国军方市省县区校院局司社党行])|你(?!们))|——|[；。！？]|由一[个名位]|"
    r"(?<=[人子师生员亲母父友妈爸])(?:骂|打(?!工)|问|劝)(?=[一-龥])|(?<=.)(?<!其)[他她](?![们人乡国的])(?!.*的)|(?<=[一-龥])(?:正[跟和与]|跟(?![踪班进贴])|听取|参考|收取|领取)"
)
PUBLISHED = re.compile("(?<=.)(?:发表|发布|发出?|刊登|刊发|公布|出具|贴出)[^的]{0,8}$")  # 海川发表声明
ALONE = frozenset([*"总导工局处校队", "一处", "一次", "决定", "观察"])  # which only follow a surname
# what governs the noun that follows, so that it is not whoever speaks
TOWARDS = frozenset(("向", "对", "跟", "给", "以", "藉", "于", "在", "从", "透过", "通过", "根据", "据", "为"))
FEWEST = 3  # characters of a noun with 们
TELLING_OF = re.compile(
    r"(?:们|生|员|者)(?:都|也|已经?|曾|还)?(?:有|收到|看到|知道|觉得|认为)[^的]+的"
)  # 船员都看到了同样的
# of a clause: 镇政府5月质询, 渡口首度贴告示, 石家对记者, 称渔会
TOLD = re.compile(
    r"^称(?![号职])|[一-龥][向对].{0,4}(?:记者|媒体)|(?<=[一-龥])(?:[今去明前]年|\d{1,2}月|[上下]午|晚上|昨[日天晚]|周[一二三四五六日](?![刊末年报边])|首度|再次|首次|\d{2,4}年|如果|假如|原本|想再|站起|正[向在]|首次|星期[一二三四五六日天]|第一次|第[一二三四\d]{1,2}年"
    r"|在 ?\d|之后|之前|以后|最近|原本|本来|曾经?(?![任姓])|刚刚|刚才)"
)
WORK = re.compile("《[^》]*》")
MEETINGS = ("会谈", "会晤", "会议", "会见", "峰会", "首脑")  # 三国领导人会谈, no leaders
CLOSING = ("是", "有", "在", "了", "把", "被", "对")


class Labels:
    """Tells which noun phrases are labels."""

    def __init__(self, plain: str, lexicon: Lexicon, names: Names) -> None:
        self.plain, self.lexicon, self.names = plain, lexicon, names
        self.parted = names.parted

    def is_label(self, start: int, stop: int) -> bool:
        """Whether ``plain[start:stop]`` names somebody or something."""
        words = self.plain[start:stop]
        if BEGINNING.match(words) or words in ALONE or words in self.lexicon.trailing or self.is_clause(start, stop):
            return False
        if (words.endswith("们") and len(words) < FEWEST) or words.endswith(CLOSING):
            return False
        press = words.endswith("记者") and self.plain.startswith("会", stop)  # 部长在记者会上
        if press or self.plain.startswith(MEETINGS, stop):
            return False
        if self._is_deed(start, stop) or self._lists(start, stop) or self._tells_first(start, stop):
            return False
        return not self.parted.cuts(start, stop) and not self.parted.told(start, stop)

    def acts(self, start: int, stop: int) -> bool:
        """Whether it is a clause that begins with whoever acts, not with the verb: 父亲鼓励大学生, but 告诉父亲."""
        return self.is_clause(start, stop) and not self.lexicon.governing.at(self.plain, start, stop)

    def is_clause(self, start: int, stop: int) -> bool:
        """Whether somebody does something there: 父亲鼓励大学生, 船员都看到了同样的通知."""
        words = self.plain[start:stop]
        behind = WORK.sub("《》", words).rpartition("的")[2]  # a relative clause may hold it: 去年入职的员工
        told = bool(INSIDE.search(words) or TELLING_OF.search(words) or TOLD.search(behind))
        return told or self._governs(start, stop) or self._does(start, stop)

    def _does(self, start: int, stop: int) -> bool:
        """清道工围住驶出的汽车: whether a noun for people stands in front of a verb with its object."""
        verbs, people = self.lexicon.governing.within(self.plain, start, stop), self.lexicon.offices
        return any(people.ends(self.plain, start, a) for a, b in verbs if b < stop and self.plain[b] not in AFTER_VERB)

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
        publishes = PUBLISHED.search(words) is not None and documents.ends(self.plain, start, stop)
        return publishes or (verb and "的" not in words and not documents.at(self.plain, start))

    def _tells_first(self, start: int, stop: int) -> bool:
        """认为天气: whether a verb of speech opens it, of which no suffix makes a noun (批评者)."""
        follows = start + self.lexicon.cue_words.at(self.plain, start, stop)
        told = start + 1 < follows < stop and self.plain[follows] not in AFTER_VERB + "师们"
        noun = self.lexicon.offices.at(self.plain, start) or self.lexicon.documents.at(self.plain, follows)  # 统计数据
        return told and "的" not in self.plain[start:stop] and not noun

    def _lists(self, start: int, stop: int) -> bool:
        """副主席李红、日报社: whether a person is named in front of an enumeration."""
        listed = self.plain.find("、", start, stop)
        return listed > 0 and any(self.names.known_at(at, listed) for at in range(start, listed))

    def doer_end(self, start: int, stop: int) -> int | None:
        """Where whoever acts ends in a clause in front of a cue: 警长|很凶地向被告; None where somebody else may."""
        told = self.parted.told(start, stop)
        towards = bool(told) and self.plain[told[-1].start : told[-1].end] in TOWARDS
        return told[0].start if towards and told[0].start > start else None

    def is_object(self, start: int, stop: int) -> bool:
        """民警截住一名戴口罩的男子: whether the noun at the end is the object of what stands before it."""
        return OBJECT.search(self.plain, start + 1, stop) is not None
