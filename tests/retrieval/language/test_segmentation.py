"""Chinese words are jieba's own."""

from __future__ import annotations

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.chinese import cut

COMMON = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经"
)


@pytest.mark.parametrize(
    "run", ["港口扩建工程明年完工", "研究生命起源", "王小明在码头说", "于", "不了了之", "〇三年码头", "䶮"]
)
def test_a_run_is_cut_as_jieba_cuts_it(run: str) -> None:
    assert list(cut(run)) == jieba.lcut(run)


@given(st.text(st.sampled_from(COMMON + "䶮龘〇"), min_size=1, max_size=30))
def test_any_characters_are_cut_as_jieba_cuts_them(run: str) -> None:
    assert list(cut(run)) == jieba.lcut(run)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=12))
def test_rare_characters_are_cut_as_jieba_cuts_them(run: str) -> None:
    assert list(cut(run)) == jieba.lcut(run)
