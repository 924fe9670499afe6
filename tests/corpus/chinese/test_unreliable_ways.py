"""Ways to a name that are seldom right: words that are no names, labels that do nothing, whose words a report holds."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[str | None]:
    """The label of whoever says each direct quotation."""
    found = extract(parse(text + "\n", id="x")).quotations
    return [q.speaker.label if q.speaker else None for q in found if q.form == "direct"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("灯塔会主席谢邱安仪表示，“这是最坏的一年”。", ["谢邱安仪"]),
        ("记者向石太查询，她第一个反应是：“我记得那盏灯！”", [None]),
        ("许多评论支持新的国家安全法，且不同意批评。他在微博上说，“这里应该开放更多的渠道。”", [None]),
        ("有发起人詹姆斯·卡罗尔（James Carroll）的一段话：“我们作家会联合所有人。”", ["詹姆斯·卡罗尔"]),
        ("小满父亲的这段话人人记得。“我们只会打鱼。”小满父亲的这段话传得很远。", [None]),
        (
            "两位创办人佩奇和布林上岸。佩奇和布林在码头讲话，说：“这是莫大的光荣。”佩奇握有两条船。布林的船停在外面。",
            ["佩奇和布林"],
        ),
        ("研究公司 Gaveka 的安德鲁·巴森说：“他们要硬挺过去。”", ["安德鲁·巴森"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_a_pronoun_is_no_counted_crowd() -> None:
    assert speakers("数十警员守在路口，警员不让人过去。他说：“唱一首歌不犯法。”") == [None]
    assert speakers("警员说：“不要过去。”他又说：“唱一首歌不犯法。”") == ["警员", "警员"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路透社报道，岛上的船停了，“我们再也不会上岸了”，没有人上岸。", [None]),
        ("有船工说，法尼去年底声称“船票限量，要买要快”。", [None]),
        ("馆长石岚谈到学生黄平时说，“他不会再回来了”。", ["石岚"]),
        ("当船工询问船厂，得到的回覆是：“能给的就这么多。”", [None]),
        ("今年正月初二，石女士接到市场电话：“赶紧回来吧，要保证供应。”", [None]),
        ("记者追问馆长石岚，她生气地指责媒体催她，又称：“你以为我是电脑，太夸张。”", [None]),
        ("船厂回应，当时没有怠慢。“雨天妈妈”说，“这个女的常出现在附近。”", [None]),
        ("陈男指控，讯息中两人互相称呼，还调情说，“我是小狼狗”。", [None]),
        ("船长王磊今早上岸。他上岸时精神不俗，到场的曾健成、麦德正等人，开门前向他大喊：“撑住，别放弃！”", [None]),
        ("岛上作家黄平在网上发文，贴出罗国威去年对报纸的评论：“他们不守信用。”", [None]),
        ("乘客被问得多，记者追问，黄平反问“难道不该修灯吗”，他更说，“船坏了怎么办？”", ["黄平", "黄平"]),
    ],
)
def test_whose_words_a_report_holds(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("老师用红笔批了五个字：“船走得太远。”", ["老师"]),
        ("员工收到的信大致一样，暂未能确定多少人收到：“暂时看到是各组自己发的。”", [None]),
        ("有乘客表示船不开，码头没有人，说：“还要再等三天，真的受不了。”", [None]),
        ("港口公司在岛上，因此称“没有任何依据”。", [None]),
        ("港口公司昨晚回应查询，证实“有三条船停在外面”。", ["港口公司"]),
    ],
)
def test_a_label_acts_in_its_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
