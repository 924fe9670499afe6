"""Those of a kind whom a Chinese question names none of, and the clause that tells which article is meant."""

from __future__ import annotations

from functools import partial

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.following import conversations
from tests.retrieval.found import labels, words
from tests.retrieval.reports import reading

BRIDGE = """云渡桥封闭检修

云渡市交通局局长林远表示，云渡桥封闭三个月。“桥墩裂了，不能再拖。”林远说。

北岭大学桥梁工程教授石岚认为，裂缝与超载有关。“限重牌是摆设。”石岚说。

村民代表高朗说，绕行要多走十二公里。“孩子上学要起早一个钟头。”

副市长周敏在会上答复，渡轮明年五月开航，工期两年。
"""
MARKET = """沙汀菜市场要搬

沙汀区商务局局长韩悦表示，新市场设在南门。“摊位一个不少。”韩悦说。

海州大学城市规划教授罗威认为，应当分期搬迁。“一次搬空，人就散了。”罗威说。

摊主代表戚小云透露，四成摊主不想走。“租金涨了三成。”

区议员程嘉要求商务局下月开听证会。
"""
BOTH = Collection.of([extract(parse(text, id=name)) for name, text in (("bridge", BRIDGE), ("market", MARKET))])
talk = partial(conversations.talk, collection=BOTH)


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("云渡桥封闭，专家怎么看？", "石岚"),
        ("云渡桥封闭村民怎么说", "高朗"),
        ("沙汀菜市场学者怎么讲", "罗威"),
        ("沙汀菜市場要搬，攤主們怎麼說？", "戚小云"),
    ],
)
def test_those_of_a_kind_are_whoever_speaks_in_the_article_on_the_topic(question: str, speaker: str) -> None:
    assert labels(answer(question, BOTH)) == [speaker]


def test_of_several_articles_those_of_a_kind_are_asked_back_about() -> None:
    found = answer("专家怎么看", BOTH)
    assert [c.person.label for c in found.choices if c.person] == ["石岚", "罗威"]


def test_nobody_of_a_kind_speaks_of_what_they_do_not_mention() -> None:
    assert not answer("专家对早餐补贴怎么看", BOTH).answered


@pytest.mark.parametrize(
    ("first", "question", "speaker"),
    [
        ("林远说了什么", "专家呢？", "石岚"),
        ("韩悦说了什么", "专家呢？", "罗威"),
        ("林远说了什么", "村民怎么说", "高朗"),
        ("韩悦说了什么", "那议员呢", "程嘉"),
    ],
)
def test_those_of_a_kind_are_of_the_article_of_which_there_is_talk(first: str, question: str, speaker: str) -> None:
    assert labels(talk(first, question)) == [speaker]


def test_those_of_a_kind_who_do_not_speak_there_are_not_those_of_another_article() -> None:
    assert not talk("林远说了什么", "摊主呢？").answered


def test_what_is_short_is_not_met_by_chance_in_another_article() -> None:
    assert not talk("林远说了什么", "租金谁出？").answered
    assert "租金" in words(answer("摊主租金涨了多少", BOTH))


@pytest.mark.parametrize(
    ("question", "told"),
    [("沙汀菜市场搬迁那边，区议员是谁？", "程嘉"), ("哪几个专家发言了，云渡桥那个封闭检修", "石岚")],
)
def test_a_clause_that_does_not_ask_tells_which_article_is_meant(question: str, told: str) -> None:
    assert labels(answer(question, BOTH)) == [told]


@pytest.mark.parametrize("question", ["石岚想怎么办", "石岚觉得应该怎么办才好", "林局长觉得毛病出在哪里"])
def test_what_somebody_would_do_is_not_told_by_whatever_they_said(question: str) -> None:
    assert answer(question, BOTH).kind == "not_said"


@pytest.mark.parametrize("question", ["石岚做哪一行的", "石岚靠什么维生"])
def test_a_living_is_what_somebody_is(question: str) -> None:
    assert answer(question, BOTH).kind == "profile"


def test_how_long_is_no_answer_to_when() -> None:
    assert "明年五月" in words(answer("渡轮什么时候开航", BOTH))
    ferry = reading("渡轮\n\n副市长周敏说，渡轮工期两年。\n")
    assert not answer("渡轮哪天完工", ferry).answered


def test_narration_that_begins_with_a_pronoun_is_shown_with_whom_it_means() -> None:
    text = "海灯节\n\n最后走上台的是退休电工宋若。她带来了一盏旧灯，放在桌上。\n\n镇长周敏说，灯要修。\n"
    assert "宋若" in words(answer("谁带来了一盏旧灯", reading(text)))


def test_who_thinks_a_thing_need_not_be_told_to_think_it() -> None:
    text = "堤坝\n\n店主宋若说，以前总觉得堤高。\n\n教授石岚表示，堤再高也挡不住洪水，应当给河让路。\n"
    assert labels(answer("谁觉得该给河让路", reading(text))) == ["石岚"]


FAIR = reading(
    "庙会\n\n“我今年五十八岁，守庙守了半辈子，从来没见过这么多人。”守庙人宋若说。\n\n"
    "“庙门都不开，谁来看灯？钱都花到哪里去了？谁来给大家一个交代？”摊主石岚说。\n\n"
    "“摊位费涨了三成，今年的生意怕是保不住本，明年还来不来要看收多少钱。”石岚说。\n\n"
    "庙里有146个摊位，旁边要盖一座文化馆。\n"
)


def test_somebody_may_tell_their_own_age() -> None:
    assert "五十八岁" in words(answer("宋若多大年纪", FAIR))


def test_what_tells_something_is_shown_before_what_only_asks() -> None:
    assert words(answer("石岚说了什么", FAIR)).startswith("摊位费")


def test_floors_are_no_stalls() -> None:
    assert not answer("文化馆有几层", FAIR).answered
