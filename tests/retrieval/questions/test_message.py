"""Several questions in one message."""

from __future__ import annotations

import pytest

from retrieval.questions.message import asked_in, questions_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What did Ida Lund say? Who is Per Falk?", ["What did Ida Lund say?", "Who is Per Falk?"]),
        ("What did Ida Lund say?\nWho is Per Falk?", ["What did Ida Lund say?", "Who is Per Falk?"]),
        ("What did Ida Lund say? Why?", ["What did Ida Lund say?", "Why?"]),
        ("唐岚说了什么？苏禾呢？", ["唐岚说了什么？", "苏禾呢？"]),
        ("What did Ida Lund say and what did Per Falk say?", ["What did Ida Lund say", "and what did Per Falk say?"]),
        ("what did lund say, what did falk want", ["what did lund say", "what did falk want"]),
        ("唐岚说了什么，苏禾说了什么？", ["唐岚说了什么", "苏禾说了什么？"]),
        ("唐岚怎么看，苏禾是谁", ["唐岚怎么看", "苏禾是谁"]),
        ("唐岚是谁和苏禾是谁", ["唐岚是谁", "和苏禾是谁"]),
        (
            "Hi! What did Ida Lund say? And is the pier open?? Thanks",
            ["Hi! What did Ida Lund say?", "And is the pier open?? Thanks"],
        ),
    ],
)
def test_each_question_stands_alone_and_no_word_is_lost(text: str, found: list[str]) -> None:
    assert questions_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "What did Ida Lund say?",
        "Really? What did Ida Lund say?",
        "Ida Lund is the harbour master. What did she say?",
        "Who asked “Where are we? Who pays?” at the meeting?",
        "谁问过“钱从哪里来？谁出？”",
        "Did Ida Lund resign? Yes or no",
        "Did Ida Lund resign? Yes or no?",
        "Who is Ida Lund and what did she say?",
        "What did Ida Lund say, and when?",
        "What did Ida Lund say about what she did and who was told?",
        "Did Ida Lund explain what happened and what it costs?",
        "What did “Ida and what did Per say” mean?",
        "When and where did Ida Lund speak?",
        "谁是唐岚，她说了什么？",
        "唐岚说了什么，什么时候说的？",
        "唐岚说什么人说了什么",
        "After the fire on the pier, what did Ida Lund say?",
        "According to Ida Lund, what does the pier cost?",
        "When asked about the pier, what did Ida Lund say?",
        "If the pier closes, who is Per Falk going to sue?",
        "唐岚怎么看待苏禾说了什么",
        "See https://news.example/?id=3?what=who and tell me",
        "",
    ],
)
def test_one_question_stays_whole(text: str) -> None:
    assert [" ".join(one.split()) for one in questions_in(text)] == [" ".join(text.split())]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I read that the pier is closed. It rained. What did Ida Lund say?", "What did Ida Lund say?"),
        ("What did Mr. Falk say? I was not there.", "What did Mr. Falk say?"),
        ("我看了昨天的报道。唐岚说了什么？", "唐岚说了什么？"),
        ("Ida Lund asked “Who pays?” and left. Nobody knew.", ""),
        ("What did Ida Lund say? Who is Per Falk?", ""),
        ("What did Ida Lund say?", ""),
        ("", ""),
    ],
)
def test_what_is_asked_among_what_is_told(text: str, asked: str) -> None:
    assert asked_in(text) == asked


@pytest.mark.parametrize("text", ["?" * 999 + "a", "What?" + "!?" * 400 + "a", "“(" * 500, "a? " * 333, "？a" * 500])
def test_a_message_of_nothing_but_marks_is_read_to_its_end(text: str) -> None:
    assert "".join(questions_in(text)).replace(" ", "") == text.replace(" ", "")
