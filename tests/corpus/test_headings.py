"""First lines that are headings of the text below them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Span
from corpus.sentences import below_heading, sentences


def below(text: str) -> str:
    return text[below_heading(text, Span(0, len(text))) :]


@pytest.mark.parametrize("heading", ["## 1. Crumb, Ostby", "1.05 pm CET", "About Dal Seafood", "渡口停航"])
def test_a_heading_is_no_part_of_the_text_below_it(heading: str) -> None:
    told = (
        "The ferry sails again on Monday, and so does the old boat."
        if heading.isascii()
        else "渡船周一起停航，旧船也不再开，居民只能绕路。"
    )
    assert below(f"{heading}\n{told}") == told
    text = f"{heading}\n{told}"
    assert [text[s.start : s.end] for s in sentences(text, Span(0, len(text)))] == [heading, told]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sails.\nThe mill is closed until the end of the year.",
        "The ferry sails again,\nand the mill is closed until the end of the year.",
        "Mara Lind said:\n“The mill is closed until the end of the year.”",
        "The old ferry of the harbour sails on\nMonday and the mill of Ostby is closed",
        "Roses in the rain\nBlue boats in the bay",
        "## Only a heading",
        "",
    ],
)
def test_a_line_that_goes_on_is_no_heading(text: str) -> None:
    assert below(text) == text


@given(st.text(st.sampled_from("Aa. #\n1:渡“"), max_size=60), st.integers(0, 5))
def test_what_is_below_lies_within(text: str, start: int) -> None:
    span = Span(min(start, len(text)), len(text))
    assert span.start <= below_heading(text, span) <= span.end


@pytest.mark.parametrize("text", ["**What we know**\n- The ferry is late.", "__Der Hafen__\nThe ferry is late."])
def test_an_emphasised_line_is_a_heading_of_what_stands_below_it(text: str) -> None:
    assert below(text) == text.split("\n")[1]


@pytest.mark.parametrize("text", ["**Is it late?**\nThe ferry is late.", "**Ann Moe:**\nThe ferry is late."])
def test_an_emphasised_question_or_name_is_no_heading(text: str) -> None:
    assert below(text) == text
