"""Names in Wade-Giles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.language.romanisation import MOST_WAYS, as_pinyin
from tests.retrieval.reports import reported


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("tsai ching-wen", "caijingwen"),
        ("ching-wen tsai", "caijingwen"),
        ("hsu chih-yuan", "xuzhiyuan"),
        ("tu szu-ch'i", "dusiqi"),
    ],
)
def test_a_name_is_read_in_pinyin(name: str, pinyin: str) -> None:
    assert pinyin in as_pinyin(name)


def test_a_single_syllable_and_a_long_name_are_no_such_names() -> None:
    assert not list(as_pinyin("tsai"))
    assert not list(as_pinyin("a-b-c d-e"))


@given(st.text(max_size=30))
def test_any_text_has_few_readings(text: str) -> None:
    assert len(list(as_pinyin(text))) <= 2 * MOST_WAYS


def test_a_question_in_wade_giles_finds_who_is_meant() -> None:
    held = reported("码头要修。", {"码头要修": Person("蔡静文", "蔡静文", ("工程师",))})
    assert [p.name for p in answer("What did Tsai Ching-wen say?", held).people] == ["蔡静文"]
    assert not answer("What did Tsai Ching-hua say?", held).answered
