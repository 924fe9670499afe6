"""Of English paragraphs with the same words, the one comes first that has them in one sentence."""

from __future__ import annotations

import pytest

from tests.retrieval.reports import collection

APART = "Norwick is near. Its harbour is old. Every railing is green. A painter lives there."
TOGETHER = "Seals sleep at Norwick, and the cook of the ferry is ill. A painter coated the harbour railing in green."
HELD = collection(f"{APART}\n\n{TOGETHER}\n\nThe bakery opens at six.")
QUESTION = "Which painter made the railing of the harbour of Norwick green?"


def test_a_sentence_that_tells_most_comes_first() -> None:
    assert [hit.paragraph for hit in HELD.nearest(QUESTION, 2)] == [2, 1]


@pytest.mark.parametrize("question", [QUESTION, "谁漆了栏杆", "?"])
def test_scores_and_paragraphs_are_those_that_were_found(question: str) -> None:
    nearest, found = HELD.nearest(question, 3), HELD.search(question, 3)
    assert [hit.score for hit in nearest] == [hit.score for hit in found]
    assert {hit.paragraph for hit in nearest} == {hit.paragraph for hit in found}


def test_fewer_are_the_first_of_more() -> None:
    assert HELD.nearest(QUESTION, 3)[:1] == HELD.nearest(QUESTION, 1)
