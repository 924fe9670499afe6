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
        ("业主任红梅", ("任红梅", "业主")),
        ("工程师傅晓红", ("傅晓红", "工程师")),
        ("校长党志明", ("党志明", "校长")),
        ("公民党林海生", (None, None)),
    ],
)
def test_a_surname_that_ends_another_noun_with_its_office_is_a_surname(
    words: str, expected: tuple[str | None, str | None]
) -> None:
    assert speaker(f"{words}说，“灯塔要修。”") == expected


DESCRIBED = """
    与会专家 镇上居民 雇主代表 海州支行行长 镇扶贫干部 环境治理专家 校招办老师 市展会负责人 机场跑道工人
    很少出海的渔民 每次出海的渔民 称霸一方的船长 指导老师 海川公司去年入职的员工 一名昨天上午值班的护士
    小岛2019年入职的教师 离职之前的同事 一位原本要登船的乘客 面向媒体的发言人 一名向媒体爆料的员工
""".split()  # noqa: SIM905  # one a line would be twenty lines


@pytest.mark.parametrize("label", DESCRIBED)
def test_verbs_and_times_that_describe_somebody_leave_him_a_label(label: str) -> None:
    assert speaker(f"{label}说，“灯塔要修。”") == (label, None)


@pytest.mark.parametrize("clause", ["镇政府5月质询船厂代表", "石家第一次对记者", "称海川公司"])
def test_a_clause_is_no_label(clause: str) -> None:
    assert speaker(f"{clause}说，“灯塔要修。”")[0] != clause


@pytest.mark.parametrize(("told", "expected"), [("女船工走过来。她说：", "女船工"), ("奶奶走过来。她说：", "奶奶")])
def test_somebody_without_a_name_is_one_unless_counted(told: str, expected: str | None) -> None:
    assert speaker(f"{told}“灯塔要修。”")[0] == expected


@pytest.mark.parametrize("clause", ["海川公司在网上发帖", "海川公司召开会议", "海川公司昨天在网上发文"])
def test_a_body_goes_on_with_a_bare_cue(clause: str) -> None:
    assert speaker(f"{clause}，称“灯塔要修”。") == ("海川公司", None)


@pytest.mark.parametrize("clause", ["海川公司致函市政府", "海川公司发函市政府"])
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
