"""Words for asking are read as they are meant, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.miswritten import as_meant
from retrieval.questions.question import Question


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("waht did oduya say", "what did oduya say"),
        ("wehn does it open", "when does it open"),
        ("and wich ferry is old", "and which ferry is old"),
        ("hwo is oduya", "who is oduya"),
        ("wat did oduya say abuot fog", "what did oduya say about fog"),
        ("what'd oduya say abt fog", "what did oduya say about fog"),
        ("wat about teh ferries", "what about the ferries"),
        ("which experst spoke", "which experts spoke"),
        ("那年停航", "哪年停航"),
        ("石大海被判了几年", "石大海判刑几年"),
        ("石大海会被判处多少年", "石大海判刑多少年"),
        ("渡轮停在那", "渡轮停在哪"),
        ("有那些人谈到海豹", "有哪些人谈到海豹"),
    ],
)
def test_misspelled_words_for_asking_are_read_as_meant(written: str, meant: str) -> None:
    assert as_meant(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "wen jiabao on water",
        "wen said what on water",
        "hu is the mayor",
        "hat shops in the harbour",
        "what did saud say",
        "watt was an engineer",
        "那家公司说了什么",
        "那年为什么停航",
        "the rotten pier",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert as_meant(text) == text


def test_a_name_is_no_slip_of_a_word_for_asking() -> None:
    assert Question.of("what did Siad say").plain == "what did siad say"


def test_another_way_to_write_what_in_chinese_is_read_as_the_usual_one() -> None:
    assert Question.of("馬婷說了甚麼？").plain == "马婷说了什么"


@given(st.text(alphabet="abdehikmnostuwy '哪那年里", max_size=30))
def test_what_was_meant_needs_no_further_reading(text: str) -> None:
    once = as_meant(text)
    assert as_meant(once) == once
