"""Markdown's marks of emphasis."""

from __future__ import annotations

import pytest

from corpus.article import Span
from corpus.emphasis import emphases, marks_in, unemphasised
from corpus.layout import paragraphs_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Ann Lee:** It rains", ["Ann Lee:"]),
        ("**A** and *b c* and __d__", ["A", "b c", "d"]),
        ("**“It rains,”** she said", ["“It rains,”"]),
        ("***Why?***", ["Why?"]),
        ("**Why *not* now?**", ["Why *not* now?"]),
        ("**Q: *Why?***", ["Q: *Why?*"]),
        ("Jo** L*** won", []),
        ("f**k and s**t", []),
        ("2*3*4, a * b * c, snake_case_word", []),
        ("王**、李**", []),
        ("** x **", []),
    ],
)
def test_emphasis_is_told_from_stars_that_are_text(text: str, expected: list[str]) -> None:
    assert [text[slice(*each.span)] for each in emphases(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize("left_open", ["**_a ", "*_*_"])
def test_as_many_marks_as_an_upload_holds_are_read_once(left_open: str) -> None:
    """Read anew for each mark, which takes the square of their number, this does not end within minutes."""
    before = left_open * (500_000 // len(left_open))
    text = f"{before}\n***Why?***"
    assert text[slice(*emphases(text, Span(0, len(text)))[-1].span)] == "Why?"


def test_an_emphasis_may_be_long() -> None:
    words = "we sailed on " * 5_000 + "_and on_"
    text = f"**{words}**"
    assert unemphasised(text, Span(0, len(text))) == Span(2, len(text) - 2)


def test_marks_within_marks_are_found_in_order() -> None:
    text = "**Why *not* now?**"
    found = marks_in(text, Span(0, len(text)))
    assert [text[slice(*mark)] for mark in found] == ["**", "*", "*", "**"]
    assert list(found) == sorted(found)


@pytest.mark.parametrize(
    ("text", "inner"), [("**Q: *Why?***", "Q: *Why?*"), ("***Why?***", "Why?"), ("**A** b", "**A** b")]
)
def test_a_text_that_is_emphasised_as_a_whole_is_bared(text: str, inner: str) -> None:
    assert text[slice(*unemphasised(text, Span(0, len(text))))] == inner


def test_a_short_turn_with_an_emphasised_label_is_no_heading() -> None:
    blocks = ("The harbour", "**Ida Lund:** Never", "We sail in May, said the harbour master, and in June as well.")
    assert [paragraph.kind for paragraph in paragraphs_of("\n\n".join(blocks))] == ["title", "body", "body"]
