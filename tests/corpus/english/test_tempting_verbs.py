"""Verbs and nouns that tempt to the wrong speaker: who was heard, blamed, quoted or remembered."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import shown_speakers as speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dora Abel had heard the guard shout “close the gates” before the crush.", "the guard"),
        ("Neighbours heard a woman scream, “Please, not the children!”", "a woman"),
        ("Dora Abel heard Webb say, “It was never meant to float.”", "Webb"),
        ("Ida Krogh remembers her teacher telling her, “You will never be a singer.”", "her teacher"),
        ("Ida Krogh heard him say, “You will never be a singer.”", None),
    ],
)
def test_what_somebody_was_heard_to_say_is_theirs(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Holm accused Abel of saying “the town can burn for all I care.”", "Abel"),
        ("The union accused the company of calling its drivers “lazy and overpaid”.", "the company"),
        ("Lise Holm accused him of saying “the town can burn for all I care.”", None),
        ("Lise Holm apologised for saying “nobody needs two homes” on Harbour Radio.", "Lise Holm"),
    ],
)
def test_what_somebody_is_blamed_for_saying_is_theirs(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Abel said that Holm had threatened him, telling him: “You will never work here again.”", "Holm"),
        ("Nina Abel said that her landlord had come to the door, shouting: “You have until Friday.”", "her landlord"),
        ("Judge Karin Falk sentenced Tom Reed to four years, telling him: “You preyed on them.”", "Karin Falk"),
    ],
)
def test_whoever_had_done_what_is_told_said_what_goes_with_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("She quoted her father as saying, “Never sell the boat.”", "her father"),
        ("State television quoted General Amir Raza as saying: “The border is quiet tonight.”", "Amir Raza"),
        ("Local media quoted the hospital's director, Pedro Salas, as saying “we are out of beds.”", "Pedro Salas"),
    ],
)
def test_whoever_is_quoted_as_saying_it_has_said_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Holm, the manager told staff: “Nobody leaves before six.”", "the manager"),
        ("The general, according to two witnesses, said: “Leave no one behind.”", "The general"),
        ("Webb recalled what Holm had told him: “Trust the river.”", "Holm"),
        ("Lund's grandfather, who built the house, used to tell him: “A net is holes.”", "Lund's grandfather"),
        ("Thousands liked Boyd's post, which read, “Order is not silence.”", "Boyd's post"),
        ("While Holm spoke of “a new start”, Webb warned everybody.", "Holm"),
    ],
)
def test_a_clause_of_its_own_has_its_own_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_others_whose_words_somebody_reports_stay_unnamed() -> None:
    text = (
        "Dr. Sara Lind wrote that the trial was “too small to tell”, and that others had called it “promising at best”."
    )
    assert speakers(text) == ["Sara Lind", None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Webb rejected Holm's claim that he had been “absent for months”.", "Holm"),
        ("Holm said Webb's words — “let them wait” — were cruel.", "Webb"),
        ("Webb said that Holm's claim that he was ill is “not true at all”.", "Webb"),
        ("Webb rejected the claim that he had been “absent for months”.", None),
    ],
)
def test_words_that_a_noun_tells_of_are_its_owners(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The minister did not tell farmers to “get a real job”.", None),
        ("Webb never said that the harbour was “finished,” his lawyer insisted.", None),
        ("Lise Holm, who never finished school, told the class “to keep going at all costs”.", "Lise Holm"),
        ("Lise Holm added that she did not support bans that were issued “willy-nilly by the dozen”.", "Lise Holm"),
    ],
)
def test_what_was_not_said_is_nobodys(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Elwood's mother warned her. “They eat your food,” Elwood remembers her saying.", None),
        ("“Everybody out!” Dora Abel heard the driver yell.", "the driver"),
        ("Moreno limped off to chants of “there is only one Isa”.", None),
        ("Adler was asked by a reporter, “Will you resign?” He did not look up.", "a reporter"),
    ],
)
def test_what_somebody_remembers_or_leaves_to_is_not_theirs(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_whoever_asked_is_not_whom_he_means() -> None:
    text = "Tomas Adler was asked by a reporter, “Will you resign?” He answered: “Not today.”"
    assert speakers(text) == ["a reporter", "Tomas Adler"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Brandt says she was told by the port's director, Anders Voll: “Build it or leave.”", "Anders Voll"),
        ("According to Brandt, Voll later wrote that the lock was “the best money we ever spent.”", "Voll"),
        ("Vik said the captain's last announcement — “Everything is in hand” — haunts her.", "the captain"),
        ("Neither Voll nor Aas would say whether the lock was “safe for all ships”.", None),
        ("The report quotes the captain as telling the bridge: “Hard to port.”", "the captain"),
        (
            "While she watched Mr. Voll open the lock, the most she could manage was to cry “You are wrong!” over it.",
            None,
        ),
    ],
)
def test_whoever_tells_is_looked_for_in_the_clause_that_tells_it(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
