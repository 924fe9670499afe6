"""Words of one family."""

from __future__ import annotations

import pytest

from retrieval.language.families import measured_words, of_same_country, of_same_family
from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.tokens import stem


@pytest.mark.parametrize(("one", "other"), [("decide", "decision"), ("absent", "absence"), ("invade", "invasion")])
def test_one_is_met_by_the_other_but_not_as_surely_as_by_itself(one: str, other: str) -> None:
    for asked, told in ((one, other), (other, one)):
        ways = {option.terms: option.weight for option in of_same_family(stem(asked))}
        assert 0 < ways[stem(told),] < TYPO_WEIGHT


@pytest.mark.parametrize(("one", "other"), [("涨", "上涨"), ("亏", "净亏损"), ("判刑", "获刑"), ("送给", "送")])
def test_a_chinese_word_is_told_by_any_of_its_family(one: str, other: str) -> None:
    for asked, told in ((one, other), (other, one)):
        assert told in {option.terms[0] for option in of_same_family(asked)}


def test_of_some_words_it_is_asked_how_much() -> None:
    assert "净亏损" in measured_words()
    assert "送给" not in measured_words()


def test_a_word_without_a_family_has_none() -> None:
    assert not of_same_family("zzyzx")


@pytest.mark.parametrize(
    ("asked", "told"),
    [("French", "France"), ("Norway", "Norwegians"), ("USA", "American"), ("Danes", "Danish"), ("Holland", "Dutch")],
)
def test_a_country_is_told_by_its_people_and_things(asked: str, told: str) -> None:
    ways = {option.terms: option.weight for option in of_same_country(stem(asked.casefold()))}
    assert ways[stem(told.casefold()),] >= TYPO_WEIGHT


def test_two_words_name_a_country_together() -> None:
    assert ("unit", "state") in {option.terms for option in of_same_country("american")}
    assert not of_same_country("state")


def test_one_country_is_no_other() -> None:
    assert not {("spain",), ("german",)} & {option.terms for option in of_same_country("french")}
