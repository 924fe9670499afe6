"""A paragraph that goes on to tell of whom it has named."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import collection, lines

MILL = collection(
    lines(
        [
            "Agnes Varga bought the old mill of Selden in 2004. She sold it in 2014.",
            "Emil Varga runs a hut above Selden. He married in Norwick.",
            *(f"Bread is {price} this year, and the oven is cold." for price in ("dear", "cheap", "soft", "hard")),
        ]
    )
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did Agnes Varga sell the mill of Selden?", "She sold it in 2014."),
        ("When did Agnes Varga buy the mill of Selden?", "bought the old mill"),
        ("Where did Emil Varga marry?", "He married in Norwick."),
    ],
)
def test_the_sentence_with_the_deed_is_shown(question: str, told: str) -> None:
    assert told in answer(question, MILL).statements[0].parts[0].text
