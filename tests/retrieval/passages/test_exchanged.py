"""A paragraph that tells what is asked the other way round, of the opposite or of another one, does not answer it."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import collection, lines

PORT = collection(
    lines(
        [
            "Deputy harbour master Nils Falk was named harbour master of Ostby on Monday, succeeding Rolf Dahl.",
            "He married Vera Lund in 1955. Their daughter, Alison Falk, keeps the boats.",
            "A fish shop that began in a shed has been named the best in Norland.",
            "Three people were rescued from a burning warehouse in Selden on Thursday morning.",
            "“The tide waits for nobody,” said Kai Moe, who sells nets.",
        ]
    )
)


@pytest.mark.parametrize(
    "question",
    [
        "Who will succeed Nils Falk?",
        "When did Alison Falk marry?",
        "Which shop was named the worst in Norland?",
        "How many people died in the warehouse in Selden?",
    ],
)
def test_it_is_not_told_the_other_way_round(question: str) -> None:
    assert not answer(question, PORT).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who did Nils Falk succeed?", "succeeding Rolf Dahl"),
        ("Who succeeded Rolf Dahl?", "succeeding Rolf Dahl"),
        ("Which shop was named the best in Norland?", "best in Norland"),
        ("How many people were rescued in Selden?", "Three people"),
    ],
)
def test_what_is_told_as_it_is_asked_is_answered(question: str, told: str) -> None:
    found = answer(question, PORT)
    assert found.answered
    assert told in found.statements[0].parts[0].text
