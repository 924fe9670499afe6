"""How old somebody is."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import VIK, record


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("Nora Vik, 58, runs the market.", True),
        ("Nora Vik, aged 58, runs it.", True),
        ("Nora Vik runs 58 stalls.", False),
    ],
)
def test_an_age_stands_beside_the_name(told: str, *, answered: bool) -> None:
    held = Collection.of([record(f"{told} “The roof leaks,” she said.", {"The roof leaks,": VIK})])
    found = answer("How old is Nora Vik?", held)
    assert (found.kind == "passage" and found.statements[0].parts[0].text == told) == answered


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("Nora Vik, now 58, keeps the keys.", True),
        ("Nora Vik is 58.", True),
        ("The 58-year-old market warden Nora Vik runs it.", True),
        ("Nora Vik is 58 per cent owner of it.", False),
    ],
)
def test_an_age_may_have_a_word_beside_it(told: str, *, answered: bool) -> None:
    held = Collection.of([record(f"{told} “The roof leaks,” she said.", {"The roof leaks,": VIK})])
    found = answer("how old is nora vik", held)
    assert (found.kind == "passage" and found.statements[0].parts[0].text == told) == answered


def test_an_age_that_nobody_tells_is_no_answer() -> None:
    held = Collection.of([record("“The roof leaks,” said Nora Vik.", {"The roof leaks,": VIK})])
    assert not answer("How old is Nora Vik?", held).answered
