"""A paragraph that has one of two words of a short question, and nothing like the other, does not answer it."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import collection, lines, record

MILL = collection(
    lines(
        [
            "The old mill stands at the river and was sold in March.",
            "Bread is dear in Sandvik this year.",
            "“The oven is cold,” a baker said.",
        ]
    )
)


@pytest.mark.parametrize("question", ["Who painted the mill?", "When was the mill painted?", "Did the mill explode?"])
def test_half_of_a_question_is_no_answer(question: str) -> None:
    found = answer(question, MILL)
    assert not found.answered
    assert [statement.paragraph for statement in found.nearest] == [1]


@pytest.mark.parametrize("question", ["When was the mill sold?", "Was the mill sold?", "the painted mill"])
def test_both_words_or_a_mere_topic_are_answered(question: str) -> None:
    assert [statement.paragraph for statement in answer(question, MILL).statements][:1] == [1]


CHOIR = collection(
    lines(
        [
            "The tailor sings in the square at noon.",
            "Bread is dear in Sandvik this year.",
            "“The oven is cold,” a baker said.",
        ]
    )
)


@pytest.mark.parametrize("question", ["Who sings the anthem?", "Where is the anthem sung?", "Where do walruses sing?"])
def test_a_word_like_both_stands_for_one_of_them(question: str) -> None:
    assert not answer(question, CHOIR).answered


def test_a_figure_is_told_by_the_number_alone() -> None:
    fleet = collection(lines(["The yard has built 317 boats.", "Bread is dear.", "“The oven is cold,” a baker said."]))
    assert answer("What is the figure 317 about?", fleet).answered


def test_what_the_corpus_knows_may_be_met_in_another_word() -> None:
    assert answer("Where does the tailor sing?", CHOIR).answered


def test_whoever_speaks_is_what_the_missing_word_calls_them() -> None:
    said = "宣判后，尤岳山表示不上诉。"
    text = lines(["法院昨天判了尤岳山四年。", said, "码头当天关门。"])
    found = answer("被告上诉了吗？", Collection.of([record(text, {said: Person("尤岳山", "尤岳山", ("被告",))})]))
    assert found.statements[0].parts[0].text == said
