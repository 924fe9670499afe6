"""What is asked to have been done is told with other verbs, which likeness does not know."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import collection, lines

QUAY = collection(
    lines(
        [
            "Ida Sund ran the lantern fair on the quay for the orphanage in May.",
            "Bo Hale, the town surgeon, keeps the vaccines in a cellar below the quay.",
            "Otto Lind, the harbour master, was fired in March over a missing anchor.",
            *(f"Bread is {price} this year, and the oven is cold." for price in ("dear", "cheap", "soft", "hard")),
        ]
    )
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who organised the lantern fair on the quay?", "ran the lantern fair"),
        ("Where are the vaccines stored?", "in a cellar"),
        ("When was the harbour master dismissed?", "was fired in March"),
    ],
)
def test_a_deed_is_told_with_another_verb(question: str, told: str) -> None:
    found = answer(question, QUAY)
    assert found.answered
    assert told in found.statements[0].parts[0].text


@pytest.mark.parametrize(
    "question", ["Who sponsored the lantern fair on the quay?", "When was the harbour master sworn in?"]
)
def test_any_other_verb_is_none(question: str) -> None:
    assert not answer(question, QUAY).answered
