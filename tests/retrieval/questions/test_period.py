"""Days that a question names."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.period import RELATIVE, Period, period_of

TODAY = dt.date(2024, 4, 18)  # a Thursday


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("yesterday", "2024-04-17", "2024-04-18"),
        ("昨天", "2024-04-17", "2024-04-16"),
        ("last week", "2024-04-08", "2024-04-15"),
        ("last month", "2024-03-31", "2024-04-01"),
        ("this year", "2024-01-01", "2023-12-31"),
        ("March", "2021-03-09", "2021-04-09"),
        ("March 5", "2021-03-05", "2021-03-06"),
        ("5 March 2024", "2024-03-05", "2023-03-05"),
        ("December 2023", "2023-12-31", "2024-01-01"),
        ("2024-03-05", "2024-03-05", "2024-03-06"),
        ("三月", "2020-03-01", "2020-04-01"),
        ("十二月", "2020-12-01", "2020-02-01"),
        ("2024年5月2日", "2024-05-02", "2024-05-03"),
    ],
)
def test_words_name_days(words: str, inside: str, outside: str) -> None:
    found = period_of(words, TODAY)
    assert found is not None
    assert found.holds(day(inside))
    assert not found.holds(day(outside))


@pytest.mark.parametrize("words", ["31 February 2024", "the ferry", "", "13月"])
def test_what_is_no_day_is_none(words: str) -> None:
    assert period_of(words, TODAY) is None


def test_yesterday_needs_a_today() -> None:
    assert period_of("yesterday", None) is None


@pytest.mark.parametrize("words", ["yesterday", "last week", "last month", "last year"])
def test_no_days_lie_before_the_first_of_the_calendar(words: str) -> None:
    assert period_of(words, dt.date.min) is None


@given(st.text(max_size=20) | st.sampled_from([name for names in RELATIVE for name in names]), st.none() | st.dates())
def test_any_words_are_days_or_none(words: str, today: dt.date | None) -> None:
    found = period_of(words, today)
    assert found is None or isinstance(found, Period)
