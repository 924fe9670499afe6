"""Limits on use: a burst, then one at a time, and one notice."""

from __future__ import annotations

from bot.upkeep.limits import Limits


def test_a_burst_is_allowed_then_one_for_every_few_seconds() -> None:
    limits = Limits(burst=3, seconds=3)
    assert [limits.take(1, at=100).allowed for _ in range(4)] == [True, True, True, False]
    assert [limits.take(1, at=103).allowed for _ in range(2)] == [True, False]


def test_the_notice_comes_once_and_says_when_the_next_question_is_taken() -> None:
    limits = Limits(burst=1, seconds=3)
    limits.take(1, at=100)
    first, second = limits.take(1, at=100), limits.take(1, at=100)
    assert (first.notice, first.seconds, second.notice) == (True, 3, False)
    assert limits.take(1, at=100 + first.seconds).allowed


def test_what_is_refused_elsewhere_leaves_the_notice_to_the_chat() -> None:
    limits = Limits(burst=1, seconds=3)
    limits.take(1, at=100, aside=True)
    assert limits.take(1, at=100, aside=True).notice
    assert [limits.take(1, at=100).notice for _ in range(2)] == [True, False]


def test_a_user_and_a_chat_each_have_a_bucket() -> None:
    limits = Limits(burst=2, seconds=3)
    assert limits.take(1, -5, at=100).allowed
    assert limits.take(2, -5, at=100).allowed
    assert not limits.take(3, -5, at=100).allowed
    assert limits.take(3, at=100).allowed


def test_a_refused_question_costs_nobody_a_token() -> None:
    limits = Limits(burst=1, seconds=3)
    limits.take(-5, at=100)
    assert not limits.take(1, -5, at=100).allowed
    assert limits.take(1, at=100).allowed


def test_a_clock_that_was_a_day_ahead_locks_nobody_out() -> None:
    limits = Limits(burst=1, seconds=3)
    assert limits.take(1, at=86_500).allowed
    assert not limits.take(1, at=86_501).allowed
    assert [limits.take(1, at=at).allowed for at in (100, 104)] == [False, True]


def test_a_question_that_comes_late_fills_no_bucket() -> None:
    limits = Limits(burst=1, seconds=3)
    limits.take(1, at=100)
    assert not limits.take(1, at=40).allowed
