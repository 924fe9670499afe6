"""Whom a mention means, and what is no speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse

if TYPE_CHECKING:
    from corpus.quotation import Record


def record(text: str) -> Record:
    return extract(parse(text, id="x"))


def labels(text: str) -> list[str | None]:
    """The speakers of the direct quotations."""
    return [q.speaker.label if q.speaker else None for q in record(text).quotations if q.form == "direct"]


def test_two_people_with_one_surname_are_kept_apart() -> None:
    text = (
        "Mara Lindqvist runs the port. Her brother, Nils Lindqvist, sails.\n\n"
        "“We shall see about that,” Nils Lindqvist said.\n\n“The port is open for all of you,” Mara Lindqvist said."
    )
    assert labels(text) == ["Nils Lindqvist", "Mara Lindqvist"]


def test_a_pronoun_goes_with_a_name_of_its_gender() -> None:
    text = "Susan Webb met Thomas Ngo on Monday.\n\n“I will not sell the boat to him,” she said."
    assert labels(text) == ["Susan Webb"]


def test_the_only_holder_of_an_office_is_the_officer() -> None:
    text = "Mara Lindqvist, the mayor of Ostby, met sailors.\n\n“The boats may stay here,” the mayor said."
    assert labels(text) == ["Mara Lindqvist"]


def test_an_unnamed_official_keeps_the_description() -> None:
    text = "“The boats may stay here for now,” said a spokesman for the Harbour Office."
    (person,) = record(text).people
    assert (person.name, person.label, person.kind) == (None, "a spokesman for the Harbour Office", "unnamed")


def test_a_body_and_a_document_have_no_name() -> None:
    text = "The Harbour Committee said that the boats may stay. A report says that the harbour is full."
    assert [(p.name, p.kind) for p in record(text).people] == [(None, "body"), (None, "document")]


def test_two_who_speak_as_one_have_no_single_name() -> None:
    text = "“We shall never sell the boat,” Susan Webb and Thomas Ngo said."
    (person,) = record(text).people
    assert (person.name, person.label) == (None, "Susan Webb and Thomas Ngo")


def test_a_person_has_all_titles_and_forms_of_the_name() -> None:
    text = (
        "Sen. Mara Lindqvist, chairwoman of the Harbour Committee, said that the boats may stay.\n\n"
        "“They may stay for now,” Lindqvist said."
    )
    (person,) = record(text).people
    assert person.titles == ("chairwoman of the Harbour Committee", "Sen.")
    assert person.aliases == ("Lindqvist",)


def test_the_turns_of_a_transcript_are_their_speakers() -> None:
    text = "Host Karl Weber met Paula Ngo.\n\nWEBER: Will you sail?\n\nNGO: I will not. It rains.\n\nWEBER: Do you not?"
    assert labels(text) == ["Karl Weber", "Paula Ngo", "Karl Weber"]


def test_questions_and_answers_name_nobody() -> None:
    text = "Q: Will you sail?\n\nA: I will not. It rains."
    assert labels(text) == [None, None]


def test_a_signature_names_the_speaker() -> None:
    assert labels("“The best harbour in the world.” — Mara Lindqvist") == ["Mara Lindqvist"]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "Mara Lindqvist said: “The boats may stay here.\n\n“They may even come back in spring.”"
    assert labels(text) == ["Mara Lindqvist", "Mara Lindqvist"]


def test_the_speaker_of_the_next_sentence_counts_when_introduced() -> None:
    text = "“The boats may stay here.” Mara Lindqvist, director of the port, said that the ferry will go on."
    assert labels(text) == ["Mara Lindqvist"]


def test_words_within_a_quotation_are_their_own_speakers() -> None:
    text = "“We heard enough. Mayor Ann Lee said that the harbour is too small,” Susan Webb said."
    inner = [q for q in record(text).quotations if q.parent]
    assert [q.speaker.label for q in inner if q.speaker] == ["Ann Lee"]


def test_a_report_runs_on_in_the_first_person() -> None:
    text = "Mara Lindqvist said that the harbour is full. We will build another one. The ferry left at noon."
    (report,) = record(text).quotations
    assert text[slice(*report.span)].endswith("build another one.")


@pytest.mark.parametrize(
    "text",
    [
        "The “blue ribbon” plan pleased sailors.",
        "They sang “Row the Boat” at dawn.",
        "The office opened the “one window service” for boats “near and far”.",
        "The service “one The harbour has grown since spring.",
    ],
)
def test_a_term_is_no_quotation(text: str) -> None:
    assert labels(text) == []
