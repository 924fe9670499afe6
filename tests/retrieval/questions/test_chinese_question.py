"""How Chinese questions are put, and what their frames find in them."""

from __future__ import annotations

import pytest

from retrieval.questions.question import Question
from tests.retrieval.queries import first


@pytest.mark.parametrize(
    ("text", "asks", "who"),
    [
        ("马婷说了什么？", "said", "马婷"),
        ("马婷发微博说了什么？", "said", "马婷"),
        ("马婷发了什么帖子", "said", "马婷"),
        ("谁在文章里讲话了？", "list", None),
        ("请问马婷怎么看待渡轮？", "said", "马婷"),
        ("谁是船长？", "who_is", "船长"),
        ("马婷的职务是什么", "who_is", "马婷"),
        ("姓欧阳的有谁？", "list", "欧阳"),
        ("渡轮有多少艘？", "number", None),
        ("码头什么时候开放？", "when", None),
        ("海豹在哪里睡觉？", "where", None),
        ("谁说码头烂了？", "who_said", None),
        ("哪艘渡轮最老？", "which", None),
        ("港口要在哪几方面加强合作？", "which", None),
        ("渡轮在哪几年停航？", "when", None),
        ("码头", "topic", None),
        ("求马婷关于渡轮的原话", "said", "马婷"),
        ("“渡轮太老”是谁说的", "who_said", None),
        ("马婷和林德分别说了什么", "said", "马婷和林德"),
        ("马婷怎么回答票价问题", "said", "马婷"),
        ("镇上那边谁讲话了", "list", None),
        ("马婷对渡轮啥态度", "said", "马婷"),
        ("有没有人提到海豹", "said", None),
        ("有谁提到海豹", "list", None),
        ("谁提到了海豹？", "who_said", None),
        ("谁没有提到海豹", "unsaid", None),
        ("马婷没说什么", "unsaid", "马婷"),
        ("麻烦帮我查一下渡轮有多少艘，谢谢", "number", None),
        ("马婷有什么建议", "said", "马婷"),
        ("马婷提出了哪些要求？", "said", "马婷"),
        ("多少人发言", "list", None),
        ("渡轮的乘客人数是？", "number", None),
        ("渡轮停航的地点", "where", None),
        ("马婷为什么没有时间？", "which", None),
        ("谁推迟了时间？", "who_said", None),
        ("公司怎么推迟时间？", "topic", None),
        ("为什么限制乘客人数？", "which", None),
        ("渡轮停航的日期是什么", "when", None),
        ("渡轮几号停航", "when", None),
        ("几号线停了", "number", None),
        ("那个，我想问一下马婷是谁来着", "who_is", "马婷"),
        ("马婷係邊個嚟㗎", "who_is", "马婷"),
        ("话说马婷讲了啥呀", "said", "马婷"),
        ("给我一份发言人名单", "list", None),
        ("麻烦是谁惹的", "who_said", None),
    ],
)
def test_chinese_questions_say_what_is_asked_of_whom(text: str, asks: str, who: str | None) -> None:
    reading = first(text)
    assert (reading.asks, reading.who) == (asks, who)


def test_what_somebody_said_on_a_topic_is_found_in_chinese() -> None:
    reading = first("马婷谈到渡轮时说了什么？")
    assert (reading.asks, reading.who, reading.topic) == ("said", "马婷", "渡轮")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("有谁说起过渡轮", "渡轮"),
        ("关于渡轮谁发言了", "渡轮"),
        ("谁对渡轮发表了看法", "渡轮"),
        ("谁的话里有渡轮", "渡轮"),
    ],
)
def test_whoever_spoke_of_a_topic_is_listed(text: str, topic: str) -> None:
    reading = first(text)
    assert (reading.asks, reading.topic) == ("list", topic)


@pytest.mark.parametrize(
    "text", ["“渡轮太老”这句是谁讲的呀", "谁说“渡轮太老”", "渡轮太老 这话谁讲的", "「渡輪太老」出自誰之口"]
)
def test_whose_words_they_are_is_asked_with_nothing_else(text: str) -> None:
    reading = first(text)
    assert (reading.asks, reading.topic.strip("「」")) == ("who_said", "渡轮太老")


@pytest.mark.parametrize(
    ("text", "read"), [("林涛发言人的全名是什么", ("who_is", "林涛发言人")), ("港务处说什么了", ("said", "港务处"))]
)
def test_a_spokesperson_is_no_speech_and_speech_no_name(text: str, read: tuple[str, str]) -> None:
    reading = next(Question.of(text).readings())
    assert (reading.asks, reading.who) == read


@pytest.mark.parametrize("text", ["有没有关于渡轮的说法", "帮我找关于渡轮的原话", "我想找一段关于渡轮的引语"])
def test_words_on_a_topic_are_anybodys(text: str) -> None:
    reading = first(text)
    assert (reading.asks, reading.who, reading.topic) == ("said", None, "渡轮")


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("作者", "authors"),
        ("这是哪家媒体的报道", "source"),
        ("什么时候发的", "date"),
        ("这新闻啥时候的", "date"),
        ("讲什么的", "subject"),
        ("这报道说了个啥", "subject"),
    ],
)
def test_an_article_is_asked_about_in_a_word(text: str, aspect: str) -> None:
    reading = first(text)
    assert (reading.asks, reading.aspect) == ("about", aspect)


@pytest.mark.parametrize(
    "text", ["现在" * 400, "那个，" * 400, "的" * 2000, "请问" * 500 + "谁", "马婷" + "什么职务" * 300]
)
def test_words_said_over_and_over_are_read_to_their_end(text: str) -> None:
    assert list(Question.of(text).readings())
