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
