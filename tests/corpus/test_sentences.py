"""Sentences of a stretch of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Span
from corpus.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        ["Fog came.", "Ships waited!", "Why?", "Nobody knew…"],
        ["Mr. Vale met Dr. Reed in St. Ives at 9 a.m. on Monday.", "It rained."],
        ["He paid 1.5 million.", "She paid less."],
        ["It rained ... and rained.", "Then it stopped."],
        ["J. P. Reed of Vale Inc. resigned.", "The firm closed."],
        ["He works for Vale Inc.", "The firm closed."],
        ["There were 5.", "Nobody left."],
        ["They met in Fresno, Calif. Ten came.", "All left at 5 p.m.", "The hall closed."],
        [],
    ],
)
def test_english_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["雾来了。", "船在等！", "为什么？", "没人知道……"],
        ["他说：“回家吧。”", "大家走了。"],
        ["雾来了；", "船在等。"],
        ["没有句号"],
    ],
)
def test_chinese_sentences_end_without_a_blank(expected: list[str]) -> None:
    assert cut("".join(expected)) == expected


def test_a_few_characters_do_not_make_an_english_text_chinese() -> None:
    assert cut("The harbour (港口) closed. Nobody came.") == ["The harbour (港口) closed.", "Nobody came."]


def test_only_the_span_is_cut() -> None:
    text = "One. Two. Three."
    assert sentences(text, Span(5, 9)) == (Span(5, 9),)


@given(st.text(alphabet=st.sampled_from("aA. !?“”\"' \n。！港M r1…")), st.data())
def test_sentences_stand_in_order_and_lose_nothing_but_blanks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = sentences(text, Span(start, end))
    assert all(start <= span.start < span.end <= end for span in spans)
    assert list(spans) == sorted(spans)
    kept = {i for span in spans for i in range(*span)}
    assert all(text[i].isspace() for i in set(range(start, end)) - kept)
    assert sum(span.end - span.start for span in spans) == len(kept)
