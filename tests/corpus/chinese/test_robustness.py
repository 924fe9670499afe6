"""Whatever the text: quotations lie in it, are verbatim and nest properly."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.chinese.extraction import extract
from corpus.reading import parse

WORDS = (
    "王建国 李主任 市教育局局长 说 表示 他 她 该负责人 告诉记者 据 介绍 问： 答： 的 在会上 并 指出 "
    "阿古拉·巴特 學校 我們要去 引述 的话 3月1日 AnnLee"
)
PARTS = st.sampled_from([*"“”‘’\"'「」『』《》（）。，：；！？、·‧\n ", "\n\n", *WORDS.split()])


@given(st.one_of(st.lists(PARTS, max_size=60).map("".join), st.text(max_size=120)))
@settings(max_examples=400, deadline=None)
def test_every_quotation_lies_in_the_text_and_within_its_parent(text: str) -> None:
    for quotation in extract(parse(text, id="any")).quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
        if quotation.parent:
            assert quotation.parent.holds(quotation.span)
        for part in (quotation.mention, quotation.cue):
            assert part is None or 0 <= part.start < part.end <= len(text)


@given(st.lists(PARTS, max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_direct_quotations_are_apart_or_one_holds_the_other(text: str) -> None:
    spans = [q.span for q in extract(parse(text, id="any")).quotations if q.form == "direct"]
    for one in spans:
        for other in spans:
            assert not one.overlap(other) or one.holds(other) or other.holds(one)


def test_a_text_may_end_where_a_name_might_begin() -> None:
    assert not extract(parse("。甘长", id="any")).quotations
