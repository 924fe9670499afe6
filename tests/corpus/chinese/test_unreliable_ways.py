"""Ways to a name that are seldom right: words that are no names, labels that do nothing, whose words a report holds."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("灯塔会主席许邓晓岚表示，“今年的鱼最少”。", ["许邓晓岚"]),
        ("记者向左太打听，她头一个念头是：“我记得那盏灯！”", [None]),
        ("有发起人托马林·维尔罗（Tomalin Vero）的一段话：“我们船工会联合所有人。”", ["托马林·维尔罗"]),
        ("小满舅舅的那几句话人人记得。“我们只会打鱼。”小满舅舅的那几句话传得很远。", [None]),
        (
            "两位船主佐奇和莫林上岸。佐奇和莫林在码头讲话，说：“今天的浪真高。”佐奇握有两条船。莫林的船停在外面。",
            ["佐奇和莫林"],
        ),
        ("航运公司 Sarnvik 的安德兰·塔森说：“他们明年再开一条船。”", ["安德兰·塔森"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_a_pronoun_is_no_counted_crowd() -> None:
    assert speakers("数十船员守在路口，不让人过去。他说：“在岛上唱歌有什么不好。”") == [None]
    assert speakers("水手说：“不要过去。”他又说：“那边的路断了。”") == ["水手", "水手"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路透社报道，岛上的船停了，“我们再也不会上岸了”，没有人上岸。", [None]),
        ("有船工说，埃尼上个月声称“灯塔要拆，快来看看”。", [None]),
        ("馆长石岚谈到学生黄平时说，“他不会再回来了”。", ["石岚"]),
        ("船厂回应，当天没有停工。“海边阿婆”说，“那条狗常在船上睡觉。”", [None]),
        ("乘客被问得多，记者追问，黄平反问“难道不该修灯吗”，他更说，“船坏了怎么办？”", ["黄平", "黄平"]),
    ],
)
def test_whose_words_a_report_holds(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("老师在本子上批了六个字：“灯塔画得太小。”", ["老师"]),
        ("有乘客表示船不开，码头没有人，说：“还要再等三天，真的受不了。”", [None]),
        ("港口公司昨晚回应查询，证实“有三条船停在外面”。", ["港口公司"]),
    ],
)
def test_a_label_acts_in_its_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
