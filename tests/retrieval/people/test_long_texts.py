"""A long text without blanks or closing marks is looked through in time that grows with it, and no faster."""

from __future__ import annotations

import sys
from time import process_time
from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Person, Record
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.people.told_as import told_as
from tests.retrieval.reports import record

if TYPE_CHECKING:
    from types import FrameType


def seconds(question: str, text: str) -> float:
    told = f"Fire in Ostby\n\nIda Moe saw a fire. {text}\n\n“The roof leaks,” said Nora Vik, the chief.\n"
    chief = Person("Nora Vik", "Nora Vik", ("chief",))
    held = Collection.of([record(told, {"The roof leaks,": chief})])
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


def work(times: int) -> int:
    """Python calls that it takes to find whom a long article tells to be something."""
    people = [Person(f"Ida {name}", f"Ida {name}") for name in map("Moe{}".format, range(times))]
    text = "Kilns of Ostby\n\n" + "A surfer saw the kiln. " * times + "\n\n“It cracks,” said Ida Moe0.\n"
    held = Collection.of([Record(parse(text, id="kilns"), (), tuple(people))])
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    told_as("the surfer", held)
    sys.setprofile(counted)
    try:
        told_as("the surfer", held)
    finally:
        sys.setprofile(None)
    return count


def test_so_many_sentences_and_people_are_looked_at_and_no_more() -> None:
    work(10)
    assert work(600) < 1.2 * work(150)
