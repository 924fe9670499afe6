"""Calibration: figures that hold for any answers, and a few that can be counted by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.calibration import Pair, area, bins, curve, expected_error, kept

PAIRS = st.lists(st.builds(Pair, st.sampled_from([n / 20 for n in range(21)]), st.booleans()), max_size=40)


def test_answers_as_sure_as_they_are_right_have_no_error() -> None:
    pairs = [Pair(0.75, right=True)] * 3 + [Pair(0.75, right=False)]
    assert expected_error(pairs) == 0
    assert expected_error([Pair(1.0, right=False)]) == 1


def test_a_threshold_keeps_what_is_surer_than_the_wrong_answers() -> None:
    pairs = [Pair(0.9, right=True), Pair(0.5, right=False), Pair(0.4, right=True), Pair(0.1, right=False)]
    found = kept(pairs)
    assert found is not None
    assert (found.threshold, found.wrong, found.right) == (0.9, 0.0, 0.5)


def test_without_right_and_wrong_answers_there_is_no_curve() -> None:
    assert curve([Pair(0.3, right=True)]) == ()
    assert area([Pair(0.3, right=False)]) is None
    assert kept([]) is None


@given(PAIRS)
def test_every_answer_is_in_one_bin_and_the_error_is_a_share(pairs: list[Pair]) -> None:
    assert sum(b.answers for b in bins(pairs)) == len(pairs)
    assert 0 <= expected_error(pairs) <= 1
    assert all(b.low - 1e-9 <= b.confidence <= b.high + 1e-9 for b in bins(pairs))


@given(PAIRS)
def test_the_area_is_how_often_a_right_answer_is_surer_than_a_wrong_one(pairs: list[Pair]) -> None:
    right = [pair.confidence for pair in pairs if pair.right]
    wrong = [pair.confidence for pair in pairs if not pair.right]
    wins = [(r > w) + 0.5 * (r == w) for r in right for w in wrong]
    assert area(pairs) == (pytest.approx(sum(wins) / len(wins)) if wins else None)


@given(PAIRS)
def test_the_curve_rises_from_nothing_to_everything(pairs: list[Pair]) -> None:
    points = curve(pairs)
    if points:
        assert (points[0][1:], points[-1][1:]) == ((0, 0), (1, 1))
    assert all(a.wrong <= b.wrong and a.right <= b.right for a, b in pairwise(points))
