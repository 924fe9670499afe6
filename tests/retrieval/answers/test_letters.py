"""What letters stand for is told by the words before them, where an article explains them in brackets."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import collection

CORPUS = collection(
    """Harbour plan divides Norwick

Doctors said that CKD is common among those who work in the cold stores of the CSU.

Patients with chronic kidney disease (CKD) keep away from the east pier.

The Norwick Harbour Authority (NHA) runs the piers. The gate (west) is shut.
"""
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does CKD stand for?", "chronic kidney disease"),
        ("what do the letters ckd mean", "chronic kidney disease"),
        ("What is the NHA short for?", "Norwick Harbour Authority"),
        ("What is the full name of the NHA?", "Norwick Harbour Authority"),
    ],
)
def test_letters_stand_for_the_words_before_them(question: str, told: str) -> None:
    found = answer(question, CORPUS)
    assert found.answered
    assert told in found.statements[0].parts[0].text


@pytest.mark.parametrize("question", [f"What does {each} stand for?" for each in ("CSU", "west", "NHX")])
def test_what_no_article_explains_is_not_told(question: str) -> None:
    assert not answer(question, CORPUS).answered
