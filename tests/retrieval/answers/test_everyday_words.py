"""Questions about a report of many speakers, by somebody who remembers it in everyday words."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import lines, reading

FERRIES = "“Lorries queue for nine hours at the frontier post.” Ida Moe, head of the hauliers, asked for a second gate."
SAID = {
    "Karl Berg, director of the Norwick prison service, said": "there are forty-one roadblocks before the jail, that "
    "wardens are tired, and that the roof leaks",
    "Engineer Tom Holt, manager of the Ostby waterworks, said": "the mains are old, that wells will be dug, and that "
    "leaks are found at night",
    "Eva Roe, rector of the Ostby college, said": "200 places are kept for girls who study engineering, and that "
    "lectures go out on the radio",
    "Jan Vik, harbour master of Holm, said": "two ferries will be bought, and that tariffs for berths stay as they are",
    "Liv Dahl, head of the pensioners’ council, said": "older people wait for a bus, and that seniors eat alone",
}
OTHER_VIEWS = (("cold", "Ann Lee", "baker"), ("dull", "Bo Hale", "tailor"), ("late", "Gro Lie", "farmer"))
CLOSING = "The meeting adopted the budget of 96 million crowns."
OTHERS = [f"“It is {how} in Norwick,” said {who}, a {what}." for how, who, what in OTHER_VIEWS]
SPOKEN = [f"{who} that {words}." for who, words in SAID.items()]
REPORT = lines("Health and roads", FERRIES, *SPOKEN, CLOSING, *OTHERS)
CORPUS = reading(REPORT)


@pytest.mark.parametrize(
    ("question", "words", "speaker"),
    [
        ("How many checkpoints are there?", "forty-one", "Karl Berg"),
        ("women in engineering", "girls who study engineering", "Eva Roe"),
    ],
)
def test_what_was_said_in_other_words_is_found(question: str, words: str, speaker: str) -> None:
    found = answer(question, CORPUS)
    assert words in "".join(part.text for part in found.statements[0].parts)
    assert found.people[0].name == speaker


def test_a_feeling_is_not_told_by_whoever_speaks_of_the_thing() -> None:
    assert not answer("who is worried about ferries", CORPUS).answered


def test_how_big_is_told_by_the_number() -> None:
    assert "96 million" in answer("how big is the budget", CORPUS).statements[0].parts[0].text


@pytest.mark.parametrize("question", ["why did Jan Vik sell the ferries", "why does Jan Vik oppose ferries"])
def test_what_somebody_did_not_do_has_no_reason(question: str) -> None:
    assert not answer(question, CORPUS).answered


def test_a_list_of_who_spoke_of_a_thing_is_not_answered_by_a_heading() -> None:
    paragraphs = [
        "Spring meeting",
        *SPOKEN,
        "Health and bread",
        f"She wants lamps for health posts. {CLOSING}",
        *OTHERS,
    ]
    corpus = reading(lines(*paragraphs))
    listed, asked = (answer(f"{who} spoke about health", corpus) for who in ("list everyone who", "who"))
    assert listed.statements == asked.statements != ()
