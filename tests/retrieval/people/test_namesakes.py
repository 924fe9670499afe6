"""People of one name who are not the same person."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.people.namesakes import apart, others_of
from retrieval.people.people import Figure
from tests.retrieval.reports import record

MAYOR = Person("Dana Lind", "Dana Lind", ("mayor of Ostby",))
STRIKER = Person("Dana Lind", "Dana Lind", ("Olm City striker",))
AGAIN = Person("Dana Lind", "Dana Lind", ("former mayor of Ostby",))
VAGUE = Person("Dana Lind", "Dana Lind")
ADVISER = Person("Dana Lind", "Dana Lind", ("senior campaign adviser",))
CHINESE = Person("Dana Lind", "Dana Lind", ("奥斯特比市市长",))


def split(*persons: Person) -> list[list[Person]]:
    told = tuple((f"article {number}", person) for number, person in enumerate(persons))
    return [[person for _, person in figure.persons] for figure in apart(Figure("dana lind", told))]


@pytest.mark.parametrize(
    ("persons", "groups"),
    [
        ((MAYOR, STRIKER), [[MAYOR], [STRIKER]]),
        ((MAYOR, AGAIN), [[MAYOR, AGAIN]]),
        ((MAYOR, VAGUE), [[MAYOR, VAGUE]]),
        ((MAYOR, STRIKER, AGAIN, VAGUE), [[MAYOR, AGAIN, VAGUE], [STRIKER]]),
        ((MAYOR, ADVISER), [[MAYOR, ADVISER]]),
        ((MAYOR, CHINESE), [[MAYOR, CHINESE]]),
        ((MAYOR, STRIKER) * 4, [[MAYOR, STRIKER] * 4]),
    ],
)
def test_titles_that_share_nothing_tell_people_apart(persons: tuple[Person, ...], groups: list[list[Person]]) -> None:
    assert split(*persons) == groups


def test_of_both_no_article_is_left_out() -> None:
    mayor, striker = apart(Figure("dana lind", (("a", MAYOR), ("b", STRIKER))))
    assert others_of([mayor]) == {("dana lind", "b")}
    assert others_of([mayor, striker]) == set()


@pytest.fixture(scope="module")
def two() -> Collection:
    """A mayor and a striker of one name."""
    ferry = "The ferry fare must stay low."
    match = "The match will go ahead."
    mayor = record(f"Ferry\n\n“{ferry}” said Dana Lind, mayor of Ostby.", {ferry: MAYOR}, name="a")
    striker = record(f"Match\n\n“{match}” said Dana Lind, the Olm City striker.", {match: STRIKER}, name="b")
    return Collection.of([mayor, striker])


@pytest.mark.parametrize("question", ["Who is Dana Lind?", "What did Dana Lind say?"])
def test_it_is_asked_which_of_two_is_meant_and_each_choice_means_one(two: Collection, question: str) -> None:
    asked = answer(question, two)
    assert [choice.person for choice in asked.choices] == [MAYOR, STRIKER]
    assert [answer(choice.question, two).people for choice in asked.choices] == [(MAYOR,), (STRIKER,)]


def test_a_topic_tells_which_of_two_is_meant(two: Collection) -> None:
    assert answer("What did Dana Lind say about the ferry fare?", two).people == (MAYOR,)


def test_one_of_two_did_not_say_what_the_other_said(two: Collection) -> None:
    found = answer("What did Dana Lind, mayor of Ostby, say about the match?", two)
    assert (found.kind, found.people) == ("not_said", (MAYOR,))
