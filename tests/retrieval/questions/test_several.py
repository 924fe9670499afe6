"""Several questions in one message."""

from __future__ import annotations

import time

import pytest

from retrieval.questions.several import questions_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What did Ida Lund say? Who is Per Falk?", ["What did Ida Lund say?", "Who is Per Falk?"]),
        ("What did Ida Lund say?\nWho is Per Falk?", ["What did Ida Lund say?", "Who is Per Falk?"]),
        ("What did Ida Lund say? Why?", ["What did Ida Lund say?", "Why?"]),
        ("唐岚说了什么？苏禾呢？", ["唐岚说了什么？", "苏禾呢？"]),
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
        "See https://news.example/?id=3?what=who and tell me",
        "",
        "???",
    ],
)
def test_one_question_stays_whole(text: str) -> None:
    assert [" ".join(one.split()) for one in questions_in(text)] == [" ".join(text.split())]


@pytest.mark.parametrize("text", ["?" * 999 + "a", "What?" + "!?" * 400 + "a", "“(" * 500, "a? " * 333, "？a" * 500])
def test_no_message_of_marks_takes_long(text: str) -> None:
    started = time.process_time()
    questions_in(text)
    assert time.process_time() - started < 0.2  # seconds; it would be many
