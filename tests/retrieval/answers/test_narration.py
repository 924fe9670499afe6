"""Whose words the article's own sentences tell of."""

from __future__ import annotations

import pytest

from retrieval.answers.narration import tells_of_their_words
from retrieval.people.naming import by_name
from tests.retrieval.reports import VIK, reported

WORDS = "The summer was long,"


@pytest.mark.parametrize(
    ("told", "is_theirs"),
    [
        ("Vik defended the plan.", True),
        ("Vik has long criticised the plan.", True),
        ("Vik and the council defended the plan.", True),
        ("Vik – a teacher – said it was late.", True),
        ("They sacked Vik and the council defended the plan.", False),
        ("Vik met the man who defended the plan.", False),
        ("The head of Vik and the council defended the plan.", False),
    ],
)
def test_a_sentence_tells_of_the_words_of_its_subject(told: str, *, is_theirs: bool) -> None:
    found = by_name("Nora Vik", reported(f"“{WORDS}” Nora Vik said.", {WORDS: VIK}).people)
    assert found is not None
    assert tells_of_their_words(told, found.figures) == is_theirs
