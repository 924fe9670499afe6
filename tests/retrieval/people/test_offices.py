"""Titles searched by description."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.language.tokens import stem
from retrieval.people.office_words import FAMILY_MATCH, general_roles, strength_of
from retrieval.people.people import People
from tests.retrieval.reports import record

TITLES = {
    "rong": ("director of the tram works",),
    "bo": ("mayor of Eastport", "former tram driver"),
    "ann": ("professor at Eastport University",),
    "kim": ("Australian Prime Minister",),
    "luc": ("foreign minister of France",),
    "nobody": (),
}
OFFICES = People.of(
    [record("A day.", {"A day.": Person(name, name, titles)}, name=name) for name, titles in TITLES.items()]
).offices


def best(description: str) -> str | None:
    found = OFFICES.matches(description, least=0.3)
    return found[0].key if found else None


@pytest.mark.parametrize(
    ("description", "key"),
    [
        ("director of the tram works", "rong"),
        ("the tram works boss", "rong"),
        ("Eastport mayor", "bo"),
        ("scholar from Eastport", "ann"),
        ("the prime minister of australia", "kim"),
        ("the french foreign minister", "luc"),
        ("the astronaut", None),
        ("", None),
        ("the of a", None),
    ],
)
def test_a_description_finds_the_title_it_fits(description: str, key: str | None) -> None:
    assert best(description) == key


def test_better_fits_come_first_and_shares_are_shares() -> None:
    shares = [match.share for match in OFFICES.matches("tram works director Eastport")]
    assert shares == sorted(shares, reverse=True)
    assert all(0 < share <= 1 for share in shares)


def test_whoever_has_no_title_never_fits() -> None:
    assert "nobody" not in {match.key for match in OFFICES.matches("director mayor professor tram")}


def test_a_word_of_the_same_family_counts_nearly_as_much() -> None:
    assert strength_of(stem("scholar"), frozenset({stem("professor")})) == FAMILY_MATCH
    assert strength_of(stem("professor"), frozenset({stem("professor")})) == 1.0
    assert strength_of(stem("professor"), frozenset({stem("tram")})) == 0.0


def test_a_scholar_is_told_by_the_field() -> None:
    assert strength_of(stem("demographer"), frozenset({"professor", stem("demography")})) == FAMILY_MATCH
    assert not strength_of(stem("biologist"), frozenset({"professor", stem("demography")}))


def test_an_exact_office_is_held_or_not() -> None:
    assert strength_of("mayor", frozenset({stem("director")})) == 0.0
    assert OFFICES.matches("premier of Eastport") == []


def test_words_for_anybody_narrow_nothing_down() -> None:
    assert strength_of(next(iter(general_roles())), frozenset()) == 1.0


@pytest.mark.parametrize("description", ["the chairman", "the commissioner", "the manager"])
def test_the_head_of_a_town_is_no_other_head(description: str) -> None:
    offices = People.of([record("A day.", {"A day.": Person("Bo", "Bo", ("mayor",))}, name="bo")]).offices
    assert offices.matches(description) == []


def test_a_chair_is_a_chairwoman() -> None:
    assert strength_of(stem("chair"), frozenset({stem("chairwoman")})) == FAMILY_MATCH
