"""What is picked of several choices."""

from __future__ import annotations

import pytest

from bot.choosing import may_pick, picked

NAMES = ["Ada Moss, mayor of Norwick", "Ben Ode, mayor of the island", "港务局局长林涛", "市长王磊"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("2", 1),
        ("2.", 1),
        ("(1)", 0),
        ("No. 1", 0),
        ("number 2", 1),
        ("第3个", 2),
        ("3位", 2),
        ("5", None),
        ("0", None),
        ("Ada", 0),
        ("the mayor of Norwick", 0),
        ("Ode!", 1),
        ("the mayor", None),
        ("of the", None),
        ("Ada Ode", None),
        ("why", None),
        ("林涛", 2),
        ("王磊", 3),
        ("长", None),
        ("局长", 2),
        ("", None),
    ],
)
def test_a_choice_is_picked_by_its_number_or_by_words_that_it_alone_has(text: str, place: int | None) -> None:
    assert picked(text, NAMES) == place


def test_a_question_is_no_pick() -> None:
    assert not may_pick("Ada?")
    assert not may_pick("王磊？")
    assert not may_pick("Ada " * 20)
    assert may_pick("Ada Moss")
