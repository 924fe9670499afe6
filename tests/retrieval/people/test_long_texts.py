"""A long text without blanks or closing marks is looked through in time that grows with it, and no faster."""

from __future__ import annotations

from time import process_time

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import VIK, record


def seconds(question: str, text: str) -> float:
    told = f"Fire in Ostby\n\nIda Moe saw a fire. {text}\n\n“The roof leaks,” said Nora Vik, the chief.\n"
    held = Collection.of([record(told, {"The roof leaks,": VIK})])
    answer("What did Nora Vik say?", held)
    began = process_time()
    answer(question, held)
    return process_time() - began


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("How old is Ida Moe?", "A-"),
        ("What did the fire chief say?", "a-"),
        ("How are Nora Vik and Olav Berg related?", "“His mother Olav Berg and Nora Vik "),
        ("How are Nora Vik and Olav Berg related?", "「His mother Olav Berg and Nora Vik "),
    ],
)
def test_hostile_text_takes_time_that_grows_with_it(question: str, unit: str) -> None:
    seconds(question, unit)
    short, long = seconds(question, unit * 1_500), seconds(question, unit * 12_000)
    assert long < 24 * short
