"""What a verb reports beside the words between marks, and what is none of it."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def found(text: str, form: str) -> list[tuple[str, str | None]]:
    """The words of one form, each with its speaker's label."""
    record = extract(parse(text, id="x"))
    return [(text[slice(*q.span)], q.speaker.label if q.speaker else None) for q in record.quotations if q.form == form]


@pytest.mark.parametrize(
    "text",
    [
        "“I mean to row until May,” Ida Webb said, her hands shaking while they tied a knot.",
        "“Stay here,” Ida Webb said, tears in her eyes.",
        "“I am hopeful,” said Ida Webb, the former clerk of the town whose plan it was.",
    ],
)
def test_how_words_are_said_is_no_report(text: str) -> None:
    assert found(text, "indirect") == []
    assert {speaker for _, speaker in found(text, "direct")} == {"Ida Webb"}


def test_who_means_the_person_and_not_the_place() -> None:
    text = "“No,” said Ida Webb, the senator from Ostby who is supporting Mr. Holm after first backing his rivals."
    assert "Ostby" not in {speaker for _, speaker in found(text, "indirect")}


def test_a_report_behind_words_is_kept() -> None:
    text = "“It rains,” Ida Webb said, adding that the quay was wet."
    assert found(text, "indirect") == [("the quay was wet", "Ida Webb")]


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        ("Webb's lawyer, Nils Berg.", "Nils Berg"),
        ("Ms. Webb's brother.", "Ms. Webb's brother"),
        ("Webb's lawyer Nils Berg to everybody's surprise.", "Nils Berg"),
    ],
)
def test_who_belongs_to_somebody_speaks_and_not_that_one(behind: str, label: str) -> None:
    text = f"Ida Webb came to the court on Monday.\n\n“She did nothing,” said {behind}"
    assert found(text, "direct") == [("She did nothing,", label)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Committee on Fisheries and Harbours said the law was good.", "The Committee on Fisheries and Harbours"),
        (
            "As the town's Committee on Fisheries and Harbours has pointed out, the law was good.",
            "the town's Committee on Fisheries and Harbours",
        ),
        ("The office of Mayor Ida Webb said the law was good.", "The office of Mayor Ida Webb"),
        ("The University of Ostby said the law was good.", "The University of Ostby"),
    ],
)
def test_a_body_is_named_as_a_whole(text: str, label: str) -> None:
    assert found(text, "indirect") == [("the law was good", label)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ferry left two years ago, Ida Webb said.", ["The ferry left two years ago"]),
        ("The ferry sails, Ida Webb later said.", ["The ferry sails"]),
    ],
)
def test_the_last_small_word_of_a_report_in_front_of_its_source_belongs_to_it(text: str, content: list[str]) -> None:
    assert [words for words, _ in found(text, "indirect")] == content


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (
            "Ida Webb said that the harbour of Ostby was full, according to the Courier.",
            [("the harbour of Ostby was full", "Ida Webb")],
        ),
        (
            (
                "The storms go on at Ostby, even as Mayor Ida Webb says that the regatta will be held this month, "
                "according to a Norwegian insurance firm that advises owners of boats."
            ),
            [
                (
                    "The storms go on at Ostby, even as Mayor Ida Webb says that the regatta will be held this month",
                    "a Norwegian insurance firm",
                )
            ],
        ),
    ],
)
def test_who_told_of_somebodys_words_is_no_part_of_them(text: str, reported: list[tuple[str, str]]) -> None:
    assert found(text, "indirect") == reported


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("asked", "to close the pit, to protect the bogs, and to put alarms in the villages"),
        ("pleaded for", "giving them work permits, for replacing tents by houses, and for registering each child"),
    ],
)
def test_clauses_that_begin_alike_are_one_report(asked: str, words: str) -> None:
    assert found(f"Ida Webb, rector of the college, {asked} {words}.", "indirect") == [(words, "Ida Webb")]


def test_a_report_does_not_begin_with_the_title_of_whoever_makes_it() -> None:
    text = "According to Ida Webb, Mission Director of the Health Mission of Ostby, deaths have come down."
    assert found(text, "indirect") == [("deaths have come down", "Ida Webb")]


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Superintendent Ida Webb of the Brandt Unified School District", "Ida Webb"),
        ("Xie Wanting, director of the port,", "Xie Wanting"),
        ("Shri Arun Webb, secretary of the port,", "Arun Webb"),
    ],
)
def test_a_name_is_whole_and_no_more(who: str, speaker: str) -> None:
    assert found(f"{who} said that boats wait.", "indirect") == [("boats wait", speaker)]


def inner(text: str) -> list[tuple[str, str | None]]:
    """What is quoted inside other words, with whoever says it."""
    found = extract(parse(text, id="x")).quotations
    return [(text[slice(*q.span)], q.speaker.name if q.speaker else None) for q in found if q.parent]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("pointed out that the bridge must be built", "that the bridge must be built"),
        ("asked us to ‘keep the ferry running’", "keep the ferry running"),
    ],
)
def test_a_particle_or_a_pronoun_may_part_the_verb_from_the_words(told: str, words: str) -> None:
    text = f"“Governor Ann Lind {told}.” Karl Berg, director of the port, said that ships wait."
    assert [(found.rstrip("."), who) for found, who in inner(text)] == [(words, "Ann Lind")]
