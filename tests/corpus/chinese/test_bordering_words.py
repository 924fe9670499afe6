"""Words at the border of an office, a label or a clause, which others mind: none of them takes a speaker away."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speaker(text: str) -> tuple[str | None, str | None]:
    """The label and the title of whoever says the last words."""
    quotations = extract(parse(text + "\n", id="x")).quotations
    said = quotations[-1].speaker if quotations else None
    return (said.label, said.title) if said else (None, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("律师傅明远", ("傅明远", "律师")),
        ("业主任红梅", ("任红梅", "业主")),
        ("店主任红梅", ("任红梅", "店主")),
        ("车主任志强", ("任志强", "车主")),
        ("交警司马明", ("司马明", "交警")),
        ("工程师傅晓红", ("傅晓红", "工程师")),
        ("数学老师傅志明", ("傅志明", "数学老师")),
        ("民警方志明", ("方志明", "民警")),
        ("法官方志明", ("方志明", "法官")),
        ("检察官方志明", ("方志明", "检察官")),
        ("校长党志明", ("党志明", "校长")),
        ("记者党志明", ("党志明", "记者")),
        ("作家党志明", ("党志明", "作家")),
        ("共产党党员党志明", ("党志明", "共产党党员")),
        ("公民党林海生", (None, None)),
    ],
)
def test_a_surname_that_ends_another_noun_with_its_office_is_a_surname(
    words: str, expected: tuple[str | None, str | None]
) -> None:
    assert speaker(f"{words}说，“灯塔要修。”") == expected


DESCRIBED = """
    与会专家 受灾群众 路过市民 镇上居民 下班工人 幸存船员 雇主代表 支行行长 海州支行行长 对手教练 获释船员
    扶贫干部 镇扶贫干部 治理专家 环境治理专家 招办老师 校招办老师 市展会负责人 机场跑道工人 当地反恐官员 参演学生
    很少出海的渔民 很有经验的渔民 每次出海的渔民 称职的校长 称霸一方的船长 指导老师
    本校今年入学的学生家长 海川公司去年入职的员工 一名昨天上午值班的护士 岛上曾经的船长 小岛2019年入职的教师
    一位第一次出海的渔民 离职之前的同事 岛上最近搬来的居民 一位原本要登船的乘客 校方昨日派出的代表
    面向媒体的发言人 一名向媒体爆料的员工
""".split()  # noqa: SIM905  # one a line would be forty lines


@pytest.mark.parametrize("label", DESCRIBED)
def test_verbs_and_times_that_describe_somebody_leave_him_a_label(label: str) -> None:
    assert speaker(f"{label}说，“灯塔要修。”") == (label, None)


@pytest.mark.parametrize("clause", ["镇政府5月质询船厂代表", "每次船厂", "石家第一次对记者", "称海川公司"])
def test_a_clause_is_no_label(clause: str) -> None:
    assert speaker(f"{clause}说，“灯塔要修。”")[0] != clause


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("女船工走过来。她说：", "女船工"),
        ("老船长走过来。他说：", "老船长"),
        ("船长走过来，看了看灯。他说：", "船长"),
        ("八旬老人走过来。他说：", "八旬老人"),
        ("百货店老板走过来。他说：", "百货店老板"),
        ("奶奶走过来。她说：", "奶奶"),
    ],
)
def test_somebody_without_a_name_is_one_unless_counted(told: str, expected: str | None) -> None:
    assert speaker(f"{told}“灯塔要修。”")[0] == expected


@pytest.mark.parametrize("clause", ["海川公司在网上发帖", "海川公司召开会议", "海川公司昨天在网上发文"])
def test_a_body_goes_on_with_a_bare_cue(clause: str) -> None:
    assert speaker(f"{clause}，称“灯塔要修”。") == ("海川公司", None)


@pytest.mark.parametrize("clause", ["海川公司致函市政府", "海川公司发函市政府", "海川公司开会"])
def test_words_of_a_body_that_writes_are_not_lost(clause: str) -> None:
    assert (speaker(f"{clause}，称“灯塔要修”。")[0] or "").startswith("海川公司")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有男子不满停航，大叫：“我要回家！”", "有男子"),
        ("不少渔民认同校长的信，纷纷回应“灯塔要修”。", "不少渔民"),
        ("有渔民表示路不通，码头没有人，说“灯塔要修”。", None),
    ],
)
def test_who_minds_something_says_what_follows(text: str, expected: str | None) -> None:
    assert speaker(text)[0] == expected
