"""How much of a report is shown."""

from __future__ import annotations

import pytest

from corpus.article import Span
from corpus.extraction import extract
from corpus.quotation import Person, Quotation
from corpus.reading import parse
from retrieval.index.shown import is_a_clause, shown_span, tells
from retrieval.index.utterance import Utterances


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Captain Ann Lee told the cooks not to leave the oven open.",
            "Captain Ann Lee told the cooks not to leave the oven open.",
        ),
        ("Ann Lee did not say when the oven would be mended.", "Ann Lee did not say when the oven would be mended."),
        ("The oven, Ann Lee said, would be mended in May.", "The oven, Ann Lee said, would be mended in May"),
        ("Ann Lee told the cooks that the oven would be mended in May.", "the oven would be mended in May"),
        ("Ann Lee announced the sale of an oven to cooks.", "Ann Lee announced the sale of an oven to cooks."),
        ("Ann Lee announced that the old oven needs more cooks.", "the old oven needs more cooks"),
        ("Ann Lee acknowledged the oven baked far too slowly.", "the oven baked far too slowly"),
    ],
)
def test_what_a_word_beside_the_verb_turns_is_shown_with_it(text: str, shown: str) -> None:
    found = extract(parse(text, id="x"))
    quotation = next(q for q in found.quotations if q.form == "indirect")
    span = shown_span(found.article, found.article.paragraphs[0], quotation, found.quotations)
    assert text[slice(*span)] == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Lind said that she had told Olav Berg, a cooper, that the kiln would crack.",
            "she had told Olav Berg, a cooper, that the kiln would crack",
        ),
        ("Lind said that the board had warned the cooper, which met on Monday, that the kiln would crack.", None),
        (
            "Lind said that she had told Olav Berg about the crack, a long one.",
            "she had told Olav Berg about the crack",
        ),
    ],
)
def test_a_report_that_ends_before_what_somebody_was_told_is_shown_with_its_sentence(
    text: str, shown: str | None
) -> None:
    found = extract(parse(text, id="x"))
    quotation = next(q for q in found.quotations if q.form == "indirect")
    span = shown_span(found.article, found.article.paragraphs[0], quotation, found.quotations)
    assert text[slice(*span)].startswith(shown or text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("He carried a cup that Ann Webb denied was hers.", None),
        ("He carried a cup, that day. Ann Webb denied that the cup was hers.", "Ann Webb"),
    ],
)
def test_a_sentence_of_which_a_report_is_but_a_clause_is_nobodys(text: str, speaker: str | None) -> None:
    at, said = text.index("Ann Webb"), text.index("was hers")
    mention, cue, webb = Span(at, at + 8), Span(at + 9, at + 15), Person("Ann Webb", "Ann Webb")
    report = Quotation(Span(said, said + 8), "indirect", webb, mention=mention, cue=cue)
    article = parse(text, id="x")
    first = Utterances(article, article.paragraphs[0], [report])[0]
    assert (first.speaker.label if first.speaker else None) == speaker


def test_a_clause_is_told_in_a_very_long_paragraph() -> None:
    text = "It rained. " * 40_000 + "He carried a cup that Ann Webb denied was hers."
    article, at, said = parse(text, id="x"), text.index("Ann Webb"), text.index("was hers")
    report = Quotation(Span(said, said + 8), "indirect", mention=Span(at, at + 8), cue=Span(at + 9, at + 15))
    assert is_a_clause(article, article.paragraphs[0], report)


@pytest.mark.parametrize(("sentence", "expected"), [("某荣岚说。", False), ("渡船昨天说好不开。", True)])
def test_a_bare_cue_tells_nothing_even_of_somebody_unknown(sentence: str, expected: bool) -> None:  # noqa: FBT001
    assert tells(sentence, Span(0, len(sentence)), ()) is expected


@pytest.mark.parametrize(
    ("sentence", "speaker", "expected"),
    [
        ("石岚表示，船票明年会涨价，林海否认渡轮年底停航。", "林海", "林海否认渡轮年底停航"),
        ("石岚表示，船票明年会涨价，林海称渡轮年底一定停航。", "林海", "渡轮年底一定停航"),
    ],
)
def test_a_report_beside_anothers_keeps_the_verb_that_turns_it(sentence: str, speaker: str, expected: str) -> None:
    article = parse(f"渡口\n\n{sentence}\n", id="ferry")
    paragraph = article.paragraphs[-1]
    every = Utterances(article, paragraph, extract(article).begun_in(paragraph))
    assert [article.text[slice(*u.span)] for u in every if u.speaker and u.speaker.name == speaker] == [expected]
