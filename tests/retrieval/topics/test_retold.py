"""What is asked to have been done is told with other verbs, which likeness does not know, or with two words."""

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


PORT = collection(
    lines(
        [
            "The harbour master resigned on Tuesday after eleven years on the quay.",
            "The council rejected the offer of the shipyard in March.",
            "Ida Sund stepped down as head of the ferry company in June.",
            "The old lighthouse will be torn down before the winter.",
            "Nets are mended on the pier, and herring is smoked behind the shed.",
        ]
    )
)


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("When did the harbour master step down?", 1),
        ("When was the shipyard's offer turned down?", 2),
        ("When did the council turn the shipyard's offer down?", 2),
        ("When did the head of the ferry company resign?", 3),
        ("When will the lighthouse be demolished?", 4),
    ],
)
def test_single_and_phrasal_verbs_stand_for_each_other(question: str, paragraph: int) -> None:
    found = answer(question, PORT)
    assert found.answered
    assert found.statements[0].paragraph == paragraph
