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
