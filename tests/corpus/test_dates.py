"""Dates as news writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.dates import dates_in, first_date

DAY = dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05",
        "2024.03.05 10:15",
        "2024年3月5日",
        "2024 年 03 月 05 日（二）14:05",
        "March 5, 2024",
        "Mar. 5, 2024",
        "5 March 2024",
        "the 5th MARCH, 2024",
        "05.03.2024",
    ],
)
def test_a_date_is_read_in_every_form(text: str) -> None:
    found = first_date(text)
    assert found is not None
    assert found.date == DAY


@pytest.mark.parametrize(
    "text",
    [
        "2024-13-05",
        "2024年2月30日",
        "March 2024",
        "3/5",
        "Mayor 5, 2024",
        "05/03/2024",
        "1.5.3.2024",
        "",
    ],
)
def test_what_is_no_full_date_is_left_alone(text: str) -> None:
    assert first_date(text) is None


def test_dates_come_in_the_order_of_the_text_with_their_place() -> None:
    text = "From 1 May 2023 to 2024-03-05."
    assert [text[slice(*found.span)] for found in dates_in(text)] == ["1 May 2023", "2024-03-05"]
