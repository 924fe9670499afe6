"""Whom a quotation is not given to: others who act in between, clauses that look like labels, whom a pronoun misses."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[str | None]:
    """Whom each direct quotation is given to, in order."""
    quotations = extract(parse(text + "\n", id="x")).quotations
    return [q.speaker.label if q.speaker else None for q in quotations if q.form == "direct"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小周要求对方出示证件。这时小周想起自己的证没带，警察顿时脸色一变，表示“你跟我走一趟。”", [None]),
        ("石宁走了。第二天，石宁被放了出来，人们拥上去，对她说：“我们爱你。”", [None]),
        ("石岚收到母亲病危的通知，刚下飞机，收到了小姨冯若的短信：“这是圈套，立马回去。”", [None]),
        ("石岚很高兴。石岚愉快地回答着人们的问话：“这是女儿啊？”", [None]),
        ("石岚记得，那晚丈夫黄平正准备就寝，忽然一阵猛摇：“我们住十六楼。”石岚说怕。", ["石岚"]),
        ("石岚说，事后给姑姑打过电话，姑姑劝她赶紧回学校，“不要声张”。", ["姑姑"]),
        ("父亲见到司令员黄平，就问了一句：“我儿子怎么样啊？”", ["父亲"]),
        ("站在一边的马兰对绰号“石头”的黄平说：“今天不送信。”", [None]),
        ("付岚说“我是一名游客。”但立即被质问“那你从哪里得到这件衣服的？”", ["付岚"]),
        ("网站视频显示，一位自称业主的男子在会上表示，“所有的楼都在漏水，无一例外”。", ["一位自称业主的男子"]),
        ("海川国际周一发表声明说，行动功败垂成。声明说：“海川未能找到可行的方案。”", ["声明"]),
    ],
)
def test_who_acts_in_between_is_not_passed_over(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“大家有的出国了。”远在异国的石岚接受《海川人物》记者采访时这样说。", ["石岚"]),
        ("医院号召党员报名，他在群里说：“我好了也报名”。", [None]),
        ("几所学校的学生都收到了类似的通知，称“骑行活动不许参加”。", ["通知"]),
        ("自此父亲不再出门。父亲说：“三年没有收成。”", ["父亲"]),
        ("有一位租客写信说：“每次接到电话都害怕。”", ["一位租客"]),
    ],
)
def test_a_label_is_no_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石岚在城西长大。石岚怕。\n\n一位熟客看病多年，病情复杂。天气好了。他表示：“不是病毒的问题。”", [None]),
        ("两批专家去过那里。这位专家表示，当时掌握的情况有限。“我们也试图去了解。”", [None]),
        ("黄平在群里点他的名，黄平说：“和你打球像减肥。”他回：“您太快了。”", ["黄平", None]),
    ],
)
def test_a_pronoun_is_nobody_far_off(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("笑岚说不去。笑岚表示害怕。笑岚走了。“我一个人完全懵了。”笑岚说。", ["笑岚"]),
        ("但小说家甘于在河边住着。他说：“一个时代的消失，不能一刀剪去。”", [None]),
        ("早年的麦克·奈特曾写道：“这个城是流言的神殿。”", ["麦克·奈特"]),
        ("李宁的母亲走了。李宁很难过，她说：“他们都散了。”", ["李宁"]),
        ("市长石国光致词，林鼎出任局长，石变脸称“为什么还是要唱衰呢？”", [None]),
    ],
)
def test_names_without_a_surname_are_known_by_their_use(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_a_turn_in_bold_and_a_heading_end_an_answer() -> None:
    turns = [
        "记者专访了律师石岚。",
        "问：第一个问题？",
        "石岚：不能。",
        "### 对方没有证件，可以拒绝吗？",
        "石岚：可以。",
    ]
    more = ["**Tom Lee：**那怎么办？", "石岚：等。", "河边的夜色 李四/图", "再说一句，可以的。", "石岚：走。"]
    assert speakers("\n\n".join(turns + more)) == ["记者", "石岚", "石岚", "Tom Lee", "石岚", "石岚", "石岚"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("冲突均发生在房东石岚离家后。石岚说：“都不是我派的。”", "房东"),
    ],
)
def test_a_title_begins_behind_the_verb(text: str, expected: str) -> None:
    (speaker,) = {q.speaker for q in extract(parse(text + "\n", id="x")).quotations if q.speaker}
    assert speaker.titles == (expected,)
