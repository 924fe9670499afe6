"""Who mentions a thing is everybody who names it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels
from tests.retrieval.reports import lines

SPEAKERS = ("Ann Lind", "Karl Berg", "Ida Moe", "Tom Holt", "Eva Roe")
VIEWS = (
    "The tannery is old and its chimneys smoke.",
    "Our hospital lies beside the tannery, and its patients cough when the west wind blows over the hills in autumn.",
    "We pay taxes, mend roads and keep schools open, which is more than one can say of those who own the tannery.",
    "Nobody wants to work in the tannery any more.",
    "The ferry is late.",
)
WORDS = [f"“{view[:-1]},” said {name}, a baker." for name, view in zip(SPEAKERS, VIEWS, strict=True)]
REPORTS = Collection.of([extract(parse(lines(["Autumn in Norwick", *WORDS]), id="autumn"))])


@pytest.mark.parametrize(
    "question", ["Who mentions the tannery?", "Who talks about the tannery?", "who spoke of the tannery"]
)
def test_everybody_who_names_it_is_given(question: str) -> None:
    found = answer(question, REPORTS)
    assert sorted(labels(found)) == sorted(SPEAKERS[:4])
    assert [s.speaker and s.speaker.label for s in found.statements] == labels(found)


def test_whoever_does_not_name_it_is_left_out() -> None:
    bridge = "Opponents of the plan, among them the councillor Grace Holt, talk about a bridge instead."
    cost = "The ferry, Holt added, costs 40 million crowns and needs a crew of 12."
    sorry = "The ferry is to carry 300 passengers. Mr Brandt's lawyer, Tom West, said his client was sorry."
    text = lines(["Harbour fire delays Norwick ferry", f"{bridge} {cost}", sorry])
    fire = Collection.of([extract(parse(text, id="fire"))])
    assert labels(answer("Who talks about the ferry?", fire)) == ["Grace Holt"]


def test_a_claim_is_one_persons() -> None:
    assert labels(answer("Who said that nobody wants to work in the tannery?", REPORTS))[0] == "Tom Holt"
    assert len(labels(answer("Who said that nobody wants to work in the tannery?", REPORTS))) < len(SPEAKERS) - 1


def test_a_surname_in_the_plural_asks_for_all_who_bear_it() -> None:
    text = "“It rains,” said Ann Holt.\n\n“It snows,” said Tom Holt.\n\n“It hails,” said Eva Roe."
    holts = Collection.of([extract(parse(text, id="weather"))])
    assert sorted(labels(answer("Which Holts speak in the article?", holts))) == ["Ann Holt", "Tom Holt"]
