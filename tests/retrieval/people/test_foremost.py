"""Whom a surname means that several people bear."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import record

OFTEN = Person("Dana Lind", "Dana Lind", ("mayor of Ostby",))
SELDOM = Person("Ulla Lind", "Ulla Lind", ("florist",))
POPE = Person("Amy Pope", "Amy Pope", ("harbour clerk",))
FRANCIS = Person("Francis", "Francis", ("Pope",))


@pytest.fixture(scope="module")
def articles() -> Collection:
    """The mayor speaks in five articles, the florist and the two popes in one."""
    told = [
        record(f"“The quay opens in week {n}.”", {f"The quay opens in week {n}.": OFTEN}, name=f"a{n}")
        for n in range(5)
    ]
    words = {"Roses sell best.": SELDOM, "The clerks are late.": POPE, "We pray for the sailors.": FRANCIS}
    return Collection.of([*told, record("\n\n".join(f"“{one}”" for one in words), words, name="b")])


def test_a_surname_is_that_of_whoever_speaks_far_oftener(articles: Collection) -> None:
    assert [p.name for p in answer("Who is Lind?", articles).people] == ["Dana Lind"]
    found = answer("What did Lind say about walruses?", articles)
    assert (found.kind, [p.name for p in found.people]) == ("not_said", ["Dana Lind"])


def test_the_words_of_everybody_of_the_surname_count_where_a_topic_is_asked_for(articles: Collection) -> None:
    assert [p.name for p in answer("What did Lind say about roses?", articles).people] == ["Ulla Lind"]


def test_an_office_is_no_surname_behind_an_article(articles: Collection) -> None:
    assert [p.name for p in answer("What did the pope say about sailors?", articles).people] == ["Francis"]
    assert [p.name for p in answer("What did Pope say about clerks?", articles).people] == ["Amy Pope"]


def test_of_many_articles_a_title_that_one_alone_gives_is_not_shown() -> None:
    mayor = Person("Dana Lind", "Dana Lind", ("mayor of Ostby",))
    stray = Person("Dana Lind", "Dana Lind", ("spring flower parade mayor of Ostby",))
    words = [(n, stray if n == 2 else mayor) for n in range(5)]
    told = [record(f"“Yes, {n}.”", {f"Yes, {n}.": person}, name=f"a{n}") for n, person in words]
    assert [p.title for p in answer("Who is Dana Lind?", Collection.of(told)).people] == ["mayor of Ostby"]
