"""Chinese numerals as English writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.numerals import with_english_numbers


@pytest.mark.parametrize(
    ("numeral", "english"),
    [
        ("一千亿", "100 billion"),
        ("一亿五千万", "150 million"),
        ("1.5亿", "150 million"),
        ("两万三千", "23000"),
        ("2.3万", "23000"),
        ("十万", "100000"),
        ("二百四十七", "247"),
        ("一百零五", "105"),
    ],
)
def test_a_numeral_is_put_as_english_writes_it(numeral: str, english: str) -> None:
    assert with_english_numbers(f"修了{numeral}米堤") == f"修了 {english} 米堤"


@pytest.mark.parametrize(
    "vague", ["七八十人", "几百人", "一百二", "第一百次", "一千多亿", "三个人", "百姓", "十分", "37米"]
)
def test_what_is_vague_or_small_stays(vague: str) -> None:
    assert with_english_numbers(vague) == vague


@given(st.text(st.sampled_from("〇零一二两九十百千万亿几多第0.5米 x"), max_size=12))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(with_english_numbers(text), str)
