"""Phrasal verbs and single ones that say the same."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import collection, lines

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
