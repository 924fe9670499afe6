"""What a country and its people are called."""

from __future__ import annotations

import pytest

from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.peoples import of_same_country
from retrieval.language.tokens import stem


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
