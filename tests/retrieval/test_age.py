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
