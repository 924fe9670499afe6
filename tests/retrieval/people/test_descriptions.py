"""Descriptions of people in a question."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.people.descriptions import described
from tests.retrieval.reports import collection, lines


@pytest.mark.parametrize(
    ("text", "plain"), [("the head of Norwick", "the head "), ("On behalf of the mayor", " behalf "), ("of", "of")]
)
def test_a_description_has_a_word(text: str, plain: str) -> None:
    assert described(text) == plain


def test_a_question_that_begins_with_a_preposition_is_no_fault() -> None:
    corpus = collection(lines(["“Bread is dear,” said Tom Lind, the mayor of Norwick.", "The ferry is late."]))
    question = "On behalf of his office, what is the cause of why the mayor gave a speech about bread?"
    assert answer(question, corpus).kind
