"""Whatever the text: quotations lie in it, are verbatim and nest properly."""

from __future__ import annotations

from itertools import combinations

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
@settings(max_examples=250)
def test_quotations_lie_in_the_text_and_within_their_parents(text: str) -> None:
    quotations = extract(parse(text, id="any")).quotations
    for quotation in quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
        if quotation.parent:
            assert quotation.parent.holds(quotation.span)
        for part in (quotation.mention, quotation.cue):
            assert part is None or 0 <= part.start < part.end <= len(text)
    for one, other in combinations([q.span for q in quotations if q.form == "direct"], 2):
        assert not one.overlap(other) or one.holds(other) or other.holds(one)


def test_a_text_may_end_where_a_name_might_begin() -> None:
    assert not extract(parse("。甘长", id="any")).quotations
