"""Whoever holds an office holds it themselves: no deputy, aide, spokesman or namesake of it does."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.collection import Collection
from retrieval.language.option import Option
from retrieval.people.holders import by_office
from tests.retrieval.reports import record, reported
from tests.retrieval.thesauri import FewWords

TITLES = {
    "Ada Holm": "deputy mayor of Norwick",
    "Nils Aker": "nursing home owner",
    "Tora Lie": "spokeswoman for Marram Mills",
    "Rolf Berg": "Sen.",
    "Ida Solli": "chief executive of Marram Mills",
    "Odd Moen": "truck driver",
    "Berit Dahl": "aide to the governor",
    "Pelle Strand": "former mayor of New Tarn",
    "Jon Vik": "retired teacher",
    "Liv Tangen": "Left’s shadow minister",
    "Kai Rud": "health secretary",
    "Eli Sund": "Conti’s lawyer",
    "Uno Fors": "Selden’s mayor",
    "Sten Falk": "President Lind’s special envoy",
    "Vera Moe": "of the Tern Society",
}


def corpus() -> Collection:
    people = [Person(name, name, (title,)) for name, title in TITLES.items()]
    told = {f"“We know {n}.”": person for n, person in enumerate(people)}
    text = "\n\n".join(f"{words} said {person.name}." for words, person in told.items())
    return reported(text, {words.strip("“”"): person for words, person in told.items()})


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("the deputy mayor", ["Ada Holm"]),
        ("the senator", ["Rolf Berg"]),
        ("the ceo of marram mills", ["Ida Solli"]),
        ("the boss of marram mills", ["Ida Solli"]),
        ("the teacher", ["Jon Vik"]),
        ("the nurse", []),
        ("the driver's boss", []),
        ("the envoy", ["Sten Falk"]),
        ("the new mayor", []),
        ("the left leader", []),
        ("Conti", []),
        ("Conti's lawyer", ["Eli Sund"]),
        ("Selden", ["Uno Fors"]),
        ("the hospital chief", []),
        ("the health chief", ["Kai Rud"]),
        ("the tern society", ["Vera Moe"]),
        ("the head of the tern society", []),
        ("the tern society's chairwoman", []),
    ],
)
def test_an_office_is_whoever_holds_it(description: str, who: list[str]) -> None:
    assert [figure.person.label for figure in by_office(description, corpus())] == who


def test_a_deputy_is_not_meant_by_the_office() -> None:
    assert "Ada Holm" not in [figure.person.label for figure in by_office("the mayor of norwick", corpus())]


@pytest.mark.parametrize(("description", "who"), [("县长", []), ("警方", ["Nell Webb"])])
def test_whoever_is_of_the_county_police_is_no_county_head(description: str, who: list[str]) -> None:
    words = {"The gate fell": Person("Nell Webb", "Nell Webb", ("of the county police",))}
    means = FewWords({"县长": [Option(("counti",), 1.0)], "警方": [Option(("polic",), 1.0)]})
    held = Collection.of([record("The gate fell", words)], thesaurus=means)
    assert [figure.person.label for figure in by_office(description, held)] == who
