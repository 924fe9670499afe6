"""Descriptions of people in a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.people.descriptions import described, has_occupation, heads_of, narrowing, occupation_in
from retrieval.people.people import Figure
from tests.retrieval.reports import unquoted


@pytest.mark.parametrize(
    ("text", "plain"), [("the head of Norwick", "the head "), ("On behalf of the mayor", " behalf "), ("of", "of")]
)
def test_a_description_has_a_word(text: str, plain: str) -> None:
    assert described(text) == plain


def test_a_question_that_begins_with_a_preposition_is_no_fault() -> None:
    corpus = unquoted("“Bread is dear,” said Tom Lind, the mayor of Norwick.", "The ferry is late.")
    question = "On behalf of his office, what is the cause of why the mayor gave a speech about bread?"
    assert answer(question, corpus).kind


def figure(*titles: str, name: str | None = "Eva Holm") -> Figure:
    return Figure("eva", (("fish", Person(name or titles[0], name, titles)),))


@pytest.mark.parametrize(
    ("description", "occupation"),
    [
        ("county judges", "judge"),
        ("lawyers", "lawyer"),
        ("policewomen", "policewoman"),
        ("firemen of lighthouses", None),
        ("harbours", None),
        ("", None),
        ("村里的会计", "会计"),
        ("副局长", "副局长"),
        ("官员", None),
        ("码头", None),
    ],
)
def test_a_description_ends_in_an_occupation_or_asks_for_none(description: str, occupation: str | None) -> None:
    assert occupation_in(description) == occupation


@pytest.mark.parametrize(
    ("title", "occupation"),
    [
        ("attorney for the harbour", "lawyer"),
        ("Norland Sen.", "senator"),
        ("mayor of Skarv, a physician", "doctor"),
        ("University of Skarv professor", "professor"),
        ("the harbour master's adviser", "adviser"),
        ("marine biologist", "scientist"),
        ("chief executive of Dal Seafood", "ceo"),
        ("海星水产公司总工程師", "工程师"),
    ],
)
def test_a_title_is_of_an_occupation_in_other_words_or_in_short(title: str, occupation: str) -> None:
    assert has_occupation(figure(title), occupation)


@pytest.mark.parametrize(
    ("title", "occupation"),
    [
        ("chairman of the guild of lawyers", "lawyer"),
        ("scientist", "biologist"),
        ("member of the Senate", "senator"),
        ("Harbour master's adviser", "master"),
        ("a cook for the former mayor", "mayor"),
        ("工程师协会会长", "工程师"),
    ],
)
def test_a_title_about_something_else_is_not(title: str, occupation: str) -> None:
    assert not has_occupation(figure(title), occupation)


def test_whoever_has_no_name_is_what_they_are_called() -> None:
    assert has_occupation(figure("two lawyers for the harbour", name=None), "lawyer")


def test_what_stands_before_an_occupation_narrows_it_down() -> None:
    assert narrowing("county judges", "judge") == "county"
    assert narrowing("县里的法官", "法官") == "县"


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    occupation_in(text)
    heads_of(text)
