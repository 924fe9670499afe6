"""Words right behind other words, and narration in front of them."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import shown_speakers as speakers


def test_a_sentence_right_behind_words_goes_on_with_them() -> None:
    text = (
        "Per Holm was cross. He said: “It leaks.” “It will take a year.” Ida Webb, port head, claimed that it rained."
    )
    assert speakers(text) == ["Per Holm", "Per Holm"]


def test_a_question_right_in_front_is_anothers() -> None:
    assert speakers("“Is it full?” “Yes,” Webb said.")[-1] == "Webb"


def test_paragraphs_drawn_together_leave_out_what_is_told_between() -> None:
    text = 'Holm said: "It leaks. "It is old. "It was late." Webb liked the port. He added: "It may rain."\n'
    record = extract(parse(text, id="x"))
    direct = [text[q.span.start : q.span.end] for q in record.quotations if q.form == "direct"]
    assert direct == ["It leaks.", "It is old.", "It was late.", "It may rain."]


def test_a_sentence_of_narration_that_ends_with_capitals_is_no_report() -> None:
    text = "The film got little notice and is on DVD. “We hoped for more,” said Per Holm, head of sales for Nelm."
    record = extract(parse(text + "\n", id="x"))
    assert [q.form for q in record.quotations] == ["direct"]


@pytest.mark.parametrize(
    "text", ["The “pack” is said to help and ease salt damage.", "Trade is slow, but it is forecast to drop in May."]
)
def test_what_is_said_to_be_so_is_nobodys(text: str) -> None:
    assert [q.speaker for q in extract(parse(text + "\n", id="x")).quotations if q.form == "indirect"] in ([], [None])
