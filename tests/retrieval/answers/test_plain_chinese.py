"""Plain questions put in many Chinese ways: each is answered with the same words or the same person."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels, words
from tests.retrieval.reports import harbour, orchard, reading, reported
from tests.retrieval.thesauri import FewWords

BOTH = Collection.of([harbour(), orchard()])
SURE = 0.95  # confidence of whatever somebody said, where nothing but their words is asked for


@pytest.mark.parametrize(
    "question",
    [
        "沈慕秋原话",
        "沈慕秋的主要观点是什么",
        "沈慕秋有没有说话",
        "沈慕秋说没说什么",
        "文章引用了沈慕秋什么话",
        "可以給我沈慕秋的原話嗎",
        "帮忙看看沈慕秋都说了啥呗",
        "沈慕秋表过态没有",
        "沈慕秋发表什么高论了",
        "沈慕秋对此有何回应",
        "请完整引述沈慕秋",
        "沈慕秋怎么说的欸",
        "沈慕秋講左啲乜",
        "沈社长怎么说",
        "沈慕秋难道什么都没说吗",
        "沈慕秋的说辞",
        "沈慕秋为啥这么说",
        "沈慕秋的发言在哪",
        "沈慕秋在采访里说了啥",
        "根据沈慕秋的说法，情况如何",
    ],
)
def test_words_that_only_ask_for_what_somebody_said_are_no_topic(question: str) -> None:
    found = answer(question, BOTH)
    assert (found.kind, labels(found)) == ("quotation", ["沈慕秋"])


@pytest.mark.parametrize(
    "question",
    [
        "沈慕秋谈媒体",
        "沈慕秋怎么评价记者",
        "沈慕秋对内容的要求",
        "沈慕秋说新闻自由了吗",
        "沈慕秋的计划",
        "沈慕秋的内容",
        "沈慕秋打算怎么做",
        "沈慕秋做了什么",
        "沈慕秋看到什么",
        "沈慕秋宣布了什么计划",
        "沈慕秋为什么发言",
        "沈慕秋对谁说话",
        "沈慕秋这个人怎么样",
        "沈慕秋和记者的谈话",
        "沈慕秋如何评价发言",
        "沈慕秋在哪发言",
        "怎么评价沈慕秋",
        "提到沈慕秋的那段",
        "沈慕秋提到了谁",
        "沈慕秋的最后一句话",
    ],
)
def test_a_deed_a_plan_or_whoever_was_spoken_of_is_a_topic(question: str) -> None:
    assert answer(question, BOTH).confidence < SURE


@pytest.mark.parametrize("question", ["谁采访了沈慕秋", "沈慕秋被谁采访", "谁评价沈慕秋", "谁提到了沈慕秋"])
def test_whoever_did_it_is_not_the_one_to_whom_it_was_done(question: str) -> None:
    assert answer(question, BOTH).kind != "quotation"


@pytest.mark.parametrize("question", ["计划是什么", "计划有哪些", "发言怎么样", "声明是谁说的"])
def test_a_word_for_words_is_a_topic_where_nobody_is_named(question: str) -> None:
    text = "渔港的修缮计划下月公布。\n\n船东何岚解释：“发言要短，声明要长。”"
    corpus = reported(text, {"发言要短，声明要长。": Person("何岚", "何岚", ("船东",))})
    assert answer(question, corpus).statements


@pytest.mark.parametrize("question", ["说了什么", "怎么说的", "哪个单位"])
def test_a_question_without_one_before_it_is_answered_as_it_stands(question: str) -> None:
    assert answer(question, BOTH).lack != "incomplete"


@pytest.mark.parametrize(
    "question", ["Lena Brandt的原话", "总结一下Lena Brandt的话", "Lena Brandt表态了吗", "Lena Brandt对税的看法"]
)
def test_a_name_in_latin_letters_needs_no_space_around_it(question: str) -> None:
    assert labels(answer(question, BOTH)) == ["Lena Brandt"]


@pytest.mark.parametrize(
    "question",
    [
        "沈慕秋什么职务",
        "沈慕秋 身份 单位",
        "沈慕秋是哪个部门的领导",
        "麻烦您帮忙查一下沈慕秋的职务，谢谢",
        "簡單介紹一下沈慕秋這個人吧",
        "沈慕秋现任职务是？",
        "沈慕秋是何方神圣",
        "沈社长全名叫什么",
        "我想了解一下沈慕秋的身份背景",
        "新闻里那个沈慕秋是谁啊",
        "科普一下沈慕秋",
        "想請問沈慕秋是什麼人物呢",
        "请教各位沈慕秋究竟是何人",
        "沈慕秋的title是什么",
        "沈慕秋這個人是做什麼的呀",
        "沈慕秋在里面是什么角色",
        "搞不清沈慕秋是谁了",
        "沈慕秋係乜水",
        "老沈是谁",
    ],
)
def test_who_somebody_is_has_many_names(question: str) -> None:
    found = answer(question, BOTH)
    assert (found.kind, labels(found)) == ("profile", ["沈慕秋"])


def test_a_relative_or_a_deed_is_not_who_somebody_is() -> None:
    assert answer("沈慕秋的领导是谁", BOTH).kind != "profile"
    assert answer("沈慕秋的单位有多少人", BOTH).kind != "profile"
    assert answer("沈慕秋和谁吵架", BOTH).kind != "profile"


@pytest.mark.parametrize("name", ["小沈", "沈某", "老沈"])
def test_whoever_alone_has_a_surname_may_be_called_so(name: str) -> None:
    found = answer(f"{name}怎么说", BOTH)
    assert (labels(found), found.near_name) == (["沈慕秋"], name)


@pytest.mark.parametrize(
    "question",
    [
        *("谁讲过灌溉水渠", "关于灌溉水渠谁发言了", "谈灌溉水渠的人是谁", "有没有人提到灌溉水渠", "灌溉水渠谁说的"),
        *("找找谁说过灌溉水渠", "灌溉水渠在第几段", "哪一段讲灌溉水渠", "敢问灌溉水渠一事系何人所言"),
        *("把讲灌溉水渠的原话给我看看", "刚才那个灌溉水渠谁说的", "文章里谁提了灌溉水渠", "这句话谁说的：灌溉水渠"),
        *("灌溉水渠 原话", "谈水渠完工情况的人是谁", "谈及灌溉水渠的官员有哪些", "欧阳建平在灌溉水渠问题上的态度"),
    ],
)
def test_whoever_spoke_of_a_thing_need_not_have_the_verb(question: str) -> None:
    assert labels(answer(question, BOTH)) == ["欧阳建平"]


@pytest.mark.parametrize(
    "question",
    [
        *("一共有几个人发言了", "引用了哪些人的话", "有哪些人接受了采访", "把所有发言的人列一下"),
        *("说话的有几个人", "都是谁在说", "大概几个人受访", "发言的是哪些人"),
        *("谁发过言", "都引用了谁", "名单", "列出所有人名", "谁发表了意见", "有几位受访者", "訪問咗邊啲人"),
    ],
)
def test_everybody_is_listed(question: str) -> None:
    found = answer(question, Collection.of([orchard()]))
    assert (found.kind, labels(found)) == ("speakers", ["沈慕秋", "欧阳建平"])


def test_whoever_does_not_speak_has_no_words_on_a_topic_either() -> None:
    corpus = Collection.of([orchard()], thesaurus=FewWords())
    assert not answer("关于灌溉情况樊师傅有什么说法", corpus).people


def test_an_employment_is_no_preposition() -> None:
    text = "校长何岚说：“今年的就业情况不错。”"
    corpus = reported(text, {"今年的就业情况不错。": Person("何岚", "何岚", ("校长",))})
    assert labels(answer("关于就业情况何岚有什么说法", corpus)) == ["何岚"]


def test_where_an_article_comes_from_is_asked_in_a_word() -> None:
    corpus = reported("果园今年增产\n\n来源：青石日报\n\n果园在青石镇。", {})
    assert answer("出处", corpus).aspect == "source"


def test_a_name_that_goes_on_is_not_cut() -> None:
    text = "水站站长哈力克·托合提说：“水管换过了。”"
    corpus = reported(text, {"水管换过了。": Person("哈力克·托合提", "哈力克·托合提", ("水站站长",))})
    found = answer("哈力克·托合提到底说了什么", corpus)
    assert (found.kind, labels(found)) == ("quotation", ["哈力克·托合提"])


BAR = """新闻中心主任林颂说：“酒吧必须关门。”新闻中心在港口东路。

商人何帆开了一家网吧。只有律师可以查看档案。何帆说了辛苦了。需要找木匠帮忙。漏油的来源是一艘旧船。教师孟岚讲过三年课。

居民石帆说起诉讼。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("谁开了网吧", "何帆"),
        ("林颂怎么看酒吧", "酒吧必须关门"),
        ("新闻中心在哪里", "新闻中心在港口东路"),
        ("来源", "漏油的来源是一艘旧船"),
        ("谁讲过课", "孟岚"),
        ("谁可以查看档案", "只有律师可以查看档案"),
        ("谁说了辛苦了", "何帆说了辛苦了"),
        ("需要找谁帮忙", "需要找木匠帮忙"),
    ],
)
def test_a_word_that_ends_or_begins_like_what_stands_around_a_question_is_whole(question: str, told: str) -> None:
    found = answer(question, reported(BAR, {"酒吧必须关门。": Person("林颂", "林颂", ("新闻中心主任",))}))
    assert told in words(found)
    assert found.kind != "speakers"


def test_words_that_the_article_gives_twice_are_shown_once() -> None:
    text = "渡口停航\n\n石岚说，“船底早就漏了，谁都看得见”。\n\n石岚说：“船底早就漏了，谁都看得见。”\n"
    found = answer("石岚说了什么？", reading(text))
    assert len(found.statements) == 1
