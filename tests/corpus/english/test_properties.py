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

WORDS = st.sampled_from(
    [
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        ",",
        ".",
        ":",
        "?",
        "—",
        "said",
        "told",
        "says",
        "that",
        "to",
        "the",
        "he",
        "she",
        "they",
        "Mara",
        "Lindqvist",
        "Dr.",
        "president",
        "of",
        "and",
        ",",
        "who",
        "we",
        "must",
        "according",
        "believes",
        "statement",
        "will",
        "report",
        "1990s",
        "O'Neil's",
        "“No,",
        "”",
        "Q:",
        "A:",
        "LEE:",
        "\n\n",
        "\n",
    ]
)
PROSE = st.lists(WORDS, max_size=60).map(" ".join)


@given(st.text() | PROSE)
@settings(max_examples=150, deadline=None)
def test_spans_are_in_range_and_not_empty(text: str) -> None:
    for quotation in extract(parse(text, id="x")).quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
        for span in (quotation.mention, quotation.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)


@given(PROSE)
@example("he believes ” and")
@settings(max_examples=150, deadline=None)
def test_a_nested_quotation_lies_in_one_that_is_reported(text: str) -> None:
    quotations = extract(parse(text, id="x")).quotations
    outer = {quotation.span for quotation in quotations if quotation.parent is None}
    for quotation in quotations:
        assert quotation.parent is None or (quotation.parent in outer and quotation.parent.holds(quotation.span))


@given(PROSE)
@settings(max_examples=150, deadline=None)
def test_quotations_of_one_form_do_not_overlap(text: str) -> None:
    quotations = [q for q in extract(parse(text, id="x")).quotations if q.parent is None]
    for form in ("direct", "indirect"):
        spans = sorted(q.span for q in quotations if q.form == form)
        assert all(before.end <= after.start for before, after in pairwise(spans))


@given(PROSE)
@settings(max_examples=100, deadline=None)
def test_every_speaker_is_among_the_people(text: str) -> None:
    record = extract(parse(text, id="x"))
    assert {q.speaker for q in record.quotations if q.speaker and q.speaker.kind != "pronoun"} == set(record.people)
    assert all(0 <= q.confidence <= 1 for q in record.quotations)


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


UNITS = [
    "“",
    "” ",
    "‘a ",
    "he said ",
    "said that ",
    "“No,” ",
    "Mara Lindqvist said “no” ",
    "a. “B,” said Lee. ",
    "A: b\n\n",
    "U.S. 'U.S. ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_linearly_with_the_text(unit: str) -> None:
    extract(parse("Warm up.", id="x"))
    assert work(unit * 1200) < 5 * work(unit * 300)
