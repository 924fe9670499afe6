"""Which of many articles a question means."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.following.previous import Previous
from retrieval.questions.question import Question
from retrieval.questions.scope import scope_of

if TYPE_CHECKING:
    from retrieval.answer import Answer

TODAY = dt.date(2024, 4, 18)
TEXTS = {
    "2024/ferry": "Ferry line reopens\n\n5 March 2024\n\nBy Ida Holm\n\n"
    "“The ferry sails again from Monday,” said Ada Moss, the harbour master.\n",
    "2024/quay": "New quay for Vestmark\n\n17 April 2024\n\nBy Per Falk\n\n"
    "“The ferry needs the new quay,” said Ben Ode, the mayor.\n",
    "orchard": "柑橘合作社今年增产\n\n2024年5月2日　来源：青石日报　记者 李明\n\n"
    "合作社社长沈慕秋说：“今年的柑橘产量增加了三成，我们要建新的冷库。”\n",
}
THREE = Collection.of([extract(parse(text, id=name)) for name, text in TEXTS.items()])
ONE = Collection.of([THREE.records["2024/ferry"]])


def ask(question: str, previous: Previous | None = None) -> Answer:
    return answer(question, THREE, previous=previous, today=TODAY)


def sources(found: Answer) -> set[str]:
    return {statement.article for statement in found.statements}


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Who wrote the March article?", "2024/ferry"),
        ("Who spoke about the ferry in the April report?", "2024/quay"),
        ("What does yesterday's report say about the ferry?", "2024/quay"),
        ("Who speaks in the article about the quay?", "2024/quay"),
        ("What is the latest article about?", "orchard"),
        ("Who speaks in the oldest article?", "2024/ferry"),
        ("In the article 2024/quay: who speaks?", "2024/quay"),
        ("When was “New quay for Vestmark” published?", "2024/quay"),
        ("What does Ada Moss say in Ferry line reopens?", "2024/ferry"),
        ("《柑橘合作社今年增产》是谁写的？", "orchard"),
        ("柑橘合作社今年增产里谁发言了？", "orchard"),
        ("Who wrote the piece on the new quay?", "2024/quay"),
        ("What is the byline of the quay story?", "2024/quay"),
        ("What is the story about the quay called?", "2024/quay"),
        ("Who spoke at the new quay meeting?", "2024/quay"),
        ("柑橘合作社的会上谁发言了？", "orchard"),
        ("柑橘那篇是谁写的？", "orchard"),
        ("总结一下柑橘的报道", "orchard"),
        ("柑橘那篇是哪家报纸的？", "orchard"),
        ("柑橘合作社的公告是什么时候发布的？", "orchard"),
        ("昨天的报道讲了什么？", "2024/quay"),
        ("三月的报道是谁写的？", "2024/ferry"),
        ("5月2日的报道里谁说话了？", "orchard"),
        ("青石日报那条增产消息是谁写的？", "orchard"),
        ("在文章orchard里：谁说话了？", "orchard"),
    ],
)
def test_an_article_is_meant_by_date_subject_source_age_or_name(question: str, article: str) -> None:
    found = ask(question)
    assert found.answered
    assert sources(found) == {article}
    assert found.question == question


@pytest.mark.parametrize("question", ["Who said “Ferry line reopens”?", "柑橘合作社今年增产了吗？"])
def test_words_of_a_title_are_asked_about_too(question: str) -> None:
    assert scope_of(Question.of(question), THREE) is None


def test_without_such_words_all_articles_answer() -> None:
    assert scope_of(Question.of("What was said about the ferry?"), THREE, TODAY) is None
    assert sources(ask("What was said about the ferry?")) == {"2024/ferry", "2024/quay"}


@pytest.mark.parametrize("question", ["Who spoke in the May 2023 article?", "去年的报道里谁说话了？"])
def test_where_there_is_no_such_article_that_is_said(question: str) -> None:
    found = ask(question)
    assert (found.kind, found.lack) == ("nothing", "no_article")


def test_a_year_is_of_what_is_told_where_no_article_has_a_date() -> None:
    texts = ("The 2008 report counted 40 homeless families in Vestmark.\n", "Tin melts at 232 degrees.\n")
    undated = Collection.of([extract(parse(text, id=str(number))) for number, text in enumerate(texts)])
    found = answer("In the 2008 report how many families in Vestmark were homeless?", undated)
    assert (found.kind, sources(found)) == ("passage", {"0"})


@pytest.mark.parametrize("question", ["What is the article about?", "Who wrote it?", "这篇报道是谁写的？"])
def test_of_several_articles_the_one_meant_is_asked_for(question: str) -> None:
    found = ask(question)
    assert (found.kind, found.lack) == ("nothing", "article")
    assert [choice.article for choice in found.choices] == list(TEXTS)
    for choice in found.choices:
        chosen = ask(choice.question)
        assert (chosen.kind, chosen.article) == ("about", choice.article)


def test_of_very_many_articles_there_is_no_choice_to_press() -> None:
    many = Collection.of([extract(parse(f"Note {n}\n\nIt rains.\n", id=str(n))) for n in range(12)])
    found = answer("What is the article about?", many)
    assert (found.lack, found.choices) == ("article", ())


def test_the_article_answered_from_before_is_the_one_meant() -> None:
    before = Previous.of(ask("What did Ben Ode say?"))
    assert ask("Who wrote it?", before).article == "2024/quay"


def test_a_follow_up_stays_with_the_articles_before() -> None:
    first = ask("Who talked about the ferry in the April report?")
    assert sources(first) == {"2024/quay"}
    second = ask("who else?", Previous.of(first))
    assert (second.kind, second.lack) == ("nothing", "nobody_else")
    assert second.understood == "In the article 2024/quay: Who talked about ferry?"


def test_the_only_article_is_always_meant() -> None:
    assert answer("Who spoke in the April report?", ONE).lack is None
    assert answer("What is the article about?", ONE).kind == "about"
