"""What tells nothing, stubs of reports, and negations that belong to what is reported."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import shown


@pytest.mark.parametrize(
    "text",
    [
        "Talks to save the kiln by the port's potters fell through, the frost expected to last.",
        "A range of rules said: “The pier is closed and will stay closed.”",
        "Mayor Eva Moe spoke on Monday. Full transcript follows: “The pier will close in May, and I am sorry.”",
        "Sailors should pick their days according to the weather and nothing else.",
        "According to the level of the sea, the port split the boats into nine groups.",
        "The harbour has three new cranes, which shows that trade is back in the town.",
        "She walks home as there is the lamp insisting, “nobody gets lost near a lamp.”",
        "In the survey 56 percent said the pier should close.",
        "On the pier, 2 in 10 say the boats are late.",
        "A quick glance at the harbour's forum revealed various ideas on how to close the pier.",
        "An earlier version of this article said that “the pier would close in June, not May.”",
    ],
)
def test_these_are_nobody(text: str) -> None:
    assert {speaker for speaker, _ in shown(text)} <= {None}


def test_rules_may_say_something() -> None:
    assert shown("The quay must be closed, according to the regulations.")[0][0] == "the regulations"


def test_a_number_of_people_is_somebody() -> None:
    assert shown("A number of sailors said that the pier would close.")[0][0] == "A number of sailors"


@pytest.mark.parametrize(
    "text",
    [
        "Ida Berg spoke to the museum's director about her documentary “14th.” and the director's next film.",
        "*** *\n\n****",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("Captain Ann Lee told the cooks not to leave the oven open at night.", "not to leave the oven open at night"),
        ("Ann Lee told her crew never to leave the ship alone.", "never to leave the ship alone"),
        ("Ann Lee said that was untrue and a slander on the crew.", "that was untrue and a slander on the crew"),
        ("Ann Lee put it to Mr Webb that the crew had sold all of the oars.", "the crew had sold all of the oars"),
        ("Ann Lee welcomed the tax plan as “brave”.", "the tax plan as “brave”"),
    ],
)
def test_a_report_is_whole(text: str, report: str) -> None:
    assert shown(text) == [("Ann Lee", report)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("In May, gases threaten the town.", []),
        ("A spokesman for the mill said that it sank. They blamed the port for it.", ["A spokesman for the mill"]),
        ("The report showed that it sank. They blamed the port for it.", ["The report"]),
    ],
)
def test_things_think_nothing_and_they_are_no_document(text: str, named: list[str]) -> None:
    assert [speaker for speaker, _ in shown(text) if speaker] == named
