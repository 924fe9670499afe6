"""Whether a noun phrase can stand for who speaks: it is no clause that looks like one, and cuts no word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.titles import AFTER_VERB

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.names import Names

# what no noun phrase begins with
OPENING = re.compile(
    r"[一-龥]?(?:[接看听见遇收得感受遭想说谈找请碰]到|[一-龥]完|得知|直至|仅凭|反而|故在|确保|保证|冒充|假冒|作为|成为|包括|违反|涉及|随着|伴随|要去|还要|只能|没办法|长期|"
    r"了解|除了|眼见|眼看|[站坐躺蹲守住]在|还有|[找翻掏拿取]出|常[去来在]|负责(?!人|任)|(?<![一-龥])等(?![级候待])|阻止|拦住|知道|认识|高举|高呼|[一-龥]{1,2}着(?![名称])|盯着|正在|要为|来是|令(?![一-龥]尊)|回头|只有|如果|假如|即使|反咬|为了|因为|是[^的]|通过|透过|经过|跟|不会|不能|想要|需要|应当|必须|仍|并非|即便|无论|不管|对于|何以|如何|何|"
    r"将会|将要|将在|将把|将更|会被|会让|会使|会把|会有|会畀|就会|也会|都会|能够|可以|围绕|引导|倾听|迅速|为我们|促使|迫使|致使|导致|造成|不想|不愿|不肯|除非|直到|加上|有天|以(?![色军方内外下上后前往及])|总(?=觉得|认为|以为)|或许|入禀|[冲登跑赶]上|前往|试图|企图|不论|犹记|经常|发生在|邀请(?!人|方))|一[一-龥]由|由(?!来)|[发致]函|依(?![维然])|因(?![特纽果])|应(?![急用届聘试援对])|与(?!会)|受(?![害访理聘伤雇托众贿灾刑益邀])|"
    r"肇因|改善|没有|未明|才能|要知道|要更|光想|想给|嗣后|参选(?![人者])|[一-龥]{1,3}时[跟对向]|全案|处于|选总统|指(?=示威)|指控|[用像同](?![一学事行业伴胞龄乡居名时])(?=[一-龥]{2})|早于|其间|只希望|正[向在]|才有|有份|天天|下文|刚刚|之所以|自(?![由治民然家己愿主动行卫称身学传媒来营组助])|继(?![父母承续任女子])|鉴于|距(?!离)|未有|[光仅]?凭|或依|以及|况且|看来|那次(?!.*的)|该[^，。]{1,8}的是"
)
MAKING = re.compile(
    r"们(?![和与及、的])[一-龥]|让|使得|令人|把|被迫|已(?![故婚])|也不|都不|不会|[一-龥]就[^业医诊读餐是]|[^面绝相反核]对(?![手象方外口])"
    r"|(?:违反|冒充|提振|激发|出台|违背|伴随|构成)|(?:提出|发起|搞了?|收到|出具|签署)了?(?:一[项份篇个封])?[^的]{0,6}$"
)
# behind a noun: an adverb, a preposition or an aspect that only a clause holds
IN_CLAUSE = re.compile(
    r"(?<=[^\s，、的]{2})(?:作为|曾(?![姓任])|不[能愿肯敢再停]|无视|引用|带同|(?<![方走面一意取动趋倾转志外内偏指定])向(?=[一-龥]{3})|却|虽|仍|又(?![名称])|(?<![首成古京帝花])都(?![市督])|(?<![归偿返])还(?![款贷建乡])|也(?!门)"
    r"|(?<![报签迟达])到(?![场会任访期底家])|(?<![供补配])给(?![力养排水])|于(?=[\d一二三四五六七八九十去今前当])"
    r"|(?<![所现驻存内外实潜正])在(?![校职任场野岗编线押逃地外内建京沪港台])|(?<![所拥没国私原现具享持固占公专含])有(?![关限名机权些色效线偿期害毒])"
    r"|(?<![作成认以])为(?![首止主生人])|了(?![解望结断])|[一-龥]着(?![名称陆装急眼手重落色想火床力凉笔])(?=[一-龥])|举行|召开|发出|前后|先后|经常|透过|通过|就此|明显|\d{1,2}月\d|与[这那]|我们|昭示|将(?![军领士来近要相校帅才])|(?:反复|多次|一再|再三|不断)(?=[向对跟])|[下印]发(?!的)|协同|勾起|说服|离开|致电)|(?:到处|一方面|一边)$|(?<=\ue002)(?:通过|透过|发表|发布)"
)
SUDDEN = re.compile(r"(?<=.)(?:突然|忽然|转身|转头|随即|立刻|立即|马上|冲进|走到|跑到|拿起|纷纷)")
PASSIVE = re.compile(r"[一-龥]{2}被(?![告害捕困访])")  # 演员又被导演选中
DONE_TO = re.compile(r"[一-龥]{2}了(?=[一-龥])")  # 本报披露了一份内部的报告
# 弘扬社会正气: longer words that begin as the name of a body ends
BROADCASTERS = frozenset("视文象电阳")  # in front of 台
LONGER = re.compile(
    r"所[给发作说写提带造引][^长]|社[会区交保团员]|党[员内性派风纪章]|会[议员场谈见]|队[员伍]|部[分门队长署]|局[面势部长]|院[士长]|处[理分罚境于]|台[湾风]|站[在到起]|团[结员]|"
    r"所[有谓以在得需获为致述欠涉犯属及能剩持购产作做见闻]|委[托员会]|厂[家房]|馆[内长]"
)
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


def opens_clause(words: str) -> bool:
    """Whether the words begin as a clause does: 接到班主任."""
    return OPENING.match(words) is not None


def tells(words: str) -> bool:
    """Whether they tell what somebody does or has done to them: 手法让居民, 演员被导演, 女儿冲着父亲."""
    return any(found.search(words) for found in (MAKING, IN_CLAUSE, PASSIVE))


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
        told = bool(INSIDE.search(words) or TELLING_OF.search(words) or TOLD.search(behind))
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
        publishes = PUBLISHED.search(words) is not None and documents.ends(self.plain, start, stop)
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
        towards = bool(told) and self.plain[told[-1].start : told[-1].end] in TOWARDS
        return told[0].start if towards and told[0].start > start else None

    def is_object(self, start: int, stop: int) -> bool:
        """民警截住一名戴口罩的男子: whether the noun at the end is the object of what stands before it."""
        return OBJECT.search(self.plain, start + 1, stop) is not None
