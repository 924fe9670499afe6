"""Whom pronouns mean: by gender, by relatives who were answered with, by the title of the only article."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.following.conversations import talk
from tests.retrieval.found import labels
from tests.retrieval.reports import reading

MILL = """# Ada Holm, who kept the mill at Ostby, retires

“The wheel will turn without me,” Ada Holm said on Monday. “I am seventy and my knees hurt.”

Tom Berg, who was at the weir with a rope, said he would not buy the mill. “It eats money,” he said.

His wife, Vera Berg, who bakes, said flour had become dear. “We eat rye,” she said.

Kai Lund, the mayor's campaign manager, said the weir was safe. “It has stood for a century,” he said.

The mayor of Ostby, Rolf Dahl, said the mill stays. “I was born beside it,” he said.
"""
FERRY = """# The ferry is late

“We wait for the tide,” said Nils Falk, the skipper.
"""
ONE = reading(MILL)
BOTH = Collection.of([extract(parse(MILL, id="mill")), extract(parse(FERRY, id="ferry"))])


@pytest.mark.parametrize(
    ("questions", "people"),
    [
        (("What did Tom Berg say?", "and his wife?"), ["Vera Berg"]),
        (("What did Tom Berg say?", "and his wife?", "what did she say about flour?"), ["Vera Berg"]),
        (("What did Tom Berg say?", "and his wife?", "what did he say about the mill?"), ["Tom Berg"]),
        (("What did Vera Berg say?", "and Kai?", "what did she say about flour?"), ["Vera Berg"]),
        (("What did Vera Berg say?", "What did Tom Berg say?", "what else did she say?"), ["Vera Berg"]),
        (("What did Vera Berg and Rolf Dahl say?", "which of them are women?"), ["Vera Berg"]),
        (("What did Vera Berg and Rolf Dahl say?", "which of them are men?"), ["Rolf Dahl"]),
        (("What did Kai Lund and Rolf Dahl say?", "which of them are mayors?"), ["Rolf Dahl"]),
    ],
)
def test_whom_a_follow_up_means(questions: tuple[str, ...], people: list[str]) -> None:
    assert labels(talk(*questions, collection=BOTH)) == people


def test_none_of_them_is_said_only_where_it_is_known() -> None:
    assert talk("What did Tom Berg and Rolf Dahl say?", "which of them are women?", collection=BOTH).lack is not None


def test_nobody_answered_with_is_a_woman_where_it_is_asked_what_she_said() -> None:
    found = talk("What did Tom Berg say?", "what did she say about flour?", collection=BOTH)
    assert (found.lack, found.people) == ("incomplete", ())


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("What did she say about her knees?", "What did Ada Holm say about her knees?"),
        ("Where does her brother live?", "Where does Ada Holm's brother live?"),
    ],
)
def test_a_pronoun_before_any_answer_is_whom_the_title_of_the_only_article_names(
    question: str, understood: str
) -> None:
    assert answer(question, ONE).understood == understood
    assert answer(question, BOTH).understood is None


def test_he_is_not_the_woman_whom_the_title_names() -> None:
    assert answer("What did he promise?", ONE).lack == "incomplete"


def test_an_old_topic_does_not_go_with_somebody_of_another_article() -> None:
    found = talk("What did Tom Berg say about the mill?", "and Nils Falk?", collection=BOTH)
    assert (found.kind, labels(found)) == ("quotation", ["Nils Falk"])


def test_whoever_else_speaks_is_not_asked_for_by_a_topic() -> None:
    found = talk("What did Tom Berg say?", "who else speaks?", collection=BOTH)
    assert "Vera Berg" in labels(found)
