"""Callback data: small, and read back as it was written, or not at all."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from bot.display.press import CODES, Press, View, decode

NUMBERS = st.integers(0, (1 << 40) - 1)


@given(st.sampled_from(get_args(View)), NUMBERS, st.integers(0, 999), st.integers(0, 999))
def test_a_press_survives_the_way_through_telegram(view: View, subject: int, index: int, page: int) -> None:
    press = Press(view, subject, index, page, "1737c386")
    assert decode(press.encode()) == press
    assert len(press.encode().encode()) <= 64


@given(st.text(max_size=64))
def test_data_that_a_client_made_up_harms_nothing(data: str) -> None:
    found = decode(data)
    assert found is None or found.view in get_args(View)


def test_every_view_has_a_code_of_its_own() -> None:
    assert len(CODES) == len(get_args(View))
