"""Limits on use: a burst, then one at a time, and one notice."""

from __future__ import annotations

from bot.limits import Limits


class Hand:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


def test_a_burst_is_allowed_then_one_for_every_few_seconds() -> None:
    hand = Hand()
    limits = Limits(burst=3, seconds=3, clock=hand)
    assert [limits.take(1).allowed for _ in range(4)] == [True, True, True, False]
    hand.time += 3
    assert [limits.take(1).allowed for _ in range(2)] == [True, False]


def test_the_notice_comes_once_and_says_when_the_next_question_is_taken() -> None:
    hand = Hand()
    limits = Limits(burst=1, seconds=3, clock=hand)
    limits.take(1)
    first, second = limits.take(1), limits.take(1)
    assert (first.notice, first.seconds, second.notice) == (True, 3, False)
    hand.time += first.seconds
    assert limits.take(1).allowed


def test_a_user_and_a_chat_each_have_a_bucket() -> None:
    limits = Limits(burst=2, seconds=3, clock=Hand())
    assert limits.take(1, -5).allowed
    assert limits.take(2, -5).allowed
    assert not limits.take(3, -5).allowed
    assert limits.take(3).allowed


def test_a_refused_question_costs_nobody_a_token() -> None:
    limits = Limits(burst=1, seconds=3, clock=Hand())
    limits.take(-5)
    assert not limits.take(1, -5).allowed
    assert limits.take(1).allowed
