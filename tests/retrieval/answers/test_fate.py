"""What happened to somebody, and where they were, is told by what is said of them, and not by what they said."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.found import words
from tests.retrieval.reports import reading

ARTICLE = """Moe Harbour fire leaves two homeless

“We heard a bang at four in the morning,” said Tessa Lund, a welder. The fire began in the boathouse, she said.

The watchman, Odd Falk, was carried out by his neighbours. He lost two toes. “I was asleep,” Falk said.

Lund watched the fire from the pier. Judge Ada Strand, who owns the boathouse, asked about Falk and said that his dog,
Captain, had been found in Norwick.

The baker, Jon Pell, spoke of a miracle. “Nobody died,” Pell said. Pell said the oven was cold.

“I lost my boat,” said the ferryman, Carl Ek. “We need a new pier.” The ferryman's daughter said the council was slow.

The trade minister, Ida Holm, has not been seen. Ms Holm's office said she was travelling.

The referee Jens Kvam did not respond to a request for comment.

“We are pleased with the pier,” said Gro Vang. Vang made it clear that she was once asked to sell.

Tor Wik, who runs the inn, was at home, and Per Dahl, who was hit by a beam, said that the roof was old.

Mona Alm, a singer, was nominated for Best Voice. The pilot, Leif Dahl, has been found dead near Oslo. “She is
tired,” Alm said of the nurse.

The nurse, Siri Brun, spoke at noon. Officials said Lise Vik thanked Brun and said she would go to
the pier.

A Harbour Office clerk, Finn Moen, said the office was shut. “It is shut,” Moen said.

The deputy, Nils Rask, said that Kari Rask had fled to Oslo. Her boat sank in the harbour.
"""
CORPUS = reading(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What happened to Odd Falk?", "was carried out"),
        ("What happened to Falk's dog?", "his dog"),
        ("Where was Tessa Lund?", "watched the fire from the pier"),
        ("Where was Lund during the fire?", "watched the fire from the pier"),
        ("What happened to Kari Rask?", "fled to Oslo"),
        ("What happened to the watchman?", "was carried out"),
        ("What happened to Carl Ek?", "I lost my boat"),
        ("What happened to Carl Ek's boat?", "I lost my boat"),
        ("Where was Tor Wik?", "was at home"),
        ("What happened to Per Dahl?", "was hit by a beam"),
        ("What did the referee say about the fire?", "did not respond"),
    ],
)
def test_what_is_told_of_somebody_tells_what_happened_to_them(question: str, told: str) -> None:
    assert told in words(answer(question, CORPUS))


def test_the_pronoun_that_goes_on_with_somebody_tells_it_as_well() -> None:
    found = answer("What happened to Odd Falk?", CORPUS)
    assert any("lost two toes" in part.text for statement in found.statements for part in statement.parts)


@pytest.mark.parametrize("who", ["Jon Pell", "Gro Vang"])
def test_what_somebody_said_or_was_asked_is_not_what_happened_to_them(who: str) -> None:
    assert answer(f"What happened to {who}?", CORPUS).kind == "not_said"


def test_what_somebody_tells_of_a_thing_of_theirs_is_of_no_other_thing() -> None:
    assert not answer("What happened to Carl Ek's dog?", CORPUS).answered


def test_where_somebody_was_is_told_by_no_place_that_they_only_spoke_of() -> None:
    assert not answer("Where was Jon Pell?", CORPUS).answered


def test_what_somebody_was_nominated_for_is_no_place() -> None:
    assert not answer("Where was Mona Alm?", CORPUS).answered


def test_where_somebody_was_found_tells_where_they_were() -> None:
    assert "found dead near Oslo" in words(answer("Where was Leif Dahl?", CORPUS))


def test_she_of_and_said_is_whoever_thanked_and_said() -> None:
    assert "thanked Brun" not in words(answer("Where was Siri Brun?", CORPUS))


def test_an_office_with_a_roof_is_nobody_who_works_there() -> None:
    assert answer("What happened to Harbour Office?", CORPUS).kind != "not_said"
