"""Whom a quotation is not given to: others who act in between, clauses that look like labels, whom a pronoun misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import speakers

if TYPE_CHECKING:
    from tests.corpus.chinese.conftest import Said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小郑要求客人打开箱子。这时小郑想起自己的伞没带，警察顿时皱起眉头，表示“你把箱子留下。”", [None]),
        ("石宁走了。当晚，石宁被抬了下来，人们拍起手，对她说：“汤在炉上。”", [None]),
        ("石岚接到码头停工的通知，才进仓库，接到了表姐冯若的短信：“灯灭了，别出海。”", [None]),
        ("石岚记得，那天哥哥黄平正打算收网，突然一声巨响：“船上有三个人。”石岚说怕。", ["石岚"]),
        ("祖父遇到船长黄平，就问了一声：“船票还有没有？”", ["祖父"]),
        ("付岚说“我是一名船工。”但立即被追问“你从谁那儿借的钥匙？”", ["付岚"]),
        ("监控录像显示，一名自称船主的女子在岸上表示，“三号船坞进了水，没有人管”。", ["一名自称船主的女子"]),
        ("海川航运周三发表声明说，打捞无功而返。声明说：“海川没有找到沉船的位置。”", ["声明"]),
    ],
)
def test_who_acts_in_between_is_not_passed_over(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石岚在网上找工作，一家自称设在海川的公司很快打来电话。石岚没有去。", []),
        ("石岚在家，自称是警察的男子打来电话。石岚没有去。", []),
        ("石岚否认受贿，石秀兰及曾一鸣也否认收钱，但是其他船员承认了。", [("石岚", "受贿")]),
        ("石岚否认受贿，石姓及曾姓职员也否认收钱。", [("石岚", "受贿"), ("石姓及曾姓职员", "收钱")]),
    ],
)
def test_what_others_do_and_deny_is_no_part_of_a_report(text: str, expected: list[tuple[str, str]], said: Said) -> None:
    assert [(who, words) for _, who, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“岛上的人多半搬走了。”住在灯塔下的石岚接受《海川月刊》编辑访问时这么说。", ["石岚"]),
        ("船厂鼓励工人报名，他在台下说：“我修好船也报名”。", [None]),
        ("两个码头的船员都看到了同样的通知，称“夜里不许出海”。", ["通知"]),
        ("自此祖父不再下海。祖父说：“两年没有打到鱼。”", ["祖父"]),
    ],
)
def test_a_label_is_no_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石岚在城西长大。石岚怕。\n\n一位老客人坐船多年，行李很重。雾散了。他表示：“不是风浪的问题。”", [None]),
        ("三组专家到过灯塔。这位专家表示，那时拿到的图纸不全。“我们也想过重画一张。”", [None]),
    ],
)
def test_a_pronoun_is_nobody_far_off(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("笑岚说不去。笑岚表示害怕。笑岚走了。“我看着船开走。”笑岚说。", ["笑岚"]),
        ("但小说家甘于在河边住着。他说：“一座桥的样子，不能只画一笔。”", [None]),
        ("晚年的麦克·奈特曾写道：“这座岛是海鸟的旅馆。”", ["麦克·奈特"]),
        ("李宁的女儿病了。李宁很着急，她说：“灯还亮着。”", ["李宁"]),
        ("市长石国光剪彩，林鼎接管码头，石变脸称“为什么只修半座桥呢？”", [None]),
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


def test_a_company_is_no_thing_that_goes_by_capitals_and_never_speaks() -> None:
    labels = [
        [q.speaker.label for q in extract(parse(f"渡口\n\n{text}\n", id="x")).quotations if q.speaker]
        for text in ("船上的GPS在北湾失灵，公司表示，船会修好。", "HBRA表示，船会修好。公司说，钱不够。")
    ]
    assert labels == [["公司"], ["HBRA", "HBRA"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "船厂厂长石岚表示，船会下水。水务局长罗威表示，水会涨。有人问石岚，如果可能是否愿意去北湾时，他表示：“当然愿意。”",
            ["石岚", "罗威", "石岚"],
        ),
        ("水手石岚是船校校友，对于小他8岁的师弟在风暴中早逝，坦言心情沉重。", ["石岚"]),
        ("吴守拙提醒，考生要多读书。吴守拙老师笑了。吴老师还认为，外国名著可望而不可及。", ["吴守拙", "吴守拙"]),
        ("北检指出，高院先前判决船长罗威有罪，认定他放走了船。", ["北检"]),
    ],
)
def test_who_is_asked_answers_and_whom_a_clause_is_on_does_not_speak(
    text: str, expected: list[str | None], said: Said
) -> None:
    assert [label for _, label, _ in said(text)] == expected


def test_what_is_past_is_no_aspect(said: Said) -> None:
    assert [words for _, _, words in said("石岚坦言过往有人离开，感到伤痛。")] == ["过往有人离开，感到伤痛"]
