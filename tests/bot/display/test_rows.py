"""The lines that scripts read have the promised keys and the source's words."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.display.rows import answer_row, hits_row, line, quotation_row, speaker_row
from corpus.article import Span
from corpus.quotation import Person, Quotation, Record
from corpus.reading import parse
from retrieval.answer import Answer, Statement
from retrieval.collection import Hit

ARTICLE = parse("Ferry.\n\n“Tickets cost four crowns. They always did,” said she. Ida Lund left.", id="ferry")
LUND = Person("Ida Lund", name="Ida Lund", titles=("harbour master", "head of the harbour office"))


def span(words: str) -> Span:
    start = ARTICLE.text.index(words)
    return Span(start, start + len(words))


def test_an_answer_has_the_promised_keys() -> None:
    parts = (ARTICLE.excerpt(*span("Tickets cost four crowns.")), ARTICLE.excerpt(*span("They always did,")))
    answer = Answer("How much?", "en", "quotation", 0.91239, (Statement("ferry", 2, parts, "direct", LUND),), (LUND,))
    lund = {"name": "Ida Lund", "label": "Ida Lund", "title": "head of the harbour office"}
    row = answer_row(answer, "as shown")
    evidence = row.pop("evidence")
    assert row == {
        "question": "How much?",
        "language": "en",
        "kind": "quotation",
        "answered": True,
        "confidence": 0.9124,
        "text": "as shown",
        "speakers": [lund],
    }
    assert [list(part) for part in evidence] == [
        ["article", "paragraph", "start", "end", "text", "form", "speaker"]
    ] * 2
    assert all(ARTICLE.text[part["start"] : part["end"]] == part["text"] for part in evidence)
    assert evidence[0]["speaker"] == lund


def test_nothing_has_no_evidence_and_no_speakers() -> None:
    row = answer_row(Answer("?", "en", "nothing", 0.0), "The article does not say.")
    assert (row["answered"], row["evidence"], row["speakers"]) == (False, [], [])
    assert "id" not in row


def test_a_quotation_has_the_promised_keys_and_its_mention() -> None:
    quotation = Quotation(
        span("Tickets cost four crowns."), "direct", LUND, "harbour master", span("she"), span("said")
    )
    row = quotation_row(Record(ARTICLE, (quotation,), (LUND,)), quotation)
    assert row["text"] == "Tickets cost four crowns."
    assert row["cue"] == "said"
    assert row["nested_in"] is None
    assert row["speaker"] == {
        "name": "Ida Lund",
        "label": "Ida Lund",
        "title": "harbour master",
        "mention_start": span("she").start,
        "mention_end": span("she").end,
    }


def test_where_nobody_can_be_named_the_speaker_is_null() -> None:
    quotation = Quotation(span("Tickets"), "direct", parent=span("Tickets cost"))
    row = quotation_row(Record(ARTICLE, (quotation,)), quotation)
    assert (row["speaker"], row["cue"], row["nested_in"]) == (None, None, list(span("Tickets cost")))


def test_an_unnamed_speaker_has_a_label() -> None:
    assert speaker_row(Person("a clerk")) == {"name": None, "label": "a clerk", "title": None}


def test_hits_keep_their_order() -> None:
    row = hits_row("q", [Hit("ferry", 2, Span(8, 20), 3.5), Hit("ferry", 1, Span(0, 6), 1.25)])
    assert row["id"] == "q"
    assert row["hits"][0] == {"article": "ferry", "paragraph": 2, "start": 8, "end": 20, "score": 3.5}
    assert [hit["paragraph"] for hit in row["hits"]] == [2, 1]


@given(st.text(st.characters()))
def test_any_text_is_one_line_of_utf_8(text: str) -> None:
    written = line({"text": text})
    assert "\n" not in written
    assert json.loads(written.encode("utf-8"))["text"] == text
