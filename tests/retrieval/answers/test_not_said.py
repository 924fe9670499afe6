"""Somebody speaks, but not of what is asked."""

from __future__ import annotations

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import reading

PIER = """The pier stays shut

The council met on Monday.

“The summer was long and there were more visitors than in any year before,” said Nora Vik, the mayor.

The ferry company wants a new timetable for the winter. “We will look at it in March,” Vik said.

“The timetable is older than I am,” said Paul Renn, who sails every day.
"""
MILL = """The mill is sold

“Nobody asked us before they sold the mill in the winter,” said Ole Brekke, a miller.

Two visitors said the winter was a bad time for it.
"""
HELD = Collection.of([extract(parse(PIER, id="pier")), extract(parse(MILL, id="mill"))])


def words(question: str) -> list[str]:
    return [part.text for statement in answer(question, HELD).statements for part in statement.parts]


def test_of_somebody_who_does_not_speak_of_a_thing_the_words_nearest_to_it_are_shown() -> None:
    assert words("What did Nora Vik say about the ferry company's owners?") == ["We will look at it in March"]


def test_what_the_article_only_tells_of_them_is_not_shown_as_what_they_said() -> None:
    text = f"{PIER}\nWhales were seen off the pier in May.\n\nMs. Vik refused to answer.\n"
    held = reading(text)
    found = answer("What did Nora Vik say about whales?", held)
    assert [part.text[:15] for statement in found.statements for part in statement.parts] == ["The summer was "]


def test_where_nothing_is_near_the_first_words_are_shown() -> None:
    assert "The summer was long" in words("What did Nora Vik say about whales?")[0]


def test_others_are_told_of_whose_words_are_on_most_of_the_topic() -> None:
    found = answer("What did Nora Vik say about the millers' winter clothes?", HELD)
    assert found.kind == "not_said"
    assert found.others == ()
