"""What holds for any text at all."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.english.extraction import extract
from corpus.reading import parse

if TYPE_CHECKING:
    from types import FrameType

    from _typeshed import TraceFunction

WORDS = (
    "“ ” ‘ ’ \" ' , . : ? — said told says that to the he she they Mara Lindqvist Dr. president of and , who we must "
    "according believes statement will report 1990s O'Neil's “No,” Q: A: LEE:"
)
PROSE = st.lists(st.sampled_from([*WORDS.split(), "\n\n", "\n"]), max_size=60).map(" ".join)


@given(st.text() | PROSE | PROSE)
@example("he believes ” and")
@settings(max_examples=250)
def test_quotations_lie_in_the_text_nest_and_are_said_by_its_people(text: str) -> None:
    record = extract(parse(text, id="x"))
    outer = [quotation for quotation in record.quotations if quotation.parent is None]
    for quotation in record.quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
        for span in (quotation.mention, quotation.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        if quotation.parent:
            assert quotation.parent in {each.span for each in outer}
            assert quotation.parent.holds(quotation.span)
        assert 0 <= quotation.confidence <= 1
    for form in ("direct", "indirect"):
        spans = sorted(quotation.span for quotation in outer if quotation.form == form)
        assert all(before.end <= after.start for before, after in pairwise(spans))
    speakers = {quotation.speaker for quotation in record.quotations}
    assert {each for each in speakers if each and each.kind != "pronoun"} == set(record.people)


def work(text: str) -> int:
    """Python calls that extraction takes."""
    count = 0

    def tracer(_frame: FrameType, _event: str, _argument: object) -> TraceFunction | None:
        nonlocal count
        count += 1
        return None

    article = parse(text, id="x")
    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        extract(article)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "unit", ["“", "‘a ", "said that ", "Mara Lindqvist said “no” ", "a. “B,” said Lee. ", "A: b\n\n", "U.S. 'U.S. "]
)
def test_work_grows_linearly_with_the_text(unit: str) -> None:
    extract(parse("Warm up.", id="x"))
    assert work(unit * 600) < 5 * work(unit * 150)
