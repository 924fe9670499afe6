"""Words near somebody's name that are another's, or nobody's: each case names who speaks, or None."""

from __future__ import annotations

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse


def heard(text: str, form: str = "direct") -> list[tuple[str | None, str]]:
    """Who says each quotation of a form, and its words."""
    return [
        (q.speaker.label if q.speaker else None, text[q.span.start : q.span.end])
        for q in extract(parse(text, id="x")).quotations
        if q.form == form
    ]


@pytest.mark.parametrize(
    "text",
    [
        "大学生小孟网上投简历，一家自称设在黄桦的公司很快打来电话。小孟没有去。",
        "周安曾发文指控渡口，之后有一名姓陈、自称是渡口总监今年来找他，认为周安的指控很严重。",
    ],
)
def test_what_somebody_who_comes_on_is_said_to_be_is_not_reported(text: str) -> None:
    assert heard(text, "indirect") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "林德海否认受贿，石姓及曾姓桩脚也否认收钱。",
            [("林德海", "受贿"), ("石姓及曾姓桩脚", "收钱")],
        ),
        ("罗姓伙房食勤兵主张，他没有休假。", [("罗姓伙房食勤兵", "他没有休假")]),
        ("周姓员警坚称，是在网上看到的。", [("周姓员警", "是在网上看到的")]),
        ("黄姓正妹被林姓闺密呛知道她有前科。", []),
        ("杨姓稽核听完，先向Ｘ先生致谢，表示会跟总部汇报。", [("杨姓稽核", "会跟总部汇报")]),
        ("竟替苟延残喘的壹传媒续了命，有媒体人五味杂陈，苦笑称，这是国难财。", []),
        ("有被害人说，钱没有了。", [("有被害人", "钱没有了")]),
        ("其他职员承认，钱收到了。", [("其他职员", "钱收到了")]),
    ],
)
def test_a_surname_and_a_noun_call_somebody_and_what_a_preposition_governs_does_not(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert heard(text, "indirect") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("另一位议员 Josh Holt 则表达他担忧为何公司要去国外。", ("Josh Holt", "为何公司要去国外")),
        (
            "声明提到，专家看过后，同意石岚出国。声明也提到，石岚再三表达她希望出国治疗的意愿。",
            ("声明", "石岚再三表达她希望出国治疗的意愿"),
        ),
        (
            "北湾行长德拉吉说：“好。”\n\n外号“石头”的德拉吉，在最后一次参与欧洲“货币委员会”，呼吁各国增加支出。",
            ("德拉吉", "各国增加支出"),
        ),
    ],
)
def test_what_stands_around_the_cue_does_not_take_the_words_away(text: str, expected: tuple[str, str]) -> None:
    assert heard(text, "indirect")[-1] == expected


def test_whose_memory_a_clause_is_about_speaks_behind_the_colon() -> None:
    text = "作家曾心宁来了。“那是个很美好的年代。”回忆起当年的码头，曾心宁是这么说的：“大家都很有理想。”"
    assert heard(text)[-1] == ("曾心宁", "大家都很有理想。")
