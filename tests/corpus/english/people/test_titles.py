"""Titles that stand with a name, and what only looks like one."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def titles(text: str) -> tuple[str, ...]:
    """The titles of whoever speaks."""
    record = extract(parse(text, id="x"))
    return next(q.speaker.titles for q in record.quotations if q.speaker)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "“No,” said Nell Webb, a former adviser to President Owen K. Hart.",
            "former adviser to President Owen K. Hart",
        ),
        ("“No,” said Nell Webb, an aide to Mr. Hart and head of the port.", "aide to Mr. Hart and head of the port"),
        ("“No,” said Nell Webb, Mr. Hart's new aide.", "Mr. Hart's new aide"),
        ("“No,” said Nell Webb, 54, the mayor of Ostby.", "mayor of Ostby"),
        ("Nell Webb of the Tern Society said: “No.”", "of the Tern Society"),
        ("Nell Webb, from the dockers' union, said: “No.”", "from the dockers' union"),
        ("Nell Webb, a professor at St. Olav University, said: “No.”", "professor at St. Olav University"),
        ("(“No,” said Nell Webb, the mayor of Ostby.)", "mayor of Ostby"),
        ("Nell Webb, the town's mayor, also greeted banker Owen Hart and said: “No.”", "town's mayor"),
        (
            "Nell Webb, a founder of Harbour Watch, and Tom Holt, its oldest member, left. “No,” Webb said.",
            "founder of Harbour Watch",
        ),
        ("Nell Webb, host of Radio Ostby's “Tides,” said: “No.”", "host"),
        ("Harbour News\nFormer mayor Nell Webb said: “No.”", "Former mayor"),
        ("Harbour Bank of Ostby President Nell Webb said it rained.", "Harbour Bank of Ostby President"),
        ("“No,” said University of Ostby rector Nell Webb.", "University of Ostby rector"),
        ("A Ministry of Works lawyer, Nell Webb, said it rained.", "Ministry of Works lawyer"),
        ("After former mayor Nell Webb left, Webb said: “No.”", "former mayor"),
        ("Harbour Party for the People leader Nell Webb said it rained.", "Harbour Party for the People leader"),
        ("TD Harbours director and senior economist Nell Webb said it rained.", "senior economist"),
    ],
)
def test_a_title_is_whole_and_no_more(sentence: str, title: str) -> None:
    assert titles(sentence) == (title,)


@pytest.mark.parametrize(
    "sentence",
    [
        "The guests were Nell Webb, former mayor Tom Holt and the banker Ida Voss. “No,” Webb said.",
        "Nell Webb, Vice President Holt, and others came. “No,” Webb said.",
        "The paper turned on Webb, trying to use the mayor's words. “No,” Nell Webb said.",
        "Tom Holt was a supporter of Mr. Webb. “No,” Owen Webb said.",
        "A delegate who backs Nell Webb, Ida Voss — daughter of the mayor — spoke. “No,” Webb said.",
    ],
)
def test_other_people_and_what_is_done_are_no_title(sentence: str) -> None:
    assert titles(sentence) == ()


def test_what_somebody_else_does_in_a_headline_is_no_title() -> None:
    record = extract(parse("Ida Holt Warmly Greets Former Mayor Nell Webb\n\n“No,” Webb said.", id="x"))
    assert {q.speaker.titles for q in record.quotations if q.speaker and q.speaker.name == "Nell Webb"} == {
        ("Former Mayor",)
    }
