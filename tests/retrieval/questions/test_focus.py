"""What a question asks for: the thing counted, or in Chinese what was done so much, or by whom."""

from __future__ import annotations

import pytest

from retrieval.questions.focus import focus_of
from retrieval.questions.question import Question


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("How many boats sank?", ("boat", "sank")),
        ("股价涨了多少？", ("涨",)),
        ("股價上漲了多少？", ("上涨",)),
        ("船厂去年亏了多少钱？", ("亏",)),
        ("船厂有多少人？", ()),
        ("大会是谁主持的？", ("主持",)),
        ("谁的船沉了？", ()),
    ],
)
def test_the_thing_asked_for_is_told(question: str, focus: tuple[str, ...]) -> None:
    assert focus_of(Question.of(question)) == focus
