"""Pairing of quotation marks."""

from __future__ import annotations

import sys
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Span
from corpus.marks import Marked, pair

if TYPE_CHECKING:
    from types import FrameType

    from _typeshed import TraceFunction


def stretches(text: str) -> list[tuple[int, str]]:
    """Depth and words of every stretch."""
    return [(m.depth, text[m.span.start : m.span.end]) for m in whole(text)]


def whole(text: str) -> tuple[Marked, ...]:
    return pair(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Hello,” she said.", [(0, "Hello,")]),
        ('"Hello," she said.', [(0, "Hello,")]),
        ("''Hello,'' she said.", [(0, "Hello,")]),
        ("他说：“你好。”", [(0, "你好。")]),
        ("「外『內』外」", [(0, "外『內』外"), (1, "內")]),
        ("«Oui», dit-il", [(0, "Oui")]),
        ("〝早〞說", [(0, "早")]),
    ],
)
def test_every_kind_of_mark_pairs(text: str, expected: list[tuple[int, str]]) -> None:
    assert stretches(text) == expected


def test_mirrored_marks_pair() -> None:
    assert stretches("”Fine“ and ”well“.") == [(0, "Fine"), (0, "well")]


def test_mixed_marks_of_one_family_pair() -> None:
    assert stretches('“Fine" and "well”.') == [(0, "Fine"), (0, "well")]


def test_single_marks_nest_in_double_ones() -> None:
    assert stretches("“She wrote ‘come home’ twice.”") == [(0, "She wrote ‘come home’ twice."), (1, "come home")]


def test_same_marks_nest_when_both_close() -> None:
    assert stretches('"A "b" c."') == [(0, 'A "b" c.'), (1, "b")]


@pytest.mark.parametrize(
    "text",
    ["Xi’an’s harbour isn’t open.", "rock 'n' roll in the '90s", "’Tis the boys’ boat.", "the farmers' market"],
)
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert stretches(text) == []


def test_a_plural_possessive_does_not_close_what_a_later_mark_closes() -> None:
    assert stretches("‘The dogs’ tails wag,’ he said.") == [(0, "The dogs’ tails wag,")]


def test_a_mark_after_a_plural_closes_when_nothing_later_does() -> None:
    assert stretches("He said ‘the dogs’ and left.") == [(0, "the dogs")]


def test_one_closing_mark_does_duty_for_two() -> None:
    text = "“We strive to create “urban quality.” Ms. Yu spoke."
    assert stretches(text) == [(0, "We strive to create “urban quality."), (1, "urban quality.")]


def test_an_unclosed_mark_ends_where_the_next_sentence_opens_one() -> None:
    marks = whole("“We won, he said. “It was close.”")
    assert [(m.depth, m.closed) for m in marks] == [(0, False), (0, True)]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    (marked,) = whole("He said: “We go on")
    assert not marked.closed
    assert marked.span.end == len("He said: “We go on")


def test_a_closing_mark_that_never_opened_is_ignored() -> None:
    assert stretches("It ended.” Then she left.") == []


def test_only_the_given_span_is_read() -> None:
    text = "“out” “in” “out”"
    assert [m.span for m in pair(text, Span(6, 10))] == [Span(7, 9)]


MARKED_TEXT = st.text(st.sampled_from("“”‘’\"'«»「」『』〝〞ab s.你, \n"))


@given(st.text() | MARKED_TEXT)
def test_stretches_lie_within_their_marks_apart_or_in_one_another(text: str) -> None:
    found = whole(text)
    for marked in found:
        assert 0 <= marked.outer.start < marked.span.start < marked.span.end <= marked.outer.end <= len(text)
    for one, other in combinations([marked.span for marked in found], 2):
        assert not one.overlap(other) or one.holds(other) or other.holds(one)


def work(text: str) -> int:
    """Function calls and lines that pairing takes."""
    count = 0

    def tracer(_frame: FrameType, _event: str, _argument: object) -> TraceFunction:
        nonlocal count
        count += 1
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        whole(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("unit", ["“", "’ ", "“‘", "' '", "“a. “B.” ", "s’ a"])
def test_work_grows_linearly_with_the_text(unit: str) -> None:
    assert work(unit * 400) < 4.5 * work(unit * 100)


def test_a_closing_mark_opens_after_a_full_stop_when_the_next_one_closes() -> None:
    assert stretches("他看了看。”不错，继续。”老师说。") == [(0, "不错，继续。")]
    assert stretches("没有开头。”老师说，“下课。”") == [(0, "下课。")]
