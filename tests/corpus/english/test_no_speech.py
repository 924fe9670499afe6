"""Words in marks that nobody says, and reports: where they end, whose they are within."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import record, speakers


@pytest.mark.parametrize(
    "told",
    [
        "denied that the boats may stay",
        "refused to say whether the boats may stay",
        "did not say when the boats may leave",
        "would neither confirm nor deny that the boats may stay",
        "rejected claims that the harbour was full",
    ],
)
def test_a_denial_is_reported_whole(told: str) -> None:
    text = f"Mara Lindqvist {told}."
    assert [text[slice(*q.span)] for q in record(text).quotations] == [told]


def test_what_nobody_said_is_reported_with_nobody() -> None:
    text = "Nobody said the boats may stay."
    assert [text[slice(*q.span)] for q in record(text).quotations] == [text[:-1]]


def test_words_within_a_quotation_are_their_own_speakers() -> None:
    text = "“We heard enough. Mayor Ann Lee said that the harbour is too small,” Susan Webb said."
    inner = [q for q in record(text).quotations if q.parent]
    assert [q.speaker.label for q in inner if q.speaker] == ["Ann Lee"]


def test_a_report_runs_on_in_the_first_person() -> None:
    text = "Mara Lindqvist said that the harbour is full. We will build another one. The ferry left at noon."
    (report,) = record(text).quotations
    assert text[slice(*report.span)].endswith("build another one.")


def test_a_line_that_points_to_pictures_is_in_no_report() -> None:
    text = "Mara Lindqvist said that the harbour was full in January. Watch Webb discuss the harbour »"
    report = record(text).quotations[0]
    assert text[slice(*report.span)].endswith("in January")


def test_a_country_that_is_spelled_like_us_is_no_first_person() -> None:
    text = "Lindqvist said that the harbour is full. The news came as Olav Reed met the US president."
    (report,) = record(text).quotations
    assert text[slice(*report.span)].endswith("the harbour is full")


@pytest.mark.parametrize(
    "text",
    [
        "The office opened the “one window service” for boats “near and far”.",
        "The service “one The harbour has grown since spring.",
    ],
)
def test_a_term_is_no_quotation(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was late, Ann Lee said in an interview with “Harbour News Sunday.” It rained.",
        "It was late, Ann Lee said on Harbour TV's “Late and Live,” where she sat with Webb.",
        "It was late, said Ann Lee, the author of “Ferries of the North.” It rained.",
        "It was late, Ann Lee said on the podcast “Spin Room.” It rained.",
    ],
)
def test_nobody_says_the_name_of_a_programme_or_a_book(text: str) -> None:
    assert speakers(text) == []


def test_what_somebody_is_called_with_capitals_is_still_said() -> None:
    assert speakers("Ann Lee called the harbour master a “King of the North.”") == ["Ann Lee"]


def test_a_name_is_shown_in_small_letters_where_the_article_has_them() -> None:
    text = "JANE FALK: Will it rain?\n\nANN LEE: It will rain.\n\nJane Falk met Ann Lee in Ostby."
    assert speakers(text) == ["Jane Falk", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Lind said her lawyer told the court: “We never saw the money, not for one day.”", "her lawyer"),
        ("Mara Lind said Nils Ebb had told the crew: “We sail at dawn, whatever comes.”", "Nils Ebb"),
        ("Mara Lind handed over a letter from Nils Ebb that read: “We never saw the money at all.”", "Nils Ebb"),
        ("Nils Ebb, after Mara Lind said the mill was late, called her “a bore who never listens”.", "Nils Ebb"),
        ("Mara Lind never said “we will win the league this year”.", None),
        ("Mara Lind denied the charge. “We never saw the money,” she said.", "Mara Lind"),
        ("Nils Ebb wrote how Mara Lind had held his hand and asked “why the mill must go”, Ida Falk said.", "Ida Falk"),
        ("Mara Lind laughed, calling Ebb’s proposed new mill “a gift to nobody but the birds.”", "Mara Lind"),
        ("Mara Lind denied that she had said: “We never saw the money, not for one day.”", None),
    ],
)
def test_words_within_a_report_are_of_whoever_says_them_there(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_a_report_ends_with_the_clause_that_holds_it() -> None:
    found = record("Nils Ebb, after Mara Lind said the mill was late, called her “a bore”.")
    said = {found.article.text[q.span.start : q.span.end] for q in found.quotations}
    assert "the mill was late" in said
    assert not any("late, called" in words for words in said)


def test_a_title_behind_a_colon_is_nobodys_words() -> None:
    for text in (
        "The lab published its finds in a paper titled: “A limited approach to nets of the north.”",
        "The video is titled: “Bird sat on the mayor at the opening of the pier.”",
    ):
        assert not [q for q in extract(parse(text, id="x")).quotations if q.form == "direct"]


@pytest.mark.parametrize(
    "text",
    ["It seems no-one in the valley can fail to notice the mill.", "Watch what a local miller says about the valley »"],
)
def test_what_only_seems_and_what_only_points_to_pictures_is_nobodys(text: str) -> None:
    assert not [q for q in record(text).quotations if q.speaker]
